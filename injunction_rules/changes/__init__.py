"""
Changes that may be supposed: small values, one for each way to change a case.

A change is printed, compared and composed like any other value; ``one + other``
makes both at once.  Nothing is changed in place: a change turns one
:class:`Situation` into another.

>>> from datetime import date
>>> from injunction_rules.model.facts import ActualNotice
>>> both = adding(ActualNotice(on=date(2023, 5, 1))) + heard_in("ilnd")
>>> print(both)
add: actual notice on May 1, 2023, undisputed; heard in N.D. Ill.
"""

from injunction_rules.changes.axes import (
    NOTHING_CHANGED,
    Axis,
    changes_axis,
    dates_axis,
    days_axis,
    either_axis,
    field_axis,
    forums_axis,
    parameter_axis,
)
from injunction_rules.changes.fact_changes import (
    Adding,
    Changing,
    FactChange,
    Removing,
    adding,
    changing,
    merged,
    proved_to,
    removing,
)
from injunction_rules.changes.law_changes import (
    HeardIn,
    HeardOn,
    Overruling,
    Stipulating,
    WithoutRule,
    WithParameter,
    WithRule,
    heard_in,
    heard_on,
    overruling,
    stipulating,
    with_parameter,
    with_rule,
    without_rule,
)
from injunction_rules.changes.situations import (
    Change,
    ChangeError,
    Situation,
    Together,
    apply,
    together_possible,
)

__all__ = [
    "NOTHING_CHANGED",
    "Adding",
    "Axis",
    "Change",
    "ChangeError",
    "Changing",
    "FactChange",
    "HeardIn",
    "HeardOn",
    "Overruling",
    "Removing",
    "Situation",
    "Stipulating",
    "Together",
    "WithParameter",
    "WithRule",
    "WithoutRule",
    "adding",
    "apply",
    "changes_axis",
    "changing",
    "dates_axis",
    "days_axis",
    "either_axis",
    "field_axis",
    "forums_axis",
    "heard_in",
    "heard_on",
    "merged",
    "overruling",
    "parameter_axis",
    "proved_to",
    "removing",
    "stipulating",
    "together_possible",
    "with_parameter",
    "with_rule",
    "without_rule",
]
