"""The verb ``elements``: each theory of a ruling, element by element."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from builders import NOTICE, VIOLATION, case, seller_case
from injunction_rules import RULES, Elements, decide, elements, load_case, why
from injunction_rules.changes import Situation
from injunction_rules.corpus.data import demo
from injunction_rules.decisions.drafting.draft import draft_markdown
from injunction_rules.explaining.theories import TheoryState
from injunction_rules.model import AlterEgo, Assistance, Proof, Stipulation, Timing
from injunction_rules.model.facts import Diligence, Inability, Relief
from injunction_rules.model.proof import Standing
from injunction_rules.queries.asked import AskedOfNothingError
from injunction_rules.queries.charts import UnknownTheoryError
from injunction_rules.rendering.reported import data, table

HELP = Assistance(chosen=True, timing=Timing.AFTER_NOTICE, source="Tr. 12")


def of_the_order(**which: str) -> Elements:
    """Ask about the order to cease against Alibaba."""
    return elements(demo(), "cease", "alibaba", engine="reference", **which)


def test_left_out_motion_and_person_mean_all() -> None:
    """Every ruling of the case is a part, and its theories are those of its chart."""
    shown = elements(demo(), engine="reference")
    assert len(shown) == 12
    assert shown.theories == tuple(t for part in shown for t in part.ruling.chart.theories)
    assert len(elements(demo(), "cease", engine="reference")) == 2


def test_a_theory_is_told_with_signs_beside_words() -> None:
    """Each element has its sign, its state in a word, and its authority with a parenthetical."""
    text = str(of_the_order())
    assert "✓ actual notice of the order: shown, undisputed [Order" in text
    assert "✗ act of help after notice: too weak, assistance" in text
    assert "· common ownership and control: nothing on the record" in text
    assert "Alemite Mfg. Corp. v. Staff, 42 F.2d 832, 832 (2d Cir. 1930) (holding that" in text


def test_what_answers_a_theory_is_told_in_full() -> None:
    """Its holding, who raises it, on whom the burden is, what shows it, and its citations."""
    text = " ".join(str(of_the_order(theory="continued service")).split())
    assert "answered by prompt takedown: A marketplace that promptly removed every" in text
    assert "raised by the respondent, by a preponderance of the evidence; in the end" in text
    assert "shown: listing, “the infringing listings on Alibaba”, removed promptly" in text
    assert "cf. Tiffany (NJ) Inc. v. eBay Inc., 600 F.3d 93 (2d Cir. 2010) (holding" in text
    assert "the law is open: Whether ordinary service" in text


def test_what_is_not_raised_is_told_in_short() -> None:
    """Each such theory is named with its elements, and told in full when it is asked for."""
    (part,) = of_the_order()
    assert {t.state for t in part.in_short} == {TheoryState.NOT_RAISED}
    assert "alter ego: alter ego of the party; injunction in force;" in str(of_the_order())
    picked = of_the_order(theory="alter ego")
    assert [t.name for t in picked[0].in_full] == ["alter ego"]
    assert picked[0].in_short == picked[0].defenses == ()
    assert "· alter ego of the party: nothing on the record" in str(picked)


def test_an_authority_is_cited_in_full_once_in_each_theory() -> None:
    """After that in short."""
    text = str(of_the_order(theory="alter ego"))
    assert text.count("Fed. R. Civ. P. 65(d)(2)(C) (binding") == 1
    assert text.count("Fed. R. Civ. P. 65(d)(2)(C).") == 1


def test_a_denial_as_futile_tells_why() -> None:
    """The ground comes first, with what shows it."""
    text = str(elements(demo(), "comply", "xintu", engine="reference"))
    assert "Futile\n  nobody to serve and no way to serve: Where an enjoined party" in text
    assert "shown: no address is known, undisputed [Order ¶ 1]" in text


def test_persons_alike_are_told_once() -> None:
    """The four sellers stand under one heading, which a paragraph spells out."""
    text = str(elements(demo(), "comply", engine="reference"))
    assert text.startswith("THE ELEMENTS: COMPLY AGAINST BBOTTRUOYS TOY STORE AND THREE OTHERS")
    assert "against: BBOTTRUOYS Toy Store, " in text


def test_rulings_that_differ_have_headings_of_their_own() -> None:
    """Each motion and person is named."""
    text = str(elements(demo(), "cease", engine="reference"))
    assert text.startswith("THE ELEMENTS OF EACH THEORY")
    assert "CEASE AGAINST ALIBABA\n" in text
    assert "CEASE AGAINST ALIEXPRESS\n" in text


def test_a_defense_that_answers_no_theory_is_told_apart() -> None:
    """A charge short of an element, and diligence."""
    weak = evolve(HELP, proof=Proof.ALLEGED)
    given = case(NOTICE, VIOLATION, weak, Diligence(), relief=Relief.CONTEMPT)
    shown = elements(given)
    drafted = draft_markdown(decide(given))
    assert "There is a defense as well: diligence." in drafted
    assert "made out is open" not in drafted
    assert [ground.rule.theory for ground in shown[0].defenses] == ["diligence"]
    assert "Defenses that the record raises\n  diligence: One who was" in str(shown)


def test_a_defense_that_is_only_contested_is_not_said_to_be_shown() -> None:
    """A denial turns on what answers the theory; elements and order call the defense open."""
    given = load_case(Path(__file__).parents[2] / "docs" / "examples" / "bazaar.yaml")
    decision = decide(given, engine="reference")
    ruling = decision.ruling("contempt", "bazaar")
    assert Standing.CONTESTED is why(ruling, "fair-ground-of-doubt").standing
    assert ruling.headline == decision.ruling("cease", "bazaar").headline
    assert "fair ground of doubt, contested: Contempt" in str(elements(given, "contempt"))
    assert "Whether it is made out is open." in draft_markdown(decision)


def test_a_defense_of_facts_alone_is_for_the_respondent_to_show() -> None:
    """Inability is his to prove; of diligence the burden stays with the movant."""
    weak = evolve(HELP, proof=Proof.ALLEGED)
    facts = (NOTICE, VIOLATION, weak, Inability())
    text = str(elements(case(*facts, relief=Relief.CONTEMPT)))
    assert "burden on the respondent, by a preponderance of the evidence" in text


def test_a_theory_that_nobody_knows_is_named_with_the_nearest() -> None:
    """Without a near one, all are listed."""
    with pytest.raises(UnknownTheoryError, match="no theory 'alter eg'; did you mean 'alter ego'"):
        of_the_order(theory="alter eg")
    with pytest.raises(UnknownTheoryError, match="there are: continued service; aiding"):
        of_the_order(theory="zzz")


def test_a_ruling_that_there_is_not_is_refused() -> None:
    """The error says which there are."""
    with pytest.raises(AskedOfNothingError, match="no ruling with motion='none'"):
        elements(demo(), "none")


def test_a_theory_picks_the_rulings_that_have_it() -> None:
    """Only contempt rests on disobedience of an order."""
    name = "disobedience of an order addressed to it"
    shown = elements(demo(), theory=name, engine="reference")
    assert {part.ruling.motion for part in shown} == {"contempt"}
    assert {theory.name for theory in shown.theories} == {name}


def test_data_names_rules_and_facts_once() -> None:
    """Each theory has its elements, its burden and what answers it."""
    found = data(of_the_order())
    (ruling,) = found["rulings"]
    service, aiding = ruling["theories"][:2]
    assert (aiding["state"], aiding["burden"], aiding["says"]) == (
        "short",
        "movant",
        "short of 1 of 4",
    )
    weak = aiding["elements"][-1]
    assert (weak["state"], weak["standard"], weak["facts"]) == (
        "too weak",
        "preponderance",
        ["facts[24]"],
    )
    assert "promotion" in found["facts"]["facts[24]"]
    (answer,) = service["answers"]
    assert answer["rule"] == "takedown.answers-continued-service"
    assert (answer["raised_by"], answer["burden"]) == ("respondent", "movant")
    assert found["rules"][answer["rule"]]["cites"]


def test_a_table_has_a_row_for_each_element() -> None:
    """With the theory, where it stands, the burden and the authorities."""
    shown = of_the_order()
    rows = table(shown).rows
    assert len(rows) == sum(len(theory.elements) for theory in shown.theories)
    assert rows[0][3:7] == (
        "continued service",
        "answered by prompt takedown",
        "injunction in force",
        "shown",
    )


def test_an_element_of_another_standard_says_so() -> None:
    """Where a doctrine asks for more proof than another, each element has its own."""
    bound = next(doctrine for doctrine in RULES.doctrines if doctrine.id == "bound")
    strict = evolve(bound, burden=evolve(bound.burden, standard=Proof.CLEAR_AND_CONVINCING))
    book = evolve(RULES, doctrines=[strict if d is bound else d for d in RULES.doctrines])
    text = " ".join(str(elements(Situation(case(NOTICE, AlterEgo()), book))).split())
    assert "For the movant to show, each element as well as stands beside it." in text
    assert "✓ actual notice of the order (clear and convincing evidence): shown" in text


def test_a_burden_is_not_laid_by_what_was_not_decided_yet() -> None:
    """In 1930 neither Levin nor Regal Knitwear was law."""
    situation = Situation(case(NOTICE, VIOLATION, HELP), as_of=date(1938, 10, 1))
    assert "For the movant to show, by a preponderance of the evidence.\n" in str(
        elements(situation, theory="aiding and abetting")
    )


def test_a_state_is_said_once() -> None:
    """Where the words are the state itself they are not said again."""
    agreed = (Stipulation(finding="had-actual-notice"),)
    text = str(elements(case(VIOLATION, HELP, stipulated=agreed), theory="aiding and abetting"))
    assert "= actual notice of the order: not in dispute, stipulated\n" in text
    assert "✓ violation by the enjoined party: shown, after notice, undisputed\n" in text


def test_a_result_is_shown_in_a_line() -> None:
    """As every value is."""
    shown = elements(seller_case(VIOLATION), engine="reference")
    assert repr(shown) == "<Elements: The elements: motion against Seller>"
    assert repr(shown[0]).startswith("<RulingElements of motion against Seller: party to the inj")
