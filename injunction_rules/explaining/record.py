"""A case, a fact and a motion as blocks, short enough to be read beside a decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from injunction_rules.explaining.wording import fact as in_full
from injunction_rules.explaining.wording import substance
from injunction_rules.model.cases import Case, MotionMade
from injunction_rules.model.courts import court_of
from injunction_rules.model.dates import day
from injunction_rules.model.facts import Fact, Persons, persons
from injunction_rules.rendering.blocks import Block, Heading, Paragraph, Section, Table
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.reported import report
from injunction_rules.rendering.trees import listed, sentence


@report.register
def report_case(case: Case) -> Iterator[Block]:
    """
    Say a case: the parties, the order, the facts with their proof and place, the motions.

    >>> from injunction_rules import demo
    >>> next(report_case(demo())).note
    '21 Civ. 8434 (AKH) · S.D.N.Y. · May 31, 2023'
    """
    about = (
        case.docket,
        court_of(case.court).abbreviation or "U.S. Supreme Court",
        case.decided.words,
    )
    yield Heading(case.caption, level=0, note=" · ".join(filter(None, about)))
    parts = ["enjoined party"] * len(case.enjoined_parties) + ["nonparty"] * len(case.nonparties)
    yield Section(
        Heading("Parties"),
        [
            Table(
                ("id", "name", "part", "kind"),
                [
                    (person.id, person.name, part, person.kind.words)
                    for person, part in zip(case.people, parts, strict=True)
                ],
            )
        ],
    )
    yield Section(Heading("Order"), [Paragraph(said) for said in _orders(case)])
    yield Section(Heading("Facts"), _facts(case))
    motions = [(motion.id, _asked(motion), listed(motion.against)) for motion in case.motions]
    yield Section(Heading("Motions"), [Table(("id", "asks for", "against"), motions)])


def _orders(case: Case) -> Iterator[str]:
    """Say the injunction, then each order before it with its id and its last day."""
    yield f"{sentence(in_full(case.injunction))}."
    for order in case.earlier_orders:
        ended = f"; it ended on {day(order.ended)}" if order.ended else ""
        yield f"Before it “{plain(order.id)}”: {in_full(order.injunction)}{ended}."


def _facts(case: Case) -> Iterator[Block]:
    if not case.facts and not case.stipulated:
        yield Paragraph("The record is silent.")
    if case.facts:
        headings = ("", "the record shows", "of", "proof", "where")
        yield Table(headings, _rows(case.facts))
    if case.stipulated:
        yield Table(
            ("not in dispute", "of", "where"),
            [
                (
                    f"{'' if point.shown else 'not so: '}{point.finding.replace('-', ' ')}",
                    _whom(point.respondent, point.party),
                    point.source,
                )
                for point in case.stipulated
            ],
        )


def _rows(facts: Iterable[Fact]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each fact, and one for neighbours that say the same of different people."""
    place = 0
    for (says, proof, source), group in groupby(
        facts, lambda fact: (substance(fact), fact.proof.label, fact.source)
    ):
        whom = [_whom(fact.respondent, fact.party) for fact in group]
        after = place + len(whom)
        which = str(place) if len(whom) == 1 else f"{place}:{after}"
        yield f"facts[{which}]", says, listed(whom), proof, source
        place = after


def _whom(respondent: Persons, party: Persons) -> str:
    """Name by id those of whom something is said, first the respondents, then the parties."""
    return ", as to ".join(listed(persons(side)) for side in (respondent, party) if side) or "all"


def _asked(motion: MotionMade) -> str:
    about = "" if motion.order is None else f" under “{plain(motion.order)}”"
    return f"{motion.relief.words}{' with new terms' if motion.new_terms else ''}{about}"


@report.register
def report_fact(fact: Fact) -> Iterator[Block]:
    """
    Say a fact, the injunction too: what it says, of whom, how it is proved and where.

    >>> from injunction_rules.model.facts import ActualNotice
    >>> next(report_fact(ActualNotice())).text
    'Actual notice'
    """
    yield Heading(sentence(substance(fact)))
    rows = (
        ("of", _whom(fact.respondent, fact.party)),
        ("proof", fact.proof.label),
        ("where", fact.source or "not given"),
    )
    yield Table((), rows)


@report.register
def report_motion(motion: MotionMade) -> Iterator[Block]:
    """Say a motion: what it asks for, and against whom, by id."""
    yield Heading(f"Motion {motion.id}")
    yield Table((), [("asks for", _asked(motion)), ("against", listed(motion.against))])
