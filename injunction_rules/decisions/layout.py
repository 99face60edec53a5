"""
A decision laid out once, for every form to dress.

It says what stands in which order: rulings, remarks, authorities, open points,
receipt.  People in the same position are told as one, and nothing is told twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from injunction_rules.decisions.decision import Decision, Relied, Ruling
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.trees import cited, reasons_of, steps_of
from injunction_rules.model.authorities import Verification, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.courts import court_of
from injunction_rules.model.facts import Relief
from injunction_rules.model.traces import Answer
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.trees import Node, Role, counted, listed, number, sentence, together

RELIEFS: Mapping[Relief, str] = {
    Relief.COMPLY: "order to comply",
    Relief.CEASE: "order to cease",
    Relief.CONTEMPT: "contempt",
}
"""What a motion asks for, in words."""


def all_plain(many: Iterable[str]) -> tuple[str, ...]:
    """Each text made plain."""
    return tuple(map(plain, many))


@frozen(kw_only=True)
class Reasons:
    """
    Why, as to some of the enjoined parties.

    Attributes
    ----------
    parties : tuple of str
        Names; empty where the motion is against a party itself.
    disposition : Disposition
        The answer as to these.
    tree : tuple of Node
    steps : tuple of Node
        Every rule considered, where the full trace was asked for.
    """

    parties: tuple[str, ...] = field(converter=all_plain)
    disposition: Disposition
    tree: tuple[Node, ...]
    steps: tuple[Node, ...] = ()


@frozen(kw_only=True)
class Entry:
    """
    One ruling, or several on people in the same position.

    Attributes
    ----------
    number : int
        From 1.
    motion : str
    relief : Relief
    against : tuple of str
        Names.
    disposition : Disposition
    standard : str
        How well the movant had to prove it.
    turning_on : str
        Where the finding stands on which it turns.
    reasons : tuple of Reasons
        The decisive first.
    same_as : int or None
        An earlier entry with these reasons; they are then left out.
    rulings : tuple of Ruling
        Those told here.
    """

    number: int
    motion: str = field(converter=plain)
    relief: Relief
    against: tuple[str, ...] = field(converter=all_plain)
    disposition: Disposition
    standard: str
    turning_on: str = field(converter=plain)
    reasons: tuple[Reasons, ...]
    same_as: int | None
    rulings: tuple[Ruling, ...]

    @property
    def title(self) -> str:
        """What is asked, against whom."""
        return f"{RELIEFS[self.relief]} against {counted(self.against)}"

    @property
    def names(self) -> str:
        """Everyone the ruling is on, where the title leaves some out."""
        return listed(self.against) if len(self.against) > 2 else ""

    def scope(self, reasons: Reasons) -> str:
        """As to which enjoined parties some reasons hold; empty against a party itself."""
        if not reasons.parties:
            return ""
        if len(self.reasons) > 1:
            return f"as to {listed(reasons.parties)}: {reasons.disposition.words}"
        many = len(reasons.parties)
        if many > 1:
            return f"the same as to each of the {number(many)} enjoined parties"
        return f"as to {listed(reasons.parties)}"


def entries(decision: Decision, *, full: bool) -> tuple[Entry, ...]:
    """
    Lay the rulings of a decision out.

    Parameters
    ----------
    decision : Decision
    full : bool
        Tell everything of every ruling, and every rule considered.
    """
    laid_out = tuple(_grouped(decision, full=full))
    return laid_out if full else tuple(_told_once(laid_out))


def _grouped(decision: Decision, *, full: bool) -> Iterator[Entry]:
    names = {party.id: party.name for party in decision.case.enjoined_parties}
    grouped: dict[object, list[tuple[Ruling, tuple[_Cluster, ...]]]] = {}
    for ruling in decision.rulings:
        clusters = _clusters(ruling, names, full=full)
        key = (
            ruling.motion,
            ruling.disposition,
            ruling.turning_on,
            tuple(cluster.key for cluster in clusters),
        )
        grouped.setdefault(key, []).append((ruling, clusters))
    seen: dict[object, int] = {}
    for place, members in enumerate(grouped.values(), 1):
        first, clusters = members[0]
        people = tuple(ruling.name for ruling, _ in members)
        told = (people, first.disposition, tuple(cluster.key for cluster in clusters))
        same_as = seen.setdefault(told, place)
        yield Entry(
            number=place,
            motion=first.motion,
            relief=first.relief,
            against=people,
            disposition=first.disposition,
            standard=first.standard.label,
            turning_on=_turning_on(first),
            reasons=_reasons(members) if same_as == place else (),
            same_as=None if same_as == place else same_as,
            rulings=tuple(ruling for ruling, _ in members),
        )


def _turning_on(ruling: Ruling) -> str:
    if ruling.turning_on is None:
        return ""
    conclusion = ruling.decisive.trace.conclusion(ruling.turning_on)
    supposed = ", stipulated" if conclusion.stipulated else ""
    return f"{conclusion.standing.value}{supposed}: {ruling.turning_on.name}"


@frozen
class _Cluster:
    """The enjoined parties as to whom one ruling has the same reasons."""

    parties: tuple[str, ...]
    disposition: Disposition
    tree: Node
    steps: tuple[Node, ...]

    @property
    def key(self) -> object:
        shapes = tuple(node.shape for node in (self.tree, *self.steps))
        return (self.parties, self.disposition, shapes)


def _clusters(ruling: Ruling, names: Mapping[str, str], *, full: bool) -> tuple[_Cluster, ...]:
    found: dict[object, tuple[list[str], Disposition, Node, tuple[Node, ...]]] = {}
    for answer in _decisive_first(ruling):
        tree = reasons_of(answer, full=full)
        steps = steps_of(answer) if full else ()
        key = (answer.disposition, tuple(node.shape for node in (tree, *steps)))
        parties = found.setdefault(key, ([], answer.disposition, tree, steps))[0]
        if answer.party != ruling.against:
            parties.append(names[answer.party])
    return tuple(
        _Cluster(tuple(parties), disposition, tree, steps)
        for parties, disposition, tree, steps in found.values()
    )


def _decisive_first(ruling: Ruling) -> Iterator[Answer]:
    yield ruling.decisive
    yield from (answer for answer in ruling.answers if answer is not ruling.decisive)


def _reasons(members: Sequence[tuple[Ruling, tuple[_Cluster, ...]]]) -> tuple[Reasons, ...]:
    """The reasons of people in the same position, told as one."""
    people = [ruling.name for ruling, _ in members]
    told = []
    for column in zip(*(clusters for _, clusters in members), strict=True):
        trees = list(zip(people, (cluster.tree for cluster in column), strict=True))
        steps = zip(*(cluster.steps for cluster in column), strict=True)
        told.append(
            Reasons(
                parties=column[0].parties,
                disposition=column[0].disposition,
                tree=tuple(together(trees)),
                steps=tuple(
                    node
                    for those in steps
                    for node in together(list(zip(people, those, strict=True)))
                ),
            )
        )
    return tuple(told)


def _told_once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, what an earlier one explained of the same people only named."""
    seen: dict[object, int] = {}

    def told(node: Node, entry: Entry, parties: tuple[str, ...]) -> Node:
        if node.role is Role.FINDING and node.children:
            key = (entry.against, parties, node.shape)
            earlier = seen.setdefault(key, entry.number)
            if earlier != entry.number:
                text = f"{node.text} (as under {earlier})"
                return evolve(node, text=text, children=())
        return evolve(node, children=[told(child, entry, parties) for child in node.children])

    for entry in entries:
        reasons = [
            evolve(one, tree=tuple(told(node, entry, one.parties) for node in one.tree))
            for one in entry.reasons
        ]
        yield evolve(entry, reasons=tuple(reasons))


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


def laid_out(decision: Decision, *, full: bool = False) -> Page:
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
