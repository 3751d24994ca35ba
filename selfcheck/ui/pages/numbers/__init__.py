"""Numbers: what the firm made, used and paid, and the indicators."""
