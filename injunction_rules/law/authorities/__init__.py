"""
The authorities, one module for each court or group of courts.

Each says how its content was checked.  ``PRIMARY`` is kept for texts that were
read; most opinions are known by an official summary or consistent reports, and
a page is cited only where a source shows it.
"""

from __future__ import annotations

from injunction_rules.law.authorities.district_courts import *
from injunction_rules.law.authorities.federal_rules import *
from injunction_rules.law.authorities.other_circuits import *
from injunction_rules.law.authorities.other_districts import *
from injunction_rules.law.authorities.second_circuit import *
from injunction_rules.law.authorities.supreme_court import *
