"""The theories of each ruling, element by element."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from injunction_rules.changes import Situation
from injunction_rules.decisions.decision import Ruling
from injunction_rules.engines import Engine
from injunction_rules.errors import InjunctionRulesError, nearest
from injunction_rules.explaining.catalogue import burden_on
from injunction_rules.explaining.reasons import Ground
from injunction_rules.explaining.theories import Theory
from injunction_rules.model.lines import short
from injunction_rules.model.rules import Burden, Side
from injunction_rules.queries.asked import Given, asked, situation_of
from injunction_rules.rendering.reported import Several


class UnknownTheoryError(InjunctionRulesError, LookupError):
    """No ruling that is asked about has such a theory."""


@frozen(repr=False)
class RulingElements:
    """
    The theories of one ruling.

    Attributes
    ----------
    ruling : Ruling
    theories : tuple of Theory
        Those asked for, the nearest to made out first.
    picked : bool
        Whether one theory was asked for by its name.
    """

    ruling: Ruling
    theories: tuple[Theory, ...]
    picked: bool = False

    def __repr__(self) -> str:
        theories = ", ".join(theory.name for theory in self.theories)
        return short(
            f"RulingElements of {self.ruling.motion} against {self.ruling.name}: {theories}"
        )

    @property
    def in_full(self) -> tuple[Theory, ...]:
        """List the theories that are given in full: those raised, and one asked for by name."""
        raised = self.ruling.chart.raised
        return tuple(theory for theory in self.theories if self.picked or theory in raised)

    @property
    def in_short(self) -> tuple[Theory, ...]:
        """List the theories of which the record has nothing."""
        return tuple(theory for theory in self.theories if theory not in self.in_full)

    @property
    def defenses(self) -> tuple[Ground, ...]:
        """List the defenses that the record shows and that no theory listed here names."""
        if self.picked:
            return ()
        named = {ground.rule.id for theory in self.theories for ground in theory.answers}
        defenses = self.ruling.chart.defenses
        return tuple(ground for ground in defenses if ground.rule.id not in named)

    @property
    def futile(self) -> tuple[Ground, ...]:
        """List the rules by which relief could do nothing."""
        return self.ruling.chart.futile


@frozen(repr=False)
class Elements(Several[RulingElements]):
    """
    The theories of some rulings of a case, element by element.

    Attributes
    ----------
    situation : Situation
    parts : tuple of RulingElements
        Motion by motion, person by person.
    """

    situation: Situation
    parts: tuple[RulingElements, ...]

    @property
    def theories(self) -> tuple[Theory, ...]:
        """List the theories of all its rulings."""
        return tuple(theory for part in self.parts for theory in part.theories)

    def burden(self, theory: Theory) -> Burden:
        """
        Tell who must make a theory out, and where that comes from.

        >>> from injunction_rules import demo
        >>> aiding = elements(demo(), "cease", "alibaba", theory="aiding and abetting")
        >>> aiding.burden(aiding.theories[0])
        <Burden on the movant: as the motion asks>
        """
        rules = self.situation.rules
        opening = theory.rules[0].rule
        return evolve(rules.doctrine_of(opening).burden, on=rules.on(opening))

    def raised_by(self, ground: Ground) -> Side:
        """Tell who must bring forward what a defense asks for."""
        return self.situation.rules.on(ground.rule)

    def burden_of(self, ground: Ground) -> Side:
        """Tell who bears the burden of a defense in the end."""
        return burden_on(self.situation.rules, ground.rule)


def elements(
    given: Given,
    motion: str | None = None,
    against: str | None = None,
    *,
    theory: str | None = None,
    engine: Engine | str | None = None,
) -> Elements:
    """
    Show each theory on which a motion may rest, element by element.

    Parameters
    ----------
    given : Case or Situation
    motion, against : str, optional
        Only these rulings; all when left out.
    theory : str, optional
        Only the theory of this name, such as ``"alter ego"``.
    engine : Engine or str, optional
        The first that runs here when left out.

    Returns
    -------
    Elements

    Raises
    ------
    AskedOfNothingError
        If no such motion is made against such a person.
    UnknownTheoryError
        If no ruling has a theory of that name; names the nearest.

    >>> from injunction_rules import demo
    >>> shown = elements(demo(), "cease", "alibaba")
    >>> for element in shown.theories[1].elements:
    ...     print(element.state.sign, element.name)
    ✓ injunction in force
    ✓ actual notice of the order
    ✓ violation by the enjoined party
    ✗ act of help after notice
    """
    situation = situation_of(given)
    rulings = [
        ruling
        for ruling in situation.decide(engine).rulings
        if motion in (None, ruling.motion) and against in (None, ruling.against)
    ]
    if not rulings:
        # The error says which there are.
        asked(situation, motion, against)
    if theory is None:
        charts = [RulingElements(ruling, ruling.chart.theories) for ruling in rulings]
    else:
        charts = _picked(rulings, theory)
    return Elements(situation, tuple(charts))


def _picked(rulings: Sequence[Ruling], name: str) -> list[RulingElements]:
    """Give the rulings that have a theory, each with that theory alone."""
    charts = [
        RulingElements(ruling, (theory,), picked=True)
        for ruling in rulings
        for theory in ruling.chart.theories
        if theory.name == name
    ]
    if not charts:
        names = dict.fromkeys(theory.name for r in rulings for theory in r.chart.theories)
        hint = nearest(name, names) or f"there are: {'; '.join(names)}"
        raise UnknownTheoryError(f"no theory {name!r}; {hint}")
    return charts
