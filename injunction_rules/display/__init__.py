"""How a decision is shown: plain text, a terminal's tree, Markdown, HTML; and English."""
