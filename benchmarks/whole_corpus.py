"""Loading the decided cases and deciding all of them."""

from __future__ import annotations

from benchmarks.measure import Table, best_of, say, span
from injunction_rules import demo
from injunction_rules.corpus import corpus, corpus_report
from injunction_rules.engines import available


def _loaded() -> None:
    corpus.cache_clear()
    corpus()


def run() -> dict[str, Table]:
    """Time the corpus, from its files to the report."""
    say("corpus: loading")
    many = len(corpus())
    data = {
        "the order's case file, loaded": best_of(demo, 3),
        f"the {many} cases of the corpus, loaded": best_of(_loaded, 3),
    }
    for name in available():
        say(f"corpus: deciding with {name}")
        data[f"every case decided and compared, `{name}`"] = best_of(
            lambda: corpus_report(engine=name),  # noqa: B023
            3,
        )
    rows = [[what, span(took)] for what, took in data.items()]
    return {"corpus": Table(["job", "best of three"], rows, data)}
