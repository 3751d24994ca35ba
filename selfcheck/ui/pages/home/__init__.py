"""Home: the firms and assessments, what is due, and how to start."""
