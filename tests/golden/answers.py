"""What is asked: every command in every form, and every verb's answer as Python shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from attrs import frozen

import injunction_rules
from injunction_rules import (
    RULES,
    both_sides,
    compare,
    decide,
    decide_many,
    dumps_case,
    elements,
    flips,
    is_stable,
    load_case,
    next_facts,
    requires,
    sweep,
    timeline,
    what_if,
    why,
    why_not,
)

DEMO = "kelly_toys"
"""The order of May 31, 2023: denied, and denied as futile."""

DATED = "dated"
"""A case in the folder ``cases``, with a date on every fact: what days change is seen there."""

# Granted, denied and open; orders to cease and contempt; the courts of seven circuits and the
# Supreme Court, from 1934 to 2025.
CASES = (
    DEMO,
    DATED,
    "aevoe-v-ae-tech-sf-2013-2014",
    "arista-v-tkach-sdny-2015",
    "blockowicz-v-williams-7th-2010",
    "chase-national-bank-v-norwalk-scotus-1934",
    "clearone-v-bowers-10th-2011",
    "goya-foods-v-wallack-1st-2002",
    "kelly-toys-v-19885566-sdny-2023",
    "patagonia-v-agnew-meta-shopify-cdcal-2025",
    "reebok-v-mclaughlin-bil-9th-1995",
    "us-v-abboud-11th-2024",
)

# The cases of which every question is asked, each with one of its rulings: denied, denied as
# futile, denied, denied, open, granted.
ASKED = (
    (DEMO, "cease", "alibaba"),
    (DEMO, "comply", "xintu"),
    (DATED, "cease", "bazaar"),
    ("blockowicz-v-williams-7th-2010", "cease", "xcentric"),
    ("clearone-v-bowers-10th-2011", "contempt", "bowers"),
    ("kelly-toys-v-19885566-sdny-2023", "contempt", "alibaba"),
)

ENDINGS = {
    "text": "txt",
    "terminal": "ansi.txt",
    "markdown": "md",
    "html": "html",
    "json": "json",
    "jsonl": "jsonl",
    "csv": "csv",
    "mermaid": "mmd",
    "dot": "dot",
    "svg": "svg",
    # JSON, and there is no other form to ask for.
    "schema": "json",
}
PAGES = ("text", "terminal", "markdown", "html", "json")
TABLES = ("text", "markdown", "json")


@frozen
class Asked:
    """
    A command as it is typed.

    Attributes
    ----------
    name : str
        The golden file, without its ending.
    arguments : tuple of str
    form : str, optional
        One of ``ENDINGS``; ``terminal`` is text where somebody looks at it.
    given : str, optional
        Standard input.
    """

    name: str
    arguments: tuple[str, ...]
    form: str = "text"
    given: str = ""

    @property
    def file(self) -> str:
        """The golden file, below ``files``."""
        return f"{self.name}.{ENDINGS[self.form]}"

    @property
    def typed(self) -> tuple[str, ...]:
        """The arguments with the form asked for."""
        alone = ("text", "terminal", "schema")
        return self.arguments if self.form in alone else (*self.arguments, "--format", self.form)


def commands() -> Iterator[Asked]:
    """Every command that is run."""
    yield from _decisions()
    yield from _graphs()
    for case, motion, against in ASKED:
        yield from _questions(case, motion, against)
    yield from _suppositions()
    yield from _cases()
    yield from _law()
    yield from _refusals()
    yield from _help()


def _each(name: str, *arguments: str, forms: tuple[str, ...] = PAGES) -> Iterator[Asked]:
    for form in forms:
        yield Asked(name, arguments, form)


_COMPILED = ("--engine", "compiled")


_OFTEN = tuple(dict.fromkeys(case for case, *_ in ASKED))
_PIPED = ("text", "markdown", "html", "json")


def _decisions() -> Iterator[Asked]:
    for case in CASES:
        decided = ("decide", f"{case}.yaml", *_COMPILED)
        yield from _each(f"decide/{case}", *decided, forms=PAGES if case in _OFTEN else _PIPED)
        yield Asked(f"decide/{case}.full", (*decided, "--full"))
    yield Asked(
        "decide/elsewhere", ("demo", "--forum", "ilnd", "--as-of", "2024-02-15", *_COMPILED)
    )
    # Once with the engine that explains the others.
    yield from _each("decide/reference", "demo", "--engine", "reference", forms=("text", "json"))


def _graphs() -> Iterator[Asked]:
    drawn = ("mermaid", "dot", "svg")
    for case in CASES:
        yield from _each(f"graph/{case}", "graph", f"{case}.yaml", *_COMPILED, forms=drawn)
    chosen = ("--motion", "cease", "--against", "alibaba", "--full", *_COMPILED)
    yield from _each("graph/cease-alibaba.full", "graph", f"{DEMO}.yaml", *chosen, forms=drawn)


def _questions(case: str, motion: str, against: str) -> Iterator[Asked]:
    given = (f"{case}.yaml", "--motion", motion, "--against", against)
    # To keep the folder small, two are not asked in every form.
    pages = TABLES if (case, motion) in _FEWER else PAGES
    for verb, more in {
        "why": _COMPILED,
        "why-not": _COMPILED,
        "both-sides": _COMPILED,
        "requires": ("--most", "2"),
        "stable": (),
        "what-if": ("--remove", "facts[0]", *_COMPILED),
    }.items():
        yield from _each(f"{verb}/{case}.{motion}", verb, *given, *more, forms=pages)
    for verb, more in {
        "flips": ("--most", "2"),
        "next-facts": ("--most", "8"),
        "timeline": _COMPILED,
        "elements": _COMPILED,
        "sweep": ("--axis", "forum=*", "--axis", "remove facts[0]"),
    }.items():
        forms = (*pages, "csv")
        yield from _each(f"{verb}/{case}.{motion}", verb, *given, *more, forms=forms)


_FEWER = ((DEMO, "comply"), ("blockowicz-v-williams-7th-2010", "cease"))

_CEASE = (f"{DEMO}.yaml", "--motion", "cease", "--against", "alibaba")


def _suppositions() -> Iterator[Asked]:
    """Every kind of change and of axis, and what is asked of a finding by name."""
    for verb in ("why", "why-not", "both-sides"):
        for finding in ("prompt-takedown", "aiding-and-abetting"):
            yield Asked(f"{verb}/{finding}", (verb, _CEASE[0], finding, *_CEASE[1:], *_COMPILED))
    yield Asked("elements/all", ("elements", _CEASE[0], *_COMPILED))
    theory = ("--theory", "alter ego")
    yield Asked("elements/theory", ("elements", *_CEASE, *theory, *_COMPILED))
    yield Asked("requires/to-denied-as-futile", ("requires", *_CEASE, "--to", "denied-as-futile"))
    yield Asked("flips/to-granted", ("flips", *_CEASE, "--to", "granted", "--over", "facts"))
    yield Asked("flips/over-authorities", ("flips", *_CEASE, "--over", "authorities"))
    yield Asked("timeline/since", ("timeline", f"{DEMO}.yaml", "--since", "2023-01-01"))
    for name, more in {
        "set": ("--set", "facts[20].promptly=false"),
        "unset": ("--unset", "facts[20].promptly"),
        "add": ("--add", "{fact: assistance, respondent: alibaba, chosen: true}"),
        "overrule": ("--overrule", "kelly-toys-2023"),
        "overrule-on": ("--overrule", "kelly-toys-2023@2024-01-01"),
        "without-rule": ("--without-rule", "takedown.answers-continued-service"),
        "parameter": ("--parameter", "takedown.prompt-days=1"),
        "stipulate": ("--stipulate", "aiding-and-abetting=shown"),
        "elsewhere": ("--forum", "ilnd", "--as-of", "2024-02-15"),
        "together": ("--set", "facts[20].promptly=false", "--remove", "facts[22]"),
    }.items():
        yield Asked(f"what-if/{name}", ("what-if", f"{DEMO}.yaml", *more, *_COMPILED))
    days = ("--axis", "facts[2].removed=2024-05-03..2024-06-03", "--axis", "remove facts[3]")
    for form in ("text", "csv"):
        yield Asked("sweep/days", ("sweep", f"{DATED}.yaml", *days), form)
    for name, axes in {
        "values": ("facts[24].proof=alleged,undisputed", "facts[20].promptly=true,false"),
        "law": ("as-of=2023-06-29,2024-02-15", "takedown.prompt-days=3..14"),
        "changes": ("overrule kelly-toys-2023", "forum=nysd,ilnd,ca9"),
    }.items():
        asked = [word for axis in axes for word in ("--axis", axis)]
        yield from _each(f"sweep/{name}", "sweep", *_CEASE, *asked, forms=("text", "csv"))


def _cases() -> Iterator[Asked]:
    """What is asked of whole case files."""
    for case in _OFTEN:
        yield Asked(f"check/{case}", ("check", f"{case}.yaml"))
        for verb in ("history", "circuits"):
            yield from _each(f"{verb}/{case}", verb, f"{case}.yaml", *_COMPILED, forms=TABLES)
    yield Asked("check/broken", ("check", "broken.yaml"))
    yield Asked("check/standard-input", ("check", "-"), given="caption: nothing else\n")
    files = [f"{case}.yaml" for case in CASES]
    for form in ("text", "csv", "jsonl"):
        many = files[-2:] if form == "jsonl" else files
        yield Asked("decide-many/files", ("decide-many", *many, *_COMPILED), form)


def _law() -> Iterator[Asked]:
    """What is asked of the rules, the corpus and the schemas."""
    yield Asked("rules/all", ("rules",))
    for id in ("takedown", "aiding", "aiding.without-purpose", "injunction.in-force"):
        yield Asked(f"rules/{id}", ("rules", id))
    yield Asked("schema/case", ("schema",), "schema")
    yield Asked("schema/decision", ("schema", "--decision"), "schema")
    yield from _each("corpus/corpus", "corpus", *_COMPILED, forms=TABLES)
    yield from _each("coverage/coverage", "coverage", *_COMPILED, forms=TABLES)
    for id in ("kelly-toys-2023", "havens-v-james"):
        yield from _each(f"without/{id}", "without", id, *_COMPILED, forms=TABLES)
    yield from _each("check-rules/nysd", "check-rules", "--forum", "nysd", forms=TABLES)
    yield Asked("check-rules/everywhere", ("check-rules",))
    days = ("--as-of", "2023-06-29", "--as-of", "2024-06-29", "--relief", "contempt")
    yield from _each("compare/two-days", "compare", *days, forms=TABLES)
    for name, more in {
        "two-courts": ("--forum", "ca2", "--forum", "ca7"),
        "without": ("--without", "takedown.answers-continued-service", "--every-cause"),
        "number": ("--set", "takedown.prompt-days=3"),
        "overrule": ("--overrule", "kelly-toys-2023"),
    }.items():
        yield Asked(f"compare/{name}", ("compare", *more, "--relief", "cease"))


def _refusals() -> Iterator[Asked]:
    """What is said, on standard error, of what cannot be answered."""
    file = f"{DEMO}.yaml"
    for name, arguments in {
        "no-file": ("decide", "none.yaml"),
        "no-court": ("decide", file, "--forum", "nysdd"),
        "no-form": ("decide", file, "--format", "pdf"),
        "no-finding": ("why", file, "prompt-takedwn", *_CEASE[1:]),
        "no-theory": ("elements", file, "--theory", "alter eg"),
        "which-ruling": ("requires", file),
        "no-ruling": ("graph", file, "--motion", "none"),
        "no-rule": ("rules", "takedwon"),
        "no-authority": ("without", "kelly-toys-203"),
        "no-change": ("what-if", file),
        "no-place": ("what-if", file, "--set", "facts[20].removd=never"),
        "no-parameter": ("what-if", file, "--parameter", "takedown.prompt-day=3"),
        "no-axis": ("sweep", *_CEASE, "--axis", "facts[20].removd=never"),
        "three-laws": ("compare", "--forum", "ca2", "--forum", "ca7", "--forum", "ca9"),
        "one-of-many": ("decide-many", "none.yaml", file),
    }.items():
        yield Asked(f"refused/{name}", arguments)


_COMMANDS = """
    both-sides check check-rules circuits compare corpus coverage decide decide-many demo elements
    flips graph history next-facts replay requires rules schema stable sweep timeline what-if why
    why-not
    without
"""


def _help() -> Iterator[Asked]:
    yield Asked("help/all", ("--help",))
    for command in _COMMANDS.split():
        yield Asked(f"help/{command}", (command, "--help"))


STYLED = (
    Asked("style/decision", ("demo", *_COMPILED), "html"),
    Asked("style/answer", ("stable", *_CEASE), "html"),
    Asked("style/graph", ("graph", *_CEASE, *_COMPILED), "svg"),
)
"""Pages of which the style sheets are kept, for those of the same kind have the same."""


# What Python shows.

SHOWN = {
    "repr": ("txt", repr),
    "str": ("txt", str),
    "html": ("html", lambda answer: answer._repr_html_()),
    "markdown": ("md", lambda answer: answer._repr_markdown_()),
    "svg": ("svg", lambda answer: answer._repr_svg_()),
}


@frozen
class Shown:
    """
    A verb's answer as Python shows it.

    Attributes
    ----------
    name : str
        The golden file, without its ending.
    ask : callable
        Given the folder of the case files.
    how : str
        One of ``SHOWN``.
    """

    name: str
    ask: Callable[[Path], Any]
    how: str

    @property
    def file(self) -> str:
        """The golden file, below ``files``."""
        return f"{self.name}.{self.how}.{SHOWN[self.how][0]}"

    def text(self, folder: Path) -> str:
        """What is shown."""
        return SHOWN[self.how][1](self.ask(folder))


def shown() -> Iterator[Shown]:
    """Every answer that is shown."""
    for name, ask in _answers().items():
        once = cache(ask)
        for how in ("repr", "str", "html", "markdown"):
            yield Shown(f"python/{name}", once, how)
    for case in CASES:
        yield Shown(f"python/decide/{case}", _deciding(case), "repr")
    for case in _OFTEN:
        yield Shown(f"python/decide/{case}", _deciding(case), "html")
    # The others are as the commands decide and graph print them.
    yield Shown(f"python/decide/{DATED}", _deciding(DATED), "str")
    yield Shown(f"python/ruling/{DATED}", _ruling(DATED, "cease", "bazaar"), "svg")
    for case, motion, against in ASKED:
        yield Shown(f"python/ruling/{case}.{motion}", _ruling(case, motion, against), "repr")
    for case in _OFTEN:
        yield Shown(f"python/case/{case}", _reading(case), "repr")
        for form in ("yaml", "json"):
            yield Shown(f"python/case/{case}.{form}", _dumping(case, form), "str")
    yield Shown("python/book", lambda _: RULES, "repr")
    yield Shown("python/names", lambda _: "\n".join(sorted(injunction_rules.__all__)), "str")
    yield Shown("python/decide_many", _many, "str")


@cache
def _case(folder: Path, case: str) -> Any:
    return load_case(folder / f"{case}.yaml")


@cache
def _decision(folder: Path, case: str) -> Any:
    return decide(_case(folder, case), engine="compiled")


def _answers() -> dict[str, Callable[[Path], Any]]:
    ruling = {"motion": "cease", "against": "alibaba"}

    def demo(folder: Path) -> Any:
        return _case(folder, DEMO)

    def decision(folder: Path) -> Any:
        return _decision(folder, DEMO)

    def relief(folder: Path) -> Any:
        return [one.relief for one in demo(folder).motions if one.id == "cease"]

    return {
        "why": lambda folder: why(decision(folder), **ruling),
        "why_not": lambda folder: why_not(decision(folder), **ruling),
        "both_sides": lambda folder: both_sides(decision(folder), **ruling),
        "elements": lambda folder: elements(demo(folder), **ruling, engine="compiled"),
        "requires": lambda folder: requires(demo(folder), **ruling, most=2),
        "flips": lambda folder: flips(demo(folder), **ruling, most=1),
        "is_stable": lambda folder: is_stable(demo(folder), **ruling),
        "next_facts": lambda folder: next_facts(demo(folder), **ruling, most=6),
        "timeline": lambda folder: timeline(demo(folder), **ruling, engine="compiled"),
        "what_if": lambda folder: what_if(demo(folder), _change(folder), engine="compiled"),
        "sweep": lambda folder: sweep(demo(folder), _axis(folder), **ruling),
        "compare": lambda folder: compare(
            RULES, RULES.without("takedown.answers-continued-service"), relief=relief(folder)
        ),
    }


def _change(folder: Path) -> Any:
    """The first change that flips the ruling: the top level names no way to make one."""
    return flips(_case(folder, DEMO), "cease", "alibaba", most=1)[0].changes


def _axis(folder: Path) -> Any:
    """The order as it is and with that change; what an axis is, the verb's signature says."""
    axis: Any = get_type_hints(sweep)["axes"]
    change = _change(folder)
    # A change of no parts.
    return axis("flipped", [("no", type(change)(())), ("yes", change)])


def _deciding(case: str) -> Callable[[Path], Any]:
    return lambda folder: _decision(folder, case)


def _ruling(case: str, motion: str, against: str) -> Callable[[Path], Any]:
    return lambda folder: _decision(folder, case).ruling(motion, against)


def _reading(case: str) -> Callable[[Path], Any]:
    return lambda folder: _case(folder, case)


def _dumping(case: str, form: str) -> Callable[[Path], Any]:
    return lambda folder: dumps_case(_case(folder, case), format=form)


def _many(folder: Path) -> str:
    cases = [_case(folder, case) for case in CASES]
    results = decide_many(cases, engine="compiled", processes=1)
    return "\n".join(f"{result.name}: {result.decision!r}" for result in results)
