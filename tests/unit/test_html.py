"""A decision as a fragment of HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from attrs import evolve

from builders import NOTICE, SERVICE, VIOLATION, case
from hostile import hostile_case, unprintable
from injunction_rules import decide, demo
from injunction_rules.decisions.decision import Decision, Relied
from injunction_rules.law.authorities.district_courts import TKACH
from injunction_rules.model.authorities import Weight, cite
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import Assistance, AssistanceKind, Listing, Timing

VOID = {"br"}


class _Tags(HTMLParser):
    """Which tags there are, and whether each is closed in its place."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert {"class", "id", "scope", "href"} >= {name for name, _ in attrs}
        self.seen.add(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _parsed(text: str) -> _Tags:
    tags = _Tags()
    tags.feed(text)
    tags.close()
    return tags


def _decided(given: Case) -> Decision:
    return decide(given, engine="reference")


@pytest.fixture(scope="module", name="order")
def _order() -> Decision:
    return _decided(demo())


def test_several_decisions_may_stand_in_one_notebook(order: Decision) -> None:
    """A fragment has no address of its own, which a second would have as well."""
    assert " id=" not in order._repr_html_()
    assert 'href="#' not in order._repr_html_()


def test_every_tag_is_closed_in_its_place(order: Decision) -> None:
    """The fragment is well formed and runs nothing."""
    tags = _parsed(order._repr_html_())
    assert tags.open == []
    allowed = {"div", "style", "section", "h4", "p", "strong", "details", "summary", "span"}
    tables = {"table", "thead", "tbody", "tr", "th", "td"}
    assert {*allowed, *tables, "ul", "li", "br", "a"} == tags.seen


def test_every_ruling_folds(order: Decision) -> None:
    """The reasons of each ruling can be opened, and so can what comes at the end."""
    assert order._repr_html_().count("<details>") == 3 + len(("law", "points", "receipt"))


def test_style_is_scoped(order: Decision) -> None:
    """No rule of the style reaches beyond the fragment."""
    style = order._repr_html_().partition("<style>")[2].partition("</style>")[0]
    for line in style.splitlines():
        assert line.startswith(".injunction-rules")


@pytest.mark.parametrize(
    ("dress", "facts"),
    [
        ("yes", (NOTICE, VIOLATION, Assistance(kind=AssistanceKind.JOINT_CONDUCT, chosen=True,
                                               timing=Timing.AFTER_NOTICE))),
        ("open", (NOTICE, VIOLATION, SERVICE, Listing(days=12))),
        ("no", ()),
    ],
)  # fmt: skip
def test_a_ruling_is_coloured_by_its_kind(dress: str, facts: tuple[Assistance, ...]) -> None:
    """Granted, open and denied are told apart also by colour."""
    text = _decided(case(*facts))._repr_html_()
    heads = text.partition("<details>")[0]
    assert f'<span class="{dress}">' in heads


def test_empty_lists_have_no_heading() -> None:
    """Without open points or remarks there is nothing to fold."""
    text = evolve(_decided(case()), open_points=(), remarks=())._repr_html_()
    assert "Open points" not in text
    assert "The court adds" not in text


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    """Tags and entities of a case file are text."""
    text = _decided(hostile_case())._repr_html_()
    tags = _parsed(text)
    assert set() == unprintable(text)
    assert tags.open == []
    assert "script" not in tags.seen
    assert "<script>alert(1)</script>" in "".join(tags.words)


def test_authorities_of_silent_rules_are_counted() -> None:
    """An authority behind a rule on which the record is silent is counted, not listed."""
    decision = decide(case(), engine="reference")
    silent = Relied(cite(TKACH), Weight.PERSUASIVE, ("aiding.connection",))
    text = evolve(decision, authorities=(*decision.authorities, silent))._repr_html_()
    assert "nd 1 more, for rules on which the record is silent" in text
    assert "Tkach" not in text
