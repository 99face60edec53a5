"""Few records that tell many mutants from the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from attrs import define, field, frozen
from tqdm import tqdm

from injunction_rules import RULES
from injunction_rules.model.facts import Capacity
from injunction_rules.model.findings import Finding
from injunction_rules.model.proof import Proof
from injunction_rules.symbolic.any_record import MOTIONS
from injunction_rules.symbolic.circuit import Node
from mutating.making import Mutant
from mutating.records import Record
from mutating.searching import FIRST, Setting, Space, candidates, mutated_patterns, proved

FORUMS = ("cand", "txnd", "ilnd", "flsd", "mnd", "paed", "cod", "dcd", "mad", "cafc")
"""Courts of other circuits than the Second."""


def settings() -> Iterator[Setting]:
    """Yield today in New York and other circuits, and days on which New York had other law."""
    yield FIRST
    for year, month, day in ((2023, 12, 31), (2023, 5, 31), (2015, 1, 1), (1995, 1, 1)):
        yield "nysd", date(year, month, day)
    for forum in FORUMS:
        yield forum, FIRST[1]


@frozen
class Place:
    """A chosen record: the place of its space, and its own there."""

    space: int
    number: int


@define
class Choice:
    """
    Records that tell mutants, and what was found out of those that none tells.

    Attributes
    ----------
    many : tuple of Mutant
    spaces : list of Space
        One for each kind of motion.
    told : dict of Mutant to Place
        By mutant, a record that tells it.
    pins : dict of Place to dict of Finding to None
        The records, and to which findings attention is paid beside their rulings.
    rules : dict of Place to dict of str to None
        By record, to which rules attention is paid.
    first : dict of Place to Mutant
        By record, the mutant for which it was found.
    given_up : dict of Mutant to None
        Mutants which the solver did not search out.
    unequal : set of Mutant
        Untold mutants of which it is not proved that they rule every record there could be as
        the law does, wherever and whenever it is heard.
    equal_here : set of Mutant
        Those of which it is proved in the courts and on the days that are looked at.
    """

    many: Sequence[Mutant]
    spaces: list[Space]
    told: dict[Mutant, Place] = field(factory=dict)
    pins: dict[Place, dict[Finding, None]] = field(factory=dict)
    rules: dict[Place, dict[str, None]] = field(factory=dict)
    first: dict[Place, Mutant] = field(factory=dict)
    given_up: dict[Mutant, None] = field(factory=dict)
    unequal: set[Mutant] = field(factory=set)
    equal_here: set[Mutant] = field(factory=set)

    def search(self) -> None:
        """Search for rulings that differ, and then for findings that stand otherwise."""
        for number, space in enumerate(self.spaces):
            for mutant in self._waiting(f"rulings, {space.kind.words}"):
                ruled, _ = space.differ(mutant)
                place = next(self._known(number, ruled), None) or self._new(number, mutant, ruled)
                if place is not None:
                    self.told[mutant] = place
        self._choose_few()
        for number, space in enumerate(self.spaces):
            for mutant in self._waiting(f"findings, {space.kind.words}"):
                self._search_findings(number, mutant, space.differ(mutant)[1])
        for number, space in enumerate(self.spaces):
            for mutant in self._waiting(f"rules, {space.kind.words}"):
                self._search_rules(number, mutant)
        for space in self.spaces:
            left = [mutant for mutant in self.untold if mutant not in self.unequal]
            self.unequal |= set(left) - proved(left, space.kind)
        left = list(self.unequal)
        for space in self.spaces:
            alike = proved(left, space.kind, space.laws)
            left = [mutant for mutant in left if mutant in alike]
        self.equal_here = set(left)

    @property
    def untold(self) -> list[Mutant]:
        """Give the mutants that no record tells."""
        return [mutant for mutant in self.many if mutant not in self.told]

    def records(self) -> Iterator[Record]:
        """Yield the records, with how the law rules them."""
        for place, findings in self.pins.items():
            space = self.spaces[place.space]
            places = space.chosen[place.number]
            pinned = tuple((finding.id, "") for finding in findings)
            rules = tuple((rule, "") for rule in self.rules.get(place, ()))
            written = (str(self.first[place]), *space.setting(places), space.case(places))
            yield Record(*written, "", pinned, rules).now()

    def _search_findings(
        self, number: int, mutant: Mutant, findings: Mapping[Finding, Node]
    ) -> None:
        """Pay attention to a finding of a record that there is, or of another."""
        pairs = [
            (place, finding)
            for finding, gate in findings.items()
            for place in self._known(number, gate)
            if place in self.pins
        ]
        pinned = [(place, finding) for place, finding in pairs if finding in self.pins[place]]
        for place, finding in (pinned or pairs)[:1]:
            self.pins[place][finding] = None
            self.told[mutant] = place
        if not pairs:
            for finding, gate in findings.items():
                fresh = self._new(number, mutant, gate)
                if fresh is not None:
                    self.pins[fresh] = {finding: None}
                    self.told[mutant] = fresh
                    return

    def _search_rules(self, number: int, mutant: Mutant) -> None:
        """Pay attention to the changed rule in a record that there is, or in another."""
        gate = self.spaces[number].worth_differs(mutant)
        places = [place for place in self._known(number, gate) if place in self.pins]
        places.sort(key=lambda place: mutant.of not in self.rules.get(place, ()))
        place = places[0] if places else self._new(number, mutant, gate)
        if place is not None:
            self.pins.setdefault(place, {})
            self.rules.setdefault(place, {})[mutant.of] = None
            self.told[mutant] = place

    def _waiting(self, words: str) -> Iterator[Mutant]:
        yield from tqdm(self.untold, desc=words, unit="mutant", mininterval=5)

    def _known(self, number: int, gate: Node) -> Iterator[Place]:
        bits = self.spaces[number].bits(gate)
        while bits:
            least = bits & -bits
            yield Place(number, least.bit_length() - 1)
            bits ^= least

    def _new(self, number: int, mutant: Mutant, gate: Node) -> Place | None:
        space = self.spaces[number]
        try:
            places = space.smallest(gate)
        except TimeoutError:
            self.given_up[mutant] = None
            return None
        if places is None:
            return None
        place = Place(number, space.choose(places))
        self.first[place] = mutant
        return place

    def _choose_few(self) -> None:
        """Choose few of the records found that together tell all that they tell."""
        tells: dict[Place, set[Mutant]] = {place: set() for place in self.first}
        for number, space in enumerate(self.spaces):
            for mutant, (ruled, _) in space.known():
                for place in self._known(number, ruled):
                    tells[place].add(mutant)
        left = set(self.told)
        while left:
            best = max(tells, key=lambda place: len(tells[place] & left))
            self.pins[best] = {}
            for mutant in tells[best] & left:
                self.told[mutant] = best
            left -= tells[best]


def choice(many: Iterable[Mutant]) -> Choice:
    """Prepare the search for records that tell some mutants."""
    many = tuple(many)
    mutated = mutated_patterns(many)
    levels = (Proof.UNDISPUTED, Proof.PREPONDERANCE)
    spaces = [
        Space(kind, tuple(settings()), tuple(candidates(kind, [RULES], mutated)), levels)
        # Most rules speak of nonparties, and so read better there.
        for kind in sorted(MOTIONS, key=lambda kind: kind.against is not Capacity.NONPARTY)
    ]
    return Choice(many, spaces)
