"""Step 2, Look around: the questions, one open, with score and options at the side."""
