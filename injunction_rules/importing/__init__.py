"""
Importing: from the records that practice keeps to the parts of a case file.

A module for each kind of record; :mod:`injunction_rules.cli.importing` chooses one by
the suffix of the file.
"""
