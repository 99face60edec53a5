"""Fact patterns as columns: nothing is left out, nothing is there twice."""

from __future__ import annotations

from itertools import combinations, product
from math import comb, prod

from hypothesis import given
from hypothesis import strategies as st

from injunction_rules.symbolic.patterns import (
    PIECE,
    by_least,
    grid,
    ones,
    pieces,
    repeated,
    subset,
    subsets,
)

SIZES = st.lists(st.integers(1, 5), max_size=5)


@given(SIZES, st.integers(1, 200))
def test_a_grid_has_every_combination_of_choices_once(sizes, piece):
    """In the order of a product, the last axis fastest, however it is cut up."""
    found = []
    for part in grid(sizes, piece):
        assert len(found) == part.start
        assert part.every == (1 << part.length) - 1
        for row in range(part.length):
            made = [[i for i, c in enumerate(axis) if c >> row & 1] for axis in part.columns]
            assert all(len(one) == 1 for one in made)
            found.append(tuple(one[0] for one in made))
        assert all(column <= part.every for axis in part.columns for column in axis)
    assert list(product(*map(range, sizes))) == found


@given(SIZES, st.integers(1, 200))
def test_pieces_counts_the_pieces_and_none_is_too_long(sizes, piece):
    """A piece is no longer than asked, unless the last axis alone is; all are of one length."""
    lengths = [part.length for part in grid(sizes, piece)]
    assert pieces(sizes, piece) == len(lengths)
    assert 1 == len(set(lengths))
    assert lengths[0] <= max(piece, sizes[-1] if sizes else 1)


def test_a_grid_of_no_axes_is_one_pattern():
    """There is one way to make no choice."""
    (whole,) = grid([])
    assert (0, 1, ()) == (whole.start, whole.length, whole.columns)
    assert 1 == pieces([])


def test_a_large_grid_is_handed_out_in_pieces_of_bounded_length():
    """Two to the twentieth patterns come in eight pieces."""
    parts = list(grid([2] * 20))
    assert 8 == len(parts) == pieces([2] * 20)
    assert {PIECE} == {part.length for part in parts}
    assert 1 << 20 == prod([2] * 20) == parts[-1].start + parts[-1].length


@given(st.integers(0, 9), st.integers(0, 10))
def test_subsets_are_the_combinations_in_order(things, size):
    """Column by column and number by number, as itertools has them."""
    every = list(combinations(range(things), size))
    assert comb(things, size) == len(every)
    expected = tuple(
        sum((thing in one) << number for number, one in enumerate(every)) for thing in range(things)
    )
    assert expected == subsets(things, size)
    assert every == [subset(number, things, size) for number in range(len(every))]


@given(st.integers(1, 9), st.integers(1, 9))
def test_subsets_by_their_least_member_are_all_subsets_in_order(things, size):
    """One part after another they are the whole."""
    size = min(size, things)
    columns, done = [0] * things, 0
    for length, part in by_least(things, size):
        for thing, column in enumerate(part):
            columns[thing] |= column << done
        done += length
    assert comb(things, size) == done
    assert subsets(things, size) == tuple(columns)


@given(st.integers(0, 1 << 80))
def test_ones_are_the_set_bits(column):
    """Least first, each once."""
    assert [i for i in range(81) if column >> i & 1] == list(ones(column))


@given(st.integers(0, 255), st.integers(8, 20), st.integers(1, 100))
def test_a_block_is_repeated_up_to_a_length(block, period, length):
    """Every period of it has the block, the last as far as it goes."""
    expected = sum((block >> (i % period) & 1) << i for i in range(length))
    assert expected == repeated(block, period, length)
