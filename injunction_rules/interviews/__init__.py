"""
The interview that begins a case: what to ask next, and what an answer makes of the case.

A :class:`~injunction_rules.interviews.drafts.Draft` is a case file that may be
unfinished; :func:`~injunction_rules.interviews.interview.next_question` gives the next
question of one, and :func:`~injunction_rules.interviews.interview.answered` the draft
with the answer.  Nothing here knows a terminal.
"""

from injunction_rules.interviews.drafts import Draft
from injunction_rules.interviews.interview import answered, next_question
from injunction_rules.interviews.questions import Question
from injunction_rules.interviews.reading import AnswerError

__all__ = ["AnswerError", "Draft", "Question", "answered", "next_question"]
