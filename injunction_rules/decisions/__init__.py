"""Deciding a case, and the decision as text, memo, page and JSON."""
