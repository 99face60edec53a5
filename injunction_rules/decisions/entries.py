"""Entries: the rulings of a decision as they are shown, on people in the same position as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.explaining.trees import reasons_of, steps_of
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Relief
from injunction_rules.rendering.escaping import all_plain, plain
from injunction_rules.rendering.trees import Node, Role, listed, number, together

RELIEFS: Mapping[Relief, str] = {
    Relief.COMPLY: "order to comply",
    Relief.CEASE: "order to cease",
    Relief.CONTEMPT: "contempt",
}
"""What a motion asks for, in words."""


@frozen(kw_only=True)
class Reasons:
    """
    The reasons as to some of the enjoined parties.

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
    A ruling, or several on people in the same position.

    Attributes
    ----------
    number : int
        From 1.
    relief : Relief
    against : tuple of str
        Names.
    disposition : Disposition
    standard : str
        How well the movant had to prove it.
    headline : str
        The element or the defense on which it turns.
    reasons : tuple of Reasons
        The decisive first.
    same_as : int or None
        An earlier entry with these reasons; they are then left out.
    ruling : Ruling
        The first of those that are laid out here.
    """

    number: int
    relief: Relief
    against: tuple[str, ...] = field(converter=all_plain)
    disposition: Disposition
    standard: str
    headline: str = field(converter=plain)
    reasons: tuple[Reasons, ...]
    same_as: int | None
    ruling: Ruling

    @property
    def people(self) -> str:
        """Say against whom it is made, many people by their number."""
        if len(self.against) < 3:
            return listed(self.against)
        party = self.ruling.answers[0].party == self.ruling.against
        return f"{number(len(self.against))} {'enjoined parties' if party else 'nonparties'}"

    @property
    def names(self) -> str:
        """List everyone the ruling is on, where the title leaves some out."""
        return listed(self.against) if len(self.against) > 2 else ""

    def scope(self, reasons: Reasons) -> str:
        """Say as to which enjoined parties reasons hold; empty against a party itself."""
        if not reasons.parties:
            return ""
        if len(self.reasons) > 1:
            return f"as to {listed(reasons.parties)}: {reasons.disposition.words}"
        if len(reasons.parties) > 1:
            return f"the same as to each of the {number(len(reasons.parties))} enjoined parties"
        return f"as to {listed(reasons.parties)}"


def entries_of(decision: Decision, *, full: bool) -> tuple[Entry, ...]:
    """Lay the rulings out: whole, or with nothing explained twice."""
    whole = tuple(_grouped(decision, full=full))
    return whole if full else tuple(_explained_once(whole))


@frozen
class _Cluster:
    """The enjoined parties as to whom one ruling has the same reasons."""

    parties: tuple[str, ...]
    disposition: Disposition
    tree: Node
    steps: tuple[Node, ...]

    @cached_property
    def key(self) -> object:
        """Give what two clusters share that say the same of different people."""
        shapes = tuple(node.shape for node in (self.tree, *self.steps))
        return (self.parties, self.disposition, shapes)


_Member = tuple[Ruling, tuple[_Cluster, ...]]


def _grouped(decision: Decision, *, full: bool) -> Iterator[Entry]:
    """Yield an entry for each group of rulings on people in the same position."""
    names = dict(decision.case.names)
    for party in decision.case.enjoined_parties:
        if party.also:
            names[party.id] += f" ({party.also})"
    groups: dict[object, list[_Member]] = {}
    for ruling in decision.rulings:
        clusters = _clusters(ruling, names, full=full)
        keys = tuple(cluster.key for cluster in clusters)
        group = (ruling.motion, ruling.disposition, ruling.turning_on, keys)
        groups.setdefault(group, []).append((ruling, clusters))
    numbers: dict[object, int] = {}
    for place, members in enumerate(groups.values(), 1):
        first, clusters = members[0]
        people = tuple(ruling.name for ruling, _ in members)
        reasons = (people, first.disposition, tuple(cluster.key for cluster in clusters))
        earliest = numbers.setdefault(reasons, place)
        yield Entry(
            number=place,
            relief=first.relief,
            against=people,
            disposition=first.disposition,
            standard=first.standard.label,
            headline=first.headline,
            reasons=_reasons(members) if earliest == place else (),
            same_as=None if earliest == place else earliest,
            ruling=first,
        )


def _clusters(ruling: Ruling, names: Mapping[str, str], *, full: bool) -> tuple[_Cluster, ...]:
    """Group the enjoined parties by the reasons as to them, the decisive first."""
    clusters: dict[object, _Cluster] = {}
    parties: dict[object, list[str]] = {}
    known: dict[object, object] = {}
    decisive = ruling.explanation
    for explanation in sorted(ruling.explanations, key=lambda explained: explained is not decisive):
        answer, once = explanation.answer, explanation.trace.given_once
        if once not in known:
            steps = steps_of(explanation) if full else ()
            cluster = _Cluster((), answer.disposition, reasons_of(explanation, full=full), steps)
            known[once] = cluster.key
            clusters.setdefault(cluster.key, cluster)
        if answer.party != ruling.against:
            parties.setdefault(known[once], []).append(names[answer.party])
    return tuple(
        evolve(cluster, parties=tuple(parties.get(key, ()))) for key, cluster in clusters.items()
    )


def _reasons(members: Sequence[_Member]) -> tuple[Reasons, ...]:
    """Give the reasons of people in the same position as one."""
    people = [ruling.name for ruling, _ in members]

    def joined(trees: Iterable[Node]) -> Iterator[Node]:
        return together(list(zip(people, trees, strict=True)))

    return tuple(
        Reasons(
            parties=column[0].parties,
            disposition=column[0].disposition,
            tree=tuple(joined(cluster.tree for cluster in column)),
            steps=tuple(
                node
                for step in zip(*(cluster.steps for cluster in column), strict=True)
                for node in joined(step)
            ),
        )
        for column in zip(*(clusters for _, clusters in members), strict=True)
    )


def _explained_once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries, what an earlier one explained of the same people only named."""
    explained: dict[object, int] = {}

    def shortened(node: Node, entry: Entry, parties: tuple[str, ...]) -> Node:
        if node.role is Role.FINDING and node.children:
            key = (entry.against, parties, node.shape)
            earliest = explained.setdefault(key, entry.number)
            if earliest != entry.number:
                return evolve(node, text=f"{node.text} (as under {earliest})", children=())
        return evolve(node, children=[shortened(c, entry, parties) for c in node.children])

    for entry in entries:
        reasons = [
            evolve(part, tree=tuple(shortened(node, entry, part.parties) for node in part.tree))
            for part in entry.reasons
        ]
        yield evolve(entry, reasons=tuple(reasons))
