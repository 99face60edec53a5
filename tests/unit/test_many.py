"""Many cases, decided across processes."""

from __future__ import annotations

import contextvars
import multiprocessing
import os
import pickle
import subprocess
import sys
import weakref
from collections.abc import Iterator
from datetime import date
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from builders import case
from injunction_rules import RULES, decide, demo
from injunction_rules.casefile.loading import dumps_case
from injunction_rules.corpus import demo_text
from injunction_rules.corpus.cases import corpus
from injunction_rules.decisions.data import to_json
from injunction_rules.dockets import many
from injunction_rules.dockets.many import CaseResult, decide_many
from injunction_rules.errors import EngineUnavailableError, InjunctionRulesError
from injunction_rules.model.cases import Case, MotionMade
from injunction_rules.model.facts import Relief
from injunction_rules.model.rulebook import RuleBook
from injunction_rules.semantics.weighing import law_of
from injunction_rules.testing import cases, rule_books
from unruly import CannotArrive, CannotBeSent, Unruly, not_to_arrive, not_to_be_sent
from unruly import number_of_rulings as counted


def _moved(id: str) -> Case:
    """A case whose motion has an id."""
    return case(motions=(MotionMade(id=id, relief=Relief.CEASE, against=("other",)),))


def _results(given: Any, **options: Any) -> list[CaseResult]:
    return list(decide_many(given, **{"engine": "reference", **options}))


# One docket in which everything goes wrong that can, decided once.


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docket")
    (folder / "good.yaml").write_text(demo_text(), encoding="utf-8")
    bad = demo_text().replace("fact: listing", "fact: lsiting").replace("nysd", "nyds")
    (folder / "bad.yaml").write_text(bad, encoding="utf-8")
    return folder


def _docket(folder: Path) -> Iterator[Any]:
    yield demo()
    yield folder / "good.yaml"
    yield str(folder / "bad.yaml")
    yield ("named", _moved("motion"))
    yield (7, ("inner", str(folder / "no such file.yaml")))
    yield 7
    yield ("unsendable", case(CannotBeSent()))
    yield ("unreadable", case(CannotArrive()))
    yield ("raises", _moved("raise"))
    yield ("exits", _moved("exit"))
    yield ("dies", _moved("die"))
    yield ("dies once", _moved("die-once"))
    for number, one in enumerate(corpus()[:20]):
        yield (f"corpus {number}", one.case)
    yield ("dies", _moved("die"))
    yield demo()


@pytest.fixture(name="results", scope="module")
def _decided(folder: Path) -> dict[str, CaseResult]:
    engine = Unruly(str(folder / "mark"))
    found = _results(_docket(folder), engine=engine, processes=2, in_flight=7)
    assert list(range(len(list(_docket(folder))))) == [one.index for one in found]
    assert [] == multiprocessing.active_children()
    return {one.name: one for one in found}


def test_what_can_be_decided_is_decided_as_ever(results: dict[str, CaseResult]) -> None:
    """Whatever fails beside them, cases come out as ``decide`` decides them."""
    for number, one in enumerate(corpus()[:20]):
        found = results[f"corpus {number}"]
        assert (None, None, None) == (found.error, found.traceback, found.value)
        assert decide(one.case, engine=Unruly()) == found.decision
    assert decide(demo(), engine=Unruly()) == results[demo().caption].decision
    assert decide(_moved("motion"), engine=Unruly()) == results["named"].decision


def test_a_case_is_named_by_its_path_where_it_has_no_other_name(
    results: dict[str, CaseResult], folder: Path
) -> None:
    """A file goes by its path, and is read where it is decided."""
    found = results[str(folder / "good.yaml")]

    assert decide(demo(), engine=Unruly()) == found.decision


def test_every_problem_of_a_bad_file_is_told(results: dict[str, CaseResult], folder: Path) -> None:
    """A bad file costs only itself, and its result names each problem."""
    found = results[str(folder / "bad.yaml")]

    assert found.decision is None
    assert found.traceback is None
    assert found.error is not None
    assert found.error.startswith(f"{folder / 'bad.yaml'}: 3 problems\n")
    assert "did you mean 'listing'?" in found.error


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("7", "no such file.yaml: 1 problem"),
        ("int", "expected a Case or the path of a case file, found int"),
        ("dies", "the process that was deciding it ended without a result"),
    ],
)
def test_what_is_no_bug_is_told_in_words(
    name: str, told: str, results: dict[str, CaseResult]
) -> None:
    """A missing file, a thing that is no case, and a process that dies are told plainly."""
    found = results[name]

    assert found.decision is None
    assert told in str(found.error)
    assert found.traceback is None


@pytest.mark.parametrize(
    ("name", "told", "where"),
    [
        ("unsendable", "TypeError: not to be sent", "__reduce__"),
        ("unreadable", "ValueError: invalid literal", "loads"),
        ("raises", "ZeroDivisionError: by nought", "evaluate"),
        ("exits", "SystemExit: 3", "evaluate"),
    ],
)
def test_a_bug_is_told_with_its_place(
    name: str, told: str, where: str, results: dict[str, CaseResult]
) -> None:
    """What nobody raised on purpose comes with a traceback."""
    found = results[name]

    assert found.decision is None
    assert str(found.error).startswith(told)
    assert where in str(found.traceback)


def test_a_case_lost_with_a_process_is_decided_after_all(results: dict[str, CaseResult]) -> None:
    """A process that is killed from outside, once, costs no case its decision."""
    assert results["dies once"].decision is not None
    assert (True, False) == (results["dies once"].again, results["named"].again)


def test_results_can_be_pickled(results: dict[str, CaseResult]) -> None:
    """A result can be sent on."""
    for result in results.values():
        assert result == pickle.loads(pickle.dumps(result))


# Without other processes.


@pytest.mark.parametrize("processes", [0, 1])
def test_one_process_is_this_one(processes: int, folder: Path) -> None:
    """With no more than one process, none is started, and failures are told alike."""
    ends = (("dies", _moved("die")), ("exits", _moved("exit")))
    docket = [one for one in _docket(folder) if one not in ends]
    engine = Unruly(str(folder / "good.yaml"))

    found = decide_many(docket, engine=engine, processes=processes)
    first = next(found)

    assert [] == multiprocessing.active_children()
    assert decide(demo(), engine=engine) == first.decision
    failed = {one.name for one in found if one.error is not None}
    assert {str(folder / "bad.yaml"), "7", "int", "raises"} == failed


def test_sys_exit_is_obeyed_in_ones_own_process() -> None:
    """Who asks this process to end is not overheard."""
    with pytest.raises(SystemExit):
        _results([_moved("exit")], engine=Unruly(), processes=1)


# How it is asked for.


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_start_in_any_way_there_is(method: Any) -> None:
    """However processes start, the result is the same."""
    docket = [one.case for one in corpus()[:5]]

    found = _results(docket, processes=2, start_method=method)

    assert [decide(one, engine="reference") for one in docket] == [one.decision for one in found]


def test_rules_forum_and_date_reach_every_process() -> None:
    """What can be said to ``decide`` can be said for many."""
    rules = RULES.without("takedown.answers-continued-service")
    day = date(2024, 2, 15)
    expected = decide(demo(), rules, engine="reference", forum="ilnd", as_of=day)

    for processes in (1, 2):
        (found,) = _results([demo()], rules=rules, forum="ilnd", as_of=day, processes=processes)
        assert expected == found.decision


@pytest.mark.parametrize("processes", [1, 2])
def test_only_what_is_made_of_decisions_is_sent_back(processes: int) -> None:
    """``then`` is called where the case was decided, and its value is the result."""
    (found,) = _results([demo()], then=to_json, processes=processes)
    assert (None, to_json(decide(demo(), engine="reference"))) == (found.decision, found.value)


def test_what_is_made_of_decisions_must_be_able_to_travel() -> None:
    """A value that cannot be sent, or read, is a failure of its case."""
    (unsent,) = _results([demo()], then=not_to_be_sent, processes=2)
    assert "TypeError: not to be sent" == unsent.error
    (unread,) = _results([demo()], then=not_to_arrive, processes=2)
    assert str(unread.error).startswith("ValueError: invalid literal")


def test_one_process_for_each_processor_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody knows how many processors there are, this process decides."""
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    monkeypatch.setattr(os, "process_cpu_count", lambda: None, raising=False)

    (found,) = _results([demo()], then=counted)

    assert len(decide(demo()).rulings) == found.value
    assert [] == multiprocessing.active_children()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"processes": -1}, "processes: expected zero or more, found -1"),
        ({"in_flight": 0}, "in_flight: expected one or more, found 0"),
        ({"start_method": "teleport"}, "cannot find context for 'teleport'"),
    ],
)
def test_what_cannot_be_asked_is_told_at_once(options: dict[str, Any], told: str) -> None:
    """Before the first case is taken."""
    with pytest.raises(ValueError, match=told):
        decide_many([], **options)


def test_an_engine_that_cannot_run_is_told_at_once() -> None:
    """An unknown engine or court is one error, not one for every case."""
    with pytest.raises(EngineUnavailableError, match="no engine 'steam'"):
        decide_many([], engine="steam")
    with pytest.raises(InjunctionRulesError, match=r"no federal court 'nyds'; did you mean"):
        decide_many([], forum="nyds")


def test_what_cannot_be_sent_to_processes_is_told_at_once() -> None:
    """A function without a name cannot be sent, and need not be where nothing is sent."""
    with pytest.raises(InjunctionRulesError, match="`then` cannot be sent to another process"):
        decide_many([], then=lambda decision: decision, processes=2)
    (found,) = _results([demo()], then=lambda decision: decision.case, processes=1)
    assert demo() == found.value


def test_a_script_that_guards_nothing_is_told(tmp_path: Path) -> None:
    """A script without its guard gets words that name the guard."""
    script = tmp_path / "script.py"
    script.write_text(
        "from injunction_rules import demo\n"
        "from injunction_rules.dockets.many import decide_many\n"
        "print(list(decide_many([demo()], processes=2)))\n",
        encoding="utf-8",
    )

    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)

    assert 1 == done.returncode
    assert 'A script keeps what it does under `if __name__ == "__main__":`' in done.stderr


def test_a_bar_is_shown_where_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    """Nobody looks at a test, so a bar is shown when asked for only."""
    _results([demo()], processes=1)
    assert "" == capfd.readouterr().err
    _results([demo()], processes=1, progress=True)
    assert "deciding" in capfd.readouterr().err
    _results(iter([demo()]), processes=1, progress=True)
    assert "cases" in capfd.readouterr().err


# Memory.


@pytest.mark.parametrize("processes", [1, 2])
def test_memory_is_bounded_whatever_the_length_of_the_docket(processes: int) -> None:
    """Of a docket without end, no more cases are taken, or held, than may be in flight."""
    taken: list[weakref.ref[Case]] = []

    def endless() -> Iterator[Case]:
        for number in count():
            one = case(caption=str(number))
            taken.append(weakref.ref(one))
            yield one

    results = decide_many(
        endless(), engine="reference", then=counted, processes=processes, in_flight=6
    )
    for given_back, result in enumerate(islice(results, 60), start=1):
        assert (str(given_back - 1), 1) == (result.name, result.value)
        assert len(taken) <= given_back - 1 + 6
        assert sum(one() is not None for one in taken) <= 6
    results.close()

    assert [] == multiprocessing.active_children()
    assert 60 <= len(taken) <= 66


def test_a_parent_that_is_killed_leaves_no_process_behind() -> None:
    """Processes end with the one that started them, however it ended."""
    code = (
        "import os\n"
        "from injunction_rules import demo\n"
        "from injunction_rules.dockets.many import decide_many\n"
        "if __name__ == '__main__':\n"
        "    print(next(decide_many([demo()] * 99, processes=2)).index, flush=True)\n"
        "    os._exit(9)\n"
    )
    # Its output ends only when the last process that could write to it is gone.
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (9, "0\n") == (done.returncode, done.stdout)


# What runs in the other processes, run here.


def test_a_process_decides_what_it_is_sent() -> None:
    """A case, a failure in place of one, and a case that fails come back as results."""
    desk = many._Desk(RULES, Unruly(), None, None, None)
    packing = many.Packing(RULES)
    sent = [demo(), case(CannotBeSent()), case(CannotArrive()), _moved("raise"), _moved("exit")]

    def worked() -> list[CaseResult]:
        many._sit_down(many._sendable(desk))
        return [packing.loads(many._work(*job)) for job in many._jobs(sent)]

    done = contextvars.copy_context().run(worked)

    assert CaseResult(0, demo().caption, decide(demo(), engine=Unruly())) == done[0]
    assert ["TypeError", "ValueError", "ZeroDivisionError", "SystemExit"] == [
        str(one.error).split(":")[0] for one in done[1:]
    ]
    assert list(range(5)) == [one.index for one in done]


# Pickling.


@given(cases())
def test_cases_and_decisions_are_pickled(one: Case) -> None:
    """A case and its decision come back equal, and say the same."""
    decision = decide(one, engine="reference")

    again = pickle.loads(pickle.dumps(decision))

    assert one == pickle.loads(pickle.dumps(one))
    assert decision == again
    assert to_json(decision) == to_json(again)


@given(rule_books())
def test_rule_books_are_pickled(book: RuleBook) -> None:
    """A rule book comes back equal, with the same hash and the same order."""
    again = pickle.loads(pickle.dumps(book))

    assert book == again
    assert book.hash == again.hash
    assert (book.rules, book.findings, book.exceptions) == (
        again.rules,
        again.findings,
        again.exceptions,
    )


def test_law_is_pickled() -> None:
    """The law of a forum on a date comes back with all that is worked out from it."""
    law = law_of(RULES, "ilnd", date(2024, 2, 15))

    again = pickle.loads(pickle.dumps(law))

    assert law == again
    assert (law.ranks, law.speaking, law.standards) == (
        again.ranks,
        again.speaking,
        again.standards,
    )


def test_what_other_processes_pickle_is_equal_here() -> None:
    """In processes that hash text in other ways, decisions, laws and orders are the same."""
    code = (
        "import pickle, sys\n"
        "from datetime import date\n"
        "from injunction_rules import RULES, decide\n"
        "from injunction_rules import demo\n"
        "from injunction_rules.decisions.data import to_json\n"
        "from injunction_rules.semantics.weighing import law_of\n"
        "decision = decide(demo(), engine='reference')\n"
        "law = law_of(RULES, 'ilnd', date(2024, 2, 15))\n"
        "both = decision, to_json(decision), RULES, RULES.hash, RULES.findings, law\n"
        "sys.stdout.buffer.write(pickle.dumps(both))\n"
    )
    decision = decide(demo(), engine="reference")
    law = law_of(RULES, "ilnd", date(2024, 2, 15))

    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env=environment
        )
        found, text, rules, hashed, findings, its_law = pickle.loads(done.stdout)
        assert (decision, law, RULES) == (found, its_law, rules)
        assert hash(RULES) == hash(rules)
        assert to_json(decision) == text == to_json(found)
        assert (RULES.hash, RULES.findings) == (hashed, findings)


def test_a_case_file_written_and_read_in_another_process_decides_the_same(tmp_path: Path) -> None:
    """A case goes by file as well as by pickle."""
    path = tmp_path / "case.json"
    path.write_text(dumps_case(demo(), format="json"), encoding="utf-8")

    by_file, itself = _results([path, evolve(demo())], processes=2)

    assert itself.decision == by_file.decision
