"""The engine that compiles a rule book to tables, the fastest for one question."""
