"""The shipped case file, spoiled in a thousand ways."""

from __future__ import annotations

import pytest

from injunction_rules import CaseFileError, decide, loads_case
from injunction_rules.corpus.data import demo_text
from mutations import mutations


@pytest.mark.long
def test_every_spoiled_case_file_gives_a_decision_or_its_errors():
    """Whatever is dropped, renamed, retyped, reordered or cut, nothing else comes out."""
    decided = 0
    for text in mutations(demo_text(), 1_000, seed=20230531):
        try:
            case = loads_case(text)
        except CaseFileError as error:
            assert error.problems
        else:
            assert str(decide(case, engine="reference"))
            decided += 1

    assert 0 < decided < 1_000
