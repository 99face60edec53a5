"""Data that ships with the package: the order of May 31, 2023, as a case file."""

from __future__ import annotations

from importlib.resources import files

from injunction_rules.casefile.loading import loads_case
from injunction_rules.model.cases import Case

__all__ = ["demo", "demo_text"]

_DEMO = "kelly_toys.yaml"


def demo() -> Case:
    """
    Load the order of May 31, 2023, in *Kelly Toys v. alialialiLL Store*.

    >>> demo().court
    'nysd'
    """
    return loads_case(demo_text(), name=_DEMO)


def demo_text() -> str:
    """
    Read the text of that case file, comments and all.

    >>> print(demo_text().splitlines()[2])
    schema: injunction-rules/case@2
    """
    return files("injunction_rules").joinpath("data", _DEMO).read_text(encoding="utf-8")
