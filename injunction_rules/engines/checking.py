"""Two engines for one question: each evaluation of the first is checked against the second."""

from __future__ import annotations

from attrs import frozen

from injunction_rules.engines.protocol import Engine
from injunction_rules.engines.reference import Evaluation
from injunction_rules.errors import EnginesDifferError
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law


@frozen
class CrossChecked:
    """
    An engine that is checked against another.

    What it gives is what the first engine gives, under its name: that the second agreed
    changes nothing in a decision, nor in its receipt.
    """

    first: Engine
    second: Engine

    @property
    def name(self) -> str:
        """Give the name of the first engine."""
        return self.first.name

    def evaluate(self, question: Question, law: Law) -> Evaluation:
        """
        Evaluate every rule of a book on a question, by both engines.

        It raises EnginesDifferError if they differ in a step or a conclusion.
        """
        mine, theirs = (each.evaluate(question, law) for each in (self.first, self.second))
        if mine != theirs:
            first, second = self.first.name, self.second.name
            difference = _difference(first, mine, second, theirs)
            raise EnginesDifferError(
                f"the engines {first!r} and {second!r} differ on {question}: {difference}; "
                "please report this"
            )
        return mine


def _difference(first: str, mine: Evaluation, second: str, theirs: Evaluation) -> str:
    """Name the first finding in which two evaluations differ, else the first rule."""
    for here, there in zip(mine[1], theirs[1], strict=True):
        if here.standing is not there.standing:
            return (
                f"finding {here.finding.id!r} is {here.words} by {first!r} "
                f"and {there.words} by {second!r}"
            )
    for step, again in zip(mine[0], theirs[0], strict=True):
        if step.status is not again.status:
            return (
                f"rule {step.rule.id!r} is {step.status.value} by {first!r} "
                f"and {again.status.value} by {second!r}"
            )
        if step != again:
            return f"they give other reasons for what becomes of rule {step.rule.id!r}"
    differing = next(here for here, there in zip(mine[1], theirs[1], strict=True) if here != there)
    return f"they rest finding {differing.finding.id!r} on other rules"
