"""SelfCheck: a small firm finds where it loses materials, water, energy and money, and leaves with an action plan."""

__version__ = "0.1.0"
