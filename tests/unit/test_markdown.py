"""A decision as a Markdown memo."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from builders import NOTICE, SERVICE, VIOLATION, case
from hostile import hostile_case, unprintable
from injunction_rules import decide, demo
from injunction_rules.decisions.decision import Relied
from injunction_rules.decisions.memo import memo
from injunction_rules.law.authorities.district_courts import TKACH
from injunction_rules.model.authorities import Weight, cite
from injunction_rules.model.facts import Assistance, AssistanceKind, Listing, Timing

JOINED = Assistance(
    kind=AssistanceKind.JOINT_CONDUCT, chosen=True, timing=Timing.AFTER_NOTICE, party="seller"
)


@pytest.fixture(scope="module", name="text")
def _text() -> str:
    return memo(decide(demo(), engine="reference"))


def test_a_memo_has_the_parts_of_an_order(text: str) -> None:
    """Each ruling has an issue and a conclusion, and its own reasons a rule and an application."""
    assert text.count("**Issue.**") == 4
    assert text.count("**Conclusion.**") == 4
    assert text.count("**Rule.**") == text.count("**Application.**") == 3


def test_the_issue_names_everybody(text: str) -> None:
    """The issue names each person the motion is against."""
    assert "Does the injunction bind Alibaba and AliExpress, though no party to the suit" in text


def test_rules_are_cited_in_full(text: str) -> None:
    """Under Rule stands the reporter, which the outline leaves to its table."""
    assert "see also Patsy's Italian Rest., Inc. v. Banas, 658 F.3d 254, 275 (2d Cir. 2011)" in text


def test_a_rule_is_named_with_what_became_of_it(text: str) -> None:
    """Beside the finding stands the one rule for it, and that it is not met."""
    assert "**not shown:** entitled to the relief asked for (disposition.cease, not met)" in text


def test_a_ruling_is_numbered_in_its_heading(text: str) -> None:
    """A heading opens no list, and so its number needs no escape."""
    assert "\n## 2. Order to cease against Alibaba and AliExpress\n" in text


def test_the_conclusion_says_what_it_turns_on(text: str) -> None:
    """The ruling, the finding on which it turns and the standard of proof."""
    assert (
        "**Conclusion.** The motion is denied as futile. Shown: service futile. Standard of "
        "proof: preponderance of the evidence."
    ) in text


def test_reasons_given_before_are_named(text: str) -> None:
    """Contempt of the sellers has the reasons of the first ruling."""
    assert "The rule and its application are those given under 1." in text


def test_the_memo_ends_with_what_is_open(text: str) -> None:
    """Remarks, authorities, open points and receipt follow the rulings."""
    headings = re.findall(r"^## ([A-Z].*)$", text, re.MULTILINE)
    assert headings == ["The court adds", "Authorities", "Open points", "Receipt"]
    assert text.endswith("|\n")


def test_an_open_motion_is_left_open() -> None:
    """A ruling that is open reads so, and an empty list has no heading."""
    given = case(NOTICE, VIOLATION, SERVICE, Listing(days=12))
    text = memo(decide(given, engine="reference"))
    assert "The motion is left open. Contested: aiding and abetting the violation." in text
    assert "The court adds" not in text


def test_a_granted_motion_turns_on_nothing() -> None:
    """Of a motion that is granted no failed finding is named."""
    given = case(NOTICE, VIOLATION, JOINED)
    assert "The motion is granted. Standard" in memo(decide(given, engine="reference"))


def test_a_decision_without_open_points_has_no_heading_for_them() -> None:
    """An empty list has no heading."""
    decision = evolve(decide(case(), engine="reference"), open_points=())
    assert "## Open points" not in memo(decision)


def test_hostile_text_is_neither_markup_nor_link() -> None:
    """Markdown in a case file is escaped, wherever it stands."""
    text = memo(decide(hostile_case(), engine="reference"))
    assert set() == unprintable(text)
    for unescaped in (r"(?<!\\)<script", r"(?<!\\)\[l", r"(?<!\\)\*\*b", r"https://e\.org"):
        assert not re.search(unescaped, text)
    for line in text.splitlines():
        assert not re.match(r"\s*- (?:1\.|- |# )", line)


def test_hostile_text_adds_no_structure() -> None:
    """A name cannot add a heading, a table cell or a list item."""
    text = memo(decide(hostile_case(), engine="reference"))
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    rows = [line for line in text.splitlines() if re.match(r"\| \d+ \|", line)]
    assert [4] * len(rows) == [len(re.findall(r"(?<!\\)\|", row)) for row in rows]


def test_authorities_of_silent_rules_are_counted() -> None:
    """An authority behind a rule on which the record is silent is counted, not listed."""
    decision = decide(case(), engine="reference")
    silent = Relied(cite(TKACH), Weight.PERSUASIVE, ("aiding.connection",))
    text = memo(evolve(decision, authorities=(*decision.authorities, silent)))
    assert "nd 1 more, for rules on which the record is silent" in text
    assert "Tkach" not in text
