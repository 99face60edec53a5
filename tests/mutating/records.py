"""Records that are written down, each with the law before which it is put and its ruling."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from attrs import evolve, frozen

from injunction_rules import RULES, Case, loads_case
from injunction_rules.casefile.loading import dump_case
from injunction_rules.decisions.decide import answer
from injunction_rules.engines import engine as engine_named
from injunction_rules.model.proof import Standing, Value
from injunction_rules.model.questions import questions
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.semantics.weighing import law_of

RECORDS = Path(__file__).parents[1] / "doctrines" / "records.yaml"


_WORTH = {Value.TRUE: "holds", Value.UNSETTLED: "unsettled", Value.FALSE: "does not hold"}
"""What a rule is worth in a record, in words."""


@frozen
class Record:
    """
    A record before a law, and how it is ruled there.

    Attributes
    ----------
    tells : str
        The mutant for which it was written.
    forum : str
    as_of : datetime.date
    case : Case
    ruling : str
        The disposition of its one motion.
    findings : tuple of (str, str)
        Findings to which attention is paid beside the ruling, and where each stands.
    rules : tuple of (str, str)
        Rules to which attention is paid, and what each is worth.
    """

    tells: str
    forum: str
    as_of: date
    case: Case
    ruling: str
    findings: tuple[tuple[str, str], ...] = ()
    rules: tuple[tuple[str, str], ...] = ()

    def now(self, book: RuleBook = RULES, engine: str = "compiled") -> Record:
        """Give the record as a rule book rules it."""
        # Of a whole decision only this is looked at, and the rest takes most of the time.
        (question,) = questions(self.case)
        law = law_of(book, self.forum, self.as_of)
        answered = answer(question, law, engine_named(engine))
        trace = answered.trace
        standings: dict[str, Standing] = {}
        values: dict[str, Value] = {}
        # To look at all of them would cost much of the time of a quick test.
        if self.findings:
            standings = {each.finding.id: each.standing for each in trace.conclusions}
        if self.rules:
            values = {step.rule.id: step.value for step in trace.steps}
        return evolve(
            self,
            ruling=answered.disposition.value,
            findings=tuple(
                (finding, standings.get(finding, Standing.NOT_SHOWN).value)
                for finding, _ in self.findings
            ),
            rules=tuple((rule, _WORTH[values.get(rule, Value.FALSE)]) for rule, _ in self.rules),
        )

    def tells_of(self, book: RuleBook, engine: str = "compiled") -> bool:
        """Tell whether a rule book rules it otherwise than the law does."""
        return self.now(book, engine) != self

    @property
    def data(self) -> dict[str, Any]:
        """Give it as plain data, without what all records have in common."""
        tree = dump_case(self.case)
        ((whom,), relief) = (tree["motions"][0]["against"], tree["motions"][0]["relief"])
        (person,) = (
            person
            for group in ("enjoined_parties", "nonparties")
            for person in tree.get(group, ())
            if person["id"] == whom
        )
        said = {
            "tells": self.tells,
            "forum": self.forum,
            "as_of": self.as_of,
            "motion": f"{relief} against {whom}",
            "new_terms": tree["motions"][0].get("new_terms"),
            "respondent": person.get("kind"),
            "injunction": tree.get("injunction"),
            "facts": tree.get("facts"),
            "ruling": self.ruling,
            "findings": dict(self.findings),
            "rules": dict(self.rules),
        }
        return {name: value for name, value in said.items() if value}


def record_of(said: dict[str, Any]) -> Record:
    """Read a record from its plain data."""
    relief, whom = said["motion"].split(" against ")
    respondent = {"kind": said["respondent"]} if "respondent" in said else {}
    group = {"party": "enjoined_parties", "nonparty": "nonparties"}
    persons = {"enjoined_parties": [{"id": "party", "name": "Seller"}], "nonparties": []}
    if whom == "nonparty":
        persons["nonparties"] = [{"id": "nonparty", "name": "Other"}]
    persons[group[whom]][0].update(respondent)
    motion = {"id": "motion", "relief": relief, "against": [whom]}
    if said.get("new_terms"):
        motion["new_terms"] = True
    tree = {
        "schema": "injunction-rules/case@2",
        "caption": "Owner v. Seller",
        "court": said["forum"],
        "decided": str(said["as_of"]),
        "injunction": said.get("injunction", {}),
        **persons,
        "facts": said.get("facts", []),
        "motions": [motion],
    }
    return Record(
        said["tells"],
        said["forum"],
        said["as_of"],
        loads_case(tree),
        said["ruling"],
        tuple(said.get("findings", {}).items()),
        tuple(said.get("rules", {}).items()),
    )


@lru_cache(maxsize=1)
def records() -> tuple[Record, ...]:
    """Read the records that are written down."""
    if not RECORDS.exists():
        return ()
    return tuple(map(record_of, yaml.load(RECORDS.read_text("utf-8"), yaml.CSafeLoader)))


def write(many: Iterable[Record]) -> None:
    """Write records down in place of those that were."""
    ordered = sorted(many, key=lambda record: record.tells)
    text = "".join(
        yaml.dump(
            [record.data],
            Dumper=yaml.CSafeDumper,
            default_flow_style=None,
            sort_keys=False,
            allow_unicode=True,
            width=100,
        )
        for record in ordered
    )
    RECORDS.write_text(_HEAD + text, encoding="utf-8")
    records.cache_clear()


_HEAD = """\
# Records that tell mutants of the law from the law: see tests/mutating.  Each is the motion,
# the respondent, the injunction and the facts, as a case file has them; the forum and the day
# on which the law is taken; and the ruling.  Where findings and rules are named, a change of
# the law moves only these.  A lawyer may read each by itself.
"""
