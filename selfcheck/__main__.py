"""`python -m selfcheck` does what the `selfcheck` command does."""

import sys

from selfcheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
