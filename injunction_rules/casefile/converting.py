"""
Converting: a case file of an earlier version as one of this version.

What ``case@1`` could say means the same in ``case@2``, which is read from both.
``case@2`` can say more: an event that is ``known`` on a day that is not, a denial
without the kind of what is denied, facts of several persons in a list, and what is
``stipulated``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from injunction_rules.casefile.contract import EARLIER, SCHEMA
from injunction_rules.casefile.loading import dumps_case, loads_case
from injunction_rules.casefile.parsing import Format, read_document
from injunction_rules.model.rulebook import RuleBook

_MOST_PLACES = 9


def converted(
    text: str | bytes,
    *,
    format: Format = "yaml",
    name: str = "<text>",
    rules: RuleBook | None = None,
    folder: str | os.PathLike[str] | None = None,
) -> str:
    """
    Write a case file in the version of this package, comments and all.

    Parameters
    ----------
    text : str or bytes
        Of a case file of any version that can be read.
    format : {'yaml', 'json'}
    name : str, optional
        What an error calls it.
    rules : RuleBook, optional
        Whose kinds of fact, courts and findings it may name, beside this package's.
    folder : str or os.PathLike, optional
        In which the tables lie that it names; they stay as they are.

    Raises
    ------
    CaseFileError
        If it is no case; carries every problem.

    >>> from injunction_rules.corpus.data import demo_text
    >>> converted(demo_text()) == demo_text()
    True
    """
    case = loads_case(text, format=format, name=name, rules=rules, folder=folder)
    old = text if isinstance(text, str) else text.decode("utf-8-sig")
    for new in (old, *_with_this_version(old)):
        if _version(new, format) == SCHEMA:
            return new
    # The version is written in a way that is not found in the text.
    return dumps_case(case, format=format, rules=rules)


def _with_this_version(text: str) -> Iterator[str]:
    """Yield the text with one mention of an earlier version, or another, replaced."""
    mentions = list(re.finditer("|".join(map(re.escape, EARLIER)), text))
    for mention in mentions[:_MOST_PLACES]:
        yield text[: mention.start()] + SCHEMA + text[mention.end() :]


def _version(text: str, format: Format) -> object:
    # A version as long in another's place leaves what could be read readable.
    tree = read_document(text, format, "").tree
    assert isinstance(tree, dict)
    return tree["schema"]
