"""Values written out in full, so that what differs anywhere shows."""

from __future__ import annotations


def spelled(value: object, *, defaults: bool = True) -> str:
    """
    Write a value out with all it says, whatever its ``repr`` leaves out.

    Parameters
    ----------
    value : object
        An attrs value, a tuple or a list, or anything else that its ``repr`` says in full.
    defaults : bool, optional
        Give also the fields that stand at their defaults; without them a value is written
        the same after its class has gained a field.

    Returns
    -------
    str
        The same for equal values, on every machine; of values that differ, different.

    >>> from injunction_rules.model.dates import PartialDate
    >>> spelled((PartialDate.of("2023"), "a"))
    "(PartialDate(year=2023, month=None, day=None), 'a')"
    >>> spelled(PartialDate.of("2023"), defaults=False)
    'PartialDate(year=2023)'
    """
    return _spelled(value, {}, defaults)


def _spelled(value: object, known: dict[int, str], defaults: bool) -> str:
    # One authority is cited by many rules; what is known lives as long as the whole does.
    if isinstance(value, (tuple, list)):
        return f"({', '.join([_spelled(part, known, defaults) for part in value])})"
    attributes = getattr(value, "__attrs_attrs__", None)
    if attributes is None:
        return repr(value)
    text = known.get(id(value))
    if text is None:
        said = [(a.name, getattr(value, a.name), a.default) for a in attributes if a.eq]
        parts = [
            f"{name}={_spelled(part, known, defaults)}"
            for name, part, default in said
            if defaults or part != default
        ]
        text = known[id(value)] = f"{type(value).__qualname__}({', '.join(parts)})"
    return text
