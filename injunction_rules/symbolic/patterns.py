"""
Fact patterns as the columns of a table, one Python integer for each column.

Row *i* of a column is bit *i* of its integer.  Tables are handed out in pieces,
so that memory stays bounded however many patterns there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import comb, prod

from attrs import frozen

PIECE = 1 << 17
"""About how many patterns are worked on at once: what fits a processor's cache."""


@frozen
class Piece:
    """
    Some patterns of a table, one after another.

    Attributes
    ----------
    start : int
        Number of the first, counted from 0.
    length : int
    columns : tuple of tuple of int
        By axis and by choice on it, in which patterns it is made.
    """

    start: int
    length: int
    columns: tuple[tuple[int, ...], ...]

    @property
    def every(self) -> int:
        """Give the column in which every bit is set."""
        return (1 << self.length) - 1


def grid(sizes: Sequence[int], piece: int = PIECE) -> Iterator[Piece]:
    """
    Yield every way to make one choice on each of several axes, the last axis fastest.

    Parameters
    ----------
    sizes : sequence of int
        How many choices each axis has.
    piece : int, optional
        About how many patterns a piece has at most.

    >>> (whole,) = grid([2, 3])
    >>> whole.length, [f"{column:06b}" for column in whole.columns[0]]
    (6, ['000111', '111000'])
    """
    inner, length = _split(sizes, piece)
    varying = []
    stride = length
    for size in sizes[inner:]:
        stride //= size
        varying.append(
            tuple(
                repeated(((1 << stride) - 1) << (i * stride), stride * size, length)
                for i in range(size)
            )
        )
    every = (1 << length) - 1
    for number in range(prod(sizes[:inner])):
        fixed = []
        rest = number
        for size in reversed(sizes[:inner]):
            rest, choice = divmod(rest, size)
            fixed.append(tuple(every if i == choice else 0 for i in range(size)))
        yield Piece(number * length, length, (*reversed(fixed), *varying))


def pieces(sizes: Sequence[int], piece: int = PIECE) -> int:
    """
    In how many pieces ``grid`` hands out a table.

    >>> pieces([2, 3]), pieces([2] * 20)
    (1, 8)
    """
    inner, _ = _split(sizes, piece)
    return prod(sizes[:inner])


def _split(sizes: Sequence[int], piece: int) -> tuple[int, int]:
    """
    Tell how many axes are fixed in each piece, and how long a piece is.

    The axes at the end vary within a piece, those before them do not.
    """
    inner = len(sizes)
    length = 1
    while inner and length * sizes[inner - 1] <= max(piece, sizes[-1]):
        inner -= 1
        length *= sizes[inner]
    return inner, length


def repeated(block: int, period: int, length: int) -> int:
    """Give a block of ``period`` bits over and over, up to ``length`` bits."""
    while period < length:
        block |= block << period
        period *= 2
    return block & ((1 << length) - 1)


@lru_cache(maxsize=64)
def subsets(things: int, size: int) -> tuple[int, ...]:
    """
    For each of some things, in which of their subsets of one size it is.

    Subsets come in the order of :func:`itertools.combinations`.

    >>> [f"{column:03b}" for column in subsets(3, 2)]
    ['011', '101', '110']
    """
    if size == 0 or things < size:
        return (0,) * things
    if size == 1:
        return tuple(1 << i for i in range(things))
    columns = [0] * things
    done = 0
    for first in range(things - size + 1):
        # Those whose least member is ``first``, joined to every subset of the rest.
        rest = things - first - 1
        many = comb(rest, size - 1)
        columns[first] |= ((1 << many) - 1) << done
        for second, column in enumerate(subsets(rest, size - 1), start=first + 1):
            columns[second] |= column << done
        done += many
    return tuple(columns)


def by_least(things: int, size: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """
    Yield the subsets of one size by their least member, as the columns of those that have it.

    All together they are ``subsets``, which takes as many times the memory as there are things.

    >>> [(length, [f"{column:b}" for column in columns]) for length, columns in by_least(3, 2)]
    [(2, ['11', '1', '10']), (1, ['0', '1', '1'])]
    """
    rest = subsets(things - 1, size - 1)
    for least in range(things - size + 1):
        left = things - least - 1
        length = comb(left, size - 1)
        yield length, ((0,) * least + ((1 << length) - 1,) + rest)
        # Of the rest those that have its first member come first.
        gone = comb(left - 1, size - 2) if size > 1 else 1
        rest = tuple([column >> gone for column in rest[1:]])


def subset(number: int, things: int, size: int) -> tuple[int, ...]:
    """
    Give the members of the subset with a number, in the order of ``subsets``.

    >>> subset(2, 3, 2)
    (1, 2)
    """
    members = []
    first = 0
    while size:
        many = comb(things - first - 1, size - 1)
        if number < many:
            members.append(first)
            size -= 1
        else:
            number -= many
        first += 1
    return tuple(members)


def ones(column: int) -> Iterator[int]:
    """
    Yield the numbers of the patterns that a column has, least first.

    >>> list(ones(0b10110))
    [1, 2, 4]
    """
    # Digits as text are searched faster than an integer is shifted.
    digits = f"{column:b}"[::-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)
