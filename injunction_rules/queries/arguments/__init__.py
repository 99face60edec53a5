"""The strongest argument for each side, and what each must answer."""
