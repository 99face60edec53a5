"""The people of a case as running text names them, many of them by one defined term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from injunction_rules.decisions.drafting.references import short_name
from injunction_rules.explaining.narrating import Named
from injunction_rules.model.cases import Case, EnjoinedParty, Nonparty
from injunction_rules.model.facts import Fact, RespondentKind, persons
from injunction_rules.rendering.escaping import plain
from injunction_rules.rendering.trees import listed

_MOST_NAMED = 2
"""People named one by one; more of them are given a term."""

_LONGEST = 40
"""Letters of names that are used again; longer ones are given a term."""

# A name in which "and" joins no two people, and a name that is plural by itself.
_FIRM = re.compile(r"\b(Inc|LLC|Ltd|Co|Corp|L\.P|P\.C|N\.A|Bank|University)\.?$")
_MANY = re.compile(r" and |^(the|third|other|certain) [^(]*?s\b", re.IGNORECASE)


@frozen
class People:
    """
    The people of a case, as running text names them.

    >>> from injunction_rules import demo
    >>> people = People(demo())
    >>> people.parties.name, people.named(["alibaba", "aliexpress"]).name
    ('the Sellers', 'Alibaba and AliExpress')
    """

    case: Case

    @property
    def parties(self) -> Named:
        """Name the enjoined parties."""
        return self.named([party.id for party in self.case.enjoined_parties])

    @property
    def movant(self) -> str:
        """Name the movant in short."""
        return _within(short_name(self.case.movant).strip()) or "the movant"

    @property
    def movant_defined(self) -> str:
        """Name the movant in full, with the short name that is used from then on."""
        name = _within(plain(self.case.movant).strip())
        return f"{name} (“{self.movant}”)" if name not in ("", self.movant) else self.movant

    def respondents(self, facts: Iterable[Fact], otherwise: Named) -> Named:
        """Name those of whom facts speak; of everybody, as is said otherwise."""
        named = [fact.respondent for fact in facts]
        if None in named:
            return otherwise
        return self.named(id for each in named for id in persons(each))

    def enjoined(self, facts: Iterable[Fact]) -> Named:
        """Name the enjoined parties of whom facts speak."""
        named = [fact.party for fact in facts]
        if None in named:
            return self.parties
        return self.named(id for each in named for id in persons(each))

    def named(self, ids: Iterable[str]) -> Named:
        """Name people by their ids: by the term for all of them, or one by one."""
        wanted = set(ids)
        names: list[str] = []
        many, pronoun = False, "it"
        for group in (self.case.enjoined_parties, self.case.nonparties):
            chosen = [each for each in group if each.id in wanted]
            if len(chosen) == len(group) and (whole := term(group)):
                names.append(f"the {whole}")
                many = many or not _is_one(group)
            else:
                names += map(_short, chosen)
                many = many or any(map(_is_plural, map(_name, chosen)))
            if not all(map(_is_firm, chosen)):
                pronoun = ""
        many = many or len(names) > 1
        return Named(listed(names), many, "they" if many else pronoun)

    def defined(self, group: Sequence[EnjoinedParty | Nonparty]) -> str:
        """Name people in full, with the term or the short name used from then on."""
        if whole := term(group):
            return f"{listed(map(_name, group))} (the “{whole}”)"
        return listed(
            _name(each) if _name(each) == _short(each) else f"{_name(each)} (“{_short(each)}”)"
            for each in group
        )


_FIRMS = frozenset(
    {
        RespondentKind.BANK,
        RespondentKind.GOVERNMENT,
        RespondentKind.HOST,
        RespondentKind.MARKETPLACE,
        RespondentKind.NETWORK,
        RespondentKind.PAYMENT,
        RespondentKind.REGISTRAR,
        RespondentKind.SEARCH,
        RespondentKind.UNION,
    }
)
_NAMELESS = ("enjoined party", "enjoined parties", "defendant", "defendants")
_ARTICLE = re.compile(r"^(A|An|The) ")
_NO_NOUN = frozenset({RespondentKind.OTHER, RespondentKind.INDIVIDUAL})


def term(group: Sequence[EnjoinedParty | Nonparty]) -> str:
    """
    Give the term for people who are many, or whose names are long; else nothing.

    It is made of their kind where they have one in common, else of their position.
    """
    if len(group) <= _MOST_NAMED and len("".join(map(_short, group))) <= _LONGEST:
        return ""
    kinds = {each.kind for each in group}
    if len(kinds) > 1 or kinds & _NO_NOUN:
        noun = "Enjoined Party" if isinstance(group[0], EnjoinedParty) else "Nonparty"
    else:
        noun = kinds.pop().words.partition(" ")[2].title()
    if _is_one(group):
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def _is_one(group: Sequence[EnjoinedParty | Nonparty]) -> bool:
    return len(group) == 1 and not _is_plural(_name(group[0]))


def _is_firm(person: EnjoinedParty | Nonparty) -> bool:
    return person.kind in _FIRMS or bool(_FIRM.search(_name(person)))


def _is_plural(name: str) -> bool:
    """Tell whether a name stands for several people; it may be wrong of an odd one."""
    return bool(_MANY.search(name)) and not _FIRM.search(name)


def _within(name: str) -> str:
    """Give a name that opens with an article as it stands within a sentence."""
    return _ARTICLE.sub(lambda match: match.group().lower(), name)


def _name(person: EnjoinedParty | Nonparty) -> str:
    """Give a name as it stands within a sentence."""
    name = _within(plain(person.name).strip() or person.id)
    return f"the {name.lower()}" if name.lower() in _NAMELESS else name


def _short(person: EnjoinedParty | Nonparty) -> str:
    """Give a name without what says only that it is a company."""
    return short_name(_name(person)) or _name(person)
