"""Measures of the voice, from samples to numbers. Own NumPy; no model."""
