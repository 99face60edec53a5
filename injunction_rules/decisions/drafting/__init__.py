"""The order in prose: what a clerk would draft of a decision."""
