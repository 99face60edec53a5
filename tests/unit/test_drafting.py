"""A decision as the order that a clerk would draft."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import docx
import pytest
from attrs import evolve
from hypothesis import given

from builders import NOTICE, SERVICE, VIOLATION, case
from hostile import hostile_case, unprintable
from injunction_rules import Decision, decide, demo
from injunction_rules.corpus import corpus
from injunction_rules.decisions.drafting.discussion import Discussion
from injunction_rules.decisions.drafting.draft import (
    court_lines,
    draft,
    draft_blocks,
    draft_docx,
    draft_markdown,
)
from injunction_rules.decisions.drafting.people import People, term
from injunction_rules.decisions.drafting.references import References, table_of
from injunction_rules.decisions.layout import laid_out
from injunction_rules.explaining.narrating import Named, claimed, clause
from injunction_rules.law.authorities.district_courts import KELLY_TOYS, NORTH_FACE
from injunction_rules.law.authorities.federal_rules import RULE_65
from injunction_rules.law.authorities.second_circuit import ALEMITE, HAVENS
from injunction_rules.model import facts as kinds
from injunction_rules.model.authorities import Authority, Verification, but_see, cite, see
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade, Nonparty, Stipulation
from injunction_rules.model.courts import COURTS, Court
from injunction_rules.model.facts import (
    KNOWN,
    NEVER,
    Assistance,
    AssistanceKind,
    Fact,
    Injunction,
    Listing,
    OrderStatus,
    Relief,
    RespondentKind,
    Timing,
)
from injunction_rules.model.proof import Proof
from injunction_rules.rendering.papers.paper import Heading, Table, said
from injunction_rules.testing import cases
from injunction_rules.testing import facts as any_fact
from rendered import rendered

JOINED = Assistance(
    kind=AssistanceKind.JOINT_CONDUCT, chosen=True, timing=Timing.AFTER_NOTICE, party="seller"
)
GAP = r"  |None(?! [a-z])|\{|\}|\(\)| \.(?!\w)|, \.|;\.|:\.|\.\.(?!\.)|: \n"
"""What a sentence has where something was left out of it."""

BAZAAR, SELLERS = Named("Bazaar", pronoun="it"), Named("the Sellers", many=True, pronoun="they")


@pytest.fixture(scope="module", name="text")
def _text() -> str:
    return draft_markdown(decide(demo(), engine="reference"))


def drafted(*facts: Fact, **changes: object) -> str:
    """Draft the order on a case of one seller and one nonparty."""
    return draft_markdown(decide(case(*facts, **changes), engine="reference"))


# The parts of the order.


def test_the_order_has_its_parts(text: str) -> None:
    """Caption, background, discussion motion by motion, conclusion, table of authorities."""
    assert re.findall(r"^#+ (.*)$", text, re.MULTILINE) == [
        "Draft order",
        "I. Background",
        "II. Discussion",
        "A. Order directing the Sellers to comply with the injunction",
        "B. Order directing Alibaba and AliExpress to cease aiding violations of the injunction",
        "C. Order holding the Sellers in civil contempt",
        "D. Order holding Alibaba and AliExpress in civil contempt",
        "III. Conclusion",
        "Table of authorities",
    ]


def test_the_background_tells_facts_with_their_places(text: str) -> None:
    """What four sellers share is told once, with its place in the record."""
    assert (
        "The Sellers have not appeared; the people behind the Sellers are not known by name; "
        in (text)
    )
    assert "no other way of serving the Sellers is known. Order ¶ 1." in text
    assert "Kelly Toys Holdings, LLC (“Kelly Toys”) moves for (1) an order directing the Se" in text


def test_the_application_goes_element_by_element(text: str) -> None:
    """What is shown and what is not is told in sentences, with the standard that is asked for."""
    assert "So is the second: Alibaba and AliExpress had actual notice of the injunction." in text
    assert (
        "The fourth is not shown: it is alleged, but not proved, that Alibaba and AliExpress "
        "assisted the Sellers by promotion, after notice. Order, second paragraph (ECF No. 41). "
        "A preponderance of the evidence is asked for. *Alemite*, 42 F.2d at 832."
    ) in text


def test_the_best_point_of_the_loser_is_answered(text: str) -> None:
    """The discussion names it, its answer, and what the ruling turns on."""
    assert "The best point for Kelly Toys is continued service" in text
    assert "The ruling turns on this: an act of help after notice is not shown" in text


def test_nothing_is_told_twice(text: str) -> None:
    """The second ruling on the same people refers to the first."""
    assert "For the reasons given in Part II.A, this motion is denied as futile." in text
    assert text.count("Whoever knows of the injunction and helps") == 1


def test_remarks_of_the_order_are_in_the_conclusion(text: str) -> None:
    """They stand where the law gives them, and nowhere else."""
    assert "may consider suing it for contributory infringement" in text
    assert "contributory" not in drafted(NOTICE, VIOLATION, JOINED)


@pytest.mark.long
def test_no_rule_is_named_by_its_id_and_no_escape_is_seen(text: str) -> None:
    """The page reads as prose: no ids, no backslashes."""
    assert not re.search(r"\b(aiding|bound|takedown|contempt|service)\.[a-z]", text)
    assert "\\" not in text
    for entry in corpus():
        marked = draft_markdown(decide(entry.case, engine="reference"))
        assert "\\" not in rendered(marked)


@pytest.mark.long
def test_every_case_of_the_corpus_can_be_drafted() -> None:
    """No sentence has a gap, two stops or a word of Python."""
    for entry in corpus():
        marked = draft_markdown(decide(entry.case, engine="reference"))
        assert not re.search(GAP, re.sub(r"^\|.*$", "", marked, flags=re.MULTILINE))


def test_an_order_granted_has_the_best_point_against_it() -> None:
    """What speaks for the respondent is told with why it does not carry."""
    granted = drafted(NOTICE, VIOLATION, JOINED, SERVICE)
    assert "The best point for Other is this: Other gave Seller marketplace services" in granted
    assert "But that takes none of the elements away" in granted
    alleged = drafted(NOTICE, VIOLATION, JOINED, evolve(SERVICE, proof=Proof.ALLEGED))
    assert "But it is not proved." in alleged
    assert "SO ORDERED." in granted
    nothing = drafted(NOTICE, VIOLATION, JOINED, kinds.Inaction(control=True))
    assert "nothing on the record speaks against relief" in nothing


def test_an_open_motion_is_left_to_the_court() -> None:
    """Of a contested ruling nothing is ordered."""
    text = drafted(NOTICE, VIOLATION, SERVICE, Listing(days=12))
    assert "is left for the court to choose, for the law is contested on these facts." in text
    assert "SO ORDERED." not in text
    assert "Whether that is enough the law leaves open." in text


def test_a_record_without_facts_is_denied_in_a_sentence() -> None:
    """Where nothing is on the record the order says so."""
    assert "A nonparty may be told to stop only if the injunction binds it" in drafted()
    assert (
        "turns on this: nothing on the record brings the respondent within any theory" in drafted()
    )


def test_what_is_stipulated_is_said_with_its_place() -> None:
    """An undisputed finding stands in the background and in the discussion."""
    facts = (VIOLATION, JOINED)
    both = (
        Stipulation(finding="had-actual-notice", source="ECF No. 30"),
        Stipulation(finding="prompt-takedown", shown=False),
    )
    text = drafted(*facts, stipulated=both)
    assert "had-actual" not in text
    assert "(ECF No. 30)" in text
    assert "the contrary of prompt takedown" in text
    assert "is not in dispute: stipulated (ECF No. 30)." in text


def test_a_defense_is_told_beside_what_is_missing(text: str) -> None:
    """A defense that the record shows is named, with its rule and its facts."""
    assert "There is a defense as well: fair ground of doubt. Contempt does not lie where" in text


def test_each_enjoined_party_has_its_outcome() -> None:
    """Where the record differs from party to party, the order says how it would come out."""
    two = tuple(EnjoinedParty(id=id, name=id.title()) for id in ("seller", "maker"))
    facts = (NOTICE, evolve(VIOLATION, party="seller"), JOINED)
    assert "As to Maker alone, the motion would be denied." in drafted(*facts, enjoined_parties=two)
    tried = evolve(JOINED, party="seller", proof=Proof.ALLEGED)
    denied = drafted(*facts[:2], tried, enjoined_parties=two)
    assert "the motion is denied as well, on facts of its own." in denied


def test_a_theory_may_ask_for_one_thing() -> None:
    """A list of one has no numbers."""
    decision = decide(demo(), engine="reference")
    theory = decision.ruling("cease", "alibaba").chart.theory("aiding and abetting")
    discussion = Discussion(decision, People(decision.case), references())
    entry = laid_out(decision).entries[1]
    asked = discussion._asks(evolve(theory, elements=theory.elements[:1]), entry, leading=False)
    assert asked.endswith(
        "aiding and abetting, Kelly Toys must show one thing: injunction in force."
    )


def test_a_caption_may_name_one_side() -> None:
    """What is no suit of one against another stands on one line."""
    text = drafted(caption="In re Widgets", docket="No. 7", decided="2024-01-01")
    assert "In re Widgets\n\nNo. 7\n" in text


def test_a_court_has_its_name() -> None:
    """A paper has the name in full; of a court that is none of the federal ones, what is known."""
    bankruptcy = Court("nysb", "Bankr. S.D.N.Y.", "ca2")
    assert court_lines(bankruptcy) == ("Bankr. S.D.N.Y.",)
    supreme = court_lines(COURTS["scotus"])
    assert supreme == ("Supreme Court of the United States",)
    courts = [court_lines(court) for court in COURTS.values()]
    assert all(len(lines) == 2 for lines in courts if lines != supreme)


# The people.


def test_many_people_have_a_term() -> None:
    """The term is made of their kind where they have one in common."""
    banks = [Nonparty(id=f"b{i}", name=f"Bank {i}", kind=RespondentKind.BANK) for i in range(3)]
    mixed = [*banks, Nonparty(id="x", name="X", kind=RespondentKind.HOST)]
    agent = [Nonparty(id="x", name="X" * 50, kind=RespondentKind.ATTORNEY)]
    bodies = [Nonparty(id=f"g{i}", name=str(i), kind=RespondentKind.GOVERNMENT) for i in range(3)]
    parties = [EnjoinedParty(id=str(i), name=str(i), kind=RespondentKind.OTHER) for i in range(3)]
    assert [term(group) for group in (banks, mixed, agent, bodies, parties)] == [
        "Banks",
        "Nonparties",
        "Attorney",
        "Government Bodies",
        "Enjoined Parties",
    ]


def test_names_are_named_as_a_sentence_does() -> None:
    """A name is shortened after it was defined, and has its article in lower case."""
    given = case(
        enjoined_parties=(EnjoinedParty(id="seller", name="Enjoined party"),),
        nonparties=(
            Nonparty(id="other", name="The Host Co.", kind=RespondentKind.HOST),
            Nonparty(id="man", name="Ed", kind=RespondentKind.INDIVIDUAL),
        ),
    )
    people = People(given)
    assert people.parties.name == "the enjoined party"
    assert people.named(["other"]) == Named("the Host", pronoun="it")
    assert people.named(["man"]) == Named("Ed")
    assert people.defined(given.nonparties) == "the Host Co. (“the Host”) and Ed"
    assert people.movant == people.movant_defined == "the movant"


def test_a_name_may_stand_for_many() -> None:
    """What is true of them is said in the plural."""
    banks = Nonparty(id="other", name="The five other banks (abroad)", kind=RespondentKind.BANK)
    text = drafted(NOTICE, nonparties=(banks,), movant="A member of the union")
    assert "The five other banks (abroad) (“the five other banks”) are not named as pa" in text
    assert "A member of the union moves for" in text
    assert People(case(movant="A member")).movant == "a member"


def test_one_nonparty_is_said_to_be_what_it_is() -> None:
    """Its kind is told, unless it is a person of no kind."""
    assert "Other, a marketplace, is not named as a party." in drafted(NOTICE)
    assert "Other is not named as a party." in drafted(NOTICE, kind=RespondentKind.INDIVIDUAL)
    alone = case(
        nonparties=(), motions=(MotionMade(id="m", relief=Relief.COMPLY, against=("seller",)),)
    )
    assert "named as a part" not in draft_markdown(decide(alone, engine="reference"))


# The facts.


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (
            kinds.Knowledge(of=kinds.KnowledgeOf.GENERAL, reason_only=True),
            "Bazaar had reason to know of violations in general",
        ),
        (kinds.Knowledge(of=kinds.KnowledgeOf.GENERAL), "Bazaar knew of violations in general"),
        (kinds.Appearance(shown=False), "Bazaar has not appeared"),
        (kinds.Address(shown=False, country="CN"), "no address of Bazaar is known (in CN)"),
        (
            kinds.Purpose(shown=False, aim=kinds.Aim.ASSIST_VIOLATION),
            "Bazaar did not act to assist the violation",
        ),
        (
            kinds.PartInLitigation(part=kinds.LitigationPart.CONTROLLED, contested=True),
            "Bazaar controlled the suit in a contested suit",
        ),
        (kinds.PartInLitigation(shown=False), "Bazaar had no part in the suit"),
        (kinds.ExpressCommand(shown=False), "the order does not say in terms what is charged"),
        (kinds.Jurisdiction(shown=False), "the court has no personal jurisdiction over Bazaar"),
        (kinds.Heard(shown=False), "Bazaar had no chance to answer the charge"),
        (kinds.Dispute(shown=False), "it is not so that notice or concert is in dispute"),
        (
            kinds.ActualNotice(on=date(2023, 4, 28)),
            "Bazaar had actual notice of the injunction, on April 28, 2023",
        ),
        (kinds.DirectOrder(obeyed=False), "Bazaar did not obey an order addressed to Bazaar"),
        (kinds.EnforcementDelay(years=5), "enforcement was asked for after a delay of 5 years"),
        (kinds.ArmsLengthService(), "Bazaar gave the Sellers services at arm's length"),
        (kinds.ProcessServed(shown=False), "the Sellers were never served with process"),
        (kinds.Respondent(kind=RespondentKind.BANK), "the record shows respondent, a bank"),
        (
            kinds.Respondent(shown=False, kind=RespondentKind.BANK),
            "it is not so: respondent, a bank",
        ),
        (Injunction(shown=False), "it is not so that the injunction is before the court"),
        (Listing(name="A1"), "listing A1 infringed"),
        (Listing(name="A1", removed=NEVER), "listing A1 never came down"),
        (Listing(removed=KNOWN), "a listing came down on a day that the record does not give"),
        (Listing(promptly=False), "a listing did not come down promptly"),
        (Listing(days=1), "a listing came down 1 day after notice"),
        (
            Listing(
                name="all listings",
                noticed=date(2023, 9, 1),
                removed=date(2023, 9, 3),
                relisted=NEVER,
            ),
            "all listings came down on September 3, 2023, after a notice of September 1, 2023, "
            "never put up again",
        ),
        (Listing(noticed=NEVER), "a listing infringed, that the nonparty was never told of"),
        (Listing(shown=False), "it is not so that a listing infringed"),
        (Injunction(), "the injunction is before the court"),
        (
            Injunction(
                status=OrderStatus.STAYED, entered=date(2022, 6, 9), by_reference=True, clear=False
            ),
            "the injunction was entered on June 9, 2022, was stayed, is not clear in its words and "
            "has its terms in another paper",
        ),
        (
            Injunction(entered=date(2022, 6, 9), names_respondent=False),
            "the injunction was entered on June 9, 2022, and does not name the respondent",
        ),
    ],
)
def test_a_fact_is_a_clause(fact: Fact, told: str) -> None:
    """Each kind of fact is said with the names of those of whom it speaks."""
    assert clause(fact, BAZAAR, SELLERS) == told


@given(any_fact())
def test_any_fact_is_a_clause(fact: Fact) -> None:
    """No clause has a gap, and none speaks of a respondent who has a name."""
    told = claimed(fact, clause(fact, BAZAAR, SELLERS))
    assert not re.search(r"[{}]|  |None|,,|, ,|\(\)", told)


def test_proof_is_said_where_it_is_not_beyond_dispute() -> None:
    """How well a clause is proved stands before it."""
    fact = kinds.Purpose(aim=kinds.Aim.OWN_ENDS, proof=Proof.PREPONDERANCE)
    assert claimed(fact, "it is so") == "a preponderance of the evidence shows that it is so"
    assert claimed(evolve(fact, proof=Proof.UNDISPUTED), "it is so") == "it is so"


def test_what_happened_is_told_in_order_of_time() -> None:
    """Days come in order, and phases where they belong among them."""
    after = kinds.Assistance(kind=AssistanceKind.PROMOTION, timing=Timing.AFTER_KNOWLEDGE)
    early = kinds.CompletedDealing(on=date(2020, 1, 1), good_faith=True)
    late = kinds.Assistance(kind=AssistanceKind.SUPPLY, on=date(2023, 5, 20))
    between = kinds.Assistance(kind=AssistanceKind.ADVICE, on=date(2023, 1, 1))
    text = drafted(after, late, NOTICE, between, early)
    order = ["January 1, 2020", "by advice", "April 28, 2023", "by supply", "by promotion"]
    places = [text.index(each) for each in order]
    assert places == sorted(places)


@given(cases())
def test_any_case_can_be_drafted(given: Case) -> None:
    """Whatever the record says, its order has no gap and no two stops."""
    marked = draft_markdown(decide(given, engine="reference"))
    prose = re.sub(r"^\|.*$", "", marked, flags=re.MULTILINE)
    assert not re.search(GAP, prose)


# Listings.


def listed(count: int) -> Decision:
    """Decide a case of so many listings, each removed within a fortnight or not at all."""
    noticed = date(2023, 5, 1)
    listings = [
        Listing(
            name=f"tee/{i}",
            noticed=noticed,
            removed=NEVER if i % 40 == 0 else noticed + timedelta(days=i % 12),
            source=f"ECF No. {50 + i % 5}",
            respondent="other",
        )
        for i in range(1, count + 1)
    ]
    return decide(case(NOTICE, VIOLATION, SERVICE, *listings), engine="reference")


def test_several_listings_are_a_table() -> None:
    """Each row has the days and what the rules make of them."""
    text = draft_markdown(listed(8))
    assert "| tee/8 | May 1, 2023 | May 9, 2023 | 8 | open |" in text
    assert "| tee/3 | May 1, 2023 | May 4, 2023 | 3 | prompt |" in text
    assert "there are eight listings, which Part I sets out" in text
    assert "ECF No. 51; ECF No. 52; ECF No. 53 and elsewhere." in text


def test_several_hundred_listings_stay_short() -> None:
    """Those that fared alike are one row."""
    text = draft_markdown(listed(400))
    assert "| tee/1 and 260 more | May 1, 2023 | various days | 0 to 7 | prompt |" in text
    assert "| tee/40 and 9 more | May 1, 2023 | never |  | still up |" in text
    assert len(text) < 20_000


def test_each_respondent_has_its_own_table() -> None:
    """The verdict of a listing is what happened to it."""
    fates = [
        Listing(name="a", noticed=NEVER),
        Listing(name="b", removed=date(2023, 5, 1), relisted=date(2023, 5, 2)),
        Listing(name="c", noticed=KNOWN, removed=KNOWN),
        Listing(name="d", days=60, removed=KNOWN),
        Listing(name="e", respondent=("other", "seller")),
        Listing(respondent="other", days=3),
    ]
    text = drafted(NOTICE, VIOLATION, SERVICE, *fates)
    verdicts = re.findall(r"^\| (\w+) \|.*\| ([\w ]+) \|$", text, re.MULTILINE)
    assert dict(verdicts) | {"Listing": ""} == {
        "Listing": "",
        "a": "never told of",
        "b": "put up again",
        "c": "open",
        "d": "late",
        "e": "not told",
        "unnamed": "prompt",
    }
    assert "The record has one listing on the service of Other." in text
    assert "The record has four listings." in text


def test_many_listings_of_one_fate_are_one_row() -> None:
    """One day is no span, and one listing is named alone."""
    alike = [Listing(name=f"x{i}", days=3) for i in range(40)]
    text = drafted(NOTICE, VIOLATION, SERVICE, *alike, Listing(name="y"))
    assert "| x0 and 39 more |  |  | 3 | prompt |" in text
    assert "| y |  |  |  | not told |" in text


# Citations.


def references(**options: object) -> References:
    """Begin a text of a court of New York in 2024."""
    return References("nysd", date(2024, 6, 1), **options)  # type: ignore[arg-type]


def test_a_case_is_cited_in_full_once() -> None:
    """Then by its first party, reporter and page; by id. straight after itself alone."""
    cited = references()
    assert said(cited.sentence([ALEMITE.at("832")])).startswith("Alemite Mfg. Corp. v. Staff, 42")
    assert said(cited.sentence([ALEMITE.at("832")])) == "Id."
    assert said(cited.sentence([ALEMITE.at("833")])).startswith("Id. at 833 (confining")
    assert said(cited.sentence([ALEMITE.at("833")])) == "Id."
    assert said(cited.sentence([see(ALEMITE)])).startswith("See id. (refusing")
    assert said(cited.sentence([ALEMITE.at("832"), see(HAVENS)])).startswith("Id. at 832; see Hav")
    assert said(cited.sentence([ALEMITE.at("832")])) == "Alemite, 42 F.2d at 832."
    assert said(cited.sentence([])) == ""


def test_later_history_follows_the_first_citation() -> None:
    """What became of it is told up to the day, with the procedural words in italics."""
    cited = references()
    runs = cited.sentence([but_see(NORTH_FACE)])
    assert said(runs).startswith("But see North Face")
    assert said(runs).endswith(", vacated, same court, of its own motion (June 24, 2011).")
    assert "vacated" in {run.text for run in runs if run.italic}


def authority(id: str, name: str, citation: str, **more: object) -> Authority:
    """Make an authority that was read."""
    options = {"court": "nysd", "verification": Verification.PRIMARY, **more}
    return Authority(id, name, citation, "2020-01-02", **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("citation", "pinpoint", "again"),
    [
        ("1 F.2d 3", "5", "A, 1 F.2d at 5."),
        ("1 F.2d 3", "", "A, 1 F.2d 3."),
        ("1 F.2d 3", "n.2", "A, 1 F.2d 3, n.2."),
        ("No. 1, 2020 WL 7", "*2", "A, 2020 WL 7, at *2."),
        ("No. 1", "5", "A, slip op. at 5."),
        ("No. 1", "¶ 2", "A ¶ 2."),
        ("No. 1", "last sentence", "A, last sentence."),
        ("No. 1", "", "A."),
    ],
)
def test_a_short_form_has_reporter_and_place(citation: str, pinpoint: str, again: str) -> None:
    """A page goes with the reporter, a paragraph with the name."""
    cited = references()
    found = authority("a", "A v. B", citation)
    cited.sentence([found.at(pinpoint)])
    cited.interrupt()
    assert said(cited.sentence([found.at(pinpoint)])) == again


def test_two_cases_of_one_name_are_told_apart() -> None:
    """The second is cited again by both its parties."""
    cited = references()
    first, second = (cite(authority(id, f"A v. {id}", f"{id} F.2d 3")) for id in ("1", "2"))
    cited.sentence([first, second])
    assert said(cited.sentence([first, second])) == "A, 1 F.2d 3; A v. 2, 2 F.2d 3."


def test_what_was_not_read_has_a_note() -> None:
    """The first note says it, a later one refers to it; a page that nobody read is said so."""
    cited = references(docket="21 Civ. 8434 (AKH)")
    unread = [
        cite(authority(id, f"{id} v. V", "1 F.2d 3", verification=Verification.UNVERIFIED))
        for id in ("U", "W")
    ]
    read = authority("r", "R v. V", "3 F.2d 3")
    runs = [*cited.sentence(unread), *cited.sentence([read.at("4", Verification.REPORTED)])]
    runs += [*cited.sentence(unread), *cited.sentence([cite(KELLY_TOYS)])]
    notes = [said(run.note) for run in runs if run.note]
    assert notes[:3] == [
        "Not read: not verified in any way. Read it before filing.",
        "Not read; see note 1.",
        "The page cited was not read; check it.",
    ]
    assert notes[3].startswith("This ruling was made on this docket")
    assert len(notes) == 4


def test_the_table_says_where_each_is_cited() -> None:
    """Cases come first, then rules; a case has its later history."""
    cited = references(place="II.A")
    cited.sentence([RULE_65.at("(d)(2)"), cite(NORTH_FACE)])
    cited.place = "II.B"
    cited.sentence([cite(RULE_65)])
    table = {title: [(said(r.name), r.places) for r in rows] for title, rows in table_of(cited)}
    assert table["Statutes and rules"] == [("Fed. R. Civ. P. 65", "II.A, II.B")]
    assert table["Cases"][0][0].endswith("(June 24, 2011)")


# Somebody else's text.


def test_hostile_text_is_neither_markup_nor_link() -> None:
    """Markdown in a case file is escaped, wherever it stands."""
    text = draft_markdown(decide(hostile_case(), engine="reference"))
    assert set() == unprintable(text)
    for unescaped in (r"(?<!\\)<script", r"(?<!\\)\[l\]", r"(?<!\\)\*\*b", r"https://e\.org"):
        assert not re.search(unescaped, text)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1


def test_the_order_is_a_word_document() -> None:
    """Its text is that of the Markdown, without the marks."""
    content = draft_docx(decide(demo(), engine="reference"))
    opened = docx.Document(io.BytesIO(content))
    told = [paragraph.text for paragraph in opened.paragraphs]
    assert told[0] == "UNITED STATES DISTRICT COURT"
    assert "SO ORDERED." in told
    assert "Table of authorities" in told


def test_the_order_is_blocks_for_a_terminal() -> None:
    """The draft is a value that each form writes."""
    decision = decide(demo(), engine="reference")
    paper = draft(decision)
    assert paper.title == decision.case.caption
    assert len([part for part in paper.parts if isinstance(part, (Heading, Table))]) == 12
    assert next(iter(draft_blocks(decision))).text == "UNITED STATES DISTRICT COURT"  # type: ignore[union-attr]
