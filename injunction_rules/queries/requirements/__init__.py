"""What must still be proved, and how well."""
