"""The interview: the next question of a draft, the draft with an answer, and how it stands."""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from injunction_rules.errors import CaseFileError, InvalidFactError
from injunction_rules.interviews.choosing import record_questions
from injunction_rules.interviews.drafts import Draft
from injunction_rules.interviews.heads import head_question
from injunction_rules.interviews.positions import positions
from injunction_rules.interviews.questions import Question
from injunction_rules.interviews.reading import EACH, SKIP, UNKNOWN, AnswerError
from injunction_rules.interviews.records import ProofQuestion
from injunction_rules.rendering.trees import number


def next_question(draft: Draft) -> Question | None:
    """
    Give the next question; none where no answer could change a ruling any more.

    Parameters
    ----------
    draft : Draft

    >>> from injunction_rules import RULES
    >>> next_question(Draft(RULES)).text
    'What is the case called?'
    """
    question = head_question(draft)
    if question is None:
        question = next(iter(record_questions(draft)), None)
    return question


def answered(draft: Draft, question: Question, answer: str) -> Draft:
    """
    Give the draft with the answer to a question.

    Parameters
    ----------
    draft : Draft
    question : Question
        Its next.
    answer : str
        As it is typed.  Nothing, or ``unknown``, leaves it unknown; ``skip`` asks again when
        the interview is resumed; ``each`` asks of one person at a time.

    Raises
    ------
    AnswerError
        If it is not an answer; the message says why in one sentence.

    >>> from injunction_rules import RULES
    >>> draft = Draft(RULES)
    >>> answered(draft, next_question(draft), "Lantern Toys LLC v. Glow Store").tree
    {'caption': 'Lantern Toys LLC v. Glow Store'}
    """
    word = answer.strip().lower()
    if word in SKIP and not question.needed:
        return evolve(draft, skipped=draft.skipped | set(question.skipped))
    if word in UNKNOWN or (word in SKIP and question.needed):
        if question.needed:
            raise AnswerError("A case cannot be decided without this: give an answer, or Ctrl-C.")
        if word == "" and isinstance(question, ProofQuestion):
            return question.read("", draft)
        return question.unknown(draft)
    if word in EACH and question.is_of_several:
        return evolve(draft, apart=draft.apart | set(question.keys))
    if not answer.isprintable():
        raise AnswerError("An answer is one line of text.")
    try:
        draft = question.read(answer.strip(), draft)
        draft.check()
    except InvalidFactError as error:
        _, expected, found = error.faults[0]
        raise AnswerError(f"That is not possible: expected {expected}, found {found}.") from None
    except CaseFileError as error:
        problem = error.problems[0]
        raise AnswerError(
            f"That is not possible: expected {problem.expected}, found {problem.found}."
        ) from None
    return draft


def standing(draft: Draft) -> tuple[str, str]:
    """
    Say how a finished draft stands now: motion by motion, and in fewer words all together.

    >>> from injunction_rules import RULES, demo
    >>> by_motion, in_all = standing(Draft(RULES).with_case(demo()))
    >>> by_motion
    'comply: denied as futile · cease: denied · contempt: four denied as futile, two denied'
    >>> in_all
    'eight denied as futile, four denied'
    """
    by_motion: dict[str, Counter[str]] = {}
    for position in positions(draft):
        rulings = by_motion.setdefault(position.asked.motion, Counter())
        rulings[position.disposition.words] += len(position.people)
    motions = (
        f"{motion}: {_counted(rulings) if len(rulings) > 1 else next(iter(rulings))}"
        for motion, rulings in by_motion.items()
    )
    return " · ".join(motions), _counted(sum(by_motion.values(), Counter()))


def _counted(rulings: Counter[str]) -> str:
    return ", ".join(f"{number(n) if n > 1 else 'one'} {words}" for words, n in rulings.items())


def left(draft: Draft) -> int:
    """Count the questions that can still change a ruling."""
    return len(record_questions(draft)) if draft.is_finished else 0
