"""
Pages generated from the rule book when the documentation is built.

A page says where with a comment on a line of its own, such as
``<!-- generated: rules -->``; what stands there is replaced by Markdown made from
the package, so that no page can say other than what the code does.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from answers import answers
from commands import commands, statuses
from theories import Theories

from injunction_rules import RULES
from injunction_rules import corpus as decided
from injunction_rules.casefile.schema import case_schema
from injunction_rules.decisions.data import decision_schema
from injunction_rules.explaining import wording as english
from injunction_rules.explaining.addresses import address_of
from injunction_rules.explaining.citing import became, merged, strung
from injunction_rules.law import authorities as law
from injunction_rules.law import order as the_order
from injunction_rules.model import findings
from injunction_rules.model.authorities import Authority, Citation, Verification
from injunction_rules.model.cases import Case, EnjoinedParty, MotionMade, Nonparty, Outcome
from injunction_rules.model.conditions import parameters_in, patterns_in
from injunction_rules.model.courts import COURTS
from injunction_rules.model.facts import FACTS
from injunction_rules.model.findings import Finding
from injunction_rules.model.parameters import Parameter
from injunction_rules.model.rules import Burden, Doctrine, Rule
from injunction_rules.rendering.escaping import markdown
from injunction_rules.rendering.markdown import markdown as markdown_of
from injunction_rules.rendering.reported import report

_MARK = re.compile(r"^<!-- generated: ([a-z-]+) -->$", re.MULTILINE)


# As a printed decision says it.
_CHECKED = {
    Verification.PRIMARY: "text read",
    Verification.REPORTED: "summary read",
    Verification.AS_CITED: "as the order cites it",
    Verification.UNVERIFIED: "not verified",
}


def _name(id: str) -> str:
    """The name of a rule's target: MyST takes no dot in one."""
    return f"rule-{id.replace('.', '-')}"


def _link(rule: str) -> str:
    return f"[`{rule}`](#{_name(rule)})"


def _links(rules: Iterable[str]) -> str:
    return ", ".join(map(_link, rules))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


# The rules.


def rules() -> Iterator[str]:
    """Every doctrine and every rule, in the order of the rule book."""
    for doctrine in RULES.doctrines:
        yield from _doctrine(doctrine)


def _doctrine(doctrine: Doctrine) -> Iterator[str]:
    yield f"(doctrine-{doctrine.id})="
    yield f"## {_sentence(doctrine.name)}\n"
    yield f"{markdown(doctrine.question)}\n"
    yield f":Burden: {_burden(doctrine.burden)}"
    for point in doctrine.open_points:
        yield f":Open point: {markdown(point)}"
    yield ""
    for rule in doctrine.rules:
        yield from _rule(rule)


def _burden(burden: Burden) -> str:
    standard = (
        "to the standard that the motion asks; what answers it counts from a preponderance"
        if burden.standard is None
        else f"by a {burden.standard.label}"
    )
    note = f" {markdown(burden.note)}" if burden.note else ""
    cites = _citations(burden.cites)
    return f"on the {burden.on.value}, {standard} ({cites}).{note}"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"({_name(rule.id)})="
    yield f"### {rule.id}\n"
    yield f"{markdown(rule.holding)}\n"
    yield f":When: {markdown(english.condition(rule.when))}."
    yield f":Effect: {_effect(rule)}"
    if exceptions := RULES.exceptions.get(rule.id):
        yield f":Unless: {_links(one.id for one in exceptions)}."
    yield f":Rests on: {_citations(rule.cites)}."
    for parameter in dict.fromkeys(parameters_in(rule.when)):
        yield f":Number: {_parameter(parameter)}"
    yield ""


def _effect(rule: Rule) -> str:
    effect = (
        f"takes away {_links(rule.defeats)}" if rule.defeats else markdown(english.effect(rule))
    )
    open_law = "" if rule.settled else " The law is open: at most the result is contested."
    return f"{effect}.{open_law}"


def _citations(citations: Iterable[Citation]) -> str:
    return strung(merged(citations), _citation, signal="*{}*")


def _citation(citation: Citation) -> str:
    checked = _CHECKED[citation.verification]
    if citation.pinpoint and citation.verification is not Verification.PRIMARY:
        checked += ", page unread"
    link = f"[{markdown(citation.text)}](#authority-{citation.authority.id})"
    holds = f" ({markdown(citation.holds)})" if citation.holds else ""
    later = markdown(became(citation))
    return f"{link}{holds}{later} [{checked}]{{.checked}}"


def _parameter(parameter: Parameter) -> str:
    whose = "the number is ours" if parameter.open_textured else "the number is the authority's"
    return f"`{parameter.id}` is {parameter}; {whose}. {markdown(parameter.reason)}"


def theories() -> Iterator[str]:
    """Every theory on which relief may rest, element by element."""
    return Theories(_citations, _link).theories()


def futility() -> Iterator[str]:
    """Every ground on which a motion is denied as futile."""
    return Theories(_citations, _link).futility()


def defenses() -> Iterator[str]:
    """Every defense, and every rule that counts against what a theory needs."""
    return Theories(_citations, _link).defenses()


# The authorities.


_WEIGHTIEST_FIRST = (
    "federal_rules",
    "supreme_court",
    "second_circuit",
    "other_circuits",
    "district_courts",
    "other_districts",
)
_KNOWN_LAW = frozenset(_WEIGHTIEST_FIRST)


def authorities() -> Iterator[str]:
    """Every authority, by the module in which it stands."""
    resting: dict[str, dict[str, None]] = {}
    for rule in RULES.rules:
        for citation in rule.cites:
            resting.setdefault(citation.authority.id, {})[rule.id] = None
    names = {module.name for module in pkgutil.iter_modules(law.__path__)}
    # A module that is not in the list comes last, and none is left out.
    for name in [*filter(names.__contains__, _WEIGHTIEST_FIRST), *sorted(names - _KNOWN_LAW)]:
        those = importlib.import_module(f"{law.__name__}.{name}")
        title = (those.__doc__ or "").strip().splitlines()[0].rstrip(".")
        yield f"## {title}\n"
        for one in vars(those).values():
            if isinstance(one, Authority):
                yield from _authority(one, resting.get(one.id, {}))


def _authority(authority: Authority, rules: Iterable[str]) -> Iterator[str]:
    named = markdown(authority.name)
    text = markdown(Citation(authority).text)
    # A rule or statute is cited by its section; its title tells what it is.
    title = f"**{text}**" if named in text else f"**{text}**, {named}"
    yield f"(authority-{authority.id})="
    yield f"{title}\n"
    if authority.court is not None:
        court = COURTS[authority.court].abbreviation or "Supreme Court"
        yield f":Court: {court} (`{authority.court}`)"
        yield f":Decided: {authority.decided.words}"
    else:
        yield f":Text: {authority.kind.value}, as of {authority.decided.words}"
    if address := address_of(authority):
        yield f":Look up: <{address}>"
    yield f":Checked: {authority.verification.value}"
    if authority.holds:
        yield f":Holds: {markdown(authority.holds)}"
    for pinpoint, holds in authority.passages:
        yield f":At {markdown(pinpoint)}: {markdown(holds)}"
    for one in authority.history:
        yield f":Later: {markdown(one.text)}"
    if not authority.precedential:
        yield ":Weight: not precedential, and so never binding"
    if authority.note:
        yield f":Note: {markdown(authority.note)}"
    yield f":Rules: {_links(rules) or 'none'}"
    yield ""


# The order.


def order() -> Iterator[str]:
    """Every sentence of the order of May 31, 2023, with the rules that rest on it."""
    place = ""
    for name, sentence in the_order.SENTENCES.items():
        if sentence.pinpoint != place:
            place = sentence.pinpoint
            yield f"## {_sentence(place)}\n"
        yield f"(order-{name.lower().replace('_', '-')})="
        yield f"### {_sentence(name.lower().replace('_', ' '))}\n"
        yield f"> {markdown(sentence.words)}\n"
        yield f":Read as: {markdown(sentence.holds)}"
        rules = [rule.id for rule in RULES.rules if _names(rule.cites, sentence)]
        yield f":Rules: {_links(rules) or 'none'}"
        burdens = [one for one in RULES.doctrines if _names(one.burden.cites, sentence)]
        if burdens:
            links = (f"[{markdown(one.name)}](#doctrine-{one.id})" for one in burdens)
            yield f":Burdens: {', '.join(links)}"
        yield ""


def _names(citations: Iterable[Citation], sentence: Citation) -> bool:
    return any(one.words == sentence.words for one in citations)


# The case file.

_PARTS: tuple[tuple[str, type], ...] = (
    ("enjoined_parties", EnjoinedParty),
    ("nonparties", Nonparty),
    ("motions", MotionMade),
    ("outcome", Outcome),
)

# What a docstring need not say.
_PLAIN_KEYS = {
    "schema": "What the document says it is.",
    "caption": "As one would cite the case.",
    "docket": "Its docket number.",
    "movant": "Who made the motions.",
    "id": "By which the rest of the document refers to it.",
    "name": "As it is printed in a decision.",
    "relief": "What the motion asks for.",
    "motion": "Id of a motion.",
    "against": "Id of the person it was made against.",
    "disposition": "How the court ruled.",
    "entered": "The day on which it was made.",
}


def case_file() -> Iterator[str]:
    """The keys of a case file and of its parts, from the JSON Schema."""
    schema = case_schema()
    parts = schema["properties"]
    yield "### The document\n"
    yield from _keys(schema, _described(Case))
    yield "### injunction\n"
    yield from _keys(parts["injunction"], _PLAIN_KEYS)
    yield "### injunction.period\n"
    period = parts["injunction"]["properties"]["period"]["anyOf"][0]
    yield f"{period['description']}\n"
    yield from _keys(period)
    for key, kind in _PARTS:
        yield f"### {key}\n"
        yield f"Each: {_opening(kind)}\n"
        yield from _keys(parts[key]["items"], _PLAIN_KEYS)


def decision_document() -> Iterator[str]:
    """Describe the keys of a decision and of its parts, from its JSON Schema."""
    schema = decision_schema()
    yield "### The document\n"
    yield from _keys(schema, _PLAIN_KEYS)
    for name, part in schema["$defs"].items():
        yield f"### {name}\n"
        yield f"{part['description']}\n"
        yield from _keys(part, _PLAIN_KEYS)


def facts() -> Iterator[str]:
    """Every fact that a case file may list."""
    named = case_schema()["$defs"]
    common = ("fact", "respondent", "party", "shown", "proof", "source")
    yield "### Keys of every fact\n"
    every = dict(named["listing"], required=["fact"])
    every["properties"] = {key: every["properties"][key] for key in common}
    every["properties"]["fact"] = {"description": "Which fact it is, by its name below."}
    yield from _keys(every)
    for name, kind in FACTS.items():
        yield f"(fact-{name.replace('_', '-')})="
        yield f"### {name}\n"
        yield f"{_opening(kind)}\n"
        own = {k: v for k, v in named[name]["properties"].items() if k not in common}
        if own:
            yield from _keys({"properties": own, "required": named[name]["required"]})
        asked = [
            rule.id
            for rule in RULES.rules
            if any(kind is one.kind for one in patterns_in(rule.when))
        ]
        yield f"Asked for by {_links(asked) or 'no rule'}.\n"


def _opening(kind: type) -> str:
    return _prose(inspect.getdoc(kind) or "").partition("\n\n")[0].replace("\n", " ")


def _prose(text: str) -> str:
    text = re.sub(r":\w+:`~?([^`]*\.)?([^`]*)`", r"\2", text)
    return text.replace("``", "`")


def _described(kind: type) -> dict[str, str]:
    """What the Attributes of a class's docstring say, where the schema is silent."""
    found = re.findall(r"^(\w[\w, ]*) : .*\n((?:    .*\n?)+)", inspect.getdoc(kind) or "", re.M)
    said = {name: " ".join(text.split()) for names, text in found for name in names.split(", ")}
    return {**_PLAIN_KEYS, **said}


def _keys(mapping: dict[str, Any], more: dict[str, str] | None = None) -> Iterator[str]:
    yield "| key | value | meaning |"
    yield "| --- | --- | --- |"
    for key, value in mapping["properties"].items():
        must = ", required" if key in mapping["required"] else ""
        meaning = value.get("description") or (more or {}).get(key, "")
        cells = (f"`{key}`{must}", _value(key, value), meaning)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""


def _value(key: str, schema: dict[str, Any]) -> str:
    default = schema.get("default")
    tail = "" if default is None else f"; left out: `{str(default).lower()}`"
    options = schema.get("anyOf", [schema])
    said = dict.fromkeys(_one(key, option) for option in options if option.get("type") != "null")
    return " or ".join(said) + tail


def _one(key: str, schema: dict[str, Any]) -> str:
    if key == "court":
        return "id of a federal court, as in the Free Law Project's courts database"
    if key == "decided":
        return "`YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known"
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    if "$ref" in (items := schema.get("items", {})):
        return f"a list of `{items['$ref'].rpartition('/')[2]}`"
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if schema.get("format") == "date":
        return "a day, `YYYY-MM-DD`"
    kinds = {
        "string": "text",
        "integer": "a whole number",
        "boolean": "`true` or `false`",
        "array": "a list",
        "object": "a mapping",
    }
    return kinds.get(schema.get("type", ""), "a name")


# The glossary.


def glossary() -> Iterator[str]:
    """Every finding and every fact, by the words in which a decision names it."""
    senses: dict[str, list[str]] = {}
    for finding in vars(findings).values():
        if not isinstance(finding, Finding):
            continue
        senses.setdefault(finding.name, []).append(f"*Finding.* {markdown(finding.means)}")
    for name, kind in FACTS.items():
        term = name.replace("_", " ")
        senses.setdefault(term, []).append(
            f"*Fact* [`{name}`](#fact-{name.replace('_', '-')}). {_opening(kind)}"
        )
    for term in sorted(senses, key=str.lower):
        yield f"**{markdown(term)}**"
        yield from (f": {sense}\n" for sense in senses[term])


def counts() -> Iterator[str]:
    """How much law there is."""
    cited = {citation.authority for rule in RULES.rules for citation in rule.cites}
    yield (
        f"{len(RULES.doctrines)} doctrines, {len(RULES.rules)} rules, "
        f"{len(RULES.findings)} findings, {len(cited)} authorities."
    )


def open_points() -> Iterator[str]:
    """What the rules say that they cannot say, and numbers that are ours."""
    for doctrine in RULES.doctrines:
        notes = [*doctrine.open_points, *filter(None, [doctrine.burden.note])]
        if notes:
            yield f"\n**{_sentence(doctrine.name)}**\n"
            yield from (f"- {markdown(note)}" for note in notes)
    yield "\n**Numbers that are ours**\n"
    for parameter in RULES.parameters:
        if parameter.open_textured:
            yield f"- {_parameter(parameter)}"
    yield ""


def unread() -> Iterator[str]:
    """Authorities that rules cite and whose text was not read, by how they are known."""
    cited = dict.fromkeys(c.authority for rule in RULES.rules for c in rule.cites)
    kinds: dict[str, list[Authority]] = {}
    for authority in cited:
        kinds.setdefault(authority.verification.value, []).append(authority)
    for how, those in kinds.items():
        names = "; ".join(f"[{markdown(one.name)}](#authority-{one.id})" for one in those)
        few = f": {names}." if len(those) < 12 else "."
        yield f"- {how}: {len(those)}{few}"
    yield ""


def corpus() -> Iterator[str]:
    """Every decided case with the court's ruling and ours, and totals."""
    yield markdown_of(report(decided.corpus_report()))


def headlines() -> Iterator[str]:
    """What each denial turns on, with the ground of the opinion."""
    yield markdown_of(report(decided.headlines()))


def coverage() -> Iterator[str]:
    """What the decided cases do with each rule and each authority."""
    yield markdown_of(report(decided.coverage(decided.corpus_report())))


def left_out() -> Iterator[str]:
    """The decided cases that no case file can honestly express."""
    for id, why in decided.excluded().items():
        yield f"- `{id}`: {markdown(why)}"
    yield ""


_GENERATED: dict[str, Callable[[], Iterator[str]]] = {
    "rules": rules,
    "authorities": authorities,
    "order": order,
    "case-file": case_file,
    "decision-document": decision_document,
    "facts": facts,
    "glossary": glossary,
    "counts": counts,
    "open-points": open_points,
    "unread": unread,
    "corpus": corpus,
    "coverage": coverage,
    "headlines": headlines,
    "left-out": left_out,
    "theories": theories,
    "futility": futility,
    "defenses": defenses,
    "answers": answers,
    "commands": commands,
    "statuses": statuses,
}


def _replace(app: Any, docname: str, source: list[str]) -> None:
    source[0] = _MARK.sub(lambda mark: "\n".join(_GENERATED[mark[1]]()), source[0])


def _always(app: Any, env: Any, added: set[str], changed: set[str], removed: set[str]) -> list[str]:
    """The pages to be read again, since the rule book may have changed."""
    return [doc for doc in env.found_docs if _MARK.search(env.doc2path(doc).read_text("utf-8"))]


def setup(app: Any) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("source-read", _replace)
    app.connect("env-get-outdated", _always)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
