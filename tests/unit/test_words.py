"""Every word of a case file has its sentence, and every key its use."""

from __future__ import annotations

import datetime
import inspect
import re
from enum import Enum
from typing import Any, get_args, get_type_hints

import attrs
import pytest

from injunction_rules.casefile.contract import words_of
from injunction_rules.casefile.json_schema import definitions_of
from injunction_rules.casefile.schema import case_schema
from injunction_rules.explaining.wording import fact as said
from injunction_rules.explaining.wording import otherwise
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import EnjoinedParty, MotionMade, Nonparty, Outcome
from injunction_rules.model.conditions import After, Within, patterns_in
from injunction_rules.model.facts import (
    COMMON_FIELDS,
    FACTS,
    HEADS,
    ActualNotice,
    Assistance,
    AssistanceKind,
    Conduct,
    Fact,
    Inaction,
    IndependentConduct,
    Injunction,
    Knowledge,
    Known,
    Listing,
    Never,
    Respondent,
    Timing,
    fact_name,
    for_the_record,
)

KINDS = [*FACTS.values(), *HEADS]
PARTS = [EnjoinedParty, Nonparty, MotionMade, Outcome]


def enumerations() -> list[type[Enum]]:
    """Every enumeration of which a case file may say a value."""
    found: dict[type[Enum], None] = {}
    for kind in (*KINDS, *PARTS):
        for hint in get_type_hints(kind).values():
            for option in (hint, *get_args(hint)):
                if isinstance(option, type) and issubclass(option, Enum):
                    found[option] = None
    # One word each, which the schema describes where it stands.
    return [kind for kind in found if kind not in (Never, Known)]


@pytest.mark.parametrize("kind", enumerations(), ids=lambda kind: kind.__name__)
def test_every_value_of_every_enumeration_is_defined(kind: type[Enum]) -> None:
    """The docstring says of each value what it means, and not only that there is one."""
    first, *rest = inspect.cleandoc(kind.__doc__ or "").split("\n\n")
    assert first.endswith(".")
    for name in kind.__members__:
        text = " ".join(" ".join(rest).split())
        said_of_it = re.search(rf"``{name}``,? (?!and\b|or\b)([^;.`]+)", text)
        together = re.search(rf"``{name}`` and ``", text)
        assert said_of_it or together, f"{kind.__name__}.{name} has no sentence"


@pytest.mark.parametrize("kind", enumerations(), ids=lambda kind: kind.__name__)
def test_the_definitions_are_in_the_words_of_a_file(kind: type[Enum]) -> None:
    """The schema has every value as it is written, and no name of Python's."""
    text = " ".join(definitions_of(kind))
    for word in words_of(kind):
        assert f"`{word}`" in text
    assert not re.search("`[A-Z_]{2,}`", text)


def test_the_definitions_reach_the_schema() -> None:
    """An editor shows them where the word is written."""
    named = case_schema()["$defs"]
    for kind in FACTS.values():
        for name, hint in get_type_hints(kind).items():
            for definition in definitions_of(hint):
                properties = named[fact_name(kind)]["properties"]
                assert definition in properties[name]["description"], (kind, name)
    kind_of = case_schema()["properties"]["nonparties"]["items"]["properties"]["kind"]
    assert "`registrar` a registrar or registry of domain names" in kind_of["description"]


@pytest.mark.parametrize(
    ("fact", "key", "words"),
    [
        ("shared_enterprise", "kind", "not a commission or a fee that any customer pays"),
        ("actual_notice", "content", "was sent it or read it knew its terms"),
        ("violation", "timing", "`before_order` is before the order was made"),
        ("assistance", "proof", "`alleged` is said by one side and proved by nothing"),
    ],
)
def test_words_that_misled_say_what_they_leave_out(fact: str, key: str, words: str) -> None:
    """The definitions rule out the readings that coders gave them."""
    assert words in case_schema()["$defs"][fact]["properties"][key]["description"]


def test_a_completed_dealing_says_before_what() -> None:
    """Its description names the order, and notice of it."""
    description = case_schema()["$defs"]["completed_dealing"]["description"]
    assert description == (
        "Goods or rights came from the party in a dealing completed before the order."
    )


# Keys that no rule asks for.

# The engines read these themselves, to place conduct in time.
READ = {
    ActualNotice: {"on"},
    Knowledge: {"on"},
    Injunction: {"entered"},
    Listing: {"days", "noticed"},
}

# Their files are being changed elsewhere.
UNDECIDED = {("appearance", "purpose"), ("ground_of_doubt", "about")}


def asked_of(kind: type[Fact]) -> set[str]:
    """The fields of a kind of fact that some rule asks for, or reads through a property."""
    names: set[str] = set()
    for rule in RULES.rules:
        for pattern in patterns_in(rule.when):
            if pattern.kind is not kind:
                continue
            for name, constraint in pattern.where:
                names.add(name)
                if isinstance(constraint, After):
                    names.add(constraint.field)
                if isinstance(constraint, Within):
                    names.add(constraint.after)
    for name in names & set(kind.derived):
        names |= set(re.findall(r"self\.(\w+)", inspect.getsource(getattr(kind, name).fget)))
    if "timing" in names:
        names |= {a.name for a in attrs.fields(Conduct)}
    return names | READ.get(kind, set())


@pytest.mark.parametrize("kind", KINDS, ids=fact_name)
def test_every_key_is_asked_for_or_for_the_record_only(kind: type[Fact]) -> None:
    """A key that no rule reads says so where it is written, and none says so that one reads."""
    if kind is Respondent:
        # Of what kind people are is for the record, and is said of them and not of a fact.
        return
    asked = asked_of(kind)
    for field in attrs.fields(kind):
        if field.name in COMMON_FIELDS or (fact_name(kind), field.name) in UNDECIDED:
            continue
        idle = bool(field.metadata.get("record") or field.metadata.get("label"))
        assert idle is not (field.name in asked), f"{kind.__name__}.{field.name}"


@pytest.mark.parametrize("kind", FACTS.values(), ids=fact_name)
def test_the_schema_says_which_keys_are_for_the_record(kind: type[Fact]) -> None:
    """Whoever writes such a key is told that no rule asks for it."""
    properties = case_schema()["$defs"][fact_name(kind)]["properties"]
    for name in for_the_record(kind):
        assert properties[name]["description"].endswith("For the record only: no rule asks for it.")


def test_what_is_for_the_record_only_is_never_printed_as_a_reason() -> None:
    """The words for a fact leave it out, except where the fact is a denial as narrow as it is."""
    for kind in FACTS.values():
        for name in for_the_record(kind):
            value = example(get_type_hints(kind)[name])
            assert said(kind(**{name: value})) == said(kind())
            assert said(kind(shown=False, **{name: value})) != said(kind(shown=False))
    own = IndependentConduct(own_right=True)
    assert "right" not in said(own)
    assert "right of its own" in otherwise(IndependentConduct(), own, ["own_right"])
    assert "notice" not in said(Inaction(timing=Timing.AFTER_NOTICE))
    help_given = Assistance(kind=AssistanceKind.SUPPLY, to_privy=True)
    assert said(help_given) == "assistance to the enjoined party by supply, undisputed"


def example(hint: Any) -> Any:
    """Some value of a type."""

    (option,) = (option for option in get_args(hint) if option is not type(None))
    if issubclass(option, Enum):
        return next(iter(option))
    return {bool: True, datetime.date: datetime.date(2024, 1, 1)}[option]


def test_what_only_tells_which_is_meant_is_printed() -> None:
    """The name of a listing is no reason, and tells which listing is spoken of."""
    assert "“A1”" in said(Listing(name="A1"))
    assert case_schema()["$defs"]["listing"]["properties"]["name"]["description"].endswith(
        "Only tells which is meant: no rule asks for it."
    )
