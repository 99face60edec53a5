"""Profiles for hypothesis, and the engines as a fixture."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from injunction_rules.engines import Engine, available, engine

for name, examples in {"quick": 20, "dev": 50, "ci": 200, "thorough": 5_000}.items():
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        derandomize=name in ("quick", "ci"),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


# To decide one question, bits takes ten times as long as any other: it is held
# against them in tests/differential.
@pytest.fixture(params=["reference", "compiled", "durable"], name="engine")
def _engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine in turn; durable is skipped where it cannot be imported."""
    if request.param not in available():
        pytest.skip("durable-rules cannot be imported on this Python")
    return engine(request.param)
