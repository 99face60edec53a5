"""What an import costs, each in a process of its own."""

from __future__ import annotations

from benchmarks.measure import Table, fresh_process, median, say, span

RUNS = 9
JOBS = (
    ("`import injunction_rules`", "", "import injunction_rules"),
    ("`from injunction_rules import decide`", "", "from injunction_rules import decide"),
    (
        "the command line, up to its help",
        "",
        "from injunction_rules.cli.main import main",
    ),
    (
        "the first decision of the order, once imported, `compiled`",
        "from injunction_rules import decide; from injunction_rules import demo; c = demo()",
        "decide(c, engine='compiled')",
    ),
    (
        "and the second",
        "from injunction_rules import decide; from injunction_rules import demo; c = demo(); "
        "decide(c, engine='compiled')",
        "decide(c, engine='compiled')",
    ),
    ("for comparison: `import clips`", "", "import clips"),
    ("`import clingo`", "", "import clingo"),
    ("`import durable.lang`", "", "import durable.lang"),
    ("`import pandas`", "", "import pandas"),
)


def run() -> dict[str, Table]:
    """Time imports and first decisions."""
    rows = []
    data = {}
    for what, before, job in JOBS:
        say(f"import: {what}")
        code = (
            f"{before}\nimport time\nstart = time.perf_counter()\n{job}\n"
            "print(time.perf_counter() - start)"
        )
        try:
            times = [float(fresh_process(code)) for _ in range(RUNS)]
        except RuntimeError:
            say(f"left out: {what}")
            continue
        rows.append([what, span(median(times)), span(min(times))])
        data[what] = {"median": median(times), "best": min(times)}
    return {"import": Table(["job", f"median of {RUNS}", "best"], rows, data)}
