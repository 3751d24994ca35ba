"""Step 1, Get organised: the firm, its sector, its must-haves and its people."""
