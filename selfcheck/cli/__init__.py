"""The command line: the same deeds as the window, and the proof that the core needs no screen."""

from selfcheck.cli.main import main

__all__ = ["main"]
