"""Calculators: from a firm's own readings to what a measure saves a year. Pure functions, each with its source.

`kernel` says what a calculator is and how it is asked; each other module holds one family; `registry` lists them all.
"""
