"""The scripts of docs/how-to/decide-a-docket.md run as they stand there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from injunction_rules import decide
from injunction_rules.corpus.cases import corpus
from injunction_rules.decisions.data import to_json

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "decide-a-docket.md"


@pytest.fixture(name="docket")
def _docket(tmp_path: Path) -> Path:
    """A folder of the corpus's case files and one that is none."""
    folder = tmp_path / "docket"
    folder.mkdir()
    source = files("injunction_rules") / "data" / "corpus"
    for one in corpus():
        (folder / f"{one.id}.yaml").write_bytes((source / f"{one.id}.yaml").read_bytes())
    (folder / "zz-bad.yaml").write_text("schema: [", encoding="utf-8")
    return folder


def _run(mark: str, folder: Path) -> str:
    """Run the script that follows a comment of the page, and give what it prints."""
    found = re.search(rf"<!-- {mark} -->\n```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None, f"the page has no script after <!-- {mark} -->"
    script = folder / "script.py"
    script.write_text(found[1], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script], cwd=folder, capture_output=True, text=True, check=False
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


def test_the_script_writes_every_decision(docket: Path) -> None:
    """Each file of the corpus gets its JSON, and the bad one is told."""
    printed = _run("many", docket.parent)

    assert "zz-bad.yaml: 1 problem" in printed
    written = {path.stem: path for path in (docket.parent / "decisions").iterdir()}
    assert {one.id for one in corpus()} == set(written)
    for one in corpus()[:10]:
        assert to_json(decide(one.case)) == written[one.id].read_text(encoding="utf-8")


def test_dask_rules_as_one_process_does(docket: Path) -> None:
    """On a cluster of two workers every case is ruled as here, in order, and the bad one told."""
    pytest.importorskip("distributed", reason="Dask is not installed")
    _run("dask", docket.parent)

    parts = sorted(docket.parent.glob("rulings-*.jsonl"))
    *good, bad = [
        json.loads(line) for part in parts for line in part.read_text("utf-8").splitlines()
    ]
    for one, line in zip(corpus(), good, strict=True):
        rulings = decide(one.case).rulings
        assert str(docket / f"{one.id}.yaml") == line["file"]
        assert [[r.motion, r.against, r.disposition.value] for r in rulings] == line["rulings"]
        assert line["error"] is None
    assert bad["rulings"] is None
    assert "zz-bad.yaml: 1 problem" in bad["error"]
