"""What a rule means: when a fact counts, when a condition holds, which rule prevails."""
