"""
The law: authorities, the doctrines that rest on them, and the rule book they make.

``RULES`` is the rule book, ``DOCTRINES`` lists the doctrines in the order in which
a court would take them, ``doctrines`` has one module for each, and ``authorities``
every authority by name.

>>> from injunction_rules.law import RULES, authorities
>>> print(authorities.PATSYS.at("275"))
Patsy's Italian Rest., Inc. v. Banas, 658 F.3d 254, 275 (2d Cir. 2011)
"""

from __future__ import annotations

from injunction_rules.law import authorities, doctrines
from injunction_rules.law.rules import DOCTRINES, RULES

__all__ = ["DOCTRINES", "RULES", "authorities", "doctrines"]
