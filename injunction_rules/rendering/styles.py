"""How the page of a decision is dressed: on a screen, a phone and paper."""

from __future__ import annotations

from injunction_rules.rendering.graphs.styles import style

_STYLE = """
:root {
  color-scheme: light dark;
  --ink: #1f2328; --paper: #ffffff; --quiet: #59616b; --line: #ccd2d9; --soft: #f5f7f9;
  --yes: #1d7a46; --open: #7f5400; --no: #a53127; --link: #0b57a4;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e8e6e1; --paper: #17191c; --quiet: #a9afb7; --line: #3d434a; --soft: #1f2226;
    --yes: #6cc893; --open: #dcb158; --no: #ee958a; --link: #8ab8ee;
  }
}
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
th, td { border-bottom: 1px solid var(--line); }
th { font-weight: 700; }
thead th { color: var(--quiet); font-weight: 400; font-size: .9em; }
td + td { overflow-wrap: break-word; }
td p { margin: .1rem 0 0; font-size: .92em; }
.receipt { width: auto; }
.receipt td { overflow-wrap: anywhere; }
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
  th, td { padding-right: .5rem; }
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


def page_style() -> str:
    """Give the style of the page, that of its pictures included."""
    return f"{_STYLE}\n{style()}"
