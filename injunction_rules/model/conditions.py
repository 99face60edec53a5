"""
The closed vocabulary in which a rule says when it applies.

============== ======================= ========================================
word           asks                    value
============== ======================= ========================================
``shown``      of a fact or finding    does the record show it; was it found
``refuted``    of a fact or finding    is the contrary shown
``not_shown``  of a fact or finding    the mirror of ``shown``
``every``      of a kind of fact       there is one, and each is so
``all_of``     of conditions           the least of their values
``any_of``     of conditions           the greatest of their values
============== ======================= ========================================

Constraints on fields: ``exactly``, ``one_of``, ``at_most``, ``at_least``,
``after``, ``within``.  All are data: a condition can be printed, compared,
matched by a Rete network, compiled, and proved by enumeration.

A new word arrives with five things in one change: its constructor here, its
meaning in :mod:`injunction_rules.semantics.matching` or the reference engine, its
compilation for every other engine, its English in
:mod:`injunction_rules.explaining.wording`, and its place in the strategies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args, get_type_hints

from attrs import evolve, field, fields, frozen

from injunction_rules.errors import RuleError, nearest
from injunction_rules.model.facts import COMMON_FIELDS, Fact
from injunction_rules.model.findings import Finding
from injunction_rules.model.parameters import Parameter

# Constraints.


@frozen
class Exactly:
    """The field has this value."""

    value: Any


@frozen
class OneOf:
    """The field has one of these values."""

    values: tuple[Any, ...]


@frozen
class AtMost:
    """The number in the field is not above the limit."""

    limit: Parameter


@frozen
class AtLeast:
    """The number in the field is not below the limit."""

    limit: Parameter


@frozen
class After:
    """The date in the field is later than that in another field."""

    field: str


@frozen
class Within:
    """The date in the field comes within so many days of that in another."""

    limit: Parameter
    after: str


Constraint = Exactly | OneOf | AtMost | AtLeast | After | Within


def exactly(value: Any) -> Exactly:
    """Ask for this value."""
    return Exactly(value)


def one_of(*values: Any) -> OneOf:
    """Ask for one of these values."""
    if len(values) < 2:
        raise RuleError("one_of needs two values or more: for one, say exactly(value)")
    return OneOf(values)


def at_most(limit: Parameter) -> AtMost:
    """Ask for a number that is not above the limit."""
    return AtMost(_limit(limit, "at_most"))


def at_least(limit: Parameter) -> AtLeast:
    """Ask for a number that is not below the limit."""
    return AtLeast(_limit(limit, "at_least"))


def after(field: str) -> After:
    """Ask for a date later than that in another field of the same fact."""
    return After(field)


def within(limit: Parameter, after: str) -> Within:
    """
    Ask for a date within so many calendar days of another field's.

    Parameters
    ----------
    limit : Parameter
        In calendar days.  The day itself counts.
    after : str
        The field from whose date the days are counted.
    """
    return Within(_limit(limit, "within"), after)


def _limit(limit: Parameter, word: str) -> Parameter:
    if not isinstance(limit, Parameter):
        raise RuleError(
            f"{word}({limit!r}): a number in a condition is a Parameter, with a name "
            "and an authority or open_textured=True"
        )
    return limit


# Patterns and conditions.


@frozen(cache_hash=True)
class Pattern:
    """
    A kind of fact with constraints on its fields.

    Attributes
    ----------
    kind : type of Fact
    where : tuple of (str, Constraint)
        By field, in the order given, which makes no difference to what it asks.
    """

    kind: type[Fact]
    where: tuple[tuple[str, Constraint], ...] = field(default=(), eq=frozenset)

    def __attrs_post_init__(self) -> None:
        known = {
            *(a.name for a in fields(self.kind) if a.name not in COMMON_FIELDS),
            *self.kind.derived,
        }
        for name, constraint in self.where:
            named = [name]
            if isinstance(constraint, After):
                named.append(constraint.field)
            elif isinstance(constraint, Within):
                named.append(constraint.after)
            for field_name in named:
                if field_name not in known:
                    hint = nearest(field_name, known)
                    raise RuleError(
                        f"{self.kind.__name__} has no field {field_name!r}"
                        + (f"; {hint}" if hint else "")
                    )
            _check_values(self.kind, name, constraint)

    @property
    def asks_for_timing(self) -> bool:
        """Tell whether it constrains the place of conduct in the order of events."""
        return any(name == "timing" for name, _ in self.where)


def _check_values(kind: type[Fact], name: str, constraint: Constraint) -> None:
    """Refuse a value that the field can never have: the rule would never fire."""
    if not isinstance(constraint, (Exactly, OneOf)):
        return
    # A derived property answers yes or no.
    hint = next((field.type for field in fields(kind) if field.name == name), bool)
    if isinstance(hint, str):
        hint = get_type_hints(kind)[name]
    members: list[type] = [arg for arg in get_args(hint) or (hint,) if arg is not type(None)]
    for value in constraint.values if isinstance(constraint, OneOf) else (constraint.value,):
        if type(value) not in members:
            words = " or ".join(member.__name__ for member in members)
            raise RuleError(f"{kind.__name__}.{name} is {words}: it can never be {value!r}")


@frozen(cache_hash=True)
class Shown:
    """The record shows the pattern, or the finding is made."""

    of: Pattern | Finding


@frozen(cache_hash=True)
class NotShown:
    """The mirror of :class:`Shown`: nobody carried the burden."""

    of: Pattern | Finding


@frozen(cache_hash=True)
class Refuted:
    """The contrary is shown."""

    of: Pattern | Finding


@frozen(cache_hash=True)
class Every:
    """
    There is a fact of the kind ``among`` describes, and each one matches.

    Attributes
    ----------
    among : Pattern
        Which facts are meant.
    pattern : Pattern
        What each must be.
    """

    among: Pattern
    pattern: Pattern


@frozen(cache_hash=True)
class AllOf:
    """All parts hold."""

    parts: tuple[Condition, ...]


@frozen(cache_hash=True)
class AnyOf:
    """Some part holds."""

    parts: tuple[Condition, ...]


Leaf = Shown | NotShown | Refuted | Every
Condition = Leaf | AllOf | AnyOf


def _pattern(kind: object, where: Mapping[str, Constraint]) -> Pattern:
    if not (isinstance(kind, type) and issubclass(kind, Fact)):
        raise RuleError(f"expected a kind of fact or a finding, found {kind!r}")
    for name, constraint in where.items():
        if not isinstance(constraint, Constraint):
            raise RuleError(
                f"{kind.__name__}.{name}={constraint!r}: a field takes a constraint, such as "
                f"exactly({constraint!r})"
            )
    return Pattern(kind, tuple(where.items()))


def _of(of: type[Fact] | Finding, where: Mapping[str, Constraint]) -> Pattern | Finding:
    if isinstance(of, Finding):
        if where:
            raise RuleError(f"finding {of.id!r} has no fields; found {', '.join(where)}")
        return of
    return _pattern(of, where)


def shown(of: type[Fact] | Finding, /, **where: Constraint) -> Shown:
    """
    Ask that the record shows a fact, or that a finding is made.

    Parameters
    ----------
    of : type of Fact, or Finding
    **where : Constraint
        On fields of the fact.

    Raises
    ------
    RuleError
        For an unknown field, or a value the field can never have.

    >>> from injunction_rules.model.facts import Listing
    >>> shown(Listing, remoevd=exactly(None))
    Traceback (most recent call last):
    ...
    injunction_rules.errors.RuleError: Listing has no field 'remoevd'; did you mean 'removed'?
    """
    return Shown(_of(of, where))


def not_shown(of: type[Fact] | Finding, /, **where: Constraint) -> NotShown:
    """Ask that nobody has shown it: the mirror of :func:`shown`."""
    return NotShown(_of(of, where))


def refuted(of: type[Fact] | Finding, /, **where: Constraint) -> Refuted:
    """
    Ask that the contrary is shown.

    Of a fact: the record denies it, for all values of the fields that the
    denial leaves out.
    """
    return Refuted(_of(of, where))


def every(
    kind: type[Fact], /, *, among: Mapping[str, Constraint] | None = None, **where: Constraint
) -> Every:
    """
    Ask that there is such a fact and that each one is so.

    Parameters
    ----------
    kind : type of Fact
    among : mapping, optional
        Constraints that say which facts are meant.
    **where : Constraint
        What each of them must be.
    """
    return Every(_pattern(kind, among or {}), _pattern(kind, where))


def all_of(*parts: Condition) -> AllOf:
    """Ask that every part holds."""
    return AllOf(_parts(parts, "all_of"))


def any_of(*parts: Condition) -> AnyOf:
    """Ask that some part holds."""
    return AnyOf(_parts(parts, "any_of"))


def _parts(parts: tuple[Condition, ...], word: str) -> tuple[Condition, ...]:
    if len(parts) < 2:
        raise RuleError(f"{word} needs two conditions or more, found {len(parts)}")
    for part in parts:
        if not isinstance(part, Condition):
            raise RuleError(f"{word}: expected a condition such as shown(…), found {part!r}")
    return parts


# Walking a condition.


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Yield every leaf, from left to right."""
    if isinstance(condition, (AllOf, AnyOf)):
        for part in condition.parts:
            yield from leaves(part)
    else:
        yield condition


def findings_in(condition: Condition) -> Iterator[Finding]:
    """Yield every finding the condition asks for, from left to right."""
    for leaf in leaves(condition):
        if not isinstance(leaf, Every) and isinstance(leaf.of, Finding):
            yield leaf.of


def patterns_in(condition: Condition) -> Iterator[Pattern]:
    """Yield every pattern of facts the condition asks for, from left to right."""
    for leaf in leaves(condition):
        if isinstance(leaf, Every):
            yield leaf.among
            yield leaf.pattern
        elif isinstance(leaf.of, Pattern):
            yield leaf.of


def parameters_in(condition: Condition) -> Iterator[Parameter]:
    """Yield every parameter the condition compares with."""
    for pattern in patterns_in(condition):
        for _, constraint in pattern.where:
            if isinstance(constraint, (AtMost, AtLeast, Within)):
                yield constraint.limit


def with_parameters(condition: Condition, change: Callable[[Parameter], Parameter]) -> Condition:
    """Give the condition with each parameter put through ``change``."""

    def constraint(old: Constraint) -> Constraint:
        if isinstance(old, (AtMost, AtLeast, Within)):
            return evolve(old, limit=change(old.limit))
        return old

    def pattern(old: Pattern) -> Pattern:
        return evolve(old, where=tuple((name, constraint(c)) for name, c in old.where))

    if isinstance(condition, (AllOf, AnyOf)):
        parts = tuple(with_parameters(part, change) for part in condition.parts)
        return evolve(condition, parts=parts)
    if isinstance(condition, Every):
        return evolve(condition, among=pattern(condition.among), pattern=pattern(condition.pattern))
    if isinstance(condition.of, Pattern):
        return evolve(condition, of=pattern(condition.of))
    return condition
