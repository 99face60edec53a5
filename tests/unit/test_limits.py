"""A limit of time for one case of many."""

from __future__ import annotations

import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest

from builders import case
from injunction_rules import demo
from injunction_rules.dockets.limits import OverTimeError, time_limit
from injunction_rules.dockets.many import CaseResult, decide_many
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.model.cases import Case, MotionMade
from injunction_rules.model.facts import Relief
from unruly import Unruly

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no alarm here")


def _results(given: list[Case], **options: Any) -> list[CaseResult]:
    return list(decide_many(given, **{"engine": Unruly(), **options}))


@pytest.mark.parametrize(
    ("processes", "seconds"), [(1, 1), pytest.param(2, 5, marks=pytest.mark.long)]
)
def test_a_case_that_takes_too_long_is_given_up_and_the_rest_goes_on(
    processes: int, seconds: int
) -> None:
    """Its result says so, and the case after it is decided."""
    slow = case(motions=(MotionMade(id="sleep", relief=Relief.CEASE, against=("other",)),))
    _results([demo()])
    results = _results([demo(), slow, demo()], seconds_each=seconds, processes=processes)

    told = f"it took longer than {seconds} s, and was given up"
    assert [None, told, None] == [result.error for result in results]
    assert results[0].decision == results[2].decision
    assert [None] * 3 == [result.traceback for result in results]


def test_what_is_in_time_is_not_disturbed_later() -> None:
    """The alarm is off once the work is done, and on again for nobody."""
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(0.05):
        pass
    time.sleep(0.1)

    assert before is signal.getsignal(signal.SIGALRM)


def test_no_handler_of_exceptions_takes_the_end_of_time_for_an_error() -> None:
    """It goes through what catches every exception."""

    def patient() -> None:
        with time_limit(0.01), suppress(Exception):
            time.sleep(5)

    with pytest.raises(OverTimeError):
        patient()


def test_a_limit_must_be_one() -> None:
    """It is more than no time at all."""
    with pytest.raises(ValueError, match=r"seconds_each: expected more than zero .*, found 0"):
        _results([], seconds_each=0)


def test_only_the_main_thread_hears_an_alarm() -> None:
    """In another, this process keeps no time, and those that it starts do."""
    with ThreadPoolExecutor() as pool:
        here = pool.submit(_results, [demo()], seconds_each=9, processes=1)
        assert "main thread" in str(here.exception())
        there = pool.submit(_results, [demo()], seconds_each=9, processes=2)
        assert [None] == [result.error for result in there.result()]


def test_a_system_without_alarms_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time is not limited in silence by nothing."""
    monkeypatch.delattr(signal, "setitimer")

    with pytest.raises(InjunctionRulesError, match="this system has no alarm"):
        _results([demo()], seconds_each=1, processes=1)


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), 1e300])
def test_a_limit_that_no_clock_can_count_is_refused(seconds: float) -> None:
    """Before anything is decided, in words and not by each case that fails."""
    with pytest.raises(InjunctionRulesError, match="at most 1,000,000,000, found"):
        _results([demo()], seconds_each=seconds)
