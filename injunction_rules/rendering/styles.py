"""
The styles of pages, fragments and graphs: on a screen, a phone and paper.

What a box of a graph is can be read from its words and its outline as well as its
colour, and how far an edge holds from its dashes; so a graph says the same in black on
white.
"""

from __future__ import annotations

_WORDS = {
    "yes": ("granted", "shown", "holds"),
    "open": ("open", "contested", "holds in part"),
    "no": ("denied", "denied as futile", "not shown", "refuted", "does not hold"),
}

TONES = {word: tone for tone, words in _WORDS.items() for word in words}
"""The tone of words that stand alone, whatever their case."""

_PAGE_COLOURS = {
    "ink": ("#1f2328", "#e8e6e1"),
    "paper": ("#ffffff", "#17191c"),
    "quiet": ("#59616b", "#a9afb7"),
    "line": ("#ccd2d9", "#3d434a"),
    "soft": ("#f5f7f9", "#1f2226"),
    "yes": ("#1d7a46", "#6cc893"),
    "open": ("#7f5400", "#dcb158"),
    "no": ("#a53127", "#ee958a"),
    "link": ("#0b57a4", "#8ab8ee"),
}
"""By day and by night."""

_COLOURS = {
    **_PAGE_COLOURS,
    "card": ("#ffffff", "#1d2024"),
    "card_line": ("#59616b", "#8d949d"),
    "fact": ("#fbf8ef", "#26241d"),
    "fact_line": ("#857a5c", "#9c9172"),
    "rule": ("#f2f5f9", "#1e242d"),
    "rule_line": ("#4a5d78", "#7f95b5"),
    "exception": ("#f7f1fa", "#271f2b"),
    "exception_line": ("#7a4591", "#b785cd"),
    "shown": ("#edf7f0", "#18261d"),
    "shown_line": ("#1d7a46", "#4fb27a"),
    "contested": ("#fdf5e0", "#2a2416"),
    "contested_line": ("#946200", "#cf9f3b"),
    "refuted": ("#fbefed", "#2c1d1b"),
    "refuted_line": ("#b0382d", "#e07a6e"),
}
"""Those of a page, and those of the boxes of a graph with their outlines."""


# Colours that read on white and on black; all else is the notebook's own.  The class is named
# twice where JupyterLab, which sets tables to the right, must be outdone.
FRAGMENT_STYLE = """
.injunction-rules { max-width: 60em; line-height: 1.45; }
.injunction-rules h4 { margin: .6em 0 .2em; padding: 0; }
.injunction-rules p, .injunction-rules ul { margin: .2em 0; }
.injunction-rules ul { padding-left: 1.3em; }
.injunction-rules summary { cursor: pointer; padding: .25em 0; }
.injunction-rules table { border-collapse: collapse; margin: .3em 0; }
.injunction-rules :is(th, td) { padding: .15em 1.2em .15em 0; vertical-align: top; }
.injunction-rules.injunction-rules :is(th, td, tr) { text-align: left; }
.injunction-rules tr { border-bottom: 1px solid rgba(128, 128, 128, .35); }
.injunction-rules :is(.short, .brief) { white-space: nowrap; }
.injunction-rules .quiet { opacity: .7; }
.injunction-rules .cites { font-style: italic; opacity: .75; }
.injunction-rules .yes { color: #2a9057; font-weight: 600; }
.injunction-rules .no { color: #cf4a3f; font-weight: 600; }
.injunction-rules .open { color: #b5830f; font-weight: 600; }
.injunction-rules span.rule { font-family: monospace; }
""".strip()

_STYLE = """
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 48rem;
  font: 1rem/1.5 Georgia, "Liberation Serif", "Times New Roman", serif;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
}
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 2.25rem 0 .25rem; }
p { margin: .3rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
ul { margin: .3rem 0; padding-left: 1.3rem; }
li { margin: .2rem 0; }
li li { margin: .1rem 0; }
ul ul { padding-left: 1.35rem; border-left: 1px solid var(--line); }
.quiet, .cites { color: var(--quiet); }
.cites { font-style: italic; font-size: .92em; }
.yes { color: var(--yes); font-weight: 700; }
.open { color: var(--open); font-weight: 700; }
.no { color: var(--no); font-weight: 700; }
span.rule { font: .85em/1.4 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { padding: .4rem .8rem .4rem 0; text-align: left; vertical-align: top; }
th, td { overflow-wrap: break-word; }
th, td { border-bottom: 1px solid var(--line); }
th { font-weight: 700; }
thead th { color: var(--quiet); font-weight: 400; font-size: .9em; }
td p { margin: .1rem 0 0; font-size: .92em; }
th[scope="rowgroup"] { padding-top: .9rem; }
.short, .brief { white-space: nowrap; }
.long { overflow-wrap: anywhere; }
details { margin: .5rem 0; }
summary { cursor: pointer; padding: .35rem .6rem; background: var(--soft); border-radius: .25rem; }
details > :not(summary) { margin-top: .5rem; }
figure { margin: .5rem 0; }
.scroll {
  position: relative; left: 50%; transform: translateX(-50%); box-sizing: border-box;
  width: calc(100vw - 3.5rem); max-width: 70rem; overflow-x: auto; border: 1px solid var(--line);
}
.scroll svg { display: block; margin: 0 auto; }
figcaption { color: var(--quiet); font-size: .92em; margin-bottom: .4rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); }
@media (max-width: 40rem) {
  body { padding: 1rem .8rem 2rem; }
  h1 { font-size: 1.4rem; }
  ul { padding-left: 1.05rem; }
  ul ul { padding-left: .95rem; border: 0; }
  table { font-size: .92rem; }
  th, td { padding-right: .5rem; }
  .short { white-space: normal; }
  .scroll { position: static; transform: none; width: auto; }
}
@media print {
  @page { margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, thead, figcaption { break-after: avoid; }
  li > span, tr, .drawn { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  summary { list-style: none; background: none; padding: 0; font-style: italic; }
  summary::-webkit-details-marker { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .scroll { position: static; transform: none; width: auto; overflow: visible; border: 0; }
  .scroll svg { max-width: 100%; max-height: 218mm; height: auto; margin: 0 auto; }
}
""".strip()


_NIGHT = "@media screen and (prefers-color-scheme: dark)"


def page_style() -> str:
    """Give the style of the page, that of its pictures included."""
    day, night = (
        " ".join(f"--{name}: {pair[place]};" for name, pair in _PAGE_COLOURS.items())
        for place in (0, 1)
    )
    return (
        f":root {{ color-scheme: light dark; {day} }}\n{_NIGHT} {{ :root {{ {night} }} }}\n"
        f"{_STYLE}\n{graph_style()}"
    )


GRAPH_CLASS = "injunction-rules-graph"
"""Of the picture; no rule of the style reaches beyond it."""

_GRAPH_FORMS = """
.{c} {{ font: 11px/1 Helvetica, Arial, "Liberation Sans", sans-serif; }}
.{c} .label {{ font-size: 8.5px; letter-spacing: .06em; }}
.{c} .title {{ font-weight: 700; }}
.{c} .code {{ font: 10px/1 "DejaVu Sans Mono", Menlo, Consolas, monospace; }}
.{c} .small {{ font-size: 10px; }}
.{c} .source {{ font-style: italic; }}
.{c} .box {{ stroke-width: 1; }}
.{c} .exception .box {{ stroke-width: 2; }}
.{c} .ruling .box {{ stroke-width: 1.5; }}
.{c} .unsettled .box {{ stroke-dasharray: 6 3; }}
.{c} .false .box {{ stroke-dasharray: 1.5 3; }}
.{c} .finding .box {{ stroke-dasharray: none; }}
.{c} .bar {{ fill: none; stroke-width: 5; }}
.{c} .contested .bar {{ stroke-dasharray: 7 3; }}
.{c} .not-shown .bar {{ stroke-dasharray: 2 3; }}
.{c} .edge {{ fill: none; stroke-width: 1.2; }}
.{c} .edge.unsettled {{ stroke-dasharray: 6 3; }}
.{c} .edge.false {{ stroke-dasharray: 1.5 3; }}
.{c} .edge.defeats, .{c} .head.defeats {{ stroke-width: 2; }}
.{c} .head.against {{ stroke-width: 2.5; }}
""".strip()

# Written out for day and for night: what draws SVG outside a browser knows no variables.
_GRAPH_COLOURS = """
.{c} text {{ fill: {ink}; }}
.{c} .paper {{ fill: {paper}; }}
.{c} .label, .{c} .small {{ fill: {quiet}; }}
.{c} .box {{ fill: {card}; stroke: {card_line}; }}
.{c} .fact .box {{ fill: {fact}; stroke: {fact_line}; }}
.{c} .rule .box {{ fill: {rule}; stroke: {rule_line}; }}
.{c} .exception .box {{ fill: {exception}; stroke: {exception_line}; }}
.{c} .ruling .box {{ stroke: {ink}; }}
.{c} .shown .box {{ fill: {shown}; stroke: {shown_line}; }}
.{c} .contested .box {{ fill: {contested}; stroke: {contested_line}; }}
.{c} .not-shown .box, .{c} .refuted .box {{ fill: {refuted}; stroke: {refuted_line}; }}
.{c} .shown .bar {{ stroke: {shown_line}; }}
.{c} .contested .bar {{ stroke: {contested_line}; }}
.{c} .not-shown .bar, .{c} .refuted .bar {{ stroke: {refuted_line}; }}
.{c} .shown .title {{ fill: {yes}; }}
.{c} .contested .title {{ fill: {open}; }}
.{c} .not-shown .title, .{c} .refuted .title {{ fill: {no}; }}
.{c} .edge {{ stroke: {quiet}; }}
.{c} .head {{ fill: {quiet}; stroke: {quiet}; }}
.{c} .edge.defeats, .{c} .head.defeats {{ fill: none; stroke: {exception_line}; }}
""".strip()


def graph_style() -> str:
    """Give the style of every picture on a page."""
    day, night = (
        _GRAPH_COLOURS.format(
            c=GRAPH_CLASS, **{name: pair[place] for name, pair in _COLOURS.items()}
        )
        for place in (0, 1)
    )
    return f"{_GRAPH_FORMS.format(c=GRAPH_CLASS)}\n{day}\n{_NIGHT} {{\n{night}\n}}"
