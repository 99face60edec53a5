"""Questions about decisions, one folder each: what it computes, and how it is reported."""
