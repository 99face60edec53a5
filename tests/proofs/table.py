"""
The page on proofs, as it stands in the documentation.

    python tests/proofs/table.py > docs/reference/proofs.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from injunction_rules.law.rules import RULES
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import Fact, fact_name
from proofs.enumeration import Enumerated
from proofs.forms import Claim, Mistaken, Provable
from proofs.laws import classes, places
from proofs.mistakes import MISTAKES
from proofs.propositions import ALWAYS
from proofs.strata import enumerate_claim
from proofs.theorems import THEOREMS
from proofs.theorems_aiding import AIDING
from proofs.theorems_bound import BOUND
from proofs.theorems_contempt import CONTEMPT_THEOREMS
from proofs.theorems_futility import FUTILITY
from proofs.theorems_proof import MORE_PROOF
from proofs.theorems_takedown import TAKEDOWN

SECTIONS = (
    ("Who is bound", BOUND),
    ("Aiding and abetting", AIDING),
    ("Takedown and intertwinement", TAKEDOWN),
    ("Contempt", CONTEMPT_THEOREMS),
    ("Futility", FUTILITY),
    ("More proof for the movant", MORE_PROOF),
)


@cache
def enumerated(claim: Provable) -> Enumerated:
    """What the first prover finds of a claim of the package's own rule book."""
    return enumerate_claim(claim, RULES)


@cache
def solved(claim: Provable) -> tuple[bool, int]:
    """What the second finds; it needs the solver."""
    from proofs.smt import prove  # noqa: PLC0415

    return tuple(prove(claim, RULES))


def page() -> str:
    """The page, in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    text = Path(__file__).with_name("page.md").read_text("utf-8")
    head, middle, tail = (part.strip("\n") for part in text.split("<!-- table -->"))
    counted = sum(enumerated(one).patterns for one in THEOREMS)
    laws = len(classes(RULES.rules, ALWAYS, {}))
    yield head.format(
        theorems=len(THEOREMS),
        mistakes=len(MISTAKES),
        patterns=f"{counted:,}",
        laws=laws,
        courts=len({court for court, _ in places()}),
        rules=len(RULES.rules),
    )
    for title, claims in SECTIONS:
        yield from ("", f"### {title}", "")
        yield "| theorem | demanded by | patterns | solver |"
        yield "| --- | --- | ---: | --- |"
        for one in claims:
            yield _row(one)
    yield from ("", middle, "")
    yield "| sentence | why it is false | the record that shows it |"
    yield "| --- | --- | --- |"
    for mistake in MISTAKES:
        claim = mistake.claim
        yield (
            f"| **{claim.name}.** {claim.sentence} | {mistake.why} {_cited(claim)}. "
            f"| {_record(mistake)} |"
        )
    yield from ("", tail)


def _row(claim: Provable) -> str:
    found, (proved, leaves) = enumerated(claim), solved(claim)
    patterns = f"{found.patterns:,}" if found.patterns else f"none: not among {found.met} leaves"
    first = patterns if found.proved else "**fails**"
    second = f"proved, {leaves} leaves free" if proved else "**fails**"
    return f"| **{claim.name}.** {claim.sentence} | {_cited(claim)} | {first} | {second} |"


def _cited(claim: Claim) -> str:
    """The authorities, with the rules that cite them."""
    return "; ".join(f"{one.citation(RULES).text} (`{one.rule}`)" for one in claim.demanded_by)


def _record(mistake: Mistaken) -> str:
    record = mistake.record
    facts = ", ".join(f"`{_fact(fact)}`" for fact in record.facts)
    more = f"; then also `{_fact(mistake.added)}`" if mistake.added is not None else ""
    relief = record.motion.relief.value
    return f"{relief}, {COURTS[record.forum].abbreviation}, {record.as_of}: {facts}{more}"


def _fact(fact: Fact) -> str:
    said = ", ".join(
        f"{name}={value.value if isinstance(value, Enum) else str(value).lower()}"
        for name, value in fact.stated().items()
    )
    return f"{fact_name(type(fact))}({said})"


if __name__ == "__main__":
    sys.stdout.write(page())
