"""The rulings day by day."""
