"""How the rulings on one record differ by day and by circuit."""
