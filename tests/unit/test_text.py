"""A decision as plain text and as a tree in a terminal."""

from __future__ import annotations

import itertools
from datetime import date
from io import StringIO

import pytest
from attrs import evolve
from rich.console import Console

from builders import NOTICE, SERVICE, VIOLATION, case
from hostile import hostile_case, unprintable
from injunction_rules import RULES, decide, demo
from injunction_rules.decisions.decision import Decision, Relied
from injunction_rules.decisions.layout import laid_out as page
from injunction_rules.decisions.report import decision_blocks
from injunction_rules.explaining.rulebook import report_doctrine, report_rule, report_rule_book
from injunction_rules.explaining.trees import reasons_of
from injunction_rules.law.authorities.other_districts import KECK
from injunction_rules.model.authorities import Weight, cite
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade
from injunction_rules.model.conditions import all_of, any_of, shown
from injunction_rules.model.facts import (
    ActualNotice,
    Aim,
    AlterEgo,
    Assistance,
    AssistanceKind,
    EnforcementDelay,
    Identity,
    Listing,
    Purpose,
    Relief,
    Timing,
)
from injunction_rules.model.findings import Bound
from injunction_rules.model.proof import Proof
from injunction_rules.rendering.blocks import Tree
from injunction_rules.rendering.plain import WIDTH
from injunction_rules.rendering.plain import text as plain_text
from injunction_rules.rendering.terminal import coloured
from injunction_rules.rendering.trees import Node, Role, counted, listed, number, together

JOINED = Assistance(
    kind=AssistanceKind.JOINT_CONDUCT, chosen=True, timing=Timing.AFTER_NOTICE, party="seller"
)


def _decided(given: Case) -> Decision:
    return decide(given, engine="reference")


def outline(decision: Decision, *, full: bool = False) -> str:
    return plain_text(decision_blocks(decision, full=full))


def _flat(text: str) -> str:
    """The words of a text, without its lines."""
    return " ".join(text.split())


def _printed(decision: Decision, *, full: bool = False) -> str:
    console = Console(file=StringIO(), width=WIDTH, force_terminal=True)
    console.print(coloured(decision_blocks(decision, full=full), WIDTH), soft_wrap=True)
    file = console.file
    assert isinstance(file, StringIO)
    return file.getvalue()


@pytest.fixture(scope="module", name="order")
def _order() -> Decision:
    return _decided(demo())


def test_the_first_screen_says_every_ruling(order: Decision) -> None:
    """Caption, docket, forum and date, then each motion with its ruling."""
    lines = plain_text(decision_blocks(order), 140).splitlines()[:7]
    assert [" ".join(line.split()) for line in lines] == [
        "Kelly Toys Holdings, LLC v. alialialiLL Store",
        "21 Civ. 8434 (AKH) · S.D.N.Y. · the law as of May 31, 2023",
        "motion against ruling turns on",
        "1 comply four enjoined parties DENIED AS FUTILE nobody to serve and no way to serve",
        "2 cease Alibaba and AliExpress DENIED act of help after notice not shown",
        "3 contempt four enjoined parties DENIED AS FUTILE nobody to serve and no way to serve",
        "4 contempt Alibaba and AliExpress DENIED act of help after notice not shown",
    ]


def test_the_order_takes_sixty_lines_of_eighty_columns(order: Decision) -> None:
    """A ruling takes at most twenty-five of them; the trace is told when asked for."""
    lines = plain_text(decision_blocks(order), 80).splitlines()
    assert len(lines) <= 60
    starts = [i for i, line in enumerate(lines) if line[:2] in ("1 ", "2 ", "3 ", "4 ")]
    assert max(b - a for a, b in itertools.pairwise([*starts, len(lines)])) <= 25


def test_a_second_ruling_tells_only_what_is_new(order: Decision) -> None:
    """What an earlier ruling told of rules and of elements is told by its number."""
    contempt = _flat(outline(order)).partition("4 Contempt against")[2]
    assert "As under 2." in contempt
    assert "CONTINUED SERVICE" not in contempt
    assert "clear and convincing [Order, second paragraph]" in contempt


def test_facts_that_carried_nothing_are_told(order: Decision) -> None:
    """On the record and too weak, or asked for by no theory."""
    assert "too weak to count: violation by the enjoined party on Apr. 28" in _flat(outline(order))
    text = _flat(outline(_decided(case(NOTICE, VIOLATION, EnforcementDelay(years=2)))))
    assert "asked for by no theory in play: delay in asking for enforcement" in text


@pytest.mark.parametrize("full", [False, True])
def test_no_line_is_wider_than_the_page(order: Decision, full: bool) -> None:
    """Every line is wrapped, and none ends in a space."""
    lines = outline(order, full=full).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert [line for line in lines if line != line.rstrip()] == []


def test_str_is_the_outline(order: Decision) -> None:
    """A decision prints as its outline."""
    assert outline(order) == str(order)


def test_the_order_s_words_stand_in_the_reasons(order: Decision) -> None:
    """The reasons name the finding, the rule, its authority and the record."""
    text = _flat(outline(order, full=True))
    assert "see also Patsy's Italian Rest., Inc. v. Banas at 275 (2d Cir. 2011)" in text
    assert "no address is known, undisputed [Order ¶ 1]" in text
    assert "but takedown.answers-continued-service:" in text


def test_reasons_rest_on_nothing_decided_later() -> None:
    """As of the order nobody could cite Cox; as of today its rule cites it."""
    then, now = (
        outline(decide(demo(), engine="reference", as_of=as_of), full=True)
        for as_of in (None, date(2026, 6, 1))
    )
    assert "Cox Commc'ns" not in then
    assert "Cox Commc'ns" in now


def test_all_the_people_of_a_group_are_named(order: Decision) -> None:
    """The four sellers are told as one, and each is named."""
    text = _flat(outline(order))
    for party in order.case.enjoined_parties:
        assert party.name in text


def test_facts_that_differ_by_person_say_of_whom_they_speak(order: Decision) -> None:
    """Where people of one group have a listing each, each listing is theirs."""
    text = _flat(outline(order, full=True))
    assert "“the infringing listings on AliExpress”, removed promptly, undisputed" in text
    assert "[Order ¶ 2] (AliExpress)" in text


def test_what_was_only_alleged_is_said_to_fall_short(order: Decision) -> None:
    """An allegation is shown where it was wanted, with what it lacks."""
    assert "alleged only [Order, second paragraph (ECF No. 41)]: less proof than is asked" in _flat(
        outline(order, full=True)
    )


def test_idle_branches_are_one_line(order: Decision) -> None:
    """Rules on which the record is silent are named together."""
    lines = plain_text([Tree([reasons_of(order.ruling("cease", "alibaba").explanation)])])
    assert "without support in the record: aiding.act-of-help;" in _flat(lines)


def test_nothing_is_explained_twice(order: Decision) -> None:
    """A ruling whose reasons are those of an earlier one is told by its number."""
    assert "DENIED AS FUTILE, as under 1" in _flat(outline(order))


def test_every_see_above_has_its_above(order: Decision) -> None:
    """What is said to stand above does."""
    lines = [line.strip() for line in outline(order).splitlines()]
    for i, line in enumerate(lines):
        if line.endswith("(see above)"):
            told = line.removesuffix(" (see above)")
            assert told in lines[:i] or f"{told} (as under 2)" in lines[:i]


def test_the_full_outline_tells_every_rule(order: Decision) -> None:
    """Asked for everything, no rule and no authority is left out."""
    text = outline(order, full=True)
    for rule in RULES.rules:
        assert f"{rule.id}, " in text
    assert "more, for rules on which the record is silent" not in text


def test_the_full_outline_names_what_took_a_rule_away(order: Decision) -> None:
    """A defeated rule says by what, and a rule not in force that it is not."""
    text = _flat(outline(order, full=True))
    assert "taken away by: takedown.answers-continued-service" in text
    assert "not in force" in text


def test_authorities_say_what_was_not_read(order: Decision) -> None:
    """A page that nobody read is not shown as read."""
    rows = {row.citation.partition(",")[0]: row.checked for row in page(order).authorities}
    assert rows["Patsy's Italian Rest."] == "as the order cites it, page unread"
    assert rows["Kelly Toys Holdings"] == "text read"


def test_authorities_of_silent_rules_are_counted(order: Decision) -> None:
    """An authority behind a rule on which the record is silent is counted, not listed."""
    silent = Relied(cite(KECK), Weight.REMOTE, ("service.as-ordered",))
    more = evolve(order, authorities=(*order.authorities, silent))
    count = len(page(order).authorities) + page(order).silent_authorities + 1
    for text in (outline(more), _printed(more)):
        assert f"{count} authorities" in _flat(text)
        assert "Keck" not in text
    assert "Keck" in outline(more, full=True)


def test_people_whose_facts_differ_are_told_apart() -> None:
    """A listing that came down late takes AliExpress out of its group."""
    given = demo()
    late = Listing(respondent="aliexpress", name="late", days=60)
    facts = [
        late if isinstance(fact, Listing) and fact.respondent == "aliexpress" else fact
        for fact in given.facts
    ]
    text = outline(_decided(evolve(given, facts=tuple(facts))))
    assert "Order to cease against Alibaba: DENIED" in text
    assert "Order to cease against AliExpress: OPEN" in text


def test_parties_whose_answers_differ_are_told_apart() -> None:
    """One enjoined party helped is enough, and the others are told as denied."""
    given = case(NOTICE, evolve(VIOLATION, party="seller"), JOINED)
    others = (EnjoinedParty(id="b", name="B Store"), EnjoinedParty(id="c", name="C Store"))
    decision = _decided(evolve(given, enjoined_parties=(*given.enjoined_parties, *others)))
    text = outline(decision, full=True)
    assert "as to Seller: granted" in text
    assert "as to B Store and C Store: denied" in text


def test_an_empty_record_says_that_it_is_empty() -> None:
    """Where the record is silent the outline says so, and the trace names the rule."""
    text = _flat(outline(_decided(case())))
    assert "nothing on the record brings the respondent within any theory" in text
    assert "the court adds" not in text
    full = outline(_decided(case()), full=True)
    assert "disposition.cease, not met:" in full
    assert "as to Seller" in full


def test_open_rulings_show_both_sides() -> None:
    """A contested finding tells the rules for it and against it."""
    given = case(NOTICE, VIOLATION, SERVICE, Listing(days=12))
    assert "CONTINUED SERVICE contested: the law is open" in _flat(outline(_decided(given)))
    assert "open law:" in outline(_decided(given), full=True)
    helped = Assistance(chosen=True, timing=Timing.AFTER_NOTICE)
    aims = (Purpose(aim=Aim.ASSIST_VIOLATION), Purpose(aim=Aim.OWN_ENDS))
    given = case(NOTICE, VIOLATION, helped, *aims, decided="2024-06-01")
    assert "? purpose to assist the violation" in outline(_decided(given))
    text = _flat(outline(_decided(given), full=True))
    assert "contested: action to assist the violation or for the party's benefit" in text
    assert "against it, aiding.own-ends:" in text


def test_a_disputed_fact_is_unsettled() -> None:
    """A fact shown and denied with equal proof is told as unsettled, with both."""
    denied = evolve(NOTICE, on=None, shown=False)
    decision = _decided(case(NOTICE, denied, VIOLATION, JOINED))
    assert "? actual notice of the order" in outline(decision)
    text = _flat(outline(decision, full=True))
    assert "unsettled: the record shows actual notice of the order" in text


def test_an_authority_without_weight_says_so() -> None:
    """An authority taken away by the date of the decision is told to weigh nothing."""
    helped = Assistance(kind=AssistanceKind.PROMOTION, chosen=False, timing=Timing.AFTER_NOTICE)
    listing = Listing(days=12)
    given = case(NOTICE, VIOLATION, SERVICE, helped, listing, decided="2026-01-31")
    rows = outline(_decided(given), full=True).split("AUTHORITIES")[1].split("OPEN POINTS")[0]
    assert "binding" in rows


def test_a_finding_asked_for_twice_is_told_once() -> None:
    """A rule that asks for one finding in two places tells it in one."""
    cease = RULES.rule("disposition.cease")
    twice = all_of(cease.when, any_of(shown(Bound), shown(AlterEgo)))
    rules = RULES.replacing(cease.asking(twice))
    ruling = decide(case(NOTICE, VIOLATION, JOINED), rules, engine="reference").rulings[0]
    text = plain_text([Tree([reasons_of(ruling.explanation)])])
    assert text.count("shown: bound by the injunction") == 1


def test_a_granted_motion_turns_on_nothing() -> None:
    """Of a motion that is granted the theory is named, on paper and in a terminal."""
    decision = _decided(case(NOTICE, VIOLATION, JOINED))
    for text in (outline(decision), _printed(decision)):
        assert "aiding and abetting made out" in text


def test_a_decision_without_open_points_has_no_heading_for_them(order: Decision) -> None:
    """An empty list has no heading."""
    bare = evolve(order, open_points=(), remarks=())
    for text in (outline(bare, full=True), _printed(bare, full=True)):
        assert "OPEN POINTS" not in text
        assert "the court adds" not in text.lower()


def test_the_supreme_court_has_a_name(order: Decision) -> None:
    """The one court without an abbreviation is named in words."""
    there = decide(demo(), engine="reference", forum="scotus")
    assert "U.S. Supreme Court · the law as of" in outline(there)


@pytest.mark.parametrize("full", [False, True])
def test_hostile_text_is_shown_and_not_obeyed(full: bool) -> None:
    """No control, bidi override or line break of a case file reaches the outline."""
    decision = _decided(hostile_case())
    text = outline(decision, full=full)
    assert set() == unprintable(text)
    assert r"\x1b[31m\u202e<script>" in _flat(text)
    assert text.encode()


def test_the_terminal_says_what_the_outline_says(order: Decision) -> None:
    """Both are projections of one page: each line of one is in the other."""
    console = Console(file=StringIO(), width=400, color_system=None)
    console.print(coloured(decision_blocks(order), 400), soft_wrap=True)
    file = console.file
    assert isinstance(file, StringIO)
    shown = _flat(file.getvalue())
    for line in ("CONTINUED SERVICE", "DENIED AS FUTILE", "✗ act of help after notice"):
        assert line in shown


def test_the_terminal_tells_every_rule_when_asked(order: Decision) -> None:
    """The full tree has every rule considered."""
    assert "every rule considered" in _printed(order, full=True)


def test_rich_markup_and_escapes_are_not_obeyed() -> None:
    """What a terminal gets from a case file are visible characters only."""
    text = _printed(_decided(hostile_case()))
    assert r"\x1b[31m" in text
    assert "[bold]" in text
    assert "\u202e" not in text


def test_nodes_of_different_people_keep_their_names() -> None:
    """Lines that differ are told one by one, with the names they are true of."""
    trees = [(name, Node(Role.FACT, text=text)) for name, text in (("A", "x"), ("B", "y"))]
    assert [node.text for node in together([*trees])] == ["x (A)", "y (B)"]


def test_names_are_listed_and_counted() -> None:
    """Two names are both given, of more the first and a number."""
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert counted(["A", "B"]) == "A and B"
    assert counted(["A", "B", "C"]) == "A and two others"
    assert number(61) == "61"


def test_the_rule_book_reads_as_text() -> None:
    """Each doctrine has its question, burden, rules and open points."""
    text = plain_text(report_rule_book(RULES))
    assert max(map(len, text.splitlines())) <= WIDTH
    for doctrine in RULES.doctrines:
        assert doctrine.question in _flat(text)
    for rule in RULES.rules:
        assert rule.holding in _flat(text)


def test_a_rule_reads_with_its_parts() -> None:
    """A joined condition is a list, and a doctrine with its own standard says it."""
    for id, joined in (("knowing-assistance", "all of"), ("knowledge-suffices", "any of")):
        assert f"when {joined}\n" in plain_text(report_rule(RULES.rule(f"aiding.{id}")))
    by_id = {doctrine.id: doctrine for doctrine in RULES.doctrines}
    assert "preponderance of the evidence" in plain_text(report_doctrine(by_id["service"]))


def test_what_a_rule_takes_for_granted_is_told_with_it() -> None:
    """The sentence stands among the parts of the rule, and only where there is one."""
    takes = RULES.rule("injunction.not-disputed")
    assert f"taken for granted: {takes.takes}" in _flat(plain_text(report_rule(takes)))
    plain = plain_text(report_rule(RULES.rule("injunction.in-force")))
    assert "taken for granted" not in plain


def test_a_motion_against_a_party_alone_has_no_scope() -> None:
    """Against the enjoined party itself nothing is said of other parties."""
    given = case()
    motion = MotionMade(id="motion", relief=Relief.COMPLY, against=("seller",))
    named = Identity(shown=False, respondent="seller", proof=Proof.ALLEGED)
    text = outline(_decided(evolve(given, motions=(motion,), facts=(named,))))
    assert "as to" not in text.split("AUTHORITIES")[0]


def test_dates_read_as_courts_write_them() -> None:
    """A dated fact is dated in words."""
    noticed = ActualNotice(on=date(2023, 5, 1))
    assert "actual notice on May 1, 2023, undisputed" in _flat(
        outline(_decided(case(noticed, VIOLATION, JOINED)), full=True)
    )
