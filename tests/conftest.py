"""Profiles for hypothesis, and the engines as a fixture."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from injunction_rules.engines import Engine, available, engine

for name, examples in {"quick": 10, "dev": 50, "ci": 200, "thorough": 5_000}.items():
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        derandomize=name in ("quick", "ci"),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

LONG = ("proofs", "browser", "docs", "differential")
"""Folders whose tests take minutes; the gate runs them, and the quick run leaves them out."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in a folder of long tests."""
    for item in items:
        if any(folder in item.path.parts for folder in LONG):
            item.add_marker("long")
        if "browser" in item.path.parts:
            item.add_marker("browser")


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say what the quick run left out."""
    if config.option.markexpr == "not long":
        terminalreporter.write_line(
            "left to the gate: proofs, browser, notebooks, ten thousand questions on all engines, "
            "each rule on durable-rules, long profiles; `python -m pytest -m ''` runs them too"
        )


# To decide one question, bits takes ten times as long as any other: it is held
# against them in tests/differential.
@pytest.fixture(
    # One network of durable-rules for each law and relief is most of the time of a quick run.
    params=["reference", "compiled", pytest.param("durable", marks=pytest.mark.long)],
    name="engine",
)
def _engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine in turn; durable is skipped where it cannot be imported."""
    if request.param not in available():
        pytest.skip("durable-rules cannot be imported on this Python")
    return engine(request.param)
