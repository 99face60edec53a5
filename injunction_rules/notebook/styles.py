"""The style of the panel; what is chosen and what has changed is shown by signs and words too."""

from __future__ import annotations

PANEL_STYLE = """
.injunction-rules-panel .widget-html { min-width: 0; max-width: 100%; height: auto; }
.injunction-rules-panel .widget-html-content {
  flex: 1 1 0; min-width: 0; line-height: 1.4; overflow-wrap: break-word;
}
.injunction-rules-panel .widget-label {
  display: flex; align-items: center; flex: none; height: auto; min-height: 28px;
  line-height: 1.2; text-align: left; white-space: normal;
}
.injunction-rules-panel .widget-readout { flex: none; min-width: 7.5em; overflow: visible; }
.injunction-rules-panel .widget-toggle-buttons {
  display: flex; align-items: center; padding: 3px 0;
}
.injunction-rules-panel .widget-toggle-buttons > .widget-label { margin: 0 8px 0 2px; }
.injunction-rules-panel .widget-toggle-button { white-space: normal; padding: 0 8px; }
.injunction-rules-panel .widget-toggle-buttons .mod-active {
  font-weight: 700; outline: 2px solid currentColor; outline-offset: -2px;
}
.injunction-rules-panel .widget-toggle-buttons .mod-active::before { content: "✓ "; }
.injunction-rules-panel :is(button, select, input, [role=slider]):focus-visible {
  outline: 3px solid #1f6feb; outline-offset: 1px;
}
.injunction-rules-panel .injunction-rules { overflow-x: auto; }
@media (max-width: 40rem) {
  .injunction-rules-panel .injunction-rules .short { white-space: normal; }
  .injunction-rules-panel .injunction-rules :is(th, td) { padding-right: .5em; }
}
.injunction-rules-panel figure { margin: .5em 0; }
.injunction-rules-panel .scroll { overflow-x: auto; }
.injunction-rules-panel .fact {
  border-top: 1px solid rgba(128, 128, 128, .35); padding: .4em 0; overflow: visible;
}
.injunction-rules-panel textarea { font-family: monospace; white-space: pre; }
""".strip()
