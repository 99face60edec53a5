"""
The corpus: decided cases, coded from their facts, and how far the rules agree.

The cases ship with the package.  Each says what the court did, and no rule ever
reads that.  A case in which the rules find the law open on its facts counts as
neither agreement nor disagreement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cached_property, lru_cache
from importlib.resources import files
from operator import attrgetter
from typing import Any

from attrs import field, frozen

from injunction_rules.casefile.loading import loads_case
from injunction_rules.casefile.parsing import read_document
from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.engines import Engine
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.conditions import findings_in, patterns_in
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import HEADS
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.model.rules import Rule
from injunction_rules.rendering.progress import progress
from injunction_rules.rendering.reported import Reported

FOLDER = files("injunction_rules") / "data" / "corpus"


class Agreement(Enum):
    """The agreement of our ruling with the court's."""

    AGREES = "agrees"
    OPEN = "open"
    DIFFERS = "differs"


@frozen
class Decided:
    """A decided case of the corpus, by id, with what the court did as its ``outcome``."""

    id: str
    case: Case


@frozen
class Line:
    """One motion of a case against one person: the court's disposition and that of some rules."""

    motion: str
    against: str
    kind: str
    court: Disposition
    ours: Disposition
    ruling: Ruling
    case: Case = field(eq=False)
    rules: RuleBook = field(eq=False)

    @cached_property
    def short_of(self) -> tuple[Finding, ...]:
        """
        Give the findings of fact each of which alone is wanting for what the court granted.

        They are supposed one by one, which is done only when somebody asks.
        """
        if self.court is not Disposition.GRANTED or self.ours not in _DENIED:
            return ()
        return tuple(
            finding
            for finding in self.rules.findings
            # A conclusion from other findings is no single thing to show.
            if any(rule.then == finding and _of_facts_alone(rule) for rule in self.rules.rules)
            and self._with(finding) is Disposition.GRANTED
        )

    def _with(self, finding: Finding) -> Disposition:
        alone = self.case.alone(self.motion, self.against)
        # Each supposes another finding, so that no network is built for them.
        supposed = decide(
            alone, self.rules, engine="reference", stipulated=[(finding, Standing.SHOWN)]
        )
        return supposed.rulings[0].disposition

    @property
    def agreement(self) -> Agreement:
        """Tell whether the two are the same."""
        if self.ours is self.court:
            return Agreement.AGREES
        return Agreement.OPEN if self.ours is Disposition.OPEN else Agreement.DIFFERS


@frozen
class Share:
    """
    The rulings of the rules on what the courts granted, or on what they denied.

    Attributes
    ----------
    total : int
        Motions, each against one person.
    alike : int
        Ruled as the court ruled.
    open : int
    short : int
        Denied for want of one finding alone.
    """

    total: int
    alike: int
    open: int
    short: int

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Share:
        """Count some lines."""
        counted = [(line.agreement, bool(line.short_of)) for line in lines]
        return cls(
            len(counted),
            counted.count((Agreement.AGREES, False)),
            sum(agreement is Agreement.OPEN for agreement, _ in counted),
            counted.count((Agreement.DIFFERS, True)),
        )

    @property
    def other(self) -> int:
        """Count what is ruled otherwise."""
        return self.total - self.alike - self.open - self.short

    @property
    def part(self) -> float:
        """Give the part that is ruled alike."""
        return self.alike / self.total if self.total else 1.0


@frozen
class Row:
    """One case: its lines, how it compares as a whole, and a sentence on why it differs."""

    id: str
    decision: Decision
    lines: tuple[Line, ...]
    why: str = ""

    @property
    def agreement(self) -> Agreement:
        """Give the worst of its lines."""
        order = list(Agreement)
        return max((line.agreement for line in self.lines), key=order.index)

    @property
    def circuit(self) -> str:
        """Give the circuit of the court that decided."""
        court = COURTS[self.decision.case.court]
        return "Supreme Court" if court.circuit is None else COURTS[court.circuit].abbreviation

    @property
    def deciding_rules(self) -> tuple[str, ...]:
        """Give the rules on which our rulings rest where they are not the court's."""
        return tuple(
            dict.fromkeys(
                step.rule.id
                for line in self.lines
                if line.agreement is not Agreement.AGREES
                for step in line.ruling.explanation.deciding()
            )
        )


@frozen(repr=False)
class CorpusReport(Reported):
    """The cases of the corpus, decided: a row for each."""

    rows: tuple[Row, ...]
    totals: Counter[Agreement] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "totals", Counter(row.agreement for row in self.rows))

    @property
    def grants(self) -> Share:
        """Count what the courts granted."""
        return Share.of(line for line in self._lines if line.court is Disposition.GRANTED)

    @property
    def denials(self) -> Share:
        """Count what the courts denied, as futile too."""
        return Share.of(line for line in self._lines if line.court in _DENIED)

    @property
    def balanced(self) -> float:
        """Give the mean of the parts of grants and of denials that are ruled alike."""
        return (self.grants.part + self.denials.part) / 2

    @property
    def _lines(self) -> Iterator[Line]:
        for row in self.rows:
            yield from row.lines

    @property
    def worse(self) -> tuple[Row, ...]:
        """Cases that do not agree and are not known not to: a rule changed them."""
        return tuple(
            row for row in self.rows if row.agreement is not Agreement.AGREES and not row.why
        )

    def by(self, what: str) -> Mapping[str, Counter[Agreement]]:
        """
        Totals by ``circuit``, ``kind`` of nonparty or ``outcome``.

        Lines are counted for ``kind`` and ``outcome``, cases for ``circuit``.
        """
        counts: dict[str, Counter[Agreement]] = {}
        key = attrgetter("court.words" if what == "outcome" else what)
        for row in self.rows:
            for part in (row,) if what == "circuit" else row.lines:
                counts.setdefault(key(part), Counter())[part.agreement] += 1
        return dict(sorted(counts.items()))


_DENIED = (Disposition.DENIED, Disposition.DENIED_AS_FUTILE)


@lru_cache(maxsize=1)
def corpus() -> tuple[Decided, ...]:
    """
    Give every decided case that ships with the package, in order of id.

    >>> len(corpus()) >= 130
    True
    """
    names = sorted(
        entry.name.removesuffix(".yaml")
        for entry in FOLDER.iterdir()
        if entry.name.endswith(".yaml") and not entry.name.startswith("_")
    )
    return tuple(
        Decided(name, loads_case((FOLDER / f"{name}.yaml").read_bytes(), name=name))
        for name in names
    )


def excluded() -> Mapping[str, str]:
    """Give the decided cases that no case file can honestly express, each with the reason."""
    return _sentences("_excluded.yaml")


def known_differences() -> Mapping[str, str]:
    """Give the cases in which the rules do not agree with the court, each with why."""
    return _sentences("_differences.yaml")


@lru_cache(maxsize=2)
def _sentences(name: str) -> Mapping[str, str]:
    tree: Any = read_document((FOLDER / name).read_bytes(), "yaml", name).tree
    return dict(tree)


def corpus_report(
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
    cases: Iterable[Decided] | None = None,
) -> CorpusReport:
    """
    Decide every case in its forum as of its date.

    Parameters
    ----------
    rules : RuleBook, optional
    engine : Engine or str, optional
    cases : iterable of Decided, optional
        The corpus when left out.

    >>> alemite = [case for case in corpus() if case.id.startswith("alemite")]
    >>> found = corpus_report(engine="compiled", cases=alemite)
    >>> [row.agreement.value for row in found.rows]
    ['agrees']
    """
    return CorpusReport(tuple(_rows(rules, engine, corpus() if cases is None else cases)))


def _rows(rules: RuleBook, engine: Engine | str | None, cases: Iterable[Decided]) -> Iterator[Row]:
    reasons = known_differences()
    for case in progress(cases, label="corpus", unit="cases"):
        decision = decide(case.case, rules, engine=engine)
        kinds = {person.id: person.kind.value for person in case.case.people}
        lines = tuple(
            Line(
                outcome.motion,
                outcome.against,
                kinds[outcome.against],
                outcome.disposition,
                ruling.disposition,
                ruling,
                case.case,
                rules,
            )
            for outcome in case.case.outcome
            for ruling in [decision.ruling(outcome.motion, outcome.against)]
        )
        yield Row(case.id, decision, lines, reasons.get(case.id, ""))


def _of_facts_alone(rule: Rule) -> bool:
    kinds = {pattern.kind for pattern in patterns_in(rule.when)}
    return bool(kinds.difference(HEADS)) and not any(findings_in(rule.when))
