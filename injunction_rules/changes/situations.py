"""Changes, and the situation that it changes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from operator import attrgetter

from attrs import Factory, evolve, field, frozen

from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision
from injunction_rules.engines import Engine
from injunction_rules.errors import InjunctionRulesError, RuleError
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import Fact, Injunction, Motion, Respondent, persons
from injunction_rules.model.findings import Finding
from injunction_rules.model.lines import short
from injunction_rules.model.proof import Standing
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.semantics.weighing import stipulations


class ChangeError(InjunctionRulesError, ValueError):
    """A change that cannot be made to this case, or not together with another."""


@frozen(repr=False)
class Situation:
    """
    A case with the rules it is decided under, and findings stipulated for argument's sake.

    The forum is the id of the court that decides, and the law is taken as of a date;
    left out, they are the case's.

    Raises
    ------
    InjunctionRulesError
        If the rules know no such court, or a finding is stipulated in two ways.
    """

    case: Case
    rules: RuleBook = RULES
    forum: str = field(default=Factory(lambda self: self.case.court, takes_self=True))
    as_of: date = field(default=Factory(lambda self: self.case.as_of, takes_self=True))
    stipulated: tuple[tuple[Finding, Standing], ...] = field(default=(), converter=stipulations)

    def __attrs_post_init__(self) -> None:
        try:
            forum = self.rules.forum(self.forum)
        except RuleError as error:
            raise ChangeError(str(error)) from None
        object.__setattr__(self, "forum", forum)

    def __repr__(self) -> str:
        supposed = "".join(f", {f.name} {s.value}" for f, s in self.stipulated)
        place = f"{self.forum} as of {self.as_of}"
        return short(f"Situation of {self.case.caption}: {place}{supposed}")

    def decide(self, engine: Engine | str | None = None) -> Decision:
        """Rule on every motion."""
        return decide(
            self.case,
            self.rules,
            engine=engine,
            forum=self.forum,
            as_of=self.as_of,
            stipulated=self.stipulated,
        )


@frozen
class Change:
    """The base of every change."""

    def __add__(self, further: Change) -> Together:
        """Both changes at once."""
        return Together([*self.parts, *further.parts])

    @property
    def parts(self) -> tuple[Change, ...]:
        """Give the single changes it is made of."""
        return (self,)

    @property
    def removed(self) -> Fact | None:
        """Give the fact that it takes out of the record."""
        return None

    @property
    def added(self) -> Fact | None:
        """Give the fact that it puts in."""
        return None

    @property
    def of_record(self) -> bool:
        """Tell whether it is of what the record shows."""
        return self.removed is not None or self.added is not None

    @property
    def replaces(self) -> tuple[Rule, ...]:
        """Give the rules that it puts in place of others."""
        return ()

    @property
    def drops(self) -> tuple[str, ...]:
        """Ids of the rules that it leaves out."""
        return ()

    @property
    def touches(self) -> frozenset[Hashable]:
        """Give what it changes; two changes that touch one thing exclude each other."""
        raise NotImplementedError

    def apply(self, situation: Situation) -> Situation:
        """
        Give the situation as changed.

        Raises
        ------
        ChangeError
            If what is to be changed is not there.
        InvalidFactError
            If the case then contradicts itself.
        """
        raise NotImplementedError

    def check(self, situation: Situation) -> None:
        """Raise what ``apply`` would, if it would; rule books are dear to make."""
        self.apply(situation)


def _parts(many: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(part for change in many for part in change.parts)


@frozen
class Together(Change):
    """
    Several changes made at once.

    Raises
    ------
    ChangeError
        If two of them change one thing.
    """

    changes: tuple[Change, ...] = field(converter=_parts)
    parts = property(attrgetter("changes"), doc="The changes that it is made of.")

    def __attrs_post_init__(self) -> None:
        together_possible(self.changes)

    @property
    def touches(self) -> frozenset[Hashable]:
        return frozenset().union(*(change.touches for change in self.changes))

    def apply(self, situation: Situation) -> Situation:
        # The order in which changes are named must not matter.  So the record is
        # changed at once, or a case might contradict itself halfway; rules are
        # replaced first, for what is said of all rules is said of the new ones too;
        # and they are left out last, for what else is said of a rule must find it.
        replaced = [rule for change in self.changes for rule in change.replaces]
        without = [rule for change in self.changes for rule in change.drops]
        if any(change.of_record for change in self.changes):
            situation = recorded(situation, self.changes)
        if replaced:
            situation = evolve(situation, rules=situation.rules.replacing(*replaced))
        for change in self.changes:
            if not (change.of_record or change.replaces or change.drops):
                situation = change.apply(situation)
        if without:
            situation = evolve(situation, rules=situation.rules.without(*without))
        return situation

    def __str__(self) -> str:
        return "; ".join(map(str, self.changes)) or "nothing changed"


def together_possible(changes: Iterable[Change]) -> None:
    """Raise ``ChangeError`` if two of some changes change one thing."""
    seen: dict[Hashable, Change] = {}
    for change in changes:
        for touched in change.touches:
            if touched in seen:
                raise ChangeError(
                    f"these change the same thing and cannot be made together: "
                    f"({seen[touched]}) and ({change})"
                )
            seen[touched] = change


def recorded(situation: Situation, changes: Iterable[Change]) -> Situation:
    """Give the situation with several changes of the record; refuse facts it cannot have."""
    case = situation.case
    injunction = case.injunction
    facts: list[Fact | None] = [*case.facts]
    for old, new in [(change.removed, change.added) for change in changes if change.of_record]:
        if old is not None and old == case.injunction:
            if not isinstance(new, Injunction):
                raise ChangeError("a case has one injunction: change it, for it cannot be removed")
            injunction = new
        elif isinstance(new, Injunction):
            raise ChangeError("a case has one injunction: change it, for none can be added")
        elif isinstance(new, (Motion, Respondent)):
            raise ChangeError("a motion is not a fact of the record: change the case itself")
        elif old is None:
            facts.append(new)
        elif old in case.facts:
            facts = [new if fact == old else fact for fact in facts]
        else:
            raise ChangeError(f"the case has no such fact: {in_full(old)}")
    kept = tuple(fact for fact in facts if fact is not None)
    return evolve(situation, case=evolve(case, injunction=injunction, facts=kept))


def in_full(fact: Fact) -> str:
    """Give what a fact says, how well it is proved, and of whom it speaks."""
    from injunction_rules.explaining.wording import fact as said  # noqa: PLC0415
    from injunction_rules.rendering.escaping import plain  # noqa: PLC0415

    named = (persons(fact.respondent), persons(fact.party))
    whom = "".join(f", of {' and '.join(map(plain, ids))}" for ids in named if ids)
    return f"{said(fact)}{whom}"


def apply(situation: Situation, changes: Iterable[Change]) -> Situation:
    """Give the situation with every change made."""
    return Together(changes).apply(situation)
