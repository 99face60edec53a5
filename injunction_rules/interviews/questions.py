"""A question of the interview, as a value."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from attrs import frozen

from injunction_rules.interviews.drafts import Draft, Key

Choice = tuple[str, str]
"""A possible answer: its word in a case file, and in print."""


@frozen
class Question(ABC):
    """
    One question: what is asked, and how it may be answered.

    Attributes
    ----------
    key : str
        Which question it is.
    text : str
        One plain sentence.
    forms : str
        How it may be answered, on one line.
    choices : tuple of (str, str)
        The answers that have a number.
    about : tuple of str
        The ids of those whom one answer speaks of; none where it is about the case.
    details : tuple of str
        What the question is about, line by line.
    needed : bool
        Whether the interview cannot go on without an answer.
    """

    key: str
    text: str
    forms: str = ""
    choices: tuple[Choice, ...] = ()
    about: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    needed: bool = False

    @property
    def keys(self) -> tuple[Key, ...]:
        """Give what is settled once it is answered."""
        return tuple((self.key, person) for person in self.about or ("",))

    @property
    def skipped(self) -> tuple[Key, ...]:
        """Give what is not asked again before the interview is resumed."""
        return self.keys

    @property
    def is_of_several(self) -> bool:
        """Tell whether one answer speaks of several, who can be asked about one by one."""
        return False

    @property
    def offers(self) -> tuple[str, ...]:
        """Give the words that can complete what is typed."""
        return tuple(word for word, _ in self.choices)

    @abstractmethod
    def read(self, answer: str, draft: Draft) -> Draft:
        """Give the draft with an answer that is not unknown; raise AnswerError if it is none."""

    def unknown(self, draft: Draft) -> Draft:
        """Give the draft in which it is left unknown."""
        return draft.settling(self.keys)

    @abstractmethod
    def explained(self, draft: Draft) -> Iterator[str]:
        """Yield paragraphs that say why it is asked, and what the answers mean."""
