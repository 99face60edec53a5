"""A case as a service: decide, elements and what-if over HTTP, within limits."""

import asyncio
import json
import os
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from multiprocessing import get_context
from typing import Annotated, Any

from anyio import fail_after
from attrs import asdict
from fastapi import FastAPI, HTTPException, Query, Request, Response

from injunction_rules import decide, demo, elements, loads_case, what_if
from injunction_rules.changes import Situation
from injunction_rules.changes.phrases import changes_of
from injunction_rules.decisions.openapi import components, operation
from injunction_rules.dockets.limits import OverTimeError, time_limit
from injunction_rules.errors import InjunctionRulesError, problems_of
from injunction_rules.rendering.reported import data

MOST_BYTES = int(os.environ.get("MOST_BYTES", "1_000_000"))
MOST_SECONDS = float(os.environ.get("MOST_SECONDS", "5"))

# In a worker, which an alarm stops.


def supposed(case: Any, suppose: list[str]) -> Any:
    return what_if(case, *changes_of(Situation(case), suppose))


def answer(question: Any, body: bytes, format: Any, **asked: Any) -> tuple[int, str]:
    try:
        with time_limit(MOST_SECONDS):
            case = loads_case(body, format=format, name="the body")
            return 200, json.dumps(data(question(case, **asked)))
    except InjunctionRulesError as error:
        return 422, json.dumps({"problems": [*map(asdict, problems_of(error))]})
    except OverTimeError:
        return 503, json.dumps({"detail": f"no answer within {MOST_SECONDS:g} s"})


# In the server, which only reads and writes.


@asynccontextmanager
async def workers(app: FastAPI) -> AsyncIterator[dict[str, Any]]:
    # Each decides a case as it starts, which builds the law.
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), decide, (demo(),)) as pool:
        yield {"pool": pool}


app = FastAPI(title="Injunction nonparty liability", lifespan=workers)


async def ask(request: Request, question: Any, **asked: Any) -> Response:
    body = bytearray()
    try:
        with fail_after(MOST_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise HTTPException(413, f"a case of more than {MOST_BYTES:,} bytes")
    except TimeoutError:
        raise HTTPException(408, f"no case within {MOST_SECONDS:g} s") from None
    format = "yaml" if "yaml" in request.headers.get("content-type", "") else "json"
    work = partial(answer, question, bytes(body), format, **asked)
    status, text = await asyncio.get_running_loop().run_in_executor(request.state.pool, work)
    return Response(text, status, media_type="application/json")


@app.post("/decide", openapi_extra=operation("Decision"))
async def post_decide(request: Request) -> Response:
    """Rule on every motion of a case."""
    return await ask(request, decide)


@app.post("/elements", openapi_extra=operation())
async def post_elements(request: Request, motion: str = "", against: str = "") -> Response:
    """Show each theory on which a motion may rest, element by element."""
    return await ask(request, elements, motion=motion or None, against=against or None)


@app.post("/what-if", openapi_extra=operation())
async def post_what_if(request: Request, suppose: Annotated[list[str], Query()]) -> Response:
    """Decide a case as it is and as supposed: listing.removed=never, remove facts[3]."""
    return await ask(request, supposed, suppose=suppose)


app.openapi().setdefault("components", {}).setdefault("schemas", {}).update(components())
