"""A case as a service: decide, elements and what-if over HTTP, within limits."""

import asyncio
import json
import multiprocessing
import os
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from typing import Annotated, Any

from attrs import asdict
from fastapi import FastAPI, HTTPException, Query, Request, Response
from service_description import COMPONENTS, call

from injunction_rules import decide, demo, elements, loads_case, what_if
from injunction_rules.changes import Situation
from injunction_rules.changes.phrases import Phrase, changes_of, phrase
from injunction_rules.decisions.data import to_json
from injunction_rules.dockets.limits import OverTimeError, time_limit
from injunction_rules.errors import InjunctionRulesError, Problem
from injunction_rules.rendering.reported import data

MOST_BYTES = int(os.environ.get("MOST_BYTES", "1_000_000"))
MOST_SECONDS = float(os.environ.get("MOST_SECONDS", "5"))

# In a worker, which an alarm stops.


def get_ready() -> None:
    decide(demo())  # Builds the law.


def answer(question: str, body: bytes, format: Any, **asked: Any) -> tuple[int, str]:
    try:
        with time_limit(MOST_SECONDS):
            case = loads_case(body, format=format, name="the body")
            if question == "decide":
                return 200, to_json(decide(case))
            if question == "elements":
                return 200, json.dumps(data(elements(case, **asked)))
            phrases = [phrase(text) or Phrase("set", text) for text in asked["suppose"]]
            return 200, json.dumps(data(what_if(case, *changes_of(Situation(case), phrases))))
    except InjunctionRulesError as error:
        unasked = Problem("", "a question that has an answer", str(error))
        problems = [asdict(problem) for problem in getattr(error, "problems", [unasked])]
        return 422, json.dumps({"problems": problems})
    except OverTimeError:
        return 503, json.dumps({"detail": f"no answer within {MOST_SECONDS:g} s"})


# In the server, which only reads and writes.


@asynccontextmanager
async def workers(app: FastAPI) -> AsyncIterator[dict[str, Any]]:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), spawn, get_ready) as pool:
        yield {"pool": pool}


async def body_of(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise HTTPException(413, f"a case of more than {MOST_BYTES:,} bytes")
    return bytes(body)


async def answered(request: Request, question: str, **asked: Any) -> Response:
    try:
        body = await asyncio.wait_for(body_of(request), MOST_SECONDS)
    except asyncio.TimeoutError:
        raise HTTPException(408, f"no case within {MOST_SECONDS:g} s") from None
    format = "yaml" if "yaml" in request.headers.get("content-type", "") else "json"
    ask = partial(answer, question, body, format, **asked)
    status, text = await asyncio.get_running_loop().run_in_executor(request.state.pool, ask)
    return Response(text, status, media_type="application/json")


app = FastAPI(title="Injunction nonparty liability", lifespan=workers)


@app.post("/decide", **call("Decision"))
async def post_decide(request: Request) -> Response:
    """Rule on every motion of a case."""
    return await answered(request, "decide")


@app.post("/elements", **call())
async def post_elements(
    request: Request, motion: str | None = None, against: str | None = None
) -> Response:
    """Show each theory on which a motion may rest, element by element."""
    return await answered(request, "elements", motion=motion, against=against)


@app.post("/what-if", **call())
async def post_what_if(request: Request, suppose: Annotated[list[str], Query()]) -> Response:
    """Decide a case as it is and as supposed: listing.removed=never, remove facts[3]."""
    return await answered(request, "what-if", suppose=suppose)


app.openapi().setdefault("components", {}).setdefault("schemas", {}).update(COMPONENTS)
