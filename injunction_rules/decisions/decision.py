"""
The decision: a ruling on every motion, each with its reasons, as data.
"""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from injunction_rules.decisions.receipt import Receipt
from injunction_rules.explaining.calendars import endings_told, periods_told
from injunction_rules.explaining.charting import chart_of
from injunction_rules.explaining.orders import told_apart
from injunction_rules.explaining.reasons import Explanation
from injunction_rules.explaining.theories import Chart
from injunction_rules.model.authorities import Citation, Weight
from injunction_rules.model.cases import Case, Disposition
from injunction_rules.model.facts import Relief
from injunction_rules.model.findings import Finding
from injunction_rules.model.lines import short
from injunction_rules.model.proof import Proof
from injunction_rules.model.traces import Answer
from injunction_rules.rendering.reported import Reported, picture


@frozen(repr=False)
class Ruling(Reported):
    """
    The ruling on one motion against one person.  A notebook shows the reasons as a graph.

    Attributes
    ----------
    motion : str
        Id of the motion.
    relief : Relief
    against : str
        Id of the person.
    name : str
        The person's name.
    disposition : Disposition
    standard : Proof
        How well the movant had to prove it.
    turning_on : Finding or None
        For a denial, the finding that failed; for an open ruling the one that
        is contested.
    answers : tuple of Answer
        One, or for a nonparty one for each enjoined party.
    """

    motion: str
    relief: Relief
    against: str
    name: str
    disposition: Disposition
    standard: Proof
    turning_on: Finding | None
    answers: tuple[Answer, ...]

    @property
    def decisive(self) -> Answer:
        """Give the first answer with the ruling's disposition."""
        return next(a for a in self.answers if a.disposition is self.disposition)

    @cached_property
    def explanations(self) -> tuple[Explanation, ...]:
        """Give the reasons for each answer."""
        return tuple(map(Explanation, self.answers))

    @property
    def explanation(self) -> Explanation:
        """Give the reasons for the answer that decides."""
        return next(
            explanation for explanation in self.explanations if explanation.answer is self.decisive
        )

    @cached_property
    def chart(self) -> Chart:
        """Give every theory of the answer that decides, element by element."""
        return chart_of(self.explanation)

    @property
    def headline(self) -> str:
        """Name the element or the defense on which the ruling turns."""
        return self.chart.headline

    def __repr__(self) -> str:
        turning = f", turning on: {self.turning_on.name}" if self.turning_on else ""
        return short(
            f"Ruling on {self.motion} against {self.name}: {self.disposition.words}{turning}"
        )

    def _repr_svg_(self) -> str:
        return picture(self)


@frozen(repr=False)
class Relied:
    """
    An authority relied on, with its weight in the forum on the date.

    Attributes
    ----------
    citation : Citation
    weight : Weight
    rules : tuple of str
        Ids of the rules that rest on it in this decision.
    """

    citation: Citation
    weight: Weight
    rules: tuple[str, ...]

    def __repr__(self) -> str:
        return short(f"Relied on {self.citation}: {self.weight.label}")


@frozen(repr=False)
class Decision(Reported):
    """
    Everything decided in a case.

    Attributes
    ----------
    case : Case
    rulings : tuple of Ruling
        Motion by motion, person by person.
    remarks : tuple of (Finding, str)
        What the court says beside its rulings, with the id of the rule.
    authorities : tuple of Relied
        What the rulings rest on, weightiest first.
    open_points : tuple of str
        What the rules cannot say, and numbers that are ours.
    receipt : Receipt

    >>> from injunction_rules import decide, load_case
    >>> from injunction_rules.model.cases import Disposition
    >>> from injunction_rules.corpus.data import demo
    >>> decision = decide(demo(), engine="reference")
    >>> decision.ruling("cease", "alibaba").disposition
    <Disposition.DENIED: 'denied'>
    """

    case: Case
    rulings: tuple[Ruling, ...]
    remarks: tuple[tuple[Finding, str], ...]
    authorities: tuple[Relied, ...]
    open_points: tuple[str, ...]
    receipt: Receipt

    @property
    def orders(self) -> tuple[str, ...]:
        """Say which order each motion is about, and what does not bear on it, if of several."""
        return tuple(told_apart(self.case))

    @property
    def calendar(self) -> tuple[str, ...]:
        """
        Say how periods for taking down were counted, where something turns on it.

        Until what day an order's own period ran; or where a listing came down late only
        because a period ended on a day off.
        """
        explanations = [ruling.explanation for ruling in self.rulings]
        return (*periods_told(explanations), *endings_told(explanations))

    def ruling(self, motion: str, against: str) -> Ruling:
        """
        Give the ruling on a motion against a person.

        Raises
        ------
        KeyError
            If there is no such motion, or it is not made against that person.
        """
        for ruling in self.rulings:
            if (ruling.motion, ruling.against) == (motion, against):
                return ruling
        made = ", ".join(f"({r.motion!r}, {r.against!r})" for r in self.rulings)
        raise KeyError(f"no ruling on ({motion!r}, {against!r}); there are {made}")

    def __repr__(self) -> str:
        rulings = "; ".join(
            f"{r.motion} against {r.name}: {r.disposition.words}" for r in self.rulings
        )
        return short(f"Decision in {self.case.caption}: {rulings}")
