"""
The trace: why a question was answered as it was, as data.

Engines fill it in, and every rendering is a projection of it.  What did not
apply is recorded too: half of a legal explanation is what failed and why.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cached_property, lru_cache

from attrs import frozen

from injunction_rules.model.authorities import Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.conditions import AllOf, AnyOf, Condition, Every, Pattern
from injunction_rules.model.findings import Finding
from injunction_rules.model.lines import counted, plain, short
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.rules import Rule


@frozen(repr=False)
class Answer:
    """
    The answer to one question, with everything considered.

    Attributes
    ----------
    party : str
        Id of the enjoined party it concerns.
    disposition : Disposition
    trace : Trace
    """

    party: str
    disposition: Disposition
    trace: Trace

    def __repr__(self) -> str:
        return short(f"Answer as to {self.party}: {self.disposition.words}")


class Status(Enum):
    """The outcome of a rule."""

    FIRED = "fired"
    DEFEATED = "defeated"
    NOT_MET = "not met"
    NOT_IN_FORCE = "not in force"


@frozen(repr=False)
class Premise:
    """
    One condition of a rule, as it stood.

    Attributes
    ----------
    condition : Condition
    value : Value
    facts : tuple of int
        Places in the question of the facts that decide it.
    parts : tuple of Premise
        For ``all_of`` and ``any_of``: the premises joined.
    """

    condition: Condition
    value: Value
    facts: tuple[int, ...] = ()
    parts: tuple[Premise, ...] = ()

    def __repr__(self) -> str:
        return short(f"Premise {self.value.name.lower()}: {self.condition!r}")


@frozen(repr=False)
class Step:
    """
    One rule, considered.

    Attributes
    ----------
    rule : Rule
    status : Status
    met : Value
        Whether its condition holds.
    value : Value
        What is left of that when the law is open or an exception applies.
    rank : Weight
        The greatest weight among the authorities it rests on.
    standard : Proof
        How well a fact had to be proved to count.
    premise : Premise
    defeated_by : tuple of str
        Ids of the exceptions that took value away from it.
    """

    rule: Rule
    status: Status
    met: Value
    value: Value
    rank: Weight
    standard: Proof
    premise: Premise
    defeated_by: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return short(f"Step {self.rule.id}: {self.status.value}")

    @property
    def settled(self) -> bool:
        """
        Tell whether the law is settled, there and then.

        It is not where the rule says that it is open, nor where all that the rule rests on
        is remote and was undone later.
        """
        return self.rule.settled and (self.rank.settles or self.rank is Weight.NONE)

    # Engines give one step to many questions, and it is looked at in each.
    @cached_property
    def deciding(self) -> tuple[Premise, ...]:
        """Give the leaves of its premise that made it hold, or kept it from holding."""
        return _that_decide(self.premise, self.met)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Give the findings that these leaves ask for, each once."""
        asked = map(asked_of, self.deciding)
        return tuple(dict.fromkeys([of for of in asked if isinstance(of, Finding)]))

    @cached_property
    def of_another_motion(self) -> bool:
        """Tell whether it fails because it speaks of another motion, or another respondent."""
        return any(
            leaf.value is Value.FALSE and isinstance(of, Pattern) and bool(of.kind.subject)
            for leaf in self.deciding
            for of in [asked_of(leaf)]
        )


def asked_of(premise: Premise) -> Finding | Pattern | None:
    """Give the finding or the facts that a leaf asks for; nothing of ``every``."""
    condition = premise.condition
    return None if isinstance(condition, (Every, AllOf, AnyOf)) else condition.of


def _that_decide(premise: Premise, value: Value) -> tuple[Premise, ...]:
    """Give the leaves that give a premise its value."""
    if not premise.parts:
        return (premise,)
    # In a conjunction that holds every part matters, in one that fails the
    # parts that fail; in a disjunction the other way round.
    joined = isinstance(premise.condition, AllOf)
    all_matter = joined is (value is Value.TRUE) or (joined and value is Value.UNSETTLED)
    parts = [part for part in premise.parts if all_matter or part.value is premise.value]
    return tuple([leaf for part in parts for leaf in _that_decide(part, part.value)])


@frozen(repr=False)
class Conclusion:
    """
    The standing of a finding, and the rules that put it there.

    Attributes
    ----------
    finding : Finding
    standing : Standing
    supporting, opposing : tuple of str
        Ids of the rules for and against it that hold, at least in part, in the
        order of the rule book.
    stipulated : bool
        Whether nobody disputes it, or it was supposed for argument's sake, whatever
        the rules say.
    source : str
        Where in the record it is stipulated.
    """

    finding: Finding
    standing: Standing
    supporting: tuple[str, ...] = ()
    opposing: tuple[str, ...] = ()
    stipulated: bool = False
    source: str = ""

    @property
    def words(self) -> str:
        """Say where it stands, and that it is stipulated and where."""
        if not self.stipulated:
            return self.standing.value
        where = f" ({plain(self.source)})" if self.source else ""
        return f"{self.standing.value}, stipulated{where}"

    def __repr__(self) -> str:
        return short(f"Conclusion {self.words}: {self.finding.name}")


@frozen(repr=False)
class Trace:
    """
    Everything considered for one question.

    Attributes
    ----------
    question : Question
    as_of : datetime.date
        The law is taken as of this day.
    steps : tuple of Step
        One for every rule, in the order of the rule book.
    conclusions : tuple of Conclusion
        One for every finding, each after what it rests on.
    """

    question: Question
    as_of: date
    steps: tuple[Step, ...]
    conclusions: tuple[Conclusion, ...]

    def __repr__(self) -> str:
        steps, conclusions = len(self.steps), len(self.conclusions)
        parts = counted((steps, "step"), (conclusions, "conclusion"))
        return short(f"Trace of {self.question}: {parts}")

    @property
    def given_once(self) -> tuple[int, int]:
        """
        Identify an answer that was worked out once for several questions.

        Questions that differ in names and places alone share steps and conclusions as objects;
        while these live, all that does not tell one person from another is the same of them.
        """
        return id(self.steps), id(self.conclusions)

    @cached_property
    def _steps(self) -> dict[str, Step]:
        return {step.rule.id: step for step in self.steps}

    @cached_property
    def _conclusions(self) -> dict[str, Conclusion]:
        return {conclusion.finding.id: conclusion for conclusion in self.conclusions}

    @cached_property
    def _speaking(self) -> Mapping[str, tuple[int, ...]]:
        return _places_of_speaking(tuple([step.rule for step in self.steps]))

    @cached_property
    def _exceptions(self) -> dict[str, list[Step]]:
        exceptions: dict[str, list[Step]] = {}
        for step in self.steps:
            for defeated in step.rule.defeats:
                exceptions.setdefault(defeated, []).append(step)
        return exceptions

    def step(self, rule: str) -> Step:
        """Give the step of a rule, by its id."""
        return self._steps[rule]

    def conclusion(self, finding: Finding) -> Conclusion:
        """Tell where a finding stands; not shown when no rule speaks of it."""
        return self._conclusions.get(finding.id) or Conclusion(finding, Standing.NOT_SHOWN)

    def standing(self, finding: Finding) -> Standing:
        """Give the standing of a finding."""
        return self.conclusion(finding).standing

    def rules_for(self, finding: Finding) -> tuple[Step, ...]:
        """Give every step that speaks to a finding, for or against."""
        return tuple([self.steps[place] for place in self._speaking.get(finding.id, ())])

    def exceptions_to(self, rule: str) -> tuple[Step, ...]:
        """Give every step of an exception to a rule."""
        return tuple(self._exceptions.get(rule, ()))


# The rules are those of a book, of which there are few.
@lru_cache(maxsize=32)
def _places_of_speaking(rules: tuple[Rule, ...]) -> Mapping[str, tuple[int, ...]]:
    """Give the places of the rules that speak to each finding, by its id."""
    places: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        if rule.finding is not None:
            places.setdefault(rule.finding.id, []).append(place)
    return {id: tuple(speaking) for id, speaking in places.items()}
