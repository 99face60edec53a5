"""The law without one of its authorities, and the decided cases that then come out otherwise."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from injunction_rules.corpus.cases import corpus_report
from injunction_rules.engines import Engine
from injunction_rules.law.rules import RULES
from injunction_rules.model.authorities import Authority
from injunction_rules.model.cases import Disposition
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.rendering.reported import Reported
from injunction_rules.semantics.overruling import Weakened, authority, taken_away, weakened


@frozen
class Turned:
    """A motion of a decided case that comes out otherwise without an authority."""

    case: str
    motion: str
    against: str
    before: Disposition
    after: Disposition


@frozen(repr=False)
class Without(Reported):
    """
    The losses without an authority.

    Its rules are those that lose weight, its rulings the decided cases that come out otherwise.
    """

    authority: Authority
    rules: tuple[Weakened, ...]
    rulings: tuple[Turned, ...]


def without(
    id: str,
    rules: RuleBook = RULES,
    *,
    on: date | None = None,
    forum: str = "nysd",
    engine: Engine | str | None = None,
) -> Without:
    """
    Take an authority away: rules that lose weight, decided cases that come out otherwise.

    Parameters
    ----------
    id : str
        Of the authority.
    rules : RuleBook, optional
    on : datetime.date, optional
        From when it no longer counts; left out, it never did.
    forum : str, optional
        The court in which the weight of rules is compared.
    engine : Engine or str, optional

    Raises
    ------
    RuleError
        If no rule cites an authority of that id; names the nearest.

    >>> lost = without("havens-v-james", engine="compiled")
    >>> [weak.rule.id for weak in lost.rules if weak.after.label == "none"]
    ['aiding.without-purpose']
    """
    supposed = taken_away(rules, id, on)
    lost = tuple(weakened(rules, supposed, forum, date.max))
    before, after = (corpus_report(book, engine=engine) for book in (rules, supposed))
    turned = tuple(
        Turned(old.id, line.motion, line.against, line.ours, again.ours)
        for old, new in zip(before.rows, after.rows, strict=True)
        for line, again in zip(old.lines, new.lines, strict=True)
        if line.ours is not again.ours
    )
    return Without(authority(rules, id), lost, turned)
