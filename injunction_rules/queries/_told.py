"""What all answers share: they print as text, and display in a notebook."""

from __future__ import annotations

from typing import Any


class Told:
    """The base of answers; what they say is in :mod:`injunction_rules.display.answers`."""

    __slots__ = ()

    def __repr__(self) -> str:
        from injunction_rules.display import answers  # noqa: PLC0415

        heading = next(answers.blocks(self))
        return f"<{type(self).__name__}: {getattr(heading, 'text', '')}>"

    def __str__(self) -> str:
        from injunction_rules.display import answers, tables  # noqa: PLC0415

        return tables.text(answers.blocks(self))

    def _repr_html_(self) -> str:
        from injunction_rules.display import answers, tables  # noqa: PLC0415

        return tables.html(answers.blocks(self))

    def _repr_markdown_(self) -> str:
        from injunction_rules.display import answers, tables  # noqa: PLC0415

        return tables.markdown(answers.blocks(self))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))
