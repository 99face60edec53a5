"""
How the picture of a graph is dressed: its style, in light and in dark.

What a box is can be read from its words and its outline as well as its colour,
and how far an edge holds from its dashes; so the picture says the same in black
on white.
"""

from __future__ import annotations

CLASS = "injunction-rules-graph"
"""Of the picture; no rule of the style reaches beyond it."""

_STYLE = """
.{c} {{ font: 11px/1 Helvetica, Arial, "Liberation Sans", sans-serif; }}
.{c} text {{ fill: #1f2328; }}
.{c} .paper {{ fill: #fff; }}
.{c} .label {{ font-size: 8.5px; letter-spacing: .06em; fill: #59616b; }}
.{c} .title {{ font-weight: 700; }}
.{c} .code {{ font: 10px/1 "DejaVu Sans Mono", Menlo, Consolas, monospace; }}
.{c} .small {{ font-size: 10px; fill: #59616b; }}
.{c} .source {{ font-style: italic; }}
.{c} .box {{ fill: #fff; stroke: #59616b; stroke-width: 1; }}
.{c} .fact .box {{ fill: #fbf8ef; stroke: #857a5c; }}
.{c} .rule .box {{ fill: #f2f5f9; stroke: #4a5d78; }}
.{c} .exception .box {{ fill: #f7f1fa; stroke: #7a4591; stroke-width: 2; }}
.{c} .ruling .box {{ stroke: #1f2328; stroke-width: 1.5; }}
.{c} .unsettled .box {{ stroke-dasharray: 6 3; }}
.{c} .false .box {{ stroke-dasharray: 1.5 3; }}
.{c} .finding .box {{ stroke-dasharray: none; }}
.{c} .shown .box {{ fill: #edf7f0; stroke: #1d7a46; }}
.{c} .contested .box {{ fill: #fdf5e0; stroke: #946200; }}
.{c} .not-shown .box, .{c} .refuted .box {{ fill: #fbefed; stroke: #b0382d; }}
.{c} .bar {{ fill: none; stroke-width: 5; }}
.{c} .shown .bar {{ stroke: #1d7a46; }}
.{c} .contested .bar {{ stroke: #946200; stroke-dasharray: 7 3; }}
.{c} .not-shown .bar, .{c} .refuted .bar {{ stroke: #b0382d; }}
.{c} .not-shown .bar {{ stroke-dasharray: 2 3; }}
.{c} .shown .title {{ fill: #1d7a46; }}
.{c} .contested .title {{ fill: #7f5400; }}
.{c} .not-shown .title, .{c} .refuted .title {{ fill: #a53127; }}
.{c} .edge {{ fill: none; stroke: #59616b; stroke-width: 1.2; }}
.{c} .edge.unsettled {{ stroke-dasharray: 6 3; }}
.{c} .edge.false {{ stroke-dasharray: 1.5 3; }}
.{c} .edge.defeats {{ stroke: #7a4591; stroke-width: 2; }}
.{c} .head {{ fill: #59616b; stroke: #59616b; }}
.{c} .head.defeats {{ fill: none; stroke: #7a4591; stroke-width: 2; }}
.{c} .head.against {{ stroke-width: 2.5; }}
""".strip()

_DARK = """
.{c} text {{ fill: #e8e6e1; }}
.{c} .paper {{ fill: #17191c; }}
.{c} .label, .{c} .small {{ fill: #a9afb7; }}
.{c} .box {{ fill: #1d2024; stroke: #8d949d; }}
.{c} .fact .box {{ fill: #26241d; stroke: #9c9172; }}
.{c} .rule .box {{ fill: #1e242d; stroke: #7f95b5; }}
.{c} .exception .box {{ fill: #271f2b; stroke: #b785cd; }}
.{c} .ruling .box {{ stroke: #e8e6e1; }}
.{c} .shown .box {{ fill: #18261d; stroke: #4fb27a; }}
.{c} .contested .box {{ fill: #2a2416; stroke: #cf9f3b; }}
.{c} .not-shown .box, .{c} .refuted .box {{ fill: #2c1d1b; stroke: #e07a6e; }}
.{c} .shown .bar {{ stroke: #4fb27a; }}
.{c} .contested .bar {{ stroke: #cf9f3b; }}
.{c} .not-shown .bar, .{c} .refuted .bar {{ stroke: #e07a6e; }}
.{c} .shown .title {{ fill: #6cc893; }}
.{c} .contested .title {{ fill: #dcb158; }}
.{c} .not-shown .title, .{c} .refuted .title {{ fill: #ee958a; }}
.{c} .edge {{ stroke: #a9afb7; }}
.{c} .edge.defeats, .{c} .head.defeats {{ stroke: #b785cd; }}
.{c} .head {{ fill: #a9afb7; stroke: #a9afb7; }}
""".strip()


def style() -> str:
    """Give the style of every picture on a page."""
    dark = _DARK.format(c=CLASS)
    return (
        f"{_STYLE.format(c=CLASS)}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}"
    )
