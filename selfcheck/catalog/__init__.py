"""YAML to domain, strictly: a file is right, or the fault names file, line and what to do."""
