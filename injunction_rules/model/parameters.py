"""Numbers in conditions: named, with a unit, and honest about whose they are."""

from __future__ import annotations

from attrs import field, frozen

from injunction_rules.errors import RuleError
from injunction_rules.model.authorities import Citation, citations
from injunction_rules.model.lines import short


@frozen(repr=False)
class Parameter:
    """
    A number that a condition compares with.

    Attributes
    ----------
    id : str
        ``doctrine.slug``, permanent.
    value : int
        In ``unit``; not negative.
    unit : str
        Such as ``calendar days``.
    reason : str
        Why this number, in one sentence.
    cites : tuple of Citation
        What sets or supports it.
    open_textured : bool
        True when the law gives a standard and the number is ours.

    Raises
    ------
    RuleError
        If it is negative, or has neither an authority nor the mark that it is
        ours.
    """

    id: str
    value: int
    unit: str
    reason: str
    cites: tuple[Citation, ...] = field(default=(), converter=citations)
    open_textured: bool = False

    def __attrs_post_init__(self) -> None:
        if self.value < 0:
            raise RuleError(f"parameter {self.id!r}: expected zero or more, found {self.value}")
        if not self.cites and not self.open_textured:
            raise RuleError(
                f"parameter {self.id!r} has no authority: cite one, or say "
                "open_textured=True if the number is ours"
            )

    def __repr__(self) -> str:
        return short(f"Parameter {self.id}: {self}")

    def __str__(self) -> str:
        # A unit is written in the plural.
        unit = self.unit[:-1] if self.value == 1 and self.unit.endswith("s") else self.unit
        return f"{self.value} {unit}"
