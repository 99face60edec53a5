"""One ruling over a grid of facts, dates and courts."""
