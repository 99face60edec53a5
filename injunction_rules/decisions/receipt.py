"""The receipt: what a decision was made from, so that it can be made again."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from injunction_rules.model.lines import short

_SHA_256 = {"schema": {"pattern": "^[0-9a-f]{64}$"}}


@frozen(repr=False)
class Receipt:
    """
    All that is needed to replay the decision.

    Attributes
    ----------
    library : str
        Version of this package.
    engine : str
        Name of the engine.
    rule_book : str
        SHA-256 of everything the rule book says.
    case : str
        SHA-256 of everything in the case file but its outcome and notes.
    forum : str
        Id of the court as which it was decided.
    as_of : datetime.date
        The day as of which the law was taken.
    stipulated : tuple of str
        What was supposed for argument's sake: ``finding: standing``.
    """

    library: str
    engine: str
    rule_book: str = field(metadata=_SHA_256)
    case: str = field(metadata=_SHA_256)
    forum: str
    as_of: date
    stipulated: tuple[str, ...] = ()

    def __repr__(self) -> str:
        book, place = self.rule_book[:12], f"{self.forum} as of {self.as_of}"
        return short(f"Receipt of {self.library}, {self.engine}: rules {book}, {place}")
