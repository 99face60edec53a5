"""Reading what a person types: days, choices, names, courts and places in the record."""

from __future__ import annotations

import difflib
import re
import unicodedata
from calendar import month_name
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from injunction_rules.errors import InjunctionRulesError, nearest
from injunction_rules.model.court_names import court_name, courts_called, pressed, spellings
from injunction_rules.model.courts import Court
from injunction_rules.model.dates import PartialDate
from injunction_rules.model.facts import RespondentKind
from injunction_rules.model.proof import Proof

UNKNOWN = ("", "unknown", "u")
SKIP = ("skip", "s")
EACH = ("each", "e")
YES = ("yes", "y")
NO = ("no", "n")

_MONTHS = [name.lower() for name in month_name]
_NAMED = re.compile(r"([a-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? +([a-z]+)\.?,? +(\d{4})", re.IGNORECASE)
_MONTH = re.compile(r"([a-z]+)\.?,? +(\d{4})", re.IGNORECASE)
_SOURCE = re.compile(r"\s*\[([^\[\]]*)\]$")
_KIND = re.compile(r"\s*\(([^()]*)\)$")


class AnswerError(InjunctionRulesError, ValueError):
    """An answer that cannot be taken; the message says why in one sentence."""


def read_day(text: str) -> date:
    """
    Read a day in a form that can mean only one.

    Parameters
    ----------
    text : str

    Raises
    ------
    AnswerError
        If it is not a day, or could be two.

    >>> read_day("May 31, 2023"), read_day("31 May 2023") == read_day("2023-05-31")
    (datetime.date(2023, 5, 31), True)
    >>> read_day("5/6/2023")
    Traceback (most recent call last):
    ...
    injunction_rules.interviews.reading.AnswerError: “5/6/2023” could be two days: write it as \
2023-05-31 or May 31, 2023.
    """
    read = read_date(text)
    if not read.is_exact:
        raise AnswerError(f"“{text}” is not a single day: write it as 2023-05-31 or May 31, 2023.")
    return read.last


def read_date(text: str) -> PartialDate:
    """
    Read a day, a month or a year.

    Parameters
    ----------
    text : str

    Raises
    ------
    AnswerError
        If it is none of these, or could be two days.

    >>> str(read_date("Sept. 2023"))
    '2023-09'
    """
    form = "write it as 2023-05-31 or May 31, 2023."
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", text):
        raise AnswerError(f"“{text}” could be two days: {form}")
    if match := _NAMED.fullmatch(text):
        month, day, year = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif match := _MONTH.fullmatch(text):
        (month, year), day = match.groups(), ""
    else:
        month = day = ""
        year = text
    if month:
        number = _month(month)
        if number is None:
            raise AnswerError(f"“{month}” is not a month: {form}")
        text, given = f"{year}-{number:02d}" + (f"-{int(day):02d}" if day else ""), text
    else:
        given = text
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        raise AnswerError(f"“{given}” is not a day: {form}")
    try:
        return PartialDate.of(text)
    except ValueError:
        raise AnswerError(f"The calendar has no “{given}”: {form}") from None


def _month(word: str) -> int | None:
    fitting = [
        number
        for number, month in enumerate(_MONTHS)
        if len(word) >= 3 and month.startswith(word.lower())
    ]
    return fitting[0] if len(fitting) == 1 else None


def with_source(text: str) -> tuple[str, str]:
    """
    Part an answer from its place in the record, which stands in brackets at its end.

    >>> with_source("no [Order ¶ 1]")
    ('no', 'Order ¶ 1')
    """
    match = _SOURCE.search(text)
    return (text[: match.start()].strip(), match[1].strip()) if match else (text.strip(), "")


def with_proof(text: str) -> tuple[str, Proof | None]:
    """
    Part an answer from how it is shown, which follows a comma.

    >>> with_proof("yes, alleged")
    ('yes', <Proof.ALLEGED: 1>)
    """
    answer, comma, word = text.rpartition(",")
    word = word.strip().lower()
    fitting = [
        proof
        for proof in Proof
        if word and word in (proof.name.lower().replace("_", " "), proof.label, _SHORT[proof])
    ]
    return (answer.strip(), fitting[0]) if comma and fitting else (text, None)


_SHORT = {
    Proof.ALLEGED: "alleged",
    Proof.PREPONDERANCE: "preponderance",
    Proof.CLEAR_AND_CONVINCING: "clear",
    Proof.UNDISPUTED: "undisputed",
}


def pick(text: str, choices: Sequence[tuple[str, str]]) -> int:
    """
    Give the place of a choice, typed as its number from 1, its word or its words.

    Parameters
    ----------
    text : str
    choices : sequence of (str, str)
        Each with its word in a case file and the words that are printed.

    Raises
    ------
    AnswerError
        If it is none of them; names the nearest.

    >>> pick("2", [("terms", "of the order's terms"), ("order", "of the order")])
    1
    """
    word = text.strip().lower()
    if word.isdecimal():
        if 1 <= int(word) <= len(choices):
            return int(word) - 1
        raise AnswerError(f"There is no answer {word}: give a number from 1 to {len(choices)}.")
    for place, forms in enumerate(choices):
        if word in (forms[0].lower(), forms[0].replace("_", " ").lower(), forms[1].lower()):
            return place
    hint = nearest(word, [form for forms in choices for form in forms])
    hint = f": {hint}" if hint.startswith("did you mean") else "; type its number, or ? for help."
    raise AnswerError(f"“{text}” is not one of the answers{hint}")


def pick_several(text: str, choices: Sequence[tuple[str, str]]) -> tuple[int, ...]:
    """
    Give the places of several choices, typed with commas or spaces between, or ``all``.

    >>> pick_several("1, 3", [("a", "A"), ("b", "B"), ("c", "C")])
    (0, 2)
    """
    if text.strip().lower() == "all":
        return tuple(range(len(choices)))
    parts = re.split(r"[,;\s]+|\band\b", text.strip())
    return tuple(sorted({pick(part, choices) for part in parts if part}))


Named = tuple[str, str, RespondentKind | None]
"""An id, a name, and of what kind the person is said to be."""


def read_people(text: str, taken: Iterable[str] = ()) -> tuple[Named, ...]:
    """
    Read names with semicolons between, each with its kind in parentheses or without.

    Parameters
    ----------
    text : str
    taken : iterable of str
        Ids that others have.

    Raises
    ------
    AnswerError
        If a name is given twice, or none.

    >>> read_people("Glow Store; Bazaar Inc. (marketplace)")[1]
    ('bazaar', 'Bazaar Inc.', <RespondentKind.MARKETPLACE: 'marketplace'>)
    """
    ids, people = set(taken), []
    names = [name.strip() for name in text.split(";") if name.strip()]
    for entry in names:
        if names.count(entry) > 1:
            raise AnswerError(f"{entry} is named twice: name everybody once.")
        name, kind = entry, None
        match = _KIND.search(entry)
        if match and (word := match[1].strip().lower().replace(" ", "_")) in _KINDS:
            name, kind = entry[: match.start()].strip(), _KINDS[word]
        if not name:
            raise AnswerError("A person needs a name before the parentheses.")
        id = _id(name, ids)
        ids.add(id)
        people.append((id, name, kind))
    if not people:
        raise AnswerError("Give at least one name.")
    return tuple(people)


_KINDS = {kind.value: kind for kind in RespondentKind}


def _id(name: str, taken: set[str]) -> str:
    """Make an id of the first words of a name, as many as nobody else has."""
    spelled = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", spelled.replace("'", "")) or ["person"]
    for many in range(1, len(words) + 1):
        if (id := "-".join(words[:many])) not in taken:
            return id
    number = 2
    while f"{words[0]}-{number}" in taken:
        number += 1
    return f"{words[0]}-{number}"


def read_court(text: str, courts: Mapping[str, Court]) -> Court:
    """
    Read a court by its id, its abbreviation or its name.

    Parameters
    ----------
    text : str
    courts : mapping of str to Court
        By id.

    Raises
    ------
    AnswerError
        If it is none, or could be several; names the nearest.

    >>> from injunction_rules.model.courts import COURTS
    >>> read_court("Southern District of New York", COURTS).id
    'nysd'
    >>> read_court("New York", COURTS)
    Traceback (most recent call last):
    ...
    injunction_rules.interviews.reading.AnswerError: “New York” could be nyed (E.D.N.Y.), nynd \
(N.D.N.Y.), nysd (S.D.N.Y.) or nywd (W.D.N.Y.): name one.
    """
    if exact := courts_called(text, courts):
        return exact[0]
    forms = {court: spellings(court) for court in courts.values()}
    wanted = pressed(text)
    within = [court for court, known in forms.items() if any(wanted in form for form in known)]
    if len(wanted) > 3 and len(within) == 1:
        return within[0]
    if len(wanted) > 3 and 1 < len(within) <= 6:
        raise AnswerError(f"“{text}” could be {_either(within)}: name one.")
    if near := _near(wanted, forms):
        raise AnswerError(f"“{text}” is not a federal court: did you mean {_either(near)}?")
    raise AnswerError(f"“{text}” is not a federal court: give an id such as nysd, or S.D.N.Y.")


def _near(wanted: str, forms: Mapping[Court, Sequence[str]]) -> list[Court]:
    """Give the courts that are spelled with the same letters, or else nearly so."""
    swapped = [court for court in forms if sorted(court.id) == sorted(wanted)]
    spelled = {form: court for court, known in forms.items() for form in known}
    near = difflib.get_close_matches(wanted[:100], spelled, n=3, cutoff=0.75)
    return swapped or [*dict.fromkeys(spelled[form] for form in near)]


def _either(courts: Iterable[Court]) -> str:
    *most, last = map(_labelled, courts)
    return f"{', '.join(most)} or {last}" if most else last


def _labelled(court: Court) -> str:
    return f"{court.id} ({court.abbreviation or court_name(court)})"
