"""Elements: what a theory asks for, each with where it stands on the record, in words."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from attrs import field, frozen

from injunction_rules.explaining import wording as english
from injunction_rules.explaining.reasons import Ground
from injunction_rules.model.authorities import Citation
from injunction_rules.model.conditions import (
    Condition,
)
from injunction_rules.model.facts import Fact
from injunction_rules.model.lines import plain
from injunction_rules.model.proof import Proof

ASKED = "asked: "
UNTOLD = " (not stated)"


class State(Enum):
    """The state of an element on the record, from best to worst for who must show it."""

    NOT_IN_DISPUTE = "not in dispute"
    SHOWN = "shown"
    CONTESTED = "contested"
    TOO_WEAK = "too weak"
    DOES_NOT_FIT = "does not fit"
    REFUTED = "refuted"
    SILENT = "silent"

    def __init__(self, words: str) -> None:
        self.met: Final = words in ("not in dispute", "shown")
        """Whether the element is there."""
        self.lacking: Final = not self.met and words != "contested"
        """Whether the element is neither there nor contested."""

    @property
    def sign(self) -> str:
        """Give the sign beside which its words stand."""
        return _SIGNS[self]


_SIGNS = {
    State.NOT_IN_DISPUTE: "=",
    State.SHOWN: "✓",
    State.CONTESTED: "?",
    State.TOO_WEAK: "✗",
    State.DOES_NOT_FIT: "✗",
    State.REFUTED: "✗",
    State.SILENT: "·",
}


@frozen
class Showing:
    """
    An element of a theory as it stands on a record.

    Attributes
    ----------
    name : str
    state : State
    facts : tuple of Fact
        Those that show or refute it, or that are too weak or do not fit.
    standard : Proof
        How well it must be shown.
    lacks : str
        What a fact that does not fit is asked to be; where a stipulation stands.
    cites : tuple of Citation
        Where it is asked for.
    asked : Condition
    doubts : tuple of Ground
        The rules on open law, or on facts in doubt, that leave a finding contested.
    """

    name: str
    state: State
    facts: tuple[Fact, ...]
    standard: Proof
    lacks: str
    cites: tuple[Citation, ...]
    asked: Condition = field(repr=False)
    doubts: tuple[Ground, ...] = field(default=(), repr=False)

    @property
    def wanted(self) -> str:
        """Say what a fact that does not fit is asked to be."""
        return self.lacks.removeprefix(ASKED)

    @property
    def untold(self) -> tuple[str, ...]:
        """List what a fact would have to be, where only the silence of the record is in the way."""
        if self.state is not State.DOES_NOT_FIT:
            return ()
        lacking = self.wanted.split("; ")
        if not all(each.endswith(UNTOLD) for each in lacking):
            return ()
        return tuple(each.removesuffix(UNTOLD) for each in lacking)

    @property
    def words(self) -> str:
        """
        Say what puts the element where it stands.

        >>> from injunction_rules import decide, demo
        >>> chart = decide(demo(), engine="reference").ruling("cease", "alibaba").chart
        >>> print(chart.theory("aiding and abetting").elements[-1].words)
        assistance to the enjoined party by promotion, after notice: alleged only; asked: \
preponderance of the evidence [Order, second paragraph (ECF No. 41)]
        """
        return self._told(brief=False)

    @property
    def brief(self) -> str:
        """
        Say the same in a line: places without what stands in parentheses, no proof beyond doubt.

        >>> from injunction_rules import decide, demo
        >>> chart = decide(demo(), engine="reference").ruling("cease", "alibaba").chart
        >>> print(chart.theory("aiding and abetting").elements[0].brief)
        permanent, entered June 9, 2022 [Order, introduction and ¶ 1, last sentences]
        """
        return self._told(brief=True)

    def _told(self, *, brief: bool) -> str:
        if self.state is State.SILENT:
            return "nothing on the record"
        if not self.facts:
            return self.lacks or self.state.value
        first, *more = self.facts
        rest = f", and {len(more)} more" if more else ""
        return f"{self._of(first, brief=brief)}{rest}"

    def _of(self, fact: Fact, *, brief: bool) -> str:
        said = english.substance(fact)
        noun = english.bare_noun(type(fact))
        if fact.shown and said.startswith(noun) and (brief or _akin(noun, self.name)):
            said = said.removeprefix(noun).lstrip(", ")
        source = _PARENTHESES.sub("", fact.source) if brief else fact.source
        place = f" [{plain(source).strip()}]" if source else ""
        if self.state is State.TOO_WEAK:
            standard = self.standard.label
            if brief:
                standard = standard.removesuffix(" of the evidence").removesuffix(" evidence")
            proved = f"{fact.proof.label}; asked: {standard}"
            return f"{said}: {proved}{place}" if said else f"{proved}{place}"
        if self.state is State.DOES_NOT_FIT:
            return f"{said or noun}, {fact.proof.label}: {self.lacks}{place}"
        if brief and said and fact.proof is Proof.UNDISPUTED:
            # What more is said of it is in the trace.
            return f"{_first_parts(said)}{place}"
        return f"{said}, {fact.proof.label}{place}" if said else f"{fact.proof.label}{place}"


_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_PART = re.compile(r", (?!\d{4}\b)")


def _first_parts(said: str, most: int = 2) -> str:
    """Give the first parts of what is said of a fact; the comma of a date parts nothing."""
    return ", ".join(_PART.split(said)[:most])


def _akin(noun: str, name: str) -> bool:
    """Tell whether the noun of a fact says no more than the name of an element."""
    words = {word for word in noun.split() if len(word) > 3}
    return bool(words & set(name.split())) or not words
