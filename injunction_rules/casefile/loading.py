"""
Loading: from a case file to a :class:`~injunction_rules.model.cases.Case` and back.

Whatever is wrong with a case file is reported at once, as one
:class:`~injunction_rules.errors.CaseFileError`: what is wrong with the text,
with single values, and between the parts of the case.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from typing import Any

import yaml
from attrs import evolve

from injunction_rules.casefile.contract import EARLIER, SCHEMA, terms_of
from injunction_rules.casefile.documents import Document, Flaw, bytes_of, printable
from injunction_rules.casefile.parsing import (
    MOST_CHARACTERS,
    Format,
    read_document,
    tree_document,
    undoubted_tree,
)
from injunction_rules.casefile.quoting import advised
from injunction_rules.casefile.stand_ins import flaws_between_parts, is_open, is_within
from injunction_rules.casefile.structuring import case_of
from injunction_rules.casefile.tables import filled
from injunction_rules.casefile.writing import tree_of
from injunction_rules.errors import CaseFileError, Problem
from injunction_rules.model.cases import Case
from injunction_rules.model.facts import fact_name
from injunction_rules.model.rulebook import RuleBook

_LINE_LENGTH = 88
_OFF = re.compile("off")


def load_case(path: str | os.PathLike[str], *, rules: RuleBook | None = None) -> Case:
    """
    Load a case file, with the tables that it names beside it.

    Parameters
    ----------
    path : str or os.PathLike
        A name that ends in ``.json`` is read as JSON, any other as YAML.  The tables lie
        in its folder, or below it.
    rules : RuleBook, optional
        Whose kinds of fact and courts it may name, beside this package's.

    Returns
    -------
    Case

    Raises
    ------
    CaseFileError
        If the file cannot be read or is not a case; carries every problem.

    >>> load_case("no such file.yaml")
    Traceback (most recent call last):
        ...
    injunction_rules.errors.CaseFileError: no such file.yaml: 1 problem
      the document: expected a file that can be read, found no such file or directory
    """
    name, text = bytes_of(path, CaseFileError, MOST_CHARACTERS + 1)
    folder = os.path.dirname(name) or os.curdir
    return loads_case(text, format=format_of(name), name=name, rules=rules, folder=folder)


def format_of(name: str) -> Format:
    """
    Tell in which format a file of a name is read.

    >>> format_of("Case.JSON"), format_of("case.yml"), format_of("<stdin>")
    ('json', 'yaml', 'yaml')
    """
    return "json" if name.lower().endswith(".json") else "yaml"


def loads_case(
    text: str | bytes | Mapping[str, object],
    *,
    format: Format = "yaml",
    name: str | None = None,
    rules: RuleBook | None = None,
    folder: str | os.PathLike[str] | None = None,
) -> Case:
    """
    Load a case from the text of a case file, or from the tree that it says.

    A file that says it is ``case@1`` is read as ``case@2``.

    Parameters
    ----------
    text : str, bytes or mapping
        Bytes are UTF-8.  A mapping is what a parser gives of a case file: mappings,
        lists, text, numbers, truth values and dates.
    format : {'yaml', 'json'}
        Of text.
    name : str, optional
        What an error calls it; left out, what it is.
    rules : RuleBook, optional
        Whose kinds of fact and courts it may name, beside this package's.
    folder : str or os.PathLike, optional
        In which the tables lie that it names, or below which.  Left out, it may name none:
        a text may come from anywhere, and files are read for nobody who does not say which.

    Returns
    -------
    Case

    Raises
    ------
    CaseFileError
        If it is not a case; carries every problem.
    ValueError
        If there is no such format.

    >>> from injunction_rules.corpus.data import demo, demo_text
    >>> text = demo_text().replace("fact: listing", "fact: lsiting", 1)
    >>> loads_case(text, name="x.yaml")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    injunction_rules.errors.CaseFileError: x.yaml: 1 problem
      facts[...].fact (line ...): expected the name of a fact, found 'lsiting'; did you...
    >>> loads_case(dump_case(demo())) == demo()
    True
    """
    _check_format(format)
    if not isinstance(text, Mapping) and (case := _undoubted_case(text, format, rules)):
        return case
    return read_case(text, format=format, name=name, rules=rules, folder=folder)[0]


def read_case(
    text: str | bytes | Mapping[str, object],
    *,
    format: Format = "yaml",
    name: str | None = None,
    rules: RuleBook | None = None,
    folder: str | os.PathLike[str] | None = None,
) -> tuple[Case, Document]:
    """Load a case as :func:`loads_case` does, with the document, which has the lines."""
    _check_format(format)
    if isinstance(text, Mapping):
        name = printable("<mapping>" if name is None else name)
        document = tree_document(text, name)
    else:
        name = printable("<text>" if name is None else name)
        document = read_document(text, format, name)
    _refuse_docket(document.tree, name)
    document = _of_this_version(document)
    full = filled(document.tree, folder, rules)
    document = evolve(document, placed=full.placed)
    case, found = case_of(full.tree, rules)
    flaws = [*document.flaws, *full.flaws]
    if isinstance(document.tree, dict) and "schema" not in document.tree:
        hint = f"add the line `schema: {SCHEMA}`"
        flaws.append(Flaw(("schema",), SCHEMA, "nothing", hint))
    if case is None:
        # What could not be read was reported already; what is wrong with the
        # nothing that stands in its place is no news.
        news = [flaw for flaw in found if not is_within(flaw.path, document.unreadable)]
        faults = [*advised(news, document), *flaws_between_parts(full.tree, found, rules)]
        flaws += [flaw for flaw in faults if not is_open(flaw.path, full.lacking)]
    if case is None or flaws:
        raise CaseFileError(document.problems(flaws), name)
    return case, document


_OF_A_DOCKET = frozenset(
    {
        *("absolute_url", "caseName", "case_name", "court_id", "dateFiled", "date_filed"),
        *("docketNumber", "docket_entries", "docket_number", "entry_number", "pacer_case_id"),
        "recap_documents",
    }
)
"""Keys that dockets have in the data of courts and of who collects them, and no case file has."""


def _refuse_docket(tree: Any, name: str) -> None:
    """Raise CaseFileError for a docket, or a list of them, of which every key would be wrong."""
    if isinstance(tree, dict) and isinstance(tree.get("results"), list):
        tree = tree["results"]
    if isinstance(tree, list) and tree:
        tree = tree[0]
    if isinstance(tree, dict) and len(keys := sorted(_OF_A_DOCKET & tree.keys())) > 1:
        found = f"a docket, with the keys {', '.join(keys[:3])}"
        hint = "`injunction-rules import docket.json` begins a case file from it"
        raise CaseFileError([Problem("", "a case file", found, hint)], name)


def _undoubted_case(text: str | bytes, format: Format, rules: RuleBook | None) -> Case | None:
    """Read a case of which there is nothing to tell; ``None`` where there may be."""
    tree = undoubted_tree(text, format)
    if not isinstance(tree, dict) or "schema" not in tree:
        return None
    if tree["schema"] in EARLIER:
        tree["schema"] = SCHEMA
    return case_of(tree, rules)[0]


def _of_this_version(document: Document) -> Document:
    """Read a file of an earlier version as one of this: all that it could say means the same."""
    tree = document.tree
    if isinstance(tree, dict) and tree.get("schema") in EARLIER:
        return evolve(document, tree={**tree, "schema": SCHEMA})
    return document


def dump_case(case: Case, *, rules: RuleBook | None = None) -> dict[str, Any]:
    """
    Give a case as a plain tree of dictionaries, lists, text, numbers and truth values.

    Parameters
    ----------
    case : Case
    rules : RuleBook, optional
        Whose kinds of fact and courts the file may name, beside this package's.

    Returns
    -------
    dict
        In the order of the contract, without what is left at its default.

    Raises
    ------
    CaseFileError
        If the case holds a fact that no case file can state.

    >>> from injunction_rules.corpus.data import demo
    >>> dump_case(demo())["injunction"]["entered"]
    '2022-06-09'
    """
    facts, _, _ = terms_of(rules)
    unstated = [
        Problem(f"facts[{i}]", "a fact that a case file may list", repr(fact_name(type(fact))))
        for i, fact in enumerate(case.facts)
        if type(fact) not in facts.values()
    ]
    if unstated:
        raise CaseFileError(unstated, "<case>")
    return tree_of(case)


def dumps_case(case: Case, *, format: Format = "yaml", rules: RuleBook | None = None) -> str:
    """
    Give the text of a case file that loads as an equal case.

    Facts that came from tables are written out; of very many the text may be larger than a
    case file may be, as :mod:`~injunction_rules.casefile.parsing` says.

    Parameters
    ----------
    case : Case
    format : {'yaml', 'json'}
    rules : RuleBook, optional
        Whose kinds of fact and courts the file may name, beside this package's.

    Returns
    -------
    str

    Raises
    ------
    CaseFileError
        If the case holds a fact that no case file can state.
    ValueError
        If there is no such format.

    >>> from injunction_rules.corpus.data import demo
    >>> print(dumps_case(demo())[:86])
    schema: injunction-rules/case@2
    caption: Kelly Toys Holdings, LLC v. alialialiLL Store
    >>> loads_case(dumps_case(demo(), format="json"), format="json") == demo()
    True
    """
    _check_format(format)
    tree = dump_case(case, rules=rules)
    if format == "json":
        return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"
    return yaml_text(tree)


def yaml_text(tree: Mapping[str, object] | list[object], *, flow: bool = True) -> str:
    """
    Write a part of a case file as YAML.

    Parameters
    ----------
    tree : mapping or list
        Plain, as :func:`dump_case` gives it.
    flow : bool, optional
        Put what has no parts within it on one line, in brackets.

    >>> print(yaml_text({"decided": "2023-05-31", "against": ["no"]}), end="")
    decided: 2023-05-31
    against: ['no']
    """
    return yaml.dump(
        tree,
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=None if flow else False,
        sort_keys=False,
        width=_LINE_LENGTH,
    )


def _check_format(format: str) -> None:
    if format not in ("yaml", "json"):
        raise ValueError(f"a case file is 'yaml' or 'json', not {format!r}")


class _Dumper(yaml.SafeDumper):
    """Writes dates and the key ``on`` bare, as the contract does."""

    # Everything else that some reader of YAML takes for another thing than
    # text stays in quotes.
    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [
            (tag, _OFF if first == "o" and tag == "tag:yaml.org,2002:bool" else pattern)
            for tag, pattern in resolvers
            if tag != "tag:yaml.org,2002:timestamp"
        ]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def represent_str(self, data: str) -> yaml.ScalarNode:
        # In other styles some line breaks would come back as another character.
        style = None if data.isprintable() else '"'
        return self.represent_scalar("tag:yaml.org,2002:str", data, style)


_Dumper.add_representer(str, _Dumper.represent_str)
