"""What an authority carries: rules that lose weight without it, cases that come out otherwise."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from injunction_rules.corpus.cases import Report, report
from injunction_rules.engines import Engine
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.rendering.reported import Reported
from injunction_rules.semantics.overruling import Weakened, authority, taken_away, weakened


@frozen(repr=False)
class Without(Reported):
    """
    The law without one authority.

    Attributes
    ----------
    authority : Authority
    weaker : tuple of Weakened
        The rules that lose weight.
    before, after : Report
        The decided cases with it and without it.
    """

    authority: Authority
    weaker: tuple[Weakened, ...]
    before: Report
    after: Report


def without(
    id: str,
    rules: RuleBook = RULES,
    *,
    on: date | None = None,
    forum: str = "nysd",
    engine: Engine | str | None = None,
) -> Without:
    """
    Take an authority away and decide the corpus again.

    Parameters
    ----------
    id : str
        Of the authority.
    rules : RuleBook, optional
    on : datetime.date, optional
        The day from which it is gone; left out, it never was.
    forum : str, optional
        Where the rank of rules is compared.
    engine : Engine or str, optional

    Returns
    -------
    Without

    Raises
    ------
    RuleError
        If no rule cites such an authority; names the nearest.

    >>> [row.rule.id for row in without("take-it-down-act").weaker]
    []
    """
    gone = authority(rules, id)
    supposed = taken_away(rules, id, on)
    weaker = tuple(weakened(rules, supposed, forum, date.max))
    return Without(gone, weaker, report(rules, engine=engine), report(supposed, engine=engine))
