"""The ruling that a question is about."""

from __future__ import annotations

from attrs import frozen

from injunction_rules.changes import Situation
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.cases import Case, Disposition

Given = Case | Situation
"""What questions are asked of: a case, or a case under another law."""


COLOURS = {
    Disposition.GRANTED.words: "#4f9f8c",
    Disposition.DENIED.words: "#c96f4f",
    Disposition.DENIED_AS_FUTILE.words: "#a6a6a6",
    Disposition.OPEN.words: "#ecd97f",
}
"""The colours of rulings in pictures, by their words; distinct without green and red."""


class AskedOfNothingError(InjunctionRulesError, LookupError):
    """No ruling, or several, where one is asked about."""


@frozen
class Asked:
    """One ruling of a situation: the id of the motion, and of the person it is made against."""

    situation: Situation
    motion: str
    against: str

    @property
    def title(self) -> str:
        """Give the motion and against whom it is made, by name."""
        case = self.situation.case
        name = case.names[self.against]
        return f"{self.motion} against {name}"


def situation_of(given: Given) -> Situation:
    """Give a case under the law of its own court and date; a situation as it is."""
    return given if isinstance(given, Situation) else Situation(given)


def asked(given: Given, motion: str | None = None, against: str | None = None) -> Asked:
    """
    Give the ruling that a question is about; of the ids what leaves only one may be left out.

    An :class:`AskedOfNothingError` is raised if there is none, or more than one.

    >>> from injunction_rules.corpus.data import demo
    >>> asked(demo(), "cease", "alibaba").title
    'cease against Alibaba'
    >>> asked(demo(), "cease")
    Traceback (most recent call last):
    ...
    injunction_rules.queries.asked.AskedOfNothingError: which ruling? say motion= and against=: \
'cease' against 'alibaba'; 'cease' against 'aliexpress'
    """
    situation = situation_of(given)
    pairs = [(made.id, person) for made in situation.case.motions for person in made.against]
    return Asked(situation, *_only(pairs, motion, against))


def ruling_of(
    given: Decision | Ruling, motion: str | None = None, against: str | None = None
) -> Ruling:
    """Give the ruling of a decision that a question is about, as above; a ruling as it is."""
    if isinstance(given, Ruling):
        return given
    pairs = [(ruling.motion, ruling.against) for ruling in given.rulings]
    return given.ruling(*_only(pairs, motion, against))


def _only(pairs: list[tuple[str, str]], motion: str | None, against: str | None) -> tuple[str, str]:
    fitting = [pair for pair in pairs if motion in (None, pair[0]) and against in (None, pair[1])]
    if len(fitting) == 1:
        return fitting[0]
    listed = "; ".join(f"{made!r} against {person!r}" for made, person in fitting or pairs)
    if fitting:
        raise AskedOfNothingError(f"which ruling? say motion= and against=: {listed}")
    named = {"motion": motion, "against": against}.items()
    wanted = ", ".join(f"{word}={id!r}" for word, id in named if id is not None)
    raise AskedOfNothingError(f"no ruling with {wanted}; there are: {listed}")
