"""Whether an unknown fact can change a ruling, and which one matters most."""
