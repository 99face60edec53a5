"""Parts that the reports of questions share: heading, changes in words, ruling as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from injunction_rules.changes import Change, Situation
from injunction_rules.changes.phrases import phrases_of
from injunction_rules.changes.wording import court_name, supposed
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.explaining import wording as english
from injunction_rules.model.authorities import Authority
from injunction_rules.model.cases import Case
from injunction_rules.queries.asked import Asked
from injunction_rules.rendering.blocks import Block, Heading, Paragraph
from injunction_rules.rendering.reported import fields
from injunction_rules.semantics.overruling import authorities_of

MOST_ROWS = 20
"""The most rows of a long answer that are printed; its data and its table have them all."""


def heading(title: str, question: Asked) -> Iterator[Block]:
    """Yield the title of an answer about one ruling, the case, the court and the date."""
    yield Heading(f"{title}: {question.title}")
    yield place(question.situation)


def place(situation: Situation) -> Paragraph:
    """Give the case, the court and the date."""
    return Paragraph(
        f"{situation.case.caption}, {court_name(situation.forum)}, "
        f"the law as of {english.day(situation.as_of)}"
    )


def more(total: int, noun: str) -> Iterator[Block]:
    """Say how many of something are not printed, if any."""
    if total > MOST_ROWS:
        yield Paragraph(f"and {total - MOST_ROWS:,} more {noun}")


def asked_data(question: Asked) -> dict[str, Any]:
    """Return as data which ruling is asked about, and under which law."""
    return {**law_data(question.situation), **fields(question, "motion against")}


def law_data(situation: Situation) -> dict[str, Any]:
    """Return as data the case, and under which law it is asked about."""
    return {
        "caption": situation.case.caption,
        **fields(situation, "forum as_of"),
        "rule_book": situation.rules.hash,
    }


class ChangeData:
    """
    Changes of one case as data: the words, and the options of the command line that say them.

    Each is worded once, since it may stand in very many sets.
    """

    def __init__(
        self, case: Case, authorities: Iterable[Authority], against: str | None = None
    ) -> None:
        self._case, self._authorities, self._against = case, tuple(authorities), against
        self._cache: dict[Change, dict[str, Any]] = {}

    @classmethod
    def of(cls, question: Asked) -> ChangeData:
        """Return the changes of the case in which a ruling is asked about."""
        situation = question.situation
        return cls(situation.case, authorities_of(situation.rules), question.against)

    def words(self, change: Change) -> str:
        """Say a change in a sentence."""
        return supposed(change, self._case, self._authorities, self._against)

    def parts(self, change: Change) -> list[dict[str, Any]]:
        """Return each part of a change."""
        return [self.part(part) for part in change.parts]

    def options(self, change: Change) -> list[str]:
        """Return the options of the command line that say a change; none where none says it."""
        options: list[str] = self.part(change)["options"]
        return options

    def part(self, change: Change) -> dict[str, Any]:
        """Return one change; without options where none says it."""
        if change not in self._cache:
            try:
                options = [str(phrase) for phrase in phrases_of(change, self._case)]
            except InjunctionRulesError:
                options = []
            self._cache[change] = {"says": self.words(change), "options": options}
        return self._cache[change]
