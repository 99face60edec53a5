"""Deciding a case, and the decision as text, order in prose, page and JSON."""
