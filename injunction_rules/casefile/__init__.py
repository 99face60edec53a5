"""
Reading and writing case files, step by step.

Text becomes a plain tree (``parsing``, ``building``, ``documents``), the tree a
case (``structuring``, ``readers``, ``stand_ins``), and a case a tree again
(``writing``); ``contract`` says which words the format has.  The door is
:mod:`injunction_rules.casefile.loading`.
"""
