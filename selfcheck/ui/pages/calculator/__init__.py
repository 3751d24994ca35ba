"""Calculators: a saving worked out from readings."""
