"""Help and words."""
