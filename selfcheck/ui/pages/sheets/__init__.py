"""The sheet of one option: what Find options and the Library say of it alike."""
