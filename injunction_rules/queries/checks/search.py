"""
A rule book checked as a whole: rules that can do nothing, findings that nobody can make.

Whether a rule ever matters is looked for among all records that can be made of
candidate facts; where none is found, it is proved over every record there could
be that there is none, or the point is left undecided.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from injunction_rules.model.rulebook import RuleBook
from injunction_rules.queries.checks.idle import ADVICE, Defect, Remark, remarks, unused
from injunction_rules.queries.comparisons.search import latest
from injunction_rules.queries.size import LARGE_IN_RULES, MOST_RULES, check_size
from injunction_rules.rendering.progress import progress
from injunction_rules.rendering.reported import Reported
from injunction_rules.semantics.weighing import law_of

__all__ = ["CheckReport", "Defect", "Remark", "check_rules"]


@frozen(repr=False)
class CheckReport(Reported):
    """
    A rule book checked: the remarks that hold in all of some courts, by id, as of a date.

    They are on rules in the order of the book, then on findings.
    """

    book: RuleBook
    forums: tuple[str, ...]
    as_of: date
    remarks: tuple[Remark, ...]

    def of(self, *defects: Defect) -> tuple[str, ...]:
        """Give the ids of the rules or findings with some defects."""
        return tuple(remark.subject for remark in self.remarks if remark.defect in defects)


def check_rules(
    book: RuleBook,
    *,
    forum: str | None = None,
    as_of: date | None = None,
    at_most: int = MOST_RULES,
) -> CheckReport:
    """
    Find what is idle in a rule book: rules that can do nothing, findings nobody can make.

    Every remark is proved: the standing of no finding differs on any record
    without a rule that is called idle.  Of several idle rules each can be left
    out alone; without one, another may matter.

    Parameters
    ----------
    book : RuleBook
    forum : str, optional
        Id of the court; left out, a remark holds in every federal court.
    as_of : datetime.date, optional
        Left out, today's law: the last day on which anything happened to an
        authority that the book cites.
    at_most : int, optional
        How many rules and findings may be checked, those of each court by themselves
        whose law is another.

    Raises
    ------
    RuleError
        If the rules know no such court.
    ChangeError
        If there are more rules and findings to check.

    >>> from attrs import evolve
    >>> from injunction_rules import RULES
    >>> from injunction_rules.law.doctrines.takedown import DOCTRINE, PROMPT, WITHIN_A_MONTH
    >>> two = RuleBook([evolve(DOCTRINE, rules=[PROMPT, WITHIN_A_MONTH])], RULES.standards)
    >>> check_rules(two, forum="nysd").of(Defect.SHADOWED)
    ()
    >>> check_rules(two.with_value("takedown.contested-days", 5), forum="nysd").of(Defect.SHADOWED)
    ('takedown.within-a-month',)
    """
    day = latest(book) if as_of is None else as_of
    forums = tuple(map(book.forum, book.courts if forum is None else (forum,)))
    # Courts in which every rule has the same rank are one.
    laws = {
        tuple(law.ranks.values()): law for law in (law_of(book, forum, day) for forum in forums)
    }
    things = "rules and findings to check"
    if len(laws) > 1:
        things += f" in {len(laws)} courts that differ"
    size = len(laws) * (len(book.rules) + len(book.findings))
    check_size(size, things, at_most, "name one court", large=LARGE_IN_RULES)
    common: dict[str, list[Remark]] = {}
    # None in the first court: there, all are looked at.
    only: set[str] | None = None
    for law in progress(laws.values(), label="check-rules", unit="courts"):
        here = {remark.subject: remark for remark in remarks(law, only)}
        common = {subject: [*common.get(subject, []), here[subject]] for subject in here}
        only = set(common)
    said = [_common(many) for many in common.values()]
    return CheckReport(book, forums, day, (*said, *unused(book, said)))


def _common(many: list[Remark]) -> Remark:
    """Give what is to be said where a remark was made in each of several courts."""
    first = many[0]
    if all((remark.defect, remark.by) == (first.defect, first.by) for remark in many):
        return first
    undecided = next((remark for remark in many if remark.defect is Defect.UNDECIDED), None)
    return undecided or Remark(Defect.REDUNDANT, first.subject, ADVICE[Defect.REDUNDANT])
