"""
The law: authorities, the doctrines that rest on them, and the rule book they make.

``RULES`` is the law of this package; ``DOCTRINES`` lists the doctrines in the
order in which a court would take them.
"""
