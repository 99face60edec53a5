"""A paper of running text, such as an order or a brief, and what writes it."""
