"""Bitwise circuits against the plain evaluation of the same expressions."""

from __future__ import annotations

from functools import reduce
from itertools import product
from operator import and_, or_

from hypothesis import given
from hypothesis import strategies as st

from injunction_rules.symbolic.circuit import FALSE, TRUE, Circuit

INPUTS = 4
EVERY = (1 << 2**INPUTS) - 1
ROWS = list(product([0, 1], repeat=INPUTS))

# By input, the rows of the truth table in which it is true.
COLUMNS = [sum(row[i] << number for number, row in enumerate(ROWS)) for i in range(INPUTS)]

EXPRESSIONS = st.recursive(
    st.sampled_from([False, True, *range(INPUTS)]),
    lambda parts: (
        st.tuples(st.just("not"), parts)
        | st.tuples(st.sampled_from(["and", "or"]), st.lists(parts, max_size=4))
    ),
    max_leaves=12,
)


def built(circuit, inputs, expression):
    """An expression as gates."""
    if isinstance(expression, bool):
        return TRUE if expression else FALSE
    if isinstance(expression, int):
        return inputs[expression]
    word, parts = expression
    if word == "not":
        return circuit.not_(built(circuit, inputs, parts))
    join = circuit.and_ if word == "and" else circuit.or_
    return join(*(built(circuit, inputs, part) for part in parts))


def plainly(expression, row) -> int:
    """An expression in one row of the truth table."""
    if isinstance(expression, bool):
        return int(expression)
    if isinstance(expression, int):
        return row[expression]
    word, parts = expression
    if word == "not":
        return 1 - plainly(parts, row)
    values = [plainly(part, row) for part in parts]
    return reduce(and_, values, 1) if word == "and" else reduce(or_, values, 0)


def table(expression) -> int:
    """The rows of the truth table in which an expression is true."""
    return sum(plainly(expression, row) << number for number, row in enumerate(ROWS))


def circuit_of(*expressions):
    """A circuit with the gates of some expressions."""
    circuit = Circuit()
    inputs = [circuit.input() for _ in range(INPUTS)]
    return circuit, [built(circuit, inputs, one) for one in expressions]


@given(st.lists(EXPRESSIONS, max_size=4))
def test_a_compiled_circuit_says_what_its_expressions_say(expressions):
    """Every output is, row by row, what the expression is worth."""
    circuit, outputs = circuit_of(*expressions)
    program = circuit.compile(outputs)
    assert INPUTS == program.inputs == circuit.inputs
    assert tuple(map(table, expressions)) == program.run(COLUMNS, EVERY)


@given(EXPRESSIONS)
def test_every_input_that_matters_is_in_the_support(expression):
    """Where the value can depend on an input, the support has it."""
    circuit, outputs = circuit_of(expression)
    mattering = set()
    for row in ROWS:
        for i in range(INPUTS):
            other = tuple(1 - bit if i == j else bit for j, bit in enumerate(row))
            if plainly(expression, row) != plainly(expression, other):
                mattering.add(i)
    assert mattering <= circuit.support(outputs)


def test_gates_that_are_alike_are_one_gate():
    """The order in which operands are named makes no other gate."""
    circuit = Circuit()
    one, other = circuit.input(), circuit.input()
    assert circuit.and_(one, other) == circuit.and_(other, one)
    assert one == circuit.not_(circuit.not_(one))
    assert one == circuit.or_(one, one)


def test_what_is_constant_is_folded_away():
    """A thing and its contrary are never both so, and one of them always is."""
    circuit = Circuit()
    one, other = circuit.input(), circuit.input()
    contrary = circuit.not_(one)
    assert FALSE == circuit.and_(one, other, contrary)
    assert TRUE == circuit.or_(contrary, other, one)
    assert FALSE == circuit.and_(one, FALSE)
    assert one == circuit.and_(one, TRUE)
    assert (TRUE, FALSE) == (circuit.and_(), circuit.or_())
    assert (TRUE, FALSE) == (circuit.not_(FALSE), circuit.not_(TRUE))
    assert 0 == circuit.compile([FALSE, TRUE, one]).operations


def test_only_what_is_needed_is_computed():
    """Gates on which no output rests are left out of the program."""
    circuit = Circuit()
    one, other = circuit.input(), circuit.input()
    circuit.or_(one, other)
    wanted = circuit.and_(one, other)
    assert 1 == circuit.compile([wanted]).operations
    assert frozenset([0, 1]) == circuit.support([wanted])
    assert frozenset([1]) == circuit.support([circuit.not_(other), TRUE])


def test_an_output_is_not_overwritten_while_others_are_computed():
    """A name is used again only when nobody needs what it held."""
    circuit = Circuit()
    one, other, third = circuit.input(), circuit.input(), circuit.input()
    both = circuit.and_(one, other)
    either = circuit.or_(both, third)
    none = circuit.not_(either)
    outputs = circuit.compile([both, none, either, both]).run([0b1100, 0b1010, 0b0001], 0b1111)
    assert (0b1000, 0b0110, 0b1001, 0b1000) == outputs
