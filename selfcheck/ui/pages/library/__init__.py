"""The Library: everything the program knows, found by a word."""
