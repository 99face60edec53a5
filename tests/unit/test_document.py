"""A decision as one self-contained page."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner
from hypothesis import given

from builders import NOTICE, VIOLATION, case
from hostile import HOSTILE, hostile_case, unprintable
from injunction_rules import decide, demo
from injunction_rules.cli.main import main
from injunction_rules.corpus import demo_text
from injunction_rules.decisions.decision import Decision, Relied
from injunction_rules.decisions.layout import laid_out
from injunction_rules.decisions.report import decision_page as document
from injunction_rules.explaining.graph import graph_of
from injunction_rules.law.authorities.district_courts import TKACH
from injunction_rules.model.authorities import Weight, cite
from injunction_rules.model.cases import Case, Disposition, EnjoinedParty
from injunction_rules.model.facts import Assistance, AssistanceKind, Timing
from injunction_rules.model.findings import Bound
from injunction_rules.model.proof import Standing
from injunction_rules.rendering.escaping import markup, plain
from injunction_rules.rendering.graphs.svg import bare
from injunction_rules.testing import cases

VOID = {"br", "meta"}
SHAPES = {"rect", "path"}
"""Elements of a picture, which close themselves."""


class _Read(HTMLParser):
    """What a page holds, and whether every tag is closed in its place."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SHAPES
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def _read(text: str) -> _Read:
    found = _Read()
    found.feed(text)
    found.close()
    assert [] == found.open
    return found


def _decided(given: Case) -> Decision:
    return decide(given, engine="reference")


@pytest.fixture(scope="module", name="order")
def _order() -> Decision:
    return _decided(demo())


@pytest.fixture(scope="module", name="page_of_order")
def _page_of_order(order: Decision) -> str:
    return document(order)


# What stands on the page.


def test_the_page_is_whole(page_of_order: str) -> None:
    """It says what it is, in which language, and for which width; every tag is closed."""
    assert page_of_order.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset=')
    assert page_of_order.endswith("</html>\n")
    found = _read(page_of_order)
    assert {"width=device-width, initial-scale=1"} <= {m.get("content") for m in found.all("meta")}
    assert "<title>Kelly Toys Holdings, LLC v. alialialiLL Store</title>" in page_of_order


def test_headings_are_in_order(order: Decision, page_of_order: str) -> None:
    """One heading for the case, and one below it for each part."""
    names = [tag for tag, _ in _read(page_of_order).elements if re.fullmatch("h[1-6]", tag)]
    parts = ["Authorities", "Open points", "Receipt"]
    assert ["h1", *["h2"] * (len(parts) + len(laid_out(order).entries))] == names
    for part in parts:
        assert f"<h2>{part}</h2>" in page_of_order


def _addresses(page: _Read) -> list[str]:
    return [link["href"] or "" for link in page.all("a")]


def test_the_table_of_rulings_leads_to_each(order: Decision, page_of_order: str) -> None:
    """Every link within the page is to a ruling that is there."""
    found = _read(page_of_order)
    targets = {value["id"] for tag, value in found.elements if "id" in value}
    links = [href for href in _addresses(found) if href.startswith("#")]
    assert [f"#ruling-{entry.number}" for entry in laid_out(order).entries] == links
    assert {link.removeprefix("#") for link in links} == targets


def test_authorities_lead_to_where_they_can_be_looked_up(page_of_order: str) -> None:
    """An opinion in a reporter and a federal rule have an address; an unreported one has none."""
    links = [href for href in _addresses(_read(page_of_order)) if not href.startswith("#")]
    assert "https://www.courtlistener.com/c/F.2d/42/832/" in links
    assert "https://www.law.cornell.edu/rules/frcp/rule_65" in links
    assert len(links) < page_of_order.count("<td", page_of_order.index("<h2>Authorities"))


def test_reasons_and_pictures_are_shut(order: Decision, page_of_order: str) -> None:
    """Each ruling folds, without a script; one told before has no reasons of its own."""
    told = laid_out(order).entries
    folds = _read(page_of_order).all("details")
    drawn = [entry for entry in told if entry.same_as is None]
    parts = ["authorities", "open points", "receipt"]
    assert len(folds) == 2 * len(drawn) + len(parts)
    assert not any("open" in one for one in folds)
    assert len(drawn) < len(told)
    assert len(folds) == len(_read(page_of_order).all("summary"))


def test_every_picture_is_the_graph_of_its_ruling(order: Decision, page_of_order: str) -> None:
    """The picture is drawn for the first of those in the same position."""
    for entry in laid_out(order).entries:
        assert (entry.same_as is None) is (bare(graph_of(entry.ruling)) in page_of_order)
    assert "Drawn for Alibaba; the reasons for AliExpress are alike." in page_of_order


def test_where_reasons_differ_by_party_the_picture_says_for_which_it_is_drawn() -> None:
    """Of two sellers, one of whom the nonparty helped, the decisive one is drawn."""
    given = case(
        NOTICE,
        VIOLATION,
        Assistance(
            kind=AssistanceKind.JOINT_CONDUCT,
            chosen=True,
            timing=Timing.AFTER_NOTICE,
            party="seller",
        ),
        enjoined_parties=(
            EnjoinedParty(id="seller", name="First Seller"),
            EnjoinedParty(id="two", name="Second Seller"),
        ),
    )
    text = document(_decided(given))
    assert "Drawn as to First Seller: granted." in text
    assert "Drawn for" not in text


def test_page_and_fragment_tell_the_same_reasons(page_of_order: str, order: Decision) -> None:
    """The trees of a notebook stand on the page, word for word."""
    trees = re.findall(r"^<ul>.*</ul>$", order._repr_html_(), re.MULTILINE)
    assert len(trees) == 3
    for tree in trees:
        assert tree in page_of_order


def test_authorities_have_weight_check_and_note(order: Decision, page_of_order: str) -> None:
    """Every authority relied on is told with all that is known of it."""
    rows = laid_out(order).authorities
    assert any(row.note for row in rows)
    for row in rows:
        note = f'<p class="quiet">{markup(row.note)}</p>' if row.note else ""
        link = "</a>" if row.address else ""
        assert f"{markup(row.citation)}{link}{note}</td>" in page_of_order


def test_authorities_of_silent_rules_are_counted() -> None:
    """Those behind rules on which the record is silent are counted below the table."""
    decision = _decided(case())
    silent = Relied(cite(TKACH), Weight.PERSUASIVE, ("aiding.connection",))
    assert " more, for rules" not in document(decision)
    text = document(evolve(decision, authorities=(*decision.authorities, silent)))
    assert "And 1 more, for rules on which the record is silent" in text
    assert "Tkach" not in text


def test_empty_parts_have_no_heading() -> None:
    """Without open points or remarks nothing is said of them."""
    text = document(evolve(_decided(case()), open_points=(), remarks=()))
    assert "Open points" not in text
    assert "The court adds" not in text


def test_a_ruling_that_turns_on_nothing_says_nothing_of_it() -> None:
    """A motion that is granted turns on no finding."""
    help_given = Assistance(
        kind=AssistanceKind.JOINT_CONDUCT, chosen=True, timing=Timing.AFTER_NOTICE
    )
    decision = _decided(case(NOTICE, VIOLATION, help_given))
    assert Disposition.GRANTED is decision.rulings[0].disposition
    text = document(decision)
    assert '<td class="brief"><span class="yes">GRANTED</span></td>' in text
    assert "aiding and abetting made out" in text


def test_what_was_supposed_is_told(order: Decision) -> None:
    """A decision for argument's sake says so wherever its receipt is shown."""
    supposed = [(Bound, Standing.SHOWN)]
    decision = decide(case(NOTICE), engine="reference", stipulated=supposed)
    row = '<tr><th scope="row">supposed</th><td class="short">bound: shown</td></tr>'
    assert row in document(decision)
    assert row in decision._repr_html_()
    assert "supposed" not in document(order)


def test_the_page_says_what_it_is_not(page_of_order: str) -> None:
    """Whoever is handed the page alone is told that it is no advice."""
    assert "it gives no legal advice and predicts no judge." in page_of_order


# What is safe.


def _policy(text: str) -> str:
    (found,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    return found


def test_the_policy_allows_the_one_style_and_nothing_else(page_of_order: str) -> None:
    """The digest is that of the style as it stands; scripts and fetching are refused."""
    (own,) = re.findall(r"<style>(.*?)</style>", page_of_order, re.DOTALL)
    digest = b64encode(sha256(own.encode()).digest()).decode()
    assert (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        == _policy(page_of_order)
    )
    assert page_of_order.index("Content-Security-Policy") < page_of_order.index("<style>")


def test_nothing_is_fetched_and_nothing_runs(page_of_order: str) -> None:
    """No element or attribute loads, runs or dresses anything by itself."""
    found = _read(page_of_order)
    names = {tag for tag, _ in found.elements}
    assert names.isdisjoint({"script", "link", "img", "iframe", "object", "embed", "base", "form"})
    attributes = {name for _, those in found.elements for name in those}
    assert attributes.isdisjoint({"src", "srcset", "style", "action", "ping", "xlink:href"})
    assert not any(name.startswith("on") for name in attributes)
    assert "url(" not in page_of_order
    assert "@import" not in page_of_order


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    """Caption, docket, names, sources and listings of a case file are text."""
    decision = _decided(hostile_case())
    text = document(decision)
    harmless = {tag for tag, _ in _read(document(_decided(demo()))).elements}
    found = _read(text)
    assert {tag for tag, _ in found.elements} <= harmless
    assert set() == unprintable(text)
    assert plain(HOSTILE) in found.text
    assert "<script" not in text


def test_text_cannot_close_what_holds_it() -> None:
    """Neither title, attribute nor picture ends where a case file would end it."""
    attack = "\"'></title></style></svg></details><img src=x onerror=alert(1)><!--"
    given = evolve(
        case(NOTICE, evolve(VIOLATION, source=attack)),
        caption=attack,
        nonparties=(evolve(case().nonparties[0], name=attack),),
    )
    found = _read(document(_decided(given)))
    assert [] == found.all("img")
    assert found.text.count(attack) > 3
    labels = [value.get("aria-label") for _, value in found.elements if "aria-label" in value]
    assert [f"Graph: motion against {attack}: denied"] == labels


@given(given=cases())
def test_every_case_makes_a_whole_page(given: Case) -> None:
    """Whatever is decided, every tag is closed and every ruling told."""
    decision = _decided(given)
    found = _read(document(decision))
    told = laid_out(decision).entries
    assert len(told) <= len(found.all("details"))
    assert sum(entry.same_as is None for entry in told) == len(found.all("svg"))


def test_a_page_is_the_same_in_every_process() -> None:
    """The same case and law give the same bytes."""
    code = (
        "import hashlib; from injunction_rules import decide; from injunction_rules "
        "import demo; from injunction_rules.decisions.report import decision_page as document; "
        "text = document(decide(demo(), engine='reference')); "
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert {f"{sha256(document(_decided(demo())).encode()).hexdigest()}\n"} == digests


# The command.


def test_the_command_writes_the_page(tmp_path: Path, page_of_order: str) -> None:
    """``decide`` and ``demo`` write it to a file, or print it."""
    given, out = tmp_path / "case.yaml", tmp_path / "decision.html"
    given.write_text(demo_text(), encoding="utf-8")
    asked = ["--engine", "reference", "--format", "html"]
    result = CliRunner().invoke(main, ["decide", str(given), *asked, "-o", str(out)])
    assert (0, "") == (result.exit_code, result.output)
    assert page_of_order == out.read_text(encoding="utf-8")
    assert page_of_order == CliRunner().invoke(main, ["demo", *asked]).output
