"""
Rule books by name: that of an installed package, or one in a module.

>>> rule_book_named("injunction_rules:RULES")  # doctest: +ELLIPSIS
<RuleBook of ...>
>>> rule_book_named("injunction_rules:RULSE")
Traceback (most recent call last):
    ...
injunction_rules.errors.RuleError: injunction_rules has no 'RULSE'; did you mean 'RULES'?
"""

from __future__ import annotations

import os
import re
import sys
from importlib import import_module

from injunction_rules.errors import RuleError, nearest
from injunction_rules.model.rulebook import RuleBook

GROUP = "injunction_rules.rule_books"
"""The entry points by which a package makes its rule books known."""

_NAMED = re.compile(r"(\w+(?:\.\w+)*):(\w+)")


def installed() -> dict[str, str]:
    """Give the rule books that installed packages make known: name, and module with name."""
    # Slow to import, and most runs name no rule book.
    from importlib.metadata import entry_points  # noqa: PLC0415

    return {entry.name: entry.value for entry in entry_points(group=GROUP)}


def rule_book_named(text: str) -> RuleBook:
    """
    Load a rule book: ``package.module:NAME``, or the name of an entry point.

    The current folder is looked in last, and entry points in the group
    ``injunction_rules.rule_books``.  It raises RuleError if there is none of that name, or its
    module cannot be imported.
    """
    if ":" not in text:
        known = installed()
        if text not in known:
            hint = nearest(text, known) or "say package.module:NAME"
            raise RuleError(f"no installed package has a rule book {text!r}; {hint}")
        text = known[text]
    named = _NAMED.fullmatch(text)
    if named is None:
        raise RuleError(f"expected a rule book as package.module:NAME, found {text!r}")
    module_name, name = named.groups()
    if os.getcwd() not in sys.path:
        # Stays, for other processes that decide look there too.
        sys.path.append(os.getcwd())
    try:
        module = import_module(module_name)
    # A module of somebody else may raise anything.
    except Exception as error:
        raise RuleError(
            f"{module_name} cannot be imported: {type(error).__name__}: {error}"
        ) from error
    value = getattr(module, name, None)
    if isinstance(value, RuleBook):
        return value
    names = [key for key in dir(module) if isinstance(getattr(module, key, None), RuleBook)]
    hint = nearest(name, names)
    what = f"no {name!r}" if value is None else f"no rule book {name!r}"
    raise RuleError(f"{module_name} has {what}; {hint}".rstrip("; "))
