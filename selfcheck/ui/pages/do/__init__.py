"""Step 5, Do: the plan on the screen, printed."""
