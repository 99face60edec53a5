"""Run the command with ``python -m injunction_rules``."""

from __future__ import annotations

from injunction_rules.cli.main import main

if __name__ == "__main__":
    main(prog_name="injunction-rules")
