"""The summary of a docket: how its motions were ruled, by kind, and how many files failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import Factory, define

from injunction_rules.decisions.decision import Ruling
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Relief
from injunction_rules.rendering.reported import Reported

Counts = Counter[tuple[Relief, Disposition]]
"""How many motions of each kind were ruled in each way."""


def counts_of(rulings: Iterable[Ruling]) -> Counts:
    """
    Count rulings by the kind of motion and how it was ruled.

    >>> from injunction_rules import decide, demo
    >>> counts = counts_of(decide(demo(), engine="reference").rulings)
    >>> counts[Relief.CEASE, Disposition.DENIED]
    2
    """
    return Counter((ruling.relief, ruling.disposition) for ruling in rulings)


@define(repr=False)
class Summary(Reported):
    """
    How the motions of many cases were ruled, counted as the cases are decided.

    Attributes
    ----------
    counts : Counter of (Relief, Disposition)
    decided, failed : int
        Files that were decided, and that could not be.

    >>> summary = Summary()
    >>> summary.add(Counter({(Relief.CEASE, Disposition.GRANTED): 2}))
    >>> print(summary.rows())
    [('cease', (2, 0, 0, 0, 2)), ('in all', (2, 0, 0, 0, 2))]
    """

    counts: Counts = Factory(Counter)
    decided: int = 0
    failed: int = 0

    def add(self, counts: Counts) -> None:
        """Add what was counted of one case."""
        self.counts.update(counts)
        self.decided += 1

    def rows(self) -> list[tuple[str, tuple[int, ...]]]:
        """Give a row for each kind of motion there was, and one for all, the sum last."""
        kinds = [kind for kind in Relief if any(relief is kind for relief, _ in self.counts)]
        rows = [(str(kind.value), self._row([kind])) for kind in kinds]
        return [*rows, ("in all", self._row(kinds))]

    def _row(self, kinds: Iterable[Relief]) -> tuple[int, ...]:
        numbers = [sum(self.counts[kind, way] for kind in kinds) for way in Disposition]
        return (*numbers, sum(numbers))
