"""The command ``injunction-rules``, one module for each group of commands."""
