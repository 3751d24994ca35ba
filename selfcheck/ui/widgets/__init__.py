"""The parts every page is built of. They know no firm and no assessment: words and values come in from outside."""
