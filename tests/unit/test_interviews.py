"""The interview that begins a case: what is asked, and what an answer makes of the case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve, frozen

from answers_of_the_order import ANSWERS, HEAD
from injunction_rules import RULES, decide, demo, loads_case
from injunction_rules.casefile.loading import dumps_case
from injunction_rules.casefile.parsing import read_document
from injunction_rules.errors import CaseFileError
from injunction_rules.interviews import AnswerError, Draft, Question, answered, next_question
from injunction_rules.interviews.choosing import record_questions
from injunction_rules.interviews.drafts import foreign_comments
from injunction_rules.interviews.interview import left, standing
from injunction_rules.interviews.positions import positions
from injunction_rules.interviews.reading import (
    pick,
    pick_several,
    read_court,
    read_date,
    read_day,
    read_people,
    with_proof,
    with_source,
)
from injunction_rules.interviews.records import FactQuestion, FieldQuestion
from injunction_rules.interviews.wording import asked_about, asked_of
from injunction_rules.model.conditions import any_of, shown
from injunction_rules.model.court_names import court_name
from injunction_rules.model.courts import COURTS, Court
from injunction_rules.model.facts import (
    FACTS,
    ActualNotice,
    Address,
    AppearanceBy,
    Assistance,
    EnforcementDelay,
    Fact,
    InjunctionKind,
    Jurisdiction,
    Listing,
    Timing,
    Violation,
    needed,
)
from injunction_rules.model.proof import Proof

TAKEDOWNS = Path(__file__).parents[2] / "examples" / "takedowns"


def asked(draft: Draft) -> Question:
    """Give the next question, of which there must be one."""
    question = next_question(draft)
    assert question is not None
    return question


def told(draft: Draft, *answers: str) -> Draft:
    """Answer the next questions."""
    for answer in answers:
        draft = answered(draft, asked(draft), answer)
    return draft


def refused(draft: Draft, answer: str) -> str:
    """Give the sentence with which an answer is refused."""
    with pytest.raises(AnswerError) as refusal:
        told(draft, answer)
    return str(refusal.value)


def question(draft: Draft, key: str) -> Question:
    """Give a question about the record that may still be asked."""
    return next(question for question in record_questions(draft) if question.key == key)


@cache
def begun(*facts: Fact, parties: str = "Glow Store", nonparties: str = "Bazaar Inc.") -> Draft:
    """Give a draft that is asked for everything, with some facts."""
    draft = told(Draft(RULES), "A v. B", "nysd", "2024-06-03", "3", "2024-01-08", parties)
    draft = told(draft, nonparties, "all")
    return draft.with_case(draft.case.adding(*facts)) if facts else draft


# The whole interview.


def test_the_case_of_the_order_is_built_in_under_twenty_questions() -> None:
    """From nothing to the rulings of the order, with one answer for all who are alike."""
    draft = told(Draft(RULES), *HEAD)
    number = len(HEAD)
    wanted = [(ruling.motion, ruling.disposition) for ruling in decide(demo()).rulings]
    reached = 0
    while number < 19:
        number += 1
        next_one = asked(draft)
        draft = answered(draft, next_one, ANSWERS.get(next_one.key, ""))
        rulings = [(ruling.motion, ruling.disposition) for ruling in decide(draft.case).rulings]
        reached = (reached or number) if rulings == wanted else 0
    assert 0 < reached < 20
    assert {Violation, ActualNotice, Assistance, Listing} <= {type(f) for f in draft.case.facts}
    assert "Order ¶ 1" in draft.text


@pytest.mark.long
def test_an_interview_without_answers_ends_and_favours_nobody() -> None:
    """Whoever knows nothing has all motions denied, and is asked nothing twice."""
    draft, seen = begun(), set()
    while (next_one := next_question(draft)) is not None:
        assert (next_one.key, next_one.about) not in seen
        seen.add((next_one.key, next_one.about))
        before = left(draft)
        draft = answered(draft, next_one, "")
        assert left(draft) < before
    assert not draft.case.facts
    assert standing(draft)[0] == "comply: denied · cease: denied · contempt: denied"
    assert draft.case == Draft.read(draft.text, RULES).case
    assert next_question(Draft.read(draft.text, RULES)) is None


# Tables beside the file.


def test_tables_stay_as_the_file_names_them() -> None:
    """What is answered is added to the file, and their rows are not written into it."""
    text = (TAKEDOWNS / "case.yaml").read_text(encoding="utf-8")
    draft = Draft.read(text, RULES, folder=TAKEDOWNS)
    draft = draft.with_case(draft.case.adding(Jurisdiction(respondent="bazaar", shown=False)))
    assert read_document(text, "yaml", "").tree["tables"] == [*draft.tables]
    written = read_document(draft.text, "yaml", "").tree
    assert [*draft.tables] == written["tables"]
    assert "enjoined_parties" not in written
    kinds = ["actual_notice", "violation", "arms_length_service", "jurisdiction"]
    assert kinds == [fact["fact"] for fact in written["facts"]]
    again = loads_case(draft.text, folder=TAKEDOWNS)
    assert {*draft.case.facts} == {*again.facts}
    assert draft.case.enjoined_parties == again.enjoined_parties


def test_rows_are_written_out_where_an_answer_made_one_of_them_another() -> None:
    """A table would say the contrary of the answer."""
    draft = Draft.read((TAKEDOWNS / "case.yaml").read_bytes(), RULES, folder=TAKEDOWNS)
    *facts, last = draft.case.facts
    changed = evolve(draft.case, facts=[*facts, evolve(last, proof=Proof.ALLEGED)])
    assert changed == loads_case(draft.with_case(changed).text)


def test_only_what_can_still_change_a_ruling_is_asked() -> None:
    """What the record shows already, or what is foreclosed, is no question."""
    keys = [question.key for question in record_questions(begun())]
    assert "violation" in keys
    known = begun(Violation(shown=False), Jurisdiction(respondent="bazaar", shown=False))
    keys = [key for question in record_questions(known) for key in question.keys]
    assert not {("violation", "glow"), ("jurisdiction", "bazaar")} & {*keys}


def test_marketplaces_and_banks_are_asked_about_other_things_first() -> None:
    """The order of the questions is that in which opinions on the like speak of things."""

    def place(kind: str, key: str) -> int:
        draft = begun(nonparties=f"Bazaar ({kind})")
        return [question.key for question in record_questions(draft)].index(key)

    assert place("marketplace", "listing") < place("bank", "listing")


def test_every_kind_of_fact_has_its_question() -> None:
    """Each is one plain sentence that names whom it is about, or the party or the movant."""
    for kind in FACTS.values():
        sentence = asked_of(kind, "Glow Store")
        assert kind.question
        assert sentence.endswith("?")
        assert "{" not in sentence


def test_a_kind_of_fact_from_elsewhere_is_asked_by_its_noun() -> None:
    """A fact without a question has one made of its words."""

    @frozen(kw_only=True)
    class TestPurchase(Fact):
        pass

    wanted = "Does the record show test purchase (as to Bazaar)?"
    assert asked_of(TestPurchase, "Bazaar") == wanted


def test_a_kind_of_fact_that_needs_more_than_one_answer_is_not_asked_about() -> None:
    """Its rules are decided all the same, and it is stated in the file."""

    @frozen(kw_only=True)
    class TestPurchase(Fact):
        buyer: AppearanceBy | None = needed("by {}")  # noqa: RUF009
        seller: AppearanceBy | None = needed("from {}")  # noqa: RUF009

    rule = RULES.rule("injunction.violated")
    rules = RULES.replacing(evolve(rule, when=any_of(rule.when, shown(TestPurchase))))
    draft = Draft(rules).with_case(begun().case)
    assert any(type(o.fact) is TestPurchase for p in positions(draft) for o in p.unknown)
    assert TestPurchase not in {question.kind for question in record_questions(draft)}


# The first questions.


def test_the_first_questions_come_in_order_and_are_needed() -> None:
    """Caption, court, day, order, its day, parties, nonparties, motions."""
    draft, keys = Draft(RULES), []
    for answer in HEAD:
        next_one = asked(draft)
        keys.append(next_one.key)
        assert [*next_one.explained(draft)]
        if next_one.needed:
            assert "cannot be decided without" in refused(draft, "")
            assert "cannot be decided without" in refused(draft, "skip")
        draft = told(draft, answer)
    wanted = "caption court decided injunction entered enjoined_parties nonparties motions"
    assert wanted.split() == keys
    assert [motion.id for motion in draft.case.motions] == ["comply", "cease", "contempt"]
    assert draft.case.nonparties[0].kind.value == "marketplace"


def test_each_is_an_answer_like_any_other_to_a_question_about_the_case() -> None:
    """Only a question about several people takes it as one by one."""
    assert told(Draft(RULES), "each").tree == {"caption": "each"}


def test_what_is_not_known_of_the_order_is_left_out() -> None:
    """Neither its kind nor its day is invented; without nonparties there are fewer motions."""
    draft = told(Draft(RULES), "A v. B", "nysd", "2023", "", "", "Glow")
    assert draft.case.injunction.kind is InjunctionKind.OTHER
    assert draft.case.injunction.entered is None
    draft = told(draft, "none")
    assert [word for word, _ in asked(draft).choices] == ["comply", "contempt-of-parties"]
    draft = told(draft, "2")
    assert [motion.relief.value for motion in draft.case.motions] == ["contempt"]
    assert next_question(Draft.read(draft.text, RULES)) is not None


def test_a_draft_without_nonparties_is_not_asked_for_them_again() -> None:
    """Enter is an answer to it, as none is."""
    draft = told(Draft(RULES), "A v. B", "nysd", "2023", "3", "", "Glow", "")
    assert asked(draft).key == "motions"
    assert asked(Draft.read(draft.text, RULES)).key == "motions"


@pytest.mark.parametrize(
    ("answers", "wrong", "sentence"),
    [
        ((), "a\x1bb", "An answer is one line of text."),
        ((), "a" * 20_001, "That is not possible: expected at most"),
        (("A",), "nyds", "did you mean nysd (S.D.N.Y.)?"),
        (("A",), "Mars", "give an id such as nysd"),
        (("A", "nysd"), "soon", "“soon” is not a day"),
        (("A", "nysd", "2023"), "7", "There is no answer 7: give a number from 1 to 6."),
        (("A", "nysd", "2023"), "permanant", "did you mean 'permanent'?"),
        (("A", "nysd", "2023"), "?!", "not one of the answers; type its number"),
        (("A", "nysd", "2023", "3"), "2024-01-01", "later than the decision of Dec. 31, 2023."),
        (("A", "nysd", "2023", "3", ""), "Glow; Glow", "Glow is named twice"),
        (("A", "nysd", "2023", "3", ""), ";", "Give at least one name."),
        (("A", "nysd", "2023", "3", ""), "(bank)", "A person needs a name"),
        (("A", "nysd", "2023", "3", "", "Glow"), "Glow", "Glow is enjoined"),
        (("A", "nysd", "2023", "3", "", "Glow", ""), ",", "Give at least one number."),
    ],
)
def test_a_wrong_answer_is_told_in_a_sentence(
    answers: Sequence[str], wrong: str, sentence: str
) -> None:
    """It says what is wrong and what to type."""
    assert sentence in refused(told(Draft(RULES), *answers), wrong)


def test_what_contradicts_the_case_is_told_as_one_problem() -> None:
    """A fact earlier than the order, or a field that cannot be beside another."""
    draft = begun(Listing(respondent="bazaar"))
    removed = question(draft, "listing.removed")
    with pytest.raises(
        AnswerError, match="That is not possible: expected a day not before the order"
    ):
        answered(draft, removed, "2023-01-01")
    draft = answered(draft, removed, "never")
    with pytest.raises(AnswerError, match="expected no date, for it never came down"):
        answered(draft, question(draft, "listing.relisted"), "2024-05-01")


# The record.


def test_yes_no_unknown_and_skip() -> None:
    """Yes shows, no denies, unknown is kept in the file, skip only until it is resumed."""
    draft = begun()
    assert asked(draft).key == "violation"
    (fact,) = told(draft, "yes [ECF No. 52 ¶ 4]").case.facts
    assert (fact.shown, fact.source, fact.respondent, fact.party) == (
        *(True, "ECF No. 52 ¶ 4"),
        *(None, None),
    )
    (fact,) = told(draft, "No").case.facts
    assert not fact.shown
    for word in ("", "unknown", "u"):
        unknown = told(draft, word)
        assert not unknown.case.facts
        assert "violation" not in [q.key for q in record_questions(unknown)]
        assert "#: violation = glow" in unknown.text
    skipped = told(draft, "skip")
    assert asked(skipped).key != "violation"
    assert asked(Draft.read(skipped.text, RULES)).key == "violation"
    assert refused(draft, "perhaps") == (
        "“perhaps” is not an answer: type yes, no, unknown or skip."
    )


def test_how_it_is_shown_may_follow_a_comma_and_is_then_not_asked() -> None:
    """An allegation stays one."""
    draft = told(begun(), "yes, alleged")
    assert draft.case.facts[0].proof is Proof.ALLEGED
    assert "#: violation.proof" in draft.text


def test_how_it_is_shown_is_asked_where_the_ruling_turns_on_it() -> None:
    """The order to comply turns on the violation; Enter is undisputed, unknown alleged only."""
    draft = begun(Violation(timing=Timing.AFTER_NOTICE))
    assert standing(draft)[0].startswith("comply: granted")
    proof = asked(draft)
    assert proof.key == "proof"
    assert next(proof.explained(draft)) == "A ruling now turns on how well this is proved."
    assert "“undisputed”" in " ".join(proof.explained(draft))
    assert answered(draft, proof, "").case.facts[0].proof is Proof.UNDISPUTED
    assert answered(draft, proof, "2").case.facts[0].proof is Proof.PREPONDERANCE
    assert answered(draft, proof, "unknown").case.facts[0].proof is Proof.ALLEGED
    assert asked(answered(draft, proof, "skip")).key != "proof"
    assert asked(answered(draft, proof, "")).key != "proof"
    assert "not one of the answers" in refused(draft, "each")


def test_facts_that_turn_a_ruling_together_are_asked_about_together_or_one_by_one() -> None:
    """Each of them is named."""
    kinds = ("appearance", "identity", "address", "alternative_service")
    draft = begun(*(FACTS[kind](respondent="glow", shown=False) for kind in kinds))
    proof = question(draft, "proof")
    assert proof.text == "How well are these four facts shown?"
    assert "no address is known" in proof.details
    apart = answered(draft, proof, "each")
    assert asked(apart).text == "How well is it shown: the respondent has not appeared?"
    apart = told(apart, "alleged only")
    assert next_question(apart) != asked(draft)


def test_one_answer_speaks_of_all_who_are_alike_or_of_each() -> None:
    """Several respondents get one fact; after each they are asked about one by one, at once."""
    draft = begun(nonparties="Bazaar (marketplace); Mart (marketplace)", parties="Glow; Shine")
    together = question(draft, "listing")
    assert together.about == ("bazaar", "mart")
    assert answered(draft, together, "yes").case.facts[0].respondent == ("bazaar", "mart")
    apart = answered(draft, together, "each")
    assert asked(apart).text == "Did the enjoined party have an infringing listing with Bazaar?"
    apart = told(apart, "no")
    assert asked(apart).about == ("mart",)
    assert [fact.respondent for fact in told(apart, "no").case.facts] == ["bazaar", "mart"]
    violated = answered(draft, question(draft, "violation"), "each")
    violated = told(violated, "yes", "")
    assert violated.case.facts[0].party == "glow"
    assert "not one of the answers" not in refused(begun(), "each")


def test_a_kind_that_needs_a_word_is_asked_for_it() -> None:
    """A number says which, no that there is none."""
    draft = begun()
    aim = question(draft, "purpose")
    assert aim.choices[0] == ("assist_violation", "to assist the violation")
    fact = answered(draft, aim, "1").case.facts[0]
    assert fact.stated()["aim"].value == "assist_violation"
    assert not answered(draft, aim, "no").case.facts[0].shown
    assert any("own_ends" in paragraph for paragraph in aim.explained(draft))


def test_a_word_that_a_fact_needs_is_defined_with_the_fact() -> None:
    """Each of its values has its sentence, and so has a plain no."""
    draft = Draft(RULES).with_case(demo())
    kinds = {question.key: question for question in record_questions(draft)}
    needing = [q for q in kinds.values() if isinstance(q, FactQuestion) and q.field]
    assert needing
    for question in needing:
        *_, last = question.defined()
        assert last.startswith("“No” says")


def test_a_day_or_its_place_among_events_says_when() -> None:
    """Conduct is dated, or placed, by one answer; the question then rests."""
    draft = begun(Violation())
    when = question(draft, "violation.when")
    assert isinstance(when, FieldQuestion)
    (dated,) = answered(draft, when, "May 1, 2024 [ECF No. 3]").case.facts
    assert (dated.stated(), dated.source) == ({"on": date(2024, 5, 1)}, "ECF No. 3")
    (placed,) = answered(draft, when, "3").case.facts
    assert placed.stated() == {"timing": Timing.AFTER_NOTICE}
    for answer in ("2024-05-01", "3", ""):
        later = answered(draft, when, answer)
        assert "violation.when" not in [q.key for q in record_questions(later)]
    assert "Its day counts" in "".join(when.explained(draft))


@pytest.mark.parametrize(
    ("fact", "key", "answer", "value"),
    [
        (Listing(respondent="bazaar"), "removed", "known", "known"),
        (Listing(respondent="bazaar"), "removed", "2024-05-04", date(2024, 5, 4)),
        (Listing(respondent="bazaar"), "days", "3", 3),
        (Listing(respondent="bazaar"), "promptly", "no", False),
        (ActualNotice(respondent="bazaar"), "content", "terms", "terms"),
        (Address(respondent="glow"), "country", "CN", "CN"),
    ],
)
def test_a_field_is_asked_by_its_type(fact: Fact, key: str, answer: str, value: object) -> None:
    """A day, never or known; a number; yes or no; a word; a text in its form."""
    draft = begun(fact)
    about = FieldQuestion(f"x.{key}", "?", kind=type(fact), fact=fact, field=key)
    (new,) = answered(draft, about, answer).case.facts
    stated = new.stated()[key]
    assert value in (stated, getattr(stated, "value", None))
    if key != "removed" and answer != "terms":
        with pytest.raises(AnswerError):
            answered(draft, about, "x y")
    assert [*about.defined()]


def test_questions_about_fields_say_how_to_answer() -> None:
    """Dates, days, numbers, words and texts."""
    draft = begun(
        Listing(respondent="bazaar"),
        ActualNotice(respondent="bazaar"),
        Address(respondent="glow"),
        EnforcementDelay(respondent="bazaar"),
        Violation(),
    )
    forms = {question.key: question.forms for question in record_questions(draft)}
    assert forms["listing.removed"].startswith("a day · never · known")
    assert forms["listing.promptly"] == "yes · no (not removed promptly) · unknown · skip"
    assert forms["violation.when"] == "a day, or a number · unknown · skip"
    assert forms["injunction.clear"] == "yes · no (in unclear words) · unknown · skip"
    assert forms["enforcement_delay.years"] == "a number · unknown · skip"
    assert forms["address.country"].startswith("two capital letters")
    assert asked_about(ActualNotice, "on", "X").startswith("From what day on was there actual")
    assert asked_about(EnforcementDelay, "years", "").endswith("of …”?")


def test_the_order_itself_is_asked_about() -> None:
    """An answer about it changes the injunction, and not a fact."""
    draft = begun()
    clear = question(draft, "injunction.clear")
    assert clear.text == "Does the record show an injunction in clear words?"
    assert answered(draft, clear, "no").case.injunction.clear is False
    gone = answered(draft, clear, "unknown")
    assert "injunction.clear" not in [q.key for q in record_questions(gone)]


def test_an_explanation_cites_the_rule_that_asks_and_says_whether_it_binds() -> None:
    """The definition of the catalogue comes first, then a holding with its citation."""
    draft = begun()
    definition, no, rule, *_ = asked(draft).explained(draft)
    assert definition.startswith("A violation by the enjoined party")
    assert no.startswith("“No” says")
    assert rule.startswith("A rule that asks for it (injunction.violated, binding here): ")
    assert "Fed. R. Civ. P. 65(d)(2)(A)" in rule
    for question in record_questions(draft)[:12]:
        assert any("A rule that asks" in part for part in question.explained(draft))


def test_rulings_alike_are_one_position() -> None:
    """They part as soon as the record tells one person from another."""
    draft = begun(parties="Glow; Shine")
    assert [len(position.people) for position in positions(draft)] == [2, 1, 2, 1]
    draft = draft.with_case(draft.case.adding(Address(respondent="glow")))
    assert [len(position.people) for position in positions(draft)] == [1, 1, 1, 1, 1, 1]
    assert "comply: denied" in standing(draft)[0]
    assert left(Draft(RULES)) == 0


# The file.


def test_a_draft_is_a_commented_case_file_at_every_step() -> None:
    """Unfinished it can be read again as a draft, finished as a case."""
    draft = Draft(RULES)
    for answer in (*HEAD, "yes", "", "", "no"):
        draft = told(draft, answer)
        again = Draft.read(draft.text.encode(), RULES)
        assert (again.text, again.settled) == (draft.text, draft.settled)
        assert not foreign_comments(draft.text, again)
    assert loads_case(draft.text) == draft.case
    assert "# The court that decides: Southern District of New York." in draft.text
    assert "# Did the four enjoined parties violate the injunction?" in draft.text


def test_any_case_file_can_be_gone_on_with() -> None:
    """One that was not begun so is asked what it leaves open; its own comments are found."""
    text = dumps_case(demo())
    draft = Draft.read(text, RULES)
    assert draft.case == demo()
    assert next_question(draft) is not None
    assert foreign_comments(f"# mine\n{text}", draft) == ("# mine",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("caption: [", "YAML"),
        ("- a", "mapping"),
        ("caption: A\ncourt: nysdd\n", "did you mean 'nysd'?"),
        ("schema: injunction-rules/case@2\nmotions: []\ncolour: red\n", "colour"),
    ],
)
def test_what_is_no_case_file_is_refused_with_its_problems(text: str, problem: str) -> None:
    """An unfinished file is checked as far as it goes."""
    with pytest.raises(CaseFileError) as refusal:
        Draft.read(text, RULES, "x.yaml")
    assert problem in str(refusal.value)
    assert "x.yaml" in str(refusal.value)


# What is typed.


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-05-31", "2023-05-31"),
        ("May 31, 2023", "2023-05-31"),
        ("may 31 2023", "2023-05-31"),
        ("31st May 2023", "2023-05-31"),
        ("Sept. 3, 2023", "2023-09-03"),
    ],
)
def test_a_day_is_read_in_plain_forms(text: str, day: str) -> None:
    """With the year first, or with the month by name."""
    assert read_day(text).isoformat() == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("05/31/2023", "could be two days"),
        ("31.5.23", "could be two days"),
        ("2023-02-30", "The calendar has no"),
        ("Ma 31, 2023", "“Ma” is not a month"),
        ("tomorrow", "“tomorrow” is not a day"),
        ("May 2023", "is not a single day"),
    ],
)
def test_no_day_is_guessed(text: str, sentence: str) -> None:
    """Neither day nor month, nor a month of which two begin so."""
    with pytest.raises(AnswerError, match=sentence):
        read_day(text)


def test_a_month_and_a_year_are_dates() -> None:
    """The law may be taken as of the last day of either."""
    assert str(read_date("May 2023")) == "2023-05"
    assert str(read_date("2023")) == "2023"


@pytest.mark.parametrize("id", COURTS)
def test_a_court_is_read_by_id_abbreviation_and_name(id: str) -> None:
    """Each federal court, however it is spelled."""
    court = COURTS[id]
    assert court_name(court) != court.abbreviation
    for form in filter(None, (id, id.upper(), court.abbreviation, court_name(court))):
        assert read_court(form, COURTS) is court


def test_a_court_that_is_half_said_is_found_or_asked_about() -> None:
    """One that fits is taken; of several each is named."""
    assert read_court("Rhode Island", COURTS).id == "rid"
    assert read_court("Rhode Isl.", COURTS).id == "rid"
    assert read_court("U.S. District Court for the District of Vermont", COURTS).id == "vtd"
    with pytest.raises(AnswerError, match=r"txed \(E\.D\. Tex\.\), .* or txwd \(W\.D\. Tex\.\)"):
        read_court("Texas", COURTS)
    with pytest.raises(AnswerError, match="is not a federal court"):
        read_court("District", COURTS)
    own = Court("nysb", "Bankr. S.D.N.Y.", "ca2")
    assert read_court("Bankr. S.D.N.Y.", {**COURTS, "nysb": own}) is own


def test_people_get_short_ids_of_their_names() -> None:
    """Of the first words that nobody else has, or with a number."""
    people = read_people("Glow Store; Glow Shop; Glow; Éclair; 玩具; O'Neil (Ltd)", ["glow"])
    assert [id for id, _, _ in people] == [
        *("glow-store", "glow-shop", "glow-2", "eclair", "person", "oneil"),
    ]
    assert people[-1][1:] == ("O'Neil (Ltd)", None)
    assert read_people("Glow", ["glow", "glow-2"])[0][0] == "glow-3"


def test_choices_are_typed_as_number_or_word() -> None:
    """One, several, or all."""
    choices = [("in_force", "in force"), ("void", "declared void")]
    assert [pick(form, choices) for form in ("1", "in force", "in_force", "Declared void")] == [
        *(0, 0, 0, 1)
    ]
    assert pick_several("2 and 1", choices) == (0, 1)
    assert pick_several("ALL", choices) == (0, 1)


def test_an_answer_is_parted_from_its_place_and_its_proof() -> None:
    """Brackets at the end are the place, a word of proof after a comma the proof."""
    assert with_source("no") == ("no", "")
    assert with_source("yes, clear [ECF No. 1]") == ("yes, clear", "ECF No. 1")
    assert with_proof("yes, clear and convincing") == ("yes", Proof.CLEAR_AND_CONVINCING)
    assert with_proof("yes, preponderance") == ("yes", Proof.PREPONDERANCE)
    assert with_proof("yes, maybe") == ("yes, maybe", None)
    assert with_proof("yes,") == ("yes,", None)
