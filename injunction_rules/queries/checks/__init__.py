"""Rules and findings of a rule book that can never matter."""
