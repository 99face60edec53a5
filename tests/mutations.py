"""
Broken case files, made at random from a sound one.

Each is the text with one to three things done to it that a careless coder, a
failing disk or a hostile stranger might do.  A seed always gives the same ones.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import yaml

from injunction_rules.casefile.parsing import read_document

_QUICK_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

Place = tuple[Any, Any]
"""A mapping or list, and a key or index in it."""

_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 5, 10**15 - 1, 10**30, 1.5, float("nan"), float("inf")),
    *("", " ", "never", "no", "yes", "~", "1:30", "0x1f", "1e5", "<<", "*x", "&x", "!!str x"),
    *("2023-02-30", "2023-05-31", "9999-12-31", "0000-00-00", "2023", "2023-00", "May 31, 2023"),
    *("\x1b[2J", "\u202e", "\u0000", "a" * 20_001, "¶", "\ud800", "alibaba", "bbottruoys"),
    *([], {}, [[]], [None], {"fact": "listing"}, {"": ""}, [1, 2], ["alibaba"]),
)


def mutations(text: str, count: int, seed: int) -> Iterator[str]:
    """
    Give texts that are a case file with something done to it.

    Parameters
    ----------
    text : str
        A sound case file in YAML.
    count : int
        How many.
    seed : int
        The same seed gives the same texts.

    Yields
    ------
    str
        Most of them no longer a case file, but some still are.

    >>> len(set(mutations("{a: 1, b: [x, y]}", 20, seed=1))) > 10
    True
    """
    chance = random.Random(seed)
    tree = read_document(text, "yaml", "<sound>").tree
    for _ in range(count):
        if chance.random() < 0.3:
            yield _in_text(text, chance)
        else:
            yield _in_tree(deepcopy(tree), chance)


def _in_text(text: str, chance: random.Random) -> str:
    at, to = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    lines = text.splitlines(keepends=True)
    line = chance.randrange(len(lines))
    return chance.choice(
        (
            lambda: text[:at],
            lambda: text[at:],
            lambda: text[:at] + text[at + 1 :],
            lambda: text[:at] + text[to:],
            lambda: text[:at] + chance.choice(":-[]{}\"'&*!|>%@`#,\t\n \0\ufeff\x85") + text[at:],
            lambda: "".join(lines[:line] + lines[line + 1 :]),
            lambda: "".join([*lines[: line + 1], *lines[line:]]),
            lambda: "".join([*lines[:line], "  " + lines[line], *lines[line + 1 :]]),
            lambda: "".join(chance.sample(lines, len(lines))),
            lambda: text + "---\n" + text,
        )
    )()


def _in_tree(tree: Any, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 3)):
        places = list(_places(tree))
        if places:
            container, key = chance.choice(places)
            chance.choice(_DEEDS)(container, key, chance)
    return _dumped(tree)


def _dumped(tree: Any) -> str:
    try:
        return str(yaml.dump(tree, Dumper=_QUICK_DUMPER, sort_keys=False, allow_unicode=True))
    except UnicodeEncodeError:
        # Half a character, which only the slow one writes.
        return str(yaml.safe_dump(tree, sort_keys=False))


def _places(tree: Any) -> Iterator[Place]:
    todo = [tree]
    while todo:
        part = todo.pop()
        for key in list(part) if isinstance(part, dict) else range(len(part)):
            yield part, key
            if isinstance(part[key], (dict, list)):
                todo.append(part[key])


def _drop(container: Any, key: Any, chance: random.Random) -> None:
    del container[key]


def _rename(container: Any, key: Any, chance: random.Random) -> None:
    if isinstance(container, dict):
        container[_misspelt(key, chance)] = container.pop(key)


def _misspell(container: Any, key: Any, chance: random.Random) -> None:
    if isinstance(container[key], str):
        container[key] = _misspelt(container[key], chance)


def _retype(container: Any, key: Any, chance: random.Random) -> None:
    value = container[key]
    container[key] = chance.choice((str(value), [value], {"value": value}, {str(value): None}))


def _replace(container: Any, key: Any, chance: random.Random) -> None:
    container[key] = chance.choice(_ODD)


def _add(container: Any, key: Any, chance: random.Random) -> None:
    if isinstance(container, list):
        container.insert(key, chance.choice((container[key], *_ODD)))
    else:
        container[chance.choice(_KEYS)] = chance.choice(_ODD)


def _reorder(container: Any, key: Any, chance: random.Random) -> None:
    if isinstance(container[key], list):
        chance.shuffle(container[key])


def _move_day(container: Any, key: Any, chance: random.Random) -> None:
    if isinstance(container, dict):
        day = f"20{chance.randint(19, 25)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        container[chance.choice(("on", "until", "noticed", "removed", "relisted", "entered"))] = day


_DEEDS: tuple[Callable[[Any, Any, random.Random], None], ...] = (
    _drop,
    _rename,
    _misspell,
    _retype,
    _replace,
    _add,
    _reorder,
    _move_day,
)

_KEYS = ("fact", "on", "kind", "shown", "proof", "party", "respondent", "days", "x", "", "<<")


def _misspelt(word: Any, chance: random.Random) -> str:
    letters = list(str(word)) or ["x"]
    at = chance.randrange(len(letters))
    letters[at : at + 2] = reversed(letters[at : at + 2])
    if chance.random() < 0.5:
        letters.insert(at, chance.choice("abcxyz_ 0"))
    return "".join(letters)
