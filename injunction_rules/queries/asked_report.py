"""What the reports of answers about one ruling share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from injunction_rules.changes import Change
from injunction_rules.changes.phrases import phrases_of
from injunction_rules.changes.wording import court_name, supposed
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.explaining import wording as english
from injunction_rules.model.cases import Case
from injunction_rules.queries.asked import Asked
from injunction_rules.rendering.blocks import Block, Heading, Paragraph
from injunction_rules.semantics.overruling import authorities_of


def rest(many: int, what: str) -> Iterator[Block]:
    """How many of something are not told."""
    if many > MOST_ROWS:
        yield Paragraph(f"and {many - MOST_ROWS:,} more {what}")


def said(change: Change, asked: Asked) -> str:
    """A change of the case in which a ruling is asked about."""
    situation = asked.situation
    return supposed(change, situation.case, authorities_of(situation.rules), asked.against)


MOST_ROWS = 20
"""How many rows of a long answer are told; its data has them all."""


def of_ruling(
    title: Callable[[Any], str], told: Callable[[Any], Iterator[Block]]
) -> Callable[[Any], Iterator[Block]]:
    """An answer about one ruling, under its title, the case, the court and the date."""

    def teller(found: Any) -> Iterator[Block]:
        asked: Asked = found.asked
        situation = asked.situation
        yield Heading(f"{title(found)}: {asked.title}")
        yield Paragraph(
            f"{situation.case.caption}, {court_name(situation.forum)}, "
            f"the law as of {english.day(situation.as_of)}"
        )
        yield from told(found)

    return teller


class Wordings:
    """Tells changes of one case; each only once, for it may stand in very many sets."""

    def __init__(self, case: Case, authorities: Iterable[Any], whom: str | None = None) -> None:
        self._case, self._authorities, self._whom = case, tuple(authorities), whom
        self._known: dict[Change, dict[str, Any]] = {}

    def changes(self, change: Change) -> list[dict[str, Any]]:
        """Each part of a change."""
        return [self.change(part) for part in change.parts]

    def change(self, change: Change) -> dict[str, Any]:
        """What a change says, and the options that say it; none where no option does."""
        if change not in self._known:
            try:
                options = [str(phrase) for phrase in phrases_of(change, self._case)]
            except InjunctionRulesError:
                options = []
            says = supposed(change, self._case, self._authorities, self._whom)
            self._known[change] = {"says": says, "options": options}
        return self._known[change]


def wordings_of(asked: Asked) -> Wordings:
    situation = asked.situation
    return Wordings(situation.case, authorities_of(situation.rules), asked.against)


def asked_data(asked: Asked) -> dict[str, Any]:
    situation = asked.situation
    return {
        "caption": situation.case.caption,
        "forum": situation.forum,
        "as_of": situation.as_of.isoformat(),
        "rule_book": situation.rules.hash,
        "motion": asked.motion,
        "against": asked.against,
    }


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def with_schema(
    name: str, give: Callable[[Any], dict[str, Any]]
) -> Callable[[Any], dict[str, Any]]:
    """
    Make a function that gives data say which form of which version it gives.

    Parameters
    ----------
    name : str
        Of the form; the version is 1.
    give : callable
    """

    def data(answer: Any) -> dict[str, Any]:
        return {"schema": f"injunction-rules/{name}@1", **give(answer)}

    return data
