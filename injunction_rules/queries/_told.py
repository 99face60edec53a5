"""What all answers share: they print as text, and display in a notebook."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from injunction_rules.rendering.html import html
from injunction_rules.rendering.markdown import markdown
from injunction_rules.rendering.plain import text

_Part = TypeVar("_Part")


class Told:
    """The base of answers; what they say is in :mod:`injunction_rules.display.answers`."""

    __slots__ = ()

    def __repr__(self) -> str:
        from injunction_rules.display import answers  # noqa: PLC0415

        heading = next(answers.blocks(self))
        return f"<{type(self).__name__}: {getattr(heading, 'text', '')}>"

    def __str__(self) -> str:
        from injunction_rules.display import answers  # noqa: PLC0415

        return text(answers.blocks(self))

    def _repr_html_(self) -> str:
        from injunction_rules.display import answers  # noqa: PLC0415

        return html(answers.blocks(self))

    def _repr_markdown_(self) -> str:
        from injunction_rules.display import answers  # noqa: PLC0415

        return markdown(answers.blocks(self))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))


class Several(Told, Generic[_Part]):
    """An answer of several parts, which can be counted, gone through and picked."""

    __slots__ = ()

    @property
    @abstractmethod
    def parts(self) -> tuple[_Part, ...]:
        """Its parts, in order."""

    def __iter__(self) -> Iterator[_Part]:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)

    def __getitem__(self, place: int) -> _Part:
        return self.parts[place]
