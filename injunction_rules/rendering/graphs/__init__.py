"""
The reasons for an answer as a graph: as values, as a picture, as Mermaid and DOT.
"""

from __future__ import annotations

from injunction_rules.rendering.graphs.dot import dot
from injunction_rules.rendering.graphs.graph import Edge, Graph, Kind, Node, Relation
from injunction_rules.rendering.graphs.mermaid import mermaid
from injunction_rules.rendering.graphs.svg import svg

__all__ = ["Edge", "Graph", "Kind", "Node", "Relation", "dot", "mermaid", "svg"]
