"""Mutants of the law, and the records that tell each from it."""
