"""
The authorities, one module for each court or group of courts.

Each says how its content was checked.  ``PRIMARY`` is kept for texts that were
read; most opinions are known by an official summary or consistent reports, and
a page is cited only where a source shows it.
"""
