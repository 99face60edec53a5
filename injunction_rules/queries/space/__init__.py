"""Rulings under very many changes at once, compiled to bitwise operations."""
