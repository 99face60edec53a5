"""
Strategies for questions and whole cases.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from attrs import evolve, frozen
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from injunction_rules.casefile.loading import dumps_case
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade, Nonparty
from injunction_rules.model.facts import (
    Capacity,
    Conduct,
    Fact,
    Injunction,
    Listing,
    Motion,
    Persons,
    Relief,
    Respondent,
    RespondentKind,
    needed_fields,
)
from injunction_rules.model.findings import Finding, ReliefFutile, ReliefWarranted
from injunction_rules.model.orders import Orders
from injunction_rules.model.questions import Question
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.semantics.overruling import authorities_of
from injunction_rules.testing.facts import ENTERED, facts, injunctions
from injunction_rules.testing.theories import Theory

AGAINST = {
    Relief.COMPLY: (Capacity.ENJOINED_PARTY,),
    Relief.CEASE: (Capacity.NONPARTY,),
    Relief.CONTEMPT: (Capacity.ENJOINED_PARTY, Capacity.NONPARTY),
}
"""Whom a motion may be made against, by the relief it asks for."""


@st.composite
def questions(
    draw: DrawFn, relief: Relief | None = None, max_facts: int = 12, rules: RuleBook = RULES
) -> Question:
    """
    Give questions about one respondent, with up to ``max_facts`` facts.

    Minimises to a motion to comply with no facts.

    Parameters
    ----------
    relief : Relief, optional
        Only motions for this relief.
    max_facts : int, optional
        The most facts beside the motion, the respondent and the injunction.
    rules : RuleBook, optional
        Whose kinds of fact are drawn; this package's when left out.
    """
    relief = relief or draw(st.sampled_from(list(Relief)))
    against = st.sampled_from(AGAINST[relief])
    heads = [
        Motion(relief=relief, against=draw(against), new_terms=draw(st.booleans())),
        Respondent(kind=draw(st.sampled_from(list(RespondentKind)))),
        draw(injunctions()),
    ]
    record = draw(st.lists(facts(rules=rules), max_size=max_facts))
    places = ["motions", "respondent", "injunction", *(f"facts[{i}]" for i in range(len(record)))]
    return Question("motion", relief, "other", "seller", (*heads, *record), tuple(places))


@st.composite
def cases(
    draw: DrawFn,
    max_facts: int = 10,
    rules: RuleBook = RULES,
    relief: Relief | None = None,
    *,
    older_law: bool = False,
) -> Case:
    """
    Give cases in any forum, of which many are granted and many are open.

    Some have facts at random; others have the facts that make the motion out, or all of
    these but one, or one of them contradicted.  A failing example is printed as a case
    file.  Minimises to a motion to comply against one seller.

    Parameters
    ----------
    max_facts : int, optional
        The most facts of the record that are drawn at random.
    rules : RuleBook, optional
        Whose kinds of fact and courts are drawn; this package's when left out.
    relief : Relief, optional
        Only motions for this relief.
    older_law : bool, optional
        Decide some on either side of days of the last century and a half, when dated facts
        like those of the other strategies would lie in the future; left out, all are decided
        from September 2022 on.

    >>> from hypothesis import given, settings
    >>> from injunction_rules import Disposition, decide
    >>> reached = set()
    >>> @settings(max_examples=100, derandomize=True, database=None, deadline=None)
    ... @given(cases(relief=Relief.CEASE))
    ... def look(case):
    ...     reached.update(ruling.disposition.value for ruling in decide(case).rulings)
    >>> look()
    >>> sorted(reached)
    ['denied', 'granted', 'open']
    """
    relief = relief or draw(st.sampled_from(list(Relief)))
    against = draw(st.sampled_from(AGAINST[relief]))
    # Much of what is made out is open all the same, by other facts or by open law.
    shapes = ["at random", *["made out"] * 7, "contradicted", "one fact short"]
    futile = ["contradicted", *["futile"] * 4] if relief is Relief.COMPLY else []
    shape = draw(st.sampled_from([*shapes, *futile]))
    # What makes an order futile is young law.
    days = _recent_days() if shape == "futile" else _days_of_decision(rules, older_law)
    decided = draw(days)
    if shape == "at random":
        return draw(_at_random(relief, decided, max_facts, rules))
    theory = Theory(draw, rules, Motion(relief=relief, against=against))
    theory.show(ReliefFutile if shape == "futile" else ReliefWarranted)
    record = list(theory.facts)
    if record and shape == "contradicted":
        fact = draw(st.sampled_from(record))
        record += _contraries(fact)
    if record and shape == "one fact short":
        record.remove(draw(st.sampled_from(record)))
    more = draw(st.lists(facts(rules=rules), max_size=min(max_facts, 1)))
    return _noted(_case(draw, theory, [*record, *more], decided), rules)


@frozen
class NearCase:
    """A case that is one fact away from what makes a finding out, and that fact."""

    case: Case
    lacking: Fact

    @property
    def made_out(self) -> Case:
        """Give the case with the fact that it lacks."""
        return self.case.adding(self.lacking)


@st.composite
def cases_near(
    draw: DrawFn, finding: Finding, rules: RuleBook = RULES, relief: Relief = Relief.CONTEMPT
) -> NearCase:
    """
    Give cases that are one fact away from what makes a finding out.

    Minimises to the fewest facts of the first rules for the finding.

    Parameters
    ----------
    finding : Finding
        Such as aiding and abetting.
    rules : RuleBook, optional
        This package's when left out.
    relief : Relief, optional
        What the motion asks; it is made against a nonparty where it can be.

    >>> from hypothesis import find
    >>> from injunction_rules.model.findings import AidingAndAbetting
    >>> near = find(cases_near(AidingAndAbetting), lambda near: True)
    >>> type(near.lacking).__name__ not in {type(fact).__name__ for fact in near.case.facts}
    True
    """
    theory = Theory(draw, rules, Motion(relief=relief, against=AGAINST[relief][-1]))
    theory.show(finding)
    lacking = draw(st.sampled_from(theory.facts))
    record = [fact for fact in theory.facts if fact is not lacking]
    decided = draw(_recent_days())
    return NearCase(_noted(_case(draw, theory, record, decided), rules), lacking)


_RECENT = date(2022, 9, 1)


def _recent_days() -> SearchStrategy[date]:
    return st.dates(min_value=_RECENT, max_value=date(2027, 1, 1))


@st.composite
def _days_of_decision(draw: DrawFn, rules: RuleBook, older: bool) -> date:
    """Give recent days, and days on both sides of each on which something happened to the law."""
    if draw(st.integers(0, 4)) < 4:
        return draw(_recent_days())
    turning = {
        day.last
        for authority in authorities_of(rules)
        for day in (authority.decided, *(treatment.on for treatment in authority.history))
    }
    kept = sorted(day for day in turning if older or day > _RECENT)
    return draw(st.sampled_from(kept or [_RECENT])) - timedelta(days=draw(st.integers(0, 1)))


@st.composite
def _at_random(
    draw: DrawFn, relief: Relief, decided: date, max_facts: int, rules: RuleBook
) -> Case:
    sellers = tuple(
        EnjoinedParty(id=f"seller-{i}", name=f"Seller {i}") for i in range(draw(st.integers(1, 2)))
    )
    least = 1 if relief is Relief.CEASE else 0
    nonparties = tuple(
        Nonparty(id=f"other-{i}", name=f"Other {i}", kind=draw(st.sampled_from(RespondentKind)))
        for i in range(draw(st.integers(least, 2)))
    )
    people = [*(seller.id for seller in sellers), *(nonparty.id for nonparty in nonparties)]
    fit = {
        Relief.COMPLY: [seller.id for seller in sellers],
        Relief.CEASE: [nonparty.id for nonparty in nonparties],
        Relief.CONTEMPT: people,
    }[relief]
    against = tuple(draw(st.lists(st.sampled_from(fit), min_size=1, unique=True)))
    injunction = _known_on(draw(injunctions()), decided)
    ids, parties = _some_of(people), _some_of([seller.id for seller in sellers])
    record = [
        evolve(fact, respondent=draw(ids), party=draw(parties))
        for fact in draw(st.lists(facts(rules=rules), max_size=max_facts))
    ]
    return _noted(
        Case(
            caption="Owner v. Seller",
            court=draw(st.sampled_from([rules.forum(id) for id in rules.courts])),
            decided=str(decided),
            injunction=injunction,
            enjoined_parties=sellers,
            nonparties=nonparties,
            facts=_fitting(record, injunction, decided),
            motions=(MotionMade(id="motion", relief=relief, against=against),),
        ),
        rules,
    )


def _some_of(ids: list[str]) -> SearchStrategy[Persons]:
    """Give everybody, one person, or several."""
    several = st.lists(st.sampled_from(ids), min_size=1, unique=True).map(tuple)
    return st.none() | st.sampled_from(ids) | several


def _case(draw: DrawFn, theory: Theory, record: list[Fact], decided: date) -> Case:
    """Give a case of one seller and, where the motion is against one, a nonparty."""
    head = theory.head(Injunction)
    injunction = head if isinstance(head, Injunction) else Injunction()
    respondent = theory.head(Respondent) or Respondent(kind=RespondentKind.OTHER)
    kind = respondent.kind if isinstance(respondent, Respondent) else RespondentKind.OTHER
    is_party = theory.motion.against is Capacity.ENJOINED_PARTY
    return Case(
        caption="Owner v. Seller",
        court=draw(st.sampled_from([theory.rules.forum(id) for id in theory.rules.courts])),
        decided=str(decided),
        injunction=injunction,
        enjoined_parties=(
            EnjoinedParty(
                id="seller", name="Seller", kind=kind if is_party else RespondentKind.SELLER
            ),
        ),
        nonparties=() if is_party else (Nonparty(id="other", name="Other", kind=kind),),
        facts=_fitting(record, injunction, decided),
        motions=(
            MotionMade(
                id="motion",
                relief=theory.motion.relief,
                against=("seller" if is_party else "other",),
                new_terms=theory.motion.new_terms,
            ),
        ),
    )


def _contraries(fact: Fact) -> Iterator[Fact]:
    """Yield the contrary of a fact; a denial without a kind has no one contrary."""
    if fact.shown or all(getattr(fact, name) is not None for name in needed_fields(type(fact))):
        yield evolve(fact, shown=not fact.shown)


def _noted(case: Case, rules: RuleBook) -> Case:
    """Have a failing example printed as a case file, to paste."""
    # Outside a test, as when an example is drawn by hand, nothing is printed.
    with suppress(InvalidArgument):
        note(dumps_case(case, rules=rules))
    return case


def _known_on(injunction: Injunction, day: date) -> Injunction:
    """Give an injunction as it was known on a day."""
    if injunction.entered is not None and injunction.entered > day:
        return evolve(injunction, entered=None)
    return injunction


def _fitting(record: list[Fact], injunction: Injunction, decided: date) -> tuple[Fact, ...]:
    """Give the facts that agree with an injunction of June 2022 and with the day of decision."""
    orders = Orders((), injunction, decided)
    return tuple(fact for fact in record if _fits(fact, orders))


def _fits(fact: Fact, orders: Orders) -> bool:
    if isinstance(fact, Listing) and any(orders.faults_of_time(fact)):
        return False
    return all(
        not isinstance(value, date) or ENTERED <= value <= orders.as_of
        for value in fact.stated().values()
    ) and not (isinstance(fact, Conduct) and fact.timing is not None and fact.last_day is not None)
