"""
CLIPS, through clipspy: one environment for each law, facts loaded as one text.

Rules match templates of facts in the Rete network; findings are asserted and
chain; strata and exceptions come in order by salience.  Rank, exception and
conflict are weighed on the right-hand sides.  Every firing asserts a fact with
its value and the facts that matched, and these are the trace.  It is left in
the working memory: only the ruling is handed to Python, for to fetch a trace
fact by fact would cost several times what the decision does.
"""

from __future__ import annotations

from typing import Any

import clips  # type: ignore[import-untyped]

from benchmarks.rivals.clips_program import constructs, of_finding, value_slot, writer
from benchmarks.translation import Verdict, counted, plan
from injunction_rules.model.facts import Fact, Relief, Timing
from injunction_rules.model.questions import Question
from injunction_rules.semantics.weighing import Law

NAME = "clipspy"


_COUNTS_NOT: tuple[int, Timing | None] = (0, None)


class Session:
    """One law and kind of relief, built once and asked many questions."""

    def __init__(self, law: Law, relief: Relief) -> None:
        self._plan = plan(law, relief)
        self._environment = clips.Environment()
        self._prepare()
        for construct in constructs(self._plan):
            self._environment.build(construct)
        # Two facts that look alike to the rules are two all the same.
        self._environment.fact_duplication = True
        self._ruling = self._environment.find_global("ruling")
        self._writers = {
            (kind, shown): writer(self._plan, kind, shown)
            for kinds, shown in ((self._plan.slots, True), (self._plan.denials, False))
            for kind in kinds
        }
        self._asserted: list[int] = []
        self._doubted = "".join(
            f"({value_slot(self._plan, one)} 1)" for one in self._plan.standards
        )

    def _prepare(self) -> None:
        # clipspy asks its Python router about every character that CLIPS reads;
        # without it rules are built and facts loaded many times as fast.
        for router in tuple(self._environment.routers()):
            router.deactivate()

    def load(self, question: Question) -> None:
        """Assert the facts of a question."""
        self._environment.reset()
        self._environment.load_facts(self._text(question.facts))

    def forget(self) -> None:
        """Do nothing: the next question begins with a reset."""

    def answer(self, question: Question) -> Any:
        """Decide, record the trace, and hand over the ruling as a number."""
        self.load(question)
        self._environment.run()
        return self._ruling.value

    def _text(self, facts: tuple[Fact, ...]) -> str:
        writers, standards = self._writers, self._plan.standards
        asserted = self._asserted = []
        written = []
        if len(standards) == 1 or min([fact.proof for fact in facts]) >= standards[-1]:
            # One standard is as good as another.
            for i, value, timing in counted(facts, standards[0]):
                fact = facts[i]
                write = writers.get((type(fact), fact.shown))
                if write is not None:
                    doubt = "" if value == 2 else self._doubted
                    written.append(write(fact, doubt, (timing,) * len(standards)))
                    asserted.append(i)
            return "".join(written)
        under = [{i: (v, t) for i, v, t in counted(facts, one)} for one in standards]
        for i, fact in enumerate(facts):
            write = writers.get((type(fact), fact.shown))
            if write is None:
                continue
            values, timings = [], []
            for standard, those in zip(standards, under, strict=True):
                counts, when = those.get(i, _COUNTS_NOT)
                timings.append(when)
                if counts != 2:
                    values.append(f"({value_slot(self._plan, standard)} {counts:d})")
            if any(i in those for those in under):
                written.append(write(fact, "".join(values), tuple(timings)))
                asserted.append(i)
        return "".join(written)

    def read(self, _: object) -> Verdict:
        """Fetch the trace of the last answer."""
        standings = {}
        for finding in (finding for level in self._plan.levels for finding in level):
            for value in self._told(of_finding(finding), "s"):
                standings[finding.id] = int(value)
        fired: dict[str, int] = {}
        facts: dict[str, frozenset[int]] = {}
        for line in self._told("fired", "implied"):
            name, value, *numbers = line.split()
            fired[name] = max(fired.get(name, 0), int(value))
            # CLIPS numbers facts from 1 in the order in which they are asserted.
            places = (self._asserted[int(one[len("<Fact-") : -1]) - 1] for one in numbers)
            facts[name] = facts.get(name, frozenset()) | frozenset(places)
        return Verdict(standings, fired, facts)

    def _told(self, template: str, slot: str) -> list[str]:
        """What a slot holds, in each fact of a template."""
        text: str = self._environment.eval(
            f'(progn (bind ?t "") (do-for-all-facts ((?f {template})) TRUE '
            f'(bind ?t (str-cat ?t (implode$ (create$ ?f:{slot})) ";"))) ?t)'
        )
        return text.split(";")[:-1]


class OutOfTheBox(Session):
    """With the Python router that clipspy puts in."""

    def _prepare(self) -> None:
        pass


class Fetched(Session):
    """With the trace fetched into Python, as one text."""

    def answer(self, question: Question) -> Any:
        """Decide, and fetch what fired."""
        super().answer(question)
        # To fetch fact by fact takes longer, and clipspy then keeps the facts for ever.
        return self._told("fired", "implied")


FORMS: dict[str, type[Session]] = {
    "with its Python router, as it comes": OutOfTheBox,
    "with the trace fetched into Python": Fetched,
}
"""Other forms, measured to see that the one compared is the fastest."""
