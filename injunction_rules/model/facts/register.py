"""The kinds of fact that a case file may list, by name: those that the files beside this define."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from injunction_rules.model.facts import (
    assistance,
    defenses,
    injunction,
    listings,
    power,
    powers,
    relations,
    service,
)
from injunction_rules.model.facts.base import Conduct, Fact, UntimedConduct, _snake
from injunction_rules.model.facts.injunction import Injunction
from injunction_rules.model.facts.question import Motion, Respondent

HEADS = (Motion, Respondent, Injunction)
"""The kinds of which a question has one each, and which a case file says in other places."""

UNLISTED = frozenset({Fact, Conduct, UntimedConduct, *HEADS})
"""The kinds of fact that no case file lists: those, and the bases of all others."""


def _listed(*modules: ModuleType) -> Iterator[type[Fact]]:
    for module in modules:
        for kind in vars(module).values():
            if (
                isinstance(kind, type)
                and issubclass(kind, Fact)
                and kind.__module__ == module.__name__
                and kind not in UNLISTED
            ):
                yield kind


FACTS: dict[str, type[Fact]] = {
    _snake(kind.__name__): kind
    for kind in _listed(
        injunction, assistance, listings, relations, power, powers, service, defenses
    )
}
"""Our kinds of fact that a case file may list, by the name they have there."""
