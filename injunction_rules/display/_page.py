"""
A decision laid out once, for every rendering to dress.

The page says what stands in which order: rulings, remarks, authorities, open
points, receipt.  All of its text is plain: see ``_escape``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from injunction_rules.decisions.decision import Decision, Relied
from injunction_rules.display._entries import Entry, all_plain, entries, sentence
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.trees import cited
from injunction_rules.model.authorities import Verification, Weight
from injunction_rules.model.courts import court_of
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.trees import Node, Role

_CHECKED: Mapping[Verification, str] = {
    Verification.PRIMARY: "text read",
    Verification.REPORTED: "summary read",
    Verification.AS_CITED: "as the order cites it",
    Verification.UNVERIFIED: "not verified",
}


@frozen(kw_only=True)
class Row:
    """
    An authority relied on.

    Attributes
    ----------
    citation, weight, checked, note : str
    rules : frozenset of str
        Ids of the rules that rest on it.
    """

    citation: str = field(converter=plain)
    weight: str
    checked: str
    note: str = field(converter=plain)
    rules: frozenset[str]


@frozen(kw_only=True)
class Page:
    """
    A decision, laid out.

    Attributes
    ----------
    caption : str
    about : tuple of str
        Docket, forum, date.
    entries : tuple of Entry
    remarks : tuple of Node
    authorities : tuple of Row
        Those on which what is shown rests.
    silent_authorities : int
        How many more stand behind points on which the record is silent.
    open_points : tuple of str
    receipt : tuple of (str, str)
    """

    caption: str = field(converter=plain)
    about: tuple[str, ...] = field(converter=all_plain)
    entries: tuple[Entry, ...]
    remarks: tuple[Node, ...]
    authorities: tuple[Row, ...]
    silent_authorities: int
    open_points: tuple[str, ...] = field(converter=all_plain)
    receipt: tuple[tuple[str, str], ...]

    @property
    def more(self) -> str:
        """How many authorities are left out, and why; empty when none is."""
        if not self.silent_authorities:
            return ""
        return (
            f"and {self.silent_authorities} more, for rules on which the record is silent; "
            "the full trace and the JSON name them"
        )


def page(decision: Decision, *, full: bool = False) -> Page:
    """
    Lay a decision out.

    Parameters
    ----------
    decision : Decision
    full : bool, optional
        Prune nothing, and add every rule considered.
    """
    case, receipt = decision.case, decision.receipt
    court = court_of(receipt.forum).abbreviation or "U.S. Supreme Court"
    rulings = entries(decision, full=full)
    remarks = tuple(_remarks(decision))
    rows = tuple(_rows(decision.authorities))
    told = frozenset(_rules_told(rulings, remarks))
    shown = rows if full else tuple(row for row in rows if told & row.rules)
    return Page(
        caption=case.caption,
        about=[
            *filter(None, [case.docket]),
            court,
            f"the law as of {english.day(receipt.as_of)}",
        ],
        entries=rulings,
        remarks=remarks,
        authorities=shown,
        silent_authorities=len(rows) - len(shown),
        open_points=decision.open_points,
        receipt=(
            ("injunction-rules", receipt.library),
            ("engine", receipt.engine),
            ("rule book", receipt.rule_book),
            ("forum", receipt.forum),
            ("as of", receipt.as_of.isoformat()),
            *(("supposed", plain(one)) for one in receipt.stipulated),
        ),
    )


def _remarks(decision: Decision) -> Iterator[Node]:
    trace = decision.rulings[0].decisive.trace
    for finding, id in decision.remarks:
        rule = trace.step(id).rule
        yield Node(
            Role.NOTE,
            text=f"{sentence(finding.name)}.",
            children=[
                Node(
                    Role.RULE,
                    f"{id}:",
                    rule.holding,
                    rule=id,
                    children=[Node(Role.CITES, text=cited(rule.cited_on(trace.as_of), short=True))],
                )
            ],
        )


def _rules_told(entries: Iterable[Entry], remarks: Iterable[Node]) -> Iterator[str]:
    trees = [node for entry in entries for reasons in entry.reasons for node in reasons.tree]
    for tree in (*trees, *remarks):
        for node in tree.walk():
            if node.role in (Role.RULE, Role.EXCEPTION):
                yield node.name


def _rows(authorities: Iterable[Relied]) -> Iterator[Row]:
    """The authorities, each once, with every passage that was checked alike."""
    grouped: dict[tuple[str, Verification], list[Relied]] = {}
    for relied in authorities:
        key = (relied.citation.authority.id, relied.citation.verification)
        grouped.setdefault(key, []).append(relied)
    for (_, verification), those in grouped.items():
        first = those[0]
        pins = dict.fromkeys(one.citation.pinpoint for one in those if one.citation.pinpoint)
        checked = _CHECKED[verification]
        if pins and verification is not Verification.PRIMARY:
            checked += ", page unread"
        yield Row(
            citation=evolve(first.citation, pinpoint=", ".join(pins)).text,
            weight="no weight" if first.weight is Weight.NONE else first.weight.label,
            checked=checked,
            note=first.citation.authority.note,
            rules=frozenset(rule for one in those for rule in one.rules),
        )
