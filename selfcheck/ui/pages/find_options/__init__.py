"""Step 3, Find options: what other firms did, and adopting it."""
