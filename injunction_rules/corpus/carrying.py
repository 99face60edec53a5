"""
The weight that each authority carries: the decided cases that turn without it, everywhere.

Four hundred thousand decisions differ in ranks of rules alone.  So the facts of each case are
put to the rules once (:mod:`~injunction_rules.corpus.by_rank`), and a ruling is worked out
without an authority only where it leaves a rule in play a lower rank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import frozen

from injunction_rules.corpus.by_rank import AnswerByRank
from injunction_rules.corpus.cases import Decided, corpus
from injunction_rules.corpus.losses import Turned
from injunction_rules.decisions.decide import best_for_movant
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority
from injunction_rules.model.cases import Case
from injunction_rules.model.courts import COURTS, court_of
from injunction_rules.model.questions import Question, questions
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.rendering.progress import progress
from injunction_rules.rendering.reported import Several
from injunction_rules.semantics.overruling import authorities_of
from injunction_rules.semantics.weighing import (
    agreed,
    law_of,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CIRCUITS = tuple(court.id for court in COURTS.values() if court.is_appellate)
"""The circuits, by the ids of their courts of appeals."""

COLOURS = {
    "none": "#f4f1ea",
    "1": "#e6cfa4",
    "2 to 4": "#d9a45c",
    "5 to 9": "#c4703f",
    "10 and more": "#8c3b2a",
}
"""The colours of numbers of rulings in pictures."""

_DRAWN = 25
"""Authorities in a picture."""


@frozen
class Carried:
    """
    The rulings of decided cases that turn without an authority.

    Attributes
    ----------
    authority : Authority
    where_decided : tuple of Turned
        In the court of each case.
    by_circuit : mapping of str to tuple of Turned
        In each circuit, by the id of its court of appeals.
    """

    authority: Authority
    where_decided: tuple[Turned, ...]
    by_circuit: Mapping[str, tuple[Turned, ...]]

    @property
    def total(self) -> int:
        """Count the rulings that turn, in all circuits."""
        return sum(map(len, self.by_circuit.values()))


@frozen(repr=False)
class Carrying(Several[Carried]):
    """
    The load of each authority, the one on which most rests first.

    Attributes
    ----------
    carried : tuple of Carried
    cases, rulings : int
        Decided cases, and their rulings, each of which is decided in every circuit.
    """

    carried: tuple[Carried, ...]
    cases: int
    rulings: int
    parts = property(attrgetter("carried"), doc="What is carried, in order.")

    @property
    def decisions(self) -> int:
        """Count the decisions that are compared: of each case, without each, in each circuit."""
        return self.cases * len(self.carried) * len(CIRCUITS)

    def plot(self) -> Figure:
        """Draw by circuit what rests on the first authorities; needs the extra ``notebook``."""
        # numpy and matplotlib are imported only for a picture.
        from injunction_rules.rendering.frames import Grid  # noqa: PLC0415
        from injunction_rules.rendering.plots import heat_map  # noqa: PLC0415

        first = [each for each in self.carried if each.total][:_DRAWN] or self.carried[:1]
        codes = [_code(len(each.by_circuit[circuit])) for each in first for circuit in CIRCUITS]
        sets = tuple(
            sum(1 << place for place, own in enumerate(codes) if own == code)
            for code in range(len(COLOURS))
        )
        axes = (
            ("authority", tuple(each.authority.id for each in first)),
            ("circuit", tuple(map(circuit_name, CIRCUITS))),
        )
        grid = Grid(axes, "rulings", tuple(COLOURS), ((len(codes), sets),))
        title = "Rulings of decided cases that turn without an authority"
        return heat_map(grid, title, COLOURS, _DRAWN)

    def svg(self) -> str:
        """
        Give that picture as SVG.

        Raises
        ------
        InjunctionRulesError
            If matplotlib is not installed.
        """
        try:
            from injunction_rules.rendering.plots import svg_of  # noqa: PLC0415
        except ImportError as error:
            raise InjunctionRulesError(
                f"a picture needs matplotlib ({error}): pip install 'injunction-rules[notebook]'"
            ) from None
        return svg_of(self.plot())


def circuit_name(circuit: str) -> str:
    """
    Give the short name of a circuit by the id of its court of appeals.

    >>> circuit_name("ca2"), circuit_name("cadc")
    ('2d', 'D.C.')
    """
    return court_of(circuit).abbreviation.removesuffix(" Cir.")


def _code(rulings: int) -> int:
    """Give the place of a number of rulings among the colours."""
    return sum(rulings >= least for least in (1, 2, 5, 10))


def without_each(
    rules: RuleBook = RULES,
    *,
    on: date | None = None,
    cases: Iterable[Decided] | None = None,
    show_progress: bool | None = None,
) -> Carrying:
    """
    Rank the authorities by the rulings of the corpus that turn without each, in every circuit.

    In its own circuit a case is decided by its own court, in each other by the court of
    appeals.

    Parameters
    ----------
    rules : RuleBook, optional
    on : datetime.date, optional
        From when an authority no longer counts; left out, it never did.
    cases : iterable of Decided, optional
        The corpus when left out.
    show_progress : bool, optional
        See :func:`~injunction_rules.rendering.progress.progress`.

    Returns
    -------
    Carrying

    >>> kelly_toys = [case for case in corpus() if case.id.startswith("kelly-toys-v-ali")]
    >>> first = without_each(cases=kelly_toys)[0]
    >>> first.authority.id, len(first.where_decided), first.total
    ('kelly-toys-2023', 12, 156)
    """
    decided = corpus() if cases is None else tuple(cases)
    authorities = authorities_of(rules)
    own: dict[str, list[Turned]] = {authority.id: [] for authority in authorities}
    elsewhere: dict[str, dict[str, list[Turned]]] = {
        authority.id: {circuit: [] for circuit in CIRCUITS} for authority in authorities
    }
    rulings = 0
    for each in progress(decided, len(decided), label="without", unit="cases", show=show_progress):
        case = each.case
        home = court_of(rules.forum(case.court)).circuit
        forums = {circuit: case.court if circuit == home else circuit for circuit in CIRCUITS}
        gone = on is None or on <= case.as_of
        for ruling in _rulings(each, rules):
            rulings += 1
            for forum in dict.fromkeys([case.court, *forums.values()] if gone else ()):
                for id, turned in ruling.without_each(rules.forum(forum)):
                    if forum == case.court:
                        own[id].append(turned)
                    for circuit, court in forums.items():
                        if court == forum:
                            elsewhere[id][circuit].append(turned)
    carried = [
        Carried(
            authority,
            tuple(own[authority.id]),
            {circuit: tuple(turned) for circuit, turned in elsewhere[authority.id].items()},
        )
        for authority in authorities
    ]
    carried.sort(key=lambda each: (-each.total, -len(each.where_decided), each.authority.id))
    return Carrying(tuple(carried), len(decided), rulings)


def _rulings(decided: Decided, rules: RuleBook) -> Iterator[_Ruling]:
    """Yield the rulings of a case, their questions put to the rules."""
    groups: dict[tuple[str, str], list[Question]] = {}
    for question in questions(decided.case):
        groups.setdefault((question.motion, question.respondent), []).append(question)
    # Nothing of this law is asked but what does not depend on forum and day.
    law = law_of(rules, rules.forum(decided.case.court), decided.case.as_of)
    for (motion, against), group in groups.items():
        answers = tuple(
            AnswerByRank(question, agreed(law, question.stipulated)) for question in group
        )
        yield _Ruling(decided.id, motion, against, decided.case, answers)


@frozen(eq=False)
class _Ruling:
    """A ruling of a decided case, with all that ranks of rules can make of it."""

    id: str
    motion: str
    against: str
    case: Case
    answers: tuple[AnswerByRank, ...]

    def without_each(self, forum: str) -> Iterator[tuple[str, Turned]]:
        """Yield each authority without which the ruling turns in a forum, by id."""
        day = self.case.as_of
        ranked = [answer.ranked(forum, day) for answer in self.answers]
        before = best_for_movant(
            answer.disposition(ranks.usual)
            for answer, ranks in zip(self.answers, ranked, strict=True)
        )
        for id in dict.fromkeys(id for ranks in ranked for id in ranks.without):
            after = best_for_movant(
                answer.disposition(ranks.without.get(id, ranks.usual))
                for answer, ranks in zip(self.answers, ranked, strict=True)
            )
            if after is not before:
                yield id, Turned(self.id, self.motion, self.against, before, after)
