"""
Many cases: a docket decided across processes, with bounded memory.

Each case is decided by itself, so a docket needs no more than somebody who
hands out cases and takes in decisions.  What goes wrong with one case is told
with that case, and the rest are decided.
"""

from __future__ import annotations

import os
import pickle
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Sized
from contextlib import closing
from contextvars import ContextVar
from datetime import date
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, frozen

from injunction_rules.casefile.loading import load_case
from injunction_rules.decisions.decide import decide, rulings_of
from injunction_rules.decisions.decision import Decision
from injunction_rules.dockets.limits import OverTimeError, check_limit, time_limit
from injunction_rules.dockets.packing import Packing
from injunction_rules.engines import Engine, engine_for
from injunction_rules.errors import InjunctionRulesError
from injunction_rules.law.rules import RULES
from injunction_rules.model.cases import Case
from injunction_rules.model.rulebook import RuleBook

if TYPE_CHECKING:
    from injunction_rules.dockets.workers import Done

CaseOrPath = Case | str | os.PathLike[str]
"""A case, or the path of a case file."""

StartMethod = Literal["spawn", "forkserver", "fork"]
"""How a process is started; see :mod:`multiprocessing`."""

# Windows can wait for no more at once.
_MOST_PROCESSES = 61
_IN_FLIGHT_EACH = 16


@frozen
class CaseResult:
    """
    What became of one case of many, by its place in the input, from zero.

    Its name is as given with the case; else the path of its file, or its caption.
    There is a decision, or the value that ``then`` made of it, or the error for which
    the case could not be decided.  A traceback goes with an error that this package
    does not raise on purpose: it is a bug, of ours or of an engine of yours.  ``again``
    is true where it was decided once more, for a process that was at it or at another
    case ended.
    """

    index: int
    name: str
    decision: Decision | None = None
    value: Any = None
    error: str | None = None
    traceback: str | None = None
    again: bool = False


def decide_many(
    cases: Iterable[CaseOrPath | tuple[str, CaseOrPath]],
    rules: RuleBook = RULES,
    *,
    engine: Engine | str | None = None,
    cross_check: Engine | str | None = None,
    forum: str | None = None,
    as_of: date | None = None,
    then: Callable[..., Any] | None = None,
    rulings_only: bool = False,
    relied: bool = True,
    seconds_each: float | None = None,
    processes: int | None = None,
    in_flight: int | None = None,
    start_method: StartMethod = "spawn",
    progress: bool | None = None,
) -> Generator[CaseResult, None, None]:
    """
    Decide many cases, in the order in which they are given.

    Cases are taken from the input as results are taken from the output, so
    neither need ever end, or fit in memory.  A case that cannot be decided
    stops no other: its result says why.

    Parameters
    ----------
    cases : iterable of Case, path, or (str, Case or path)
        The string is a name to know the case by.  A case file is read in the
        process that decides it.
    rules, engine, cross_check, forum, as_of : optional
        As for :func:`~injunction_rules.decide`; a case on which two engines differ is one
        that cannot be decided.
    then : callable, optional
        What to make of each decision in the process that decided it, such as
        :func:`~injunction_rules.decisions.data.to_json`.  Only what it returns is
        sent back, in place of the decision.
    rulings_only : bool, optional
        Work out no more than the rulings, which takes a third of the time or less: ``then``
        is given a tuple of :class:`~injunction_rules.decisions.decision.Ruling`, which is
        the value where there is no ``then``.
    relied : bool, optional
        As for :func:`~injunction_rules.decide`: without, decisions lack the authorities relied
        on and the open points, which their data and JSON leave out.
    seconds_each : float, optional
        Give up a case that takes longer, and say so in its result.  It is stopped in
        Python code; an engine at work in C stops when it returns from there.
    processes : int, optional
        How many processes decide; left out, one for each processor.  With 0 or
        1 this process decides, and starts no other.
    in_flight : int, optional
        The most cases taken from the input whose results are not taken yet;
        left out, 16 for each process.
    start_method : {'spawn', 'forkserver', 'fork'}
        How processes start.  ``spawn`` runs everywhere and takes nothing over
        from this process; ``fork`` starts fastest, and is not safe in a program
        that runs threads.
    progress : bool, optional
        Whether to show a bar; left out, where somebody looks, and once the work
        has taken a second.

    Yields
    ------
    CaseResult
        One for each case.

    Raises
    ------
    ValueError
        If ``processes`` is negative, ``in_flight`` or ``seconds_each`` is not positive,
        or this machine has no such start method.
    InjunctionRulesError
        If the rules know no such court, or the engine cannot run here; if the
        rules, the engine or ``then`` cannot be sent to other processes; if these end
        as soon as they start; or if time cannot be limited here.
        What the input itself raises is raised here too.

    Notes
    -----
    A script that starts processes keeps what it does under
    ``if __name__ == "__main__":``, for each process imports it anew.  Close the
    iterator to stop early; no process is left behind.

    >>> from injunction_rules.corpus.data import demo
    >>> for result in decide_many([demo(), "no such file.yaml"], processes=1):
    ...     print(result.error or result.decision.rulings[4].disposition.words)
    denied
    no such file.yaml: 1 problem
      the document: expected a file that can be read, found no such file or directory
    """
    if processes is None:
        # From Python 3.13 on: those that this process may use.
        count = getattr(os, "process_cpu_count", os.cpu_count)
        processes = min(count() or 1, _MOST_PROCESSES)
    if in_flight is None:
        in_flight = _IN_FLIGHT_EACH * max(processes, 1)
    if processes < 0:
        raise ValueError(f"processes: expected zero or more, found {processes}")
    if in_flight < 1:
        raise ValueError(f"in_flight: expected one or more, found {in_flight}")
    if seconds_each is not None:
        check_limit(seconds_each, here=processes <= 1)
    context = get_context(start_method)
    # What no case can be decided with is told once, not with every case.
    if forum is not None:
        forum = rules.forum(forum)
    chosen = engine_for(engine, cross_check)
    desk = _Desk(rules, chosen, forum, as_of, then, rulings_only, relied, seconds_each)
    if processes <= 1:
        results = _here(cases, desk)
    else:
        # Slow to import, and most dockets are decided by one process.
        from injunction_rules.dockets.workers import Work, across  # noqa: PLC0415

        work = Work(_work, _sit_down, _sendable(desk), processes, context)
        done = partial(across, work=work, in_flight=in_flight)
        results = _elsewhere(cases, Packing(rules), done)
    return _watched(results, len(cases) if isinstance(cases, Sized) else None, progress)


def _watched(
    results: Generator[CaseResult, None, None], total: int | None, show: bool | None
) -> Generator[CaseResult, None, None]:
    from injunction_rules.rendering.progress import progress  # noqa: PLC0415

    with closing(results):
        yield from progress(results, total, label="deciding", unit="cases", show=show)


@frozen
class _Desk:
    """The means of a process that decides cases."""

    rules: RuleBook
    engine: Engine
    forum: str | None
    as_of: date | None
    then: Callable[..., Any] | None
    rulings_only: bool = False
    relied: bool = True
    seconds: float | None = None

    def decide(self, index: int, name: str, given: object) -> CaseResult:
        try:
            with time_limit(self.seconds):
                return self._decided(index, name, given)
        except OverTimeError:
            error = f"it took longer than {self.seconds:g} s, and was given up"
            return CaseResult(index, name, error=error)

    def _decided(self, index: int, name: str, given: object) -> CaseResult:
        case = load_case(given, rules=self.rules) if isinstance(given, str) else given
        if not isinstance(case, Case):
            kind = type(case).__name__
            raise InjunctionRulesError(f"expected a Case or the path of a case file, found {kind}")
        verb = rulings_of if self.rulings_only else partial(decide, relied=self.relied)
        made: Any = verb(case, self.rules, engine=self.engine, forum=self.forum, as_of=self.as_of)
        if self.then is not None:
            return CaseResult(index, name, value=self.then(made))
        if self.rulings_only:
            return CaseResult(index, name, value=made)
        return CaseResult(index, name, made)


def _named(given: object) -> tuple[str, object]:
    if isinstance(given, tuple) and len(given) == 2:
        name, given = given
        return str(name), _named(given)[1]
    if isinstance(given, Case):
        return given.caption, given
    if isinstance(given, (str, os.PathLike)):
        # Some kinds of path cannot be sent to another process; their text can.
        path = os.fsdecode(given)
        return path, path
    return type(given).__name__, given


def _failed(index: int, name: str, error: BaseException) -> CaseResult:
    if isinstance(error, InjunctionRulesError):
        return CaseResult(index, name, error=str(error))
    said = "".join(traceback.format_exception_only(error)).strip()
    where = "".join(traceback.format_exception(error))
    return CaseResult(index, name, error=said, traceback=where)


def _here(cases: Iterable[object], desk: _Desk) -> Generator[CaseResult, None, None]:
    for index, (name, given) in enumerate(map(_named, cases)):
        try:
            result = desk.decide(index, name, given)
        except Exception as error:
            result = _failed(index, name, error)
        yield result


_Job = tuple[int, str, bytes]


def _elsewhere(
    cases: Iterable[object],
    packing: Packing,
    across: Callable[[Iterator[_Job]], Generator[Done[_Job], None, None]],
) -> Generator[CaseResult, None, None]:
    lost = "the process that was deciding it ended without a result: killed, or crashed"
    with closing(across(_jobs(cases))) as done:
        for each in done:
            index, name, _ = each.job
            result = CaseResult(index, name, error=lost)
            try:
                result = result if each.result is None else packing.loads(each.result)
            except Exception as error:
                result = _failed(index, name, error)
            yield evolve(result, again=True) if each.again else result


def _sendable(desk: _Desk) -> bytes:
    try:
        return pickle.dumps(desk, pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        raise InjunctionRulesError(
            f"the rules, the engine or `then` cannot be sent to another process: {error}; "
            "define functions and classes at the top of a module, or say processes=1"
        ) from error


@frozen
class _Unsent:
    """Stands for a case that cannot be sent."""

    result: CaseResult


def _jobs(cases: Iterable[object]) -> Iterator[_Job]:
    for index, (name, given) in enumerate(map(_named, cases)):
        try:
            pickled = pickle.dumps(given, pickle.HIGHEST_PROTOCOL)
        except Exception as error:
            pickled = pickle.dumps(_Unsent(_failed(index, name, error)))
        yield index, name, pickled


_AT_DESK: ContextVar[tuple[_Desk, Packing]] = ContextVar("_AT_DESK")


def _sit_down(sent: bytes) -> None:
    """Make a new process ready; what is sent here is sent once."""
    desk: _Desk = pickle.loads(sent)
    _AT_DESK.set((desk, Packing(desk.rules)))


def _work(index: int, name: str, pickled: bytes) -> bytes:
    desk, packing = _AT_DESK.get()
    try:
        # Unpickled here and not on the way, where an error would end the process.
        given = pickle.loads(pickled)
        result = given.result if isinstance(given, _Unsent) else desk.decide(index, name, given)
        return packing.dumps(result)
    # An engine may call sys.exit() as well; this process ends only when told to.
    except BaseException as error:
        return packing.dumps(_failed(index, name, error))
