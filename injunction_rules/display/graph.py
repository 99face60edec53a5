"""
The reasons for an answer as a graph: as values, as a picture, as Mermaid and DOT.
"""

from __future__ import annotations

from injunction_rules.display._dot import dot
from injunction_rules.display._graph import Edge, Graph, Kind, Node, Relation
from injunction_rules.display._graph_of import graph_of
from injunction_rules.display._mermaid import mermaid
from injunction_rules.display._svg import svg

__all__ = ["Edge", "Graph", "Kind", "Node", "Relation", "dot", "graph_of", "mermaid", "svg"]
