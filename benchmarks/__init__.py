"""
How fast it is, beside other engines that run the same rules: ``python -m benchmarks``.

Nothing here is part of the package or of its tests.  The other systems come
with the extra ``bench``; one that cannot be imported is left out, and a line on
standard error says so.
"""
