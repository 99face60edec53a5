"""Replay: decide a case again as its receipt says, and compare."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from attrs import frozen

from injunction_rules.casefile.documents import Path, path_text, shown
from injunction_rules.decisions.data import to_data
from injunction_rules.decisions.decide import decide
from injunction_rules.decisions.decision import Decision
from injunction_rules.decisions.document import DecisionDocument
from injunction_rules.decisions.receipt import Receipt
from injunction_rules.engines import Engine, engine
from injunction_rules.errors import EngineUnavailableError, InjunctionRulesError
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Standing
from injunction_rules.model.rulebook import RuleBook, findings_by_id
from injunction_rules.rendering.reported import Reported


@frozen
class Differing:
    """Something that was recorded and came out otherwise, each in a few words."""

    place: str
    recorded: str
    replayed: str


@frozen(repr=False)
class Replay(Reported):
    """
    A decision made again, compared with what was written down of the first.

    Attributes
    ----------
    decision : Decision
        As it was decided again.
    causes : tuple of Differing
        What it was made from and is no longer the same: ``library``, ``engine``,
        ``rule_book``, ``case``.
    differences : tuple of Differing
        What the document says otherwise; of a receipt alone nothing can be compared.
    """

    decision: Decision
    causes: tuple[Differing, ...]
    differences: tuple[Differing, ...]

    @property
    def same(self) -> bool:
        """Tell whether it was made from the same and says the same."""
        return not self.causes and not self.differences

    def __bool__(self) -> bool:
        return self.same


def replay(record: DecisionDocument | Receipt, case: Case, rules: RuleBook = RULES) -> Replay:
    """
    Decide a case again with the engine, forum, day and suppositions of a receipt.

    Parameters
    ----------
    record : DecisionDocument or Receipt
        What was written down of the decision; a document is compared as a whole.
    case : Case
    rules : RuleBook, optional
        The law; this package's when left out.

    Returns
    -------
    Replay
        True in a condition only where nothing differs: then the decision, written in the
        same form, gives the same bytes.

    Raises
    ------
    InjunctionRulesError
        If the rules do not know the court or what was supposed.

    >>> from injunction_rules import decide, demo, loads_decision
    >>> from injunction_rules.decisions.data import to_json
    >>> document = loads_decision(to_json(decide(demo(), engine="reference")))
    >>> replay(document, demo()).same
    True
    >>> replay(document, demo(), RULES.without("defense.doubted")).causes[0].place
    'rule_book'
    """
    receipt = record.receipt if isinstance(record, DecisionDocument) else record
    decision = decide(
        case,
        rules,
        engine=_engine(receipt.engine),
        forum=receipt.forum,
        as_of=receipt.as_of,
        stipulated=tuple(_supposed(receipt, rules)),
    )
    causes = tuple(
        Differing(name, before, after)
        for name in ("library", "engine", "rule_book", "case")
        if (before := getattr(receipt, name)) != (after := getattr(decision.receipt, name))
    )
    if isinstance(record, Receipt):
        return Replay(decision, causes, ())
    rule_text = any(rule.text for rule in record.rules.values())
    full = any(reasons.trace for reasons in record.reasons)
    again = to_data(decision, rule_text=rule_text, full=full)
    differences = tuple(_differing(_by_name(to_data(record)), _by_name(again), ()))
    return Replay(decision, causes, differences)


def _engine(name: str) -> Engine | None:
    try:
        return engine(name)
    except EngineUnavailableError:
        # All engines decide the same, and the receipts show that it was another.
        return None


def _supposed(receipt: Receipt, rules: RuleBook) -> Iterator[tuple[Finding, Standing]]:
    findings = findings_by_id(rules)
    standings = {standing.value: standing for standing in Standing}
    for text in receipt.stipulated:
        id, _, standing = text.rpartition(": ")
        if id not in findings or standing not in standings:
            raise InjunctionRulesError(
                f"the decision supposes {shown(text)}, of which these rules know nothing"
            )
        yield findings[id], standings[standing]


def _by_name(document: dict[str, Any]) -> dict[str, Any]:
    """Give a document without its receipt, each ruling by the motion and the person."""
    rulings = {f"{made['motion']} against {made['against']}": made for made in document["rulings"]}
    return {**document, "receipt": None, "rulings": rulings}


def _differing(recorded: Any, replayed: Any, path: Path) -> Iterator[Differing]:
    """Yield every value of two trees that differs, in the order of the document."""
    if isinstance(recorded, dict) and isinstance(replayed, dict):
        for key in {**recorded, **replayed}:
            yield from _differing(recorded.get(key), replayed.get(key), (*path, key))
    elif isinstance(recorded, list) and isinstance(replayed, list):
        for place, pair in enumerate(zip_longest(recorded, replayed)):
            yield from _differing(*pair, (*path, place))
    elif recorded != replayed:
        yield Differing(path_text(path), shown(recorded), shown(replayed))
