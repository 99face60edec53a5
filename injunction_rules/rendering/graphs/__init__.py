"""The reasons for an answer as a graph: as values, as a picture, as Mermaid and DOT."""
