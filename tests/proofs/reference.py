"""One record, decided by the reference engine, as a world of which propositions are true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from injunction_rules.decisions.decide import answer
from injunction_rules.engines import engine
from injunction_rules.model.authorities import Authority, Weight
from injunction_rules.model.conditions import Every, Pattern, leaves
from injunction_rules.model.facts import Fact
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof, Standing, Value
from injunction_rules.model.questions import Question
from injunction_rules.model.traces import Answer
from injunction_rules.semantics.matching import leaf_matches, record
from injunction_rules.semantics.weighing import Law
from proofs.laws import counts_from
from proofs.spaces import Asked, asked, kind_of

REFERENCE = engine("reference")


@frozen
class Decided:
    """
    A question and what the reference engine answers.

    Attributes
    ----------
    question : Question
    law : Law
    """

    question: Question
    law: Law
    answer: Answer = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "answer", answer(self.question, self.law, REFERENCE))

    @property
    def standards(self) -> tuple[Proof, ...]:
        return tuple(sorted(set(self.law.standards[self.question.relief].values())))

    def all_of(self, parts: Iterable[bool]) -> bool:
        return all(parts)

    def any_of(self, parts: Iterable[bool]) -> bool:
        return any(parts)

    def contrary(self, part: bool) -> bool:
        return not part

    def has(self, leaf: Asked, standard: Proof, value: Value) -> bool:
        return leaf_matches(leaf, record(self.question.facts, standard)).value is value

    def leaves_about(self, kind: type[Fact]) -> Iterator[tuple[Asked, Proof]]:
        for rule in self.law.book.rules:
            for leaf in leaves(rule.when):
                about_facts = isinstance(leaf, Every) or isinstance(leaf.of, Pattern)
                if about_facts and kind_of(asked(leaf)) is kind:
                    yield asked(leaf), self.law.standards[self.question.relief][rule.id]

    def stands(self, finding: Finding, standing: Standing) -> bool:
        return self.answer.trace.standing(finding) is standing

    def weighs(self, rule: str, weight: Weight) -> bool:
        return self.law.ranks[rule] >= weight

    def heard(self, since: Authority | None, courts: tuple[str, ...]) -> bool:
        begun = since is None or counts_from(since) <= self.law.as_of
        return begun and self.law.forum in courts
