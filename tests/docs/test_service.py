"""The service of docs/how-to/service.md answers as the library does, within its limits."""

from __future__ import annotations

import asyncio
import importlib
import json
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from injunction_rules import decide, demo, dumps_case, elements, what_if
from injunction_rules.changes import heard_in
from injunction_rules.corpus import demo_text
from injunction_rules.decisions.data import to_json
from injunction_rules.rendering.reported import data

with warnings.catch_warnings():
    # Newer versions of the client's library would rather have a successor of httpx.
    warnings.simplefilter("ignore")
    testing = pytest.importorskip("fastapi.testclient", reason="FastAPI or httpx is missing")

EXAMPLES = Path(__file__).parents[2] / "examples"
CASE = json.loads(dumps_case(demo(), format="json"))
YAML = {"content-type": "application/yaml"}


@pytest.fixture(name="client", scope="module")
def _client() -> Iterator[Any]:
    """A client of the service."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(EXAMPLES)
        with testing.TestClient(importlib.import_module("service").app) as client:
            yield client


@pytest.fixture(name="narrow")
def _narrow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A client of the service with narrow limits."""
    monkeypatch.syspath_prepend(EXAMPLES)
    service: Any = importlib.import_module("service")
    monkeypatch.setattr(service, "MOST_BYTES", 200_000)
    # Workers are started anew, and read what the environment says.
    monkeypatch.setenv("MOST_SECONDS", "0.2")
    with testing.TestClient(service.app) as client:
        yield client


def test_a_case_is_decided_in_either_format(client: Any) -> None:
    """The decision is that of the library, byte for byte."""
    expected = json.loads(to_json(decide(demo())))
    assert expected == client.post("/decide", json=CASE).json()
    assert expected == client.post("/decide", content=demo_text(), headers=YAML).json()


def test_elements_and_what_if_are_those_of_the_library(client: Any) -> None:
    """What is asked about, and what is supposed, is in the address."""
    asked = {"motion": "cease", "against": "alibaba"}
    answer = client.post("/elements", json=CASE, params=asked)
    assert json.loads(json.dumps(data(elements(demo(), **asked)))) == answer.json()
    answer = client.post("/what-if", json=CASE, params={"suppose": ["forum ilnd"]})
    assert json.loads(json.dumps(data(what_if(demo(), heard_in("ilnd"))))) == answer.json()


@pytest.mark.parametrize(
    ("path", "body", "place"),
    [
        ("/decide", {**CASE, "court": "S.D.N.Y."}, "court"),
        ("/decide", [], ""),
        ("/elements?motion=none", CASE, ""),
        ("/what-if?suppose=parties", CASE, "--set parties"),
        ("/what-if?suppose=listing.removed%3Dnever", CASE, "listing"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    client: Any, path: str, body: Any, place: str
) -> None:
    """The status is 422, and the problems are those of the command line."""
    answer = client.post(path, json=body)
    assert 422 == answer.status_code
    assert place in [problem["path"] for problem in answer.json()["problems"]]


def test_what_is_too_large_is_refused(narrow: Any) -> None:
    """Whether or not its length is said beforehand."""
    body = f"{demo_text()}\n# {'x' * 200_000}".encode()
    assert 413 == narrow.post("/decide", content=body, headers=YAML).status_code
    parts = (body[at : at + 1000] for at in range(0, len(body), 1000))
    assert 413 == narrow.post("/decide", content=parts, headers=YAML).status_code


def test_what_takes_too_long_is_stopped(narrow: Any) -> None:
    """The worker that was stopped answers the next question."""
    slow = narrow.post("/decide", content=f"a: [{'[x],' * 40_000}]", headers=YAML)
    assert (503, {"detail": "no answer within 0.2 s"}) == (slow.status_code, slow.json())
    assert 422 == narrow.post("/decide", json={}).status_code


def test_a_case_that_comes_too_slowly_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The status is 408, whoever sends."""
    monkeypatch.syspath_prepend(EXAMPLES)
    service: Any = importlib.import_module("service")
    monkeypatch.setattr(service, "MOST_SECONDS", 0.01)

    async def slow() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(60)

    with pytest.raises(service.HTTPException) as refused:
        asyncio.run(service.ask(SimpleNamespace(stream=slow), decide))
    assert (408, "no case within 0.01 s") == (refused.value.status_code, refused.value.detail)


def test_the_schemas_of_the_description_lead_somewhere(client: Any) -> None:
    """A case and a decision are valid by it, and what is none is not."""
    described = client.get("/openapi.json").json()
    assert {"/decide", "/elements", "/what-if"} == set(described["paths"])
    decision = client.post("/decide", json=CASE).json()
    problems = client.post("/decide", json={}).json()
    for name, value in {"Case": CASE, "Decision": decision, "Problems": problems}.items():
        schema = {**described, "$ref": f"#/components/schemas/{name}"}
        Draft202012Validator(schema).validate(value)
    wrong = {**CASE, "facts": [{"fact": "listing", "removed": "soon"}]}
    schema = {**described, "$ref": "#/components/schemas/Case"}
    assert list(Draft202012Validator(schema).iter_errors(wrong))
    body = described["paths"]["/decide"]["post"]["requestBody"]["content"]
    assert {"application/json", "application/yaml"} == set(body)
