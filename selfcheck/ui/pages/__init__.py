"""One page per step, and Home, Settings and Help."""
