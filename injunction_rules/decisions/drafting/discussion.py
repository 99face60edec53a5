"""
The discussion of an order, ruling by ruling.

Each has the rule, its application to the facts, the other side's best point and its answer,
and what the ruling turns on.  What an earlier ruling told is not told again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from injunction_rules.decisions.decision import Decision, Ruling
from injunction_rules.decisions.drafting.background import ASKED
from injunction_rules.decisions.drafting.people import People
from injunction_rules.decisions.drafting.recounting import Recounting
from injunction_rules.decisions.drafting.references import References
from injunction_rules.decisions.entries import Entry
from injunction_rules.explaining.elements import Showing, State
from injunction_rules.explaining.prose import be, with_articles
from injunction_rules.explaining.reasons import Ground
from injunction_rules.explaining.standpoints import facts_of
from injunction_rules.explaining.theories import Theory, TheoryState, answer_name
from injunction_rules.explaining.wording import UNDONE
from injunction_rules.model import facts
from injunction_rules.model.authorities import Citation, Weight
from injunction_rules.model.cases import Disposition
from injunction_rules.model.facts import Fact
from injunction_rules.model.proof import Proof, Value
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.papers.paper import Heading, Paragraph, Part, Words, joined, words
from injunction_rules.rendering.trees import listed, number, sentence

OUTCOMES = {
    Disposition.GRANTED: "granted",
    Disposition.DENIED: "denied",
    Disposition.DENIED_AS_FUTILE: "denied as futile",
    Disposition.OPEN: "left open",
}


def letter(number: int) -> str:
    """
    Give a section its letter, after Z two of them.

    >>> letter(1), letter(26), letter(27)
    ('A', 'Z', 'AA')
    """
    more, place = divmod(number - 1, 26)
    return (chr(64 + more) if more else "") + chr(65 + place)


def asked_for(entry: Entry, decision: Decision, people: People) -> str:
    """Say what a motion asks for, and of whom."""
    return ASKED[entry.relief].format(who=people.named(against(entry, decision)).name)


def against(entry: Entry, decision: Decision) -> list[str]:
    """Give the ids of those whom an entry is on."""
    return [ruling.against for ruling in members(entry, decision)]


def members(entry: Entry, decision: Decision) -> list[Ruling]:
    """Give the rulings that an entry lays out as one."""
    return [
        ruling
        for ruling in decision.rulings
        if ruling.motion == entry.ruling.motion
        and ruling.disposition is entry.disposition
        and plain(ruling.name) in entry.against
    ]


@define
class Discussion:
    """
    Writes the discussion, and remembers what it said and where.

    Attributes
    ----------
    decision : Decision
    people : People
    references : References
    """

    decision: Decision
    people: People
    references: References
    _told: dict[object, str] = field(factory=dict)
    _recounting: Recounting = field(init=False)
    _label: str = ""
    _recounted: set[int] = field(factory=set)
    _referred: set[str] = field(factory=set)

    def of(self, entry: Entry, label: str) -> Iterator[Part]:
        """Yield the discussion of one entry, which has this label."""
        who = self.people.named(against(entry, self.decision))
        self._recounting = Recounting(self.people, who)
        self._label = self.references.place = label
        self._recounted.clear()
        self._referred.clear()
        self.references.interrupt()
        asked = asked_for(entry, self.decision, self.people)
        yield Heading(f"{label.rpartition('.')[2]}. {sentence(asked.partition(' ')[2])}", 2)
        outcome = OUTCOMES[entry.disposition]
        if entry.same_as is not None:
            earlier = f"II.{letter(entry.same_as)}"
            yield Paragraph(
                words(f"For the reasons given in Part {earlier}, this motion is {outcome}.")
            )
            return
        rulings = members(entry, self.decision)
        chart = rulings[0].chart
        if chart.futile:
            yield Paragraph(joined(self._rules(chart.futile)))
            yield Paragraph(self._rest_on(chart.futile, rulings))
        else:
            yield from self._theories(entry, rulings)
        for reasons in entry.reasons[1:]:
            as_to, other = listed(reasons.parties), OUTCOMES[reasons.disposition]
            remark = f"As to {as_to} alone, the motion would be {other}."
            if reasons.disposition is entry.disposition:
                remark = f"As to {as_to}, the motion is {other} as well, on facts of its own."
            yield Paragraph(words(remark))
        yield Paragraph(words(f"The ruling turns on this: {turning(chart.headline)}."))

    # Theories.

    def _theories(self, entry: Entry, rulings: Sequence[Ruling]) -> Iterator[Part]:
        chart = rulings[0].chart
        leading = _LEADING[entry.disposition]
        # A theory that the record refutes, and no rule answers, adds nothing to another.
        raised = sorted(
            chart.raised, key=lambda theory: (theory.state is not leading, _is_refuted(theory))
        )
        raised = [each for place, each in enumerate(raised) if not (place and _is_refuted(each))]
        if not raised:
            # The rule on which most theories lead is the one that governs the motion.
            most = Counter(theory.governing.rule.id for theory in chart.theories).most_common(1)
            explanation = rulings[0].explanation
            yield Paragraph(joined(self._rules(explanation.ground(rule) for rule, _ in most)))
        before = []
        granted = entry.disposition is Disposition.GRANTED
        needless = []
        for place, theory in enumerate(raised):
            if granted and place and theory.state is not TheoryState.MADE_OUT:
                needless.append(theory.name)
                continue
            if place and self._adds_nothing(theory):
                continue
            if place and not self._is_new((theory.name, theory.words)):
                before.append(theory.name)
                continue
            self._is_new((theory.name, theory.words))
            opening = [theory.governing] if place == 0 else []
            stated = self._rules([*opening, theory.rules[0]])
            answered = theory.state is TheoryState.REFUTED and bool(theory.answers)
            if answered:
                applied: list[Words] = []
            else:
                stated.append(words(self._asks(theory, entry, leading=place == 0)))
                applied = [*self._elements(theory, rulings)]
            applied += self._answers(theory, rulings)
            if place == 0:
                yield Paragraph(joined(stated))
                yield Paragraph(joined(applied))
            else:
                yield Paragraph(joined([*stated, *applied]))
        if before:
            yield Paragraph(words(f"What is said above of {listed(before)} holds here too."))
        if needless:
            yield Paragraph(words(f"{sentence(listed(needless))} need not be reached."))
        yield from self._other_side(entry, rulings)

    def _adds_nothing(self, theory: Theory) -> bool:
        """Tell whether a theory is refuted by what was told, and the record is silent of it."""
        known = all(("rule", ground.rule.id) in self._told for ground in theory.answers)
        silent = any(element.state is State.SILENT for element in theory.elements)
        return theory.state is TheoryState.REFUTED and bool(theory.answers) and known and silent

    def _asks(self, theory: Theory, entry: Entry, *, leading: bool) -> str:
        names = [element.name for element in theory.elements]
        must = f"{sentence(self.people.movant)} must show"
        if not leading:
            must = f"On the theory of {theory.name}, {self.people.movant} must show"
        by = f", by {_standard(entry.ruling.standard)}," if leading else ""
        if len(names) == 1:
            return f"{must}{by} one thing: {names[0]}."
        listing = "; ".join(f"({place}) {name}" for place, name in enumerate(names, 1))
        return f"{must}{by} {number(len(names))} things: {listing}."

    def _elements(self, theory: Theory, rulings: Sequence[Ruling]) -> Iterator[Words]:
        """Yield where each element stands, those that were found before together."""
        before: list[str] = []
        fresh = 0
        for place, element in enumerate(theory.elements):
            ordinal = _ordinal(place) if len(theory.elements) > 1 else "it"
            if element.state.met and not self._is_new(("met", element.name, element.brief)):
                before.append(ordinal)
                continue
            if before:
                yield words(_as_found(before, len(theory.elements)))
                before = []
            yield self._element(element, ordinal, theory, rulings, again=fresh > 0)
            fresh = fresh + 1 if element.state.met else 0
        if before:
            yield words(_as_found(before, len(theory.elements)))

    def _element(
        self,
        element: Showing,
        ordinal: str,
        theory: Theory,
        rulings: Sequence[Ruling],
        *,
        again: bool,
    ) -> Words:
        shown_by = _shared_facts(theory, element, rulings)
        account = _lowered(self._recount(shown_by))
        same = ", on the same facts" if shown_by and not account else ""
        after, cited = "", False
        if element.state.met:
            lead = f"So is {ordinal}" if again else f"{sentence(ordinal)} is shown"
            if same and again:
                lead = f"{sentence(ordinal)} is shown too"
            if element.state is State.NOT_IN_DISPUTE:
                lead = f"{sentence(ordinal)} is not in dispute"
            lead += f": {element.lacks}" if element.lacks and not account else ""
        elif element.state is State.SILENT:
            lead, cited = f"{sentence(ordinal)} is not shown; the record is silent", True
        elif element.state is State.REFUTED:
            lead = f"{sentence(ordinal)} is refuted"
        elif element.state is State.CONTESTED:
            lead = f"{sentence(ordinal)} is contested"
            after = f"{sentence(element.lacks)}." if element.lacks else ""
        else:
            lead, cited = f"{sentence(ordinal)} is not shown", True
            after = f"{sentence(_standard(element.standard))} is asked for."
            if element.state is State.DOES_NOT_FIT:
                after = f"What is asked for is another thing: {element.wanted}."
        law = self._cited(element.cites) if cited else ()
        undone = (doubt for doubt in element.doubts if doubt.step.rank is Weight.UNDONE)
        told = words(f"{lead}{':' if account else same + '.'}")
        return joined([told, account, words(after), law, *self._rules(undone)])

    def _answers(self, theory: Theory, rulings: Sequence[Ruling]) -> Iterator[Words]:
        """Yield what answers a theory, or that the law leaves it open."""
        contested = any(element.state is State.CONTESTED for element in theory.elements)
        if theory.answers:
            names = listed(dict.fromkeys(answer_name(ground.rule) for ground in theory.answers))
            if rules := self._rules(theory.answers):
                contested_ = theory.state is TheoryState.CONTESTED
                yield words(
                    "Against it stands this rule." if contested_ else "But there is an answer."
                )
                yield from rules
                yield self._rest_on(theory.answers, rulings)
            else:
                yield words(f"The answer to it is the same: {names}.")
        elif theory.state is TheoryState.CONTESTED and not contested:
            yield words("Whether that is enough the law leaves open.")

    # The other side.

    def _other_side(self, entry: Entry, rulings: Sequence[Ruling]) -> Iterator[Part]:
        chart = rulings[0].chart
        defenses = chart.defenses_alone
        if entry.disposition is Disposition.GRANTED:
            yield Paragraph(joined(self._against_relief(rulings)))
            return
        if defenses:
            names = listed(dict.fromkeys(answer_name(ground.rule) for ground in defenses))
            lead = "There is a defense" if len(defenses) == 1 else "There are defenses"
            parts = [words(f"{lead} as well: {names}."), *self._rules(defenses)]
            parts.append(self._rest_on(defenses, rulings))
            if not any(ground.step.value is Value.TRUE for ground in defenses):
                parts.append(
                    words(
                        f"Whether {'it is' if len(defenses) == 1 else 'they are'} made out is open."
                    )
                )
            yield Paragraph(joined(parts))
        best = self._best_point(rulings) if entry.disposition is Disposition.DENIED else ""
        if best and self._is_new(("best", best)):
            yield Paragraph(words(best))

    def _best_point(self, rulings: Sequence[Ruling]) -> str:
        """Say what speaks most for a motion that is denied, and why it is not enough."""
        raised = rulings[0].chart.raised
        best = f"The best point for {self.people.movant} is"
        for theory in raised:
            if theory.state is TheoryState.ANSWERED:
                names = listed(answer_name(ground.rule) for ground in theory.answers)
                by = f", and it is answered by {names}" if names else ", and it is answered"
                return f"{best} {theory.name}: every element of it is there{by}."
        shown = [theory for theory in raised if 0 < 2 * len(theory.missing) <= len(theory.elements)]
        if not shown:
            return ""
        theory = max(
            shown,
            key=lambda each: (
                each.state is TheoryState.SHORT,
                len(each.elements) - len(each.missing),
            ),
        )
        many = len(theory.elements)
        missing = listed(element.name for element in theory.missing)
        lacks = f"{with_articles(missing)} {be(missing)} wanting"
        name = f"“{theory.name}”" if ", " in theory.name else theory.name
        met = number(many - len(theory.missing)) if many - len(theory.missing) > 1 else "one"
        are = "is" if met == "one" else "are"
        return (
            f"{best} that {met} of the {number(many)} elements of {name} {are} there; but "
            f"each is needed, and {lacks}."
        )

    def _against_relief(self, rulings: Sequence[Ruling]) -> Iterator[Words]:
        """Say what speaks most against a motion that is granted, and why it is not enough."""
        who = self._recounting.everybody.name
        relied = {
            id(fact)
            for ruling in rulings
            for theory in ruling.chart.raised
            if theory.state is TheoryState.MADE_OUT
            for element in theory.elements
            for fact in element.facts
        }
        favourable = [
            fact
            for fact in self.decision.case.facts
            if id(fact) not in relied
            and _favours_respondent(fact)
            and any(fact.speaks_of(ruling.against) for ruling in rulings)
        ]
        chosen = [*dict.fromkeys(map(type, favourable))][:2]
        favourable = [fact for fact in favourable if type(fact) in chosen]
        if not favourable:
            yield words("No defense is shown, and nothing on the record speaks against relief.")
            return
        yield words(f"The best point for {who} is this:")
        self._recounted -= set(map(id, favourable))
        yield _lowered(self._recount(favourable))
        if all(fact.proof is min(Proof) for fact in favourable):
            yield words("But it is not proved.")
        else:
            yield words("But that takes none of the elements away, and makes out no defense.")

    # Sentences.

    def _rules(self, grounds: Iterable[Ground]) -> list[Words]:
        """Give what rules hold, with their authorities; what was said before by its place."""
        parts: list[Words] = []
        places: dict[str, None] = {}
        for ground in grounds:
            place = self._told.setdefault(("holding", ground.rule.holding), self._label)
            if place != self._label:
                places[place] = None
            elif self._is_new(("rule", ground.rule.id)):
                parts += [words(ground.rule.holding), self._cited(ground.cites)]
                if ground.step.rank is Weight.UNDONE:
                    parts.append(words(f"{sentence(UNDONE)}."))
        fresh = [place for place in places if place not in self._referred]
        self._referred.update(fresh)
        if fresh:
            parts.insert(0, words(f"The law stated in Part {listed(fresh)} governs here as well."))
        return parts

    def _cited(self, citations: Iterable[Citation]) -> Words:
        return self.references.sentence(citations)

    def _recount(self, many: Iterable[Fact]) -> Words:
        """Tell facts, in the order of the record, that this part has not told yet."""
        fresh = [fact for fact in many if id(fact) not in self._recounted]
        self._recounted.update(map(id, fresh))
        order = {id(fact): place for place, fact in enumerate(self.decision.case.facts)}
        account = self._recounting.facts(sorted(fresh, key=lambda fact: order.get(id(fact), -1)))
        if account:
            # The record is cited in between.
            self.references.interrupt()
        return account

    def _rest_on(self, grounds: Iterable[Ground], rulings: Sequence[Ruling]) -> Words:
        """Tell the facts on which rules rest, of everybody whom the entry is on."""
        grounds = tuple(grounds)
        kept: dict[int, Fact] = {}
        for ruling in rulings:
            explanation = ruling.explanation
            own = [explanation.ground(ground.rule.id) for ground in grounds]
            record = explanation.trace.question.facts
            kept.update((id(record[place]), record[place]) for place in facts_of(own, explanation))
        account = self._recount(kept.values())
        return account or words("The facts found above show it." if kept else "")

    def _is_new(self, key: object) -> bool:
        if key in self._told:
            return False
        self._told[key] = self._label
        return True


_LEADING = {
    Disposition.GRANTED: TheoryState.MADE_OUT,
    Disposition.DENIED: TheoryState.SHORT,
    Disposition.DENIED_AS_FUTILE: TheoryState.SHORT,
    Disposition.OPEN: TheoryState.CONTESTED,
}


def _is_refuted(theory: Theory) -> bool:
    """Tell whether the facts alone refute a theory."""
    return theory.state is TheoryState.REFUTED and not theory.answers


_DEFENSIVE = (
    facts.ArmsLengthService,
    facts.CompletedDealing,
    facts.Diligence,
    facts.EnforcementDelay,
    facts.GroundOfDoubt,
    facts.Inability,
    facts.Inaction,
    facts.IndependentConduct,
    facts.OtherBranch,
    facts.SubstantialCompliance,
    facts.VoteInOffice,
)
_CHARGING = (
    facts.ActualNotice,
    facts.AlterEgo,
    facts.Assistance,
    facts.CommonControl,
    facts.ForbiddenAct,
    facts.Jurisdiction,
    facts.Knowledge,
    facts.PartInLitigation,
    facts.Purpose,
    facts.Role,
    facts.Violation,
)


def _favours_respondent(fact: Fact) -> bool:
    """Tell whether a fact speaks for who is charged: a defense, or the contrary of a charge."""
    if isinstance(fact, facts.Inaction) and fact.control:
        return False
    return isinstance(fact, _DEFENSIVE) if fact.shown else isinstance(fact, _CHARGING)


def _lowered(runs: Words) -> Words:
    """Give a sentence as it goes on after a colon; a name keeps its capital."""
    if not runs:
        return runs
    first, *rest = runs
    opening = first.text.partition(" ")[0]
    if opening in _COMMON:
        text = first.text[:1].lower() + first.text[1:]
        return (type(first)(text, first.italic, note=first.note), *rest)
    return runs


_COMMON = frozenset(
    {"The", "It", "No", "A", "An", "There", "Clear", "Another", "Listing", "Process"}
)


_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip


def _ordinal(place: int) -> str:
    return f"the {_ORDINALS[place]}" if place < len(_ORDINALS) else f"number {place + 1}"


def _as_found(ordinals: Sequence[str], elements: int) -> str:
    are = "are" if len(ordinals) > 1 else "is"
    if len(ordinals) == elements > 1:
        every = f"All {number(elements)}".replace("All two", "Both")
        return f"{every} are shown, as found above."
    return f"{sentence(listed(ordinals))} {are} shown, as found above."


def _standard(proof: Proof) -> str:
    """Name a standard of proof as a sentence does."""
    return proof.label.replace("preponderance", "a preponderance")


def _shared_facts(theory: Theory, element: Showing, rulings: Sequence[Ruling]) -> tuple[Fact, ...]:
    """Give the facts of an element, of everybody whom the entry is on."""
    kept: dict[int, Fact] = {}
    for ruling in rulings:
        for own in ruling.chart.raised:
            for each in own.elements:
                if (own.name, each.name) == (theory.name, element.name):
                    kept.update((id(fact), fact) for fact in each.facts)
    return tuple(kept.values())


_STATED = re.compile(r"([^;:]+?) (not shown|made out|contested|refuted|answered)\b")
_OFFICER = re.compile(r"\bofficer, agent, servant, employee or attorney\b(?! of)")
_COUNTED = re.compile(r"(.+): (\d+) of (\d+) elements")


def turning(headline: str) -> str:
    """
    Give a headline as clauses with a verb.

    >>> turning("act of help after notice not shown; continued service answered by takedown")
    'an act of help after notice is not shown; continued service is answered by takedown'
    >>> turning("nobody to serve and no way to serve")
    'there is nobody to serve and no way to serve'
    >>> turning("defense shown: no hearing; aiding and abetting: 3 of 5 elements not shown")
    'the defense of no hearing is shown; 3 of 5 elements of aiding and abetting are not shown'
    """
    return "; ".join(map(_stated, headline.split("; ")))


def _stated(part: str) -> str:
    part = _OFFICER.sub(lambda match: f"a role as {match.group()}", part)
    part = _COUNTED.sub(r"\2 of \3 elements of \1", part)
    defense = part.removeprefix("defense shown: ")
    if defense != part:
        return f"the defense of {defense} is shown"
    if part.startswith("nobody "):
        return f"there is {part}"
    return _STATED.sub(lambda match: f"{with_articles(match[1])} {be(match[1])} {match[2]}", part)
