"""The meaning of rules: when a fact counts, when a condition holds, which rule prevails."""
