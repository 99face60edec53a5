"""The first questions: court, day, order, parties and motions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from injunction_rules.casefile.json_schema import definitions_of, described
from injunction_rules.explaining.fields import said
from injunction_rules.interviews.drafts import Draft
from injunction_rules.interviews.questions import Choice, Question
from injunction_rules.interviews.reading import (
    AnswerError,
    pick,
    pick_several,
    read_court,
    read_date,
    read_day,
    read_people,
)
from injunction_rules.interviews.wording import plain_words
from injunction_rules.model.court_names import court_name
from injunction_rules.model.dates import day
from injunction_rules.model.facts import Injunction, InjunctionKind, Relief, RespondentKind

_A_DAY = "a day, such as 2023-05-31 or May 31, 2023"


@frozen
class HeadQuestion(Question):
    """A question about the case as a whole; ``reader`` makes the draft of an answer."""

    reader: Callable[[str, Draft], Draft] = lambda answer, draft: draft
    explanation: tuple[str, ...] = ()
    courts: tuple[str, ...] = ()

    def read(self, answer: str, draft: Draft) -> Draft:
        return self.reader(answer, draft)

    @property
    def offers(self) -> tuple[str, ...]:
        return self.courts or super().offers

    def unknown(self, draft: Draft) -> Draft:
        if self.key == "injunction":
            # Of another kind, or of unknown kind: the default.
            return draft.saying(injunction={})
        return draft.settling(self.keys)

    def explained(self, draft: Draft) -> Iterator[str]:
        yield from self.explanation


def head_question(draft: Draft) -> Question | None:
    """Give the next question about the case as a whole, if there is one."""
    injunction = draft.tree.get("injunction")
    if "caption" not in draft.tree:
        return HeadQuestion(
            "caption",
            "What is the case called?",
            "its caption, such as Lantern Toys LLC v. Glow Store",
            needed=True,
            reader=lambda answer, draft: draft.saying(caption=answer),
            explanation=("The caption only names the case: no rule asks for it.",),
        )
    if "court" not in draft.tree:
        return HeadQuestion(
            "court",
            "Which court decides?",
            "an id or a name, such as nysd, S.D.N.Y. or Southern District of New York",
            needed=True,
            reader=_court,
            courts=tuple(court_name(court) for court in draft.rules.courts.values()),
            explanation=(
                "The court decides which authorities bind: those of its own court of appeals "
                "and of the Supreme Court bind, others persuade.",
            ),
        )
    if "decided" not in draft.tree:
        return HeadQuestion(
            "decided",
            "As of which day is the law to be taken?",
            _A_DAY,
            needed=True,
            reader=lambda answer, draft: draft.saying(decided=str(read_date(answer))),
            explanation=(
                "The day of the decision: an authority counts if it existed on that day and "
                "was still good law.  No fact may be later.",
            ),
        )
    if injunction is None:
        choices = tuple((kind.value, said(Injunction, "kind", kind)) for kind in InjunctionKind)
        return HeadQuestion(
            "injunction",
            "What sort of order is said to be violated, or is asked for?",
            choices=choices,
            reader=lambda answer, draft: draft.saying(
                injunction={"kind": choices[pick(answer, choices)][0]}
            ),
            explanation=tuple(map(plain_words, definitions_of(InjunctionKind))),
        )
    if "entered" not in injunction and ("entered", "") not in draft.done:
        return HeadQuestion(
            "entered",
            "On what day was the order made?",
            _A_DAY,
            reader=_entered,
            explanation=(
                plain_words(described([Injunction.__doc__ or ""], "entered")),
                "What was done is placed before or after it.",
            ),
        )
    if "enjoined_parties" not in draft.tree:
        return HeadQuestion(
            "enjoined_parties",
            "Who are the enjoined parties, whom the injunction names?",
            "all their names, with semicolons between",
            needed=True,
            reader=_parties,
            explanation=(
                "The enjoined parties: an injunction binds them first, and a nonparty only "
                "through them (Fed. R. Civ. P. 65(d)(2)).",
            ),
        )
    if not draft.is_finished and not {"nonparties", "motions"} & _said(draft):
        return HeadQuestion(
            "nonparties",
            "Which nonparties, strangers to the suit, does a motion try to reach?",
            "all their names, with semicolons between; Enter for none",
            reader=_nonparties,
            explanation=(
                "Nonparties, such as a marketplace, a bank or a host.  Of what kind each is "
                "may stand in parentheses: Bazaar Inc. (marketplace).  It decides in what "
                "order questions come, and no rule asks for it.",
                f"Kinds: {', '.join(kind.value for kind in RespondentKind)}.",
            ),
        )
    if "motions" not in draft.tree:
        choices = tuple(_motions(draft))
        return HeadQuestion(
            "motions",
            "What is the court asked for?",
            "several numbers with spaces between, or all" if len(choices) > 1 else "",
            choices=choices,
            needed=True,
            reader=_asked,
            explanation=(
                *map(plain_words, definitions_of(Relief)),
                "Each motion is made against everybody of its side; take names out of "
                "“against” in the file where it is not.",
            ),
        )
    return None


def _said(draft: Draft) -> set[str]:
    """Give the keys that the file has, or that are left unknown."""
    return {*draft.tree, *(question for question, _ in draft.done)}


def _court(answer: str, draft: Draft) -> Draft:
    return draft.saying(court=read_court(answer, draft.rules.courts).id)


def _entered(answer: str, draft: Draft) -> Draft:
    entered, decided = read_day(answer), draft.case.as_of
    if entered > decided:
        raise AnswerError(f"The order cannot be later than the decision of {day(decided)}.")
    injunction = {**draft.tree["injunction"], "entered": entered.isoformat()}
    return draft.saying(injunction=injunction)


def _parties(answer: str, draft: Draft) -> Draft:
    parties = [
        {"id": id, "name": name, **({"kind": kind.value} if kind else {})}
        for id, name, kind in read_people(answer)
    ]
    return draft.saying(enjoined_parties=parties)


def _nonparties(answer: str, draft: Draft) -> Draft:
    if answer.lower() == "none":
        return draft.settling([("nonparties", "")])
    named = {party["name"] for party in draft.tree["enjoined_parties"]}
    nonparties = []
    for id, name, kind in read_people(answer, _ids(draft.tree)):
        if name in named:
            raise AnswerError(f"{name} is enjoined, and so not a stranger to the suit.")
        nonparties.append({"id": id, "name": name, "kind": (kind or RespondentKind.OTHER).value})
    return draft.saying(nonparties=nonparties)


def _ids(tree: Mapping[str, Any]) -> list[str]:
    return [
        person["id"] for key in ("enjoined_parties", "nonparties") for person in tree.get(key, ())
    ]


def _motions(draft: Draft) -> Iterator[Choice]:
    nonparties = draft.tree.get("nonparties")
    yield "comply", "an order that tells the enjoined parties to comply"
    if nonparties:
        yield "cease", "an order that tells the nonparties to cease, or holds them bound"
    yield "contempt-of-parties", "contempt of the enjoined parties"
    if nonparties:
        yield "contempt-of-nonparties", "contempt of the nonparties"


def _asked(answer: str, draft: Draft) -> Draft:
    choices = tuple(_motions(draft))
    picked = {choices[place][0] for place in pick_several(answer, choices)}
    if not picked:
        raise AnswerError("Give at least one number.")
    case = draft.case
    parties = [person.id for person in case.enjoined_parties]
    nonparties = [person.id for person in case.nonparties]
    contempt = [
        *(parties if "contempt-of-parties" in picked else ()),
        *(nonparties if "contempt-of-nonparties" in picked else ()),
    ]
    against = {
        "comply": parties if "comply" in picked else [],
        "cease": nonparties if "cease" in picked else [],
        "contempt": contempt,
    }
    motions = [
        {"id": relief, "relief": relief, "against": people}
        for relief, people in against.items()
        if people
    ]
    return draft.saying(motions=motions)
