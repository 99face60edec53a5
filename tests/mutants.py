"""
Test the tests of the law: change the law in one place after another, and see who notices.

``python tests/mutants.py`` makes every mutant of the rule book and asks what is written in
``doctrines/records.yaml`` and ``doctrines/ranks.yaml``, which the quick tests hold, whether it
is so under the mutant.  A mutant dies where it is not.  Of each that lives it is said whether it
is equal in meaning to the law, whether the solver finds no record that tells it from the law, or
whether there is one, which ``--add`` writes down, for a lawyer to read before it is committed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence

from tqdm import tqdm

from mutating import ranks
from mutating.choosing import Choice, choice
from mutating.making import Mutant, mutants
from mutating.records import Record, records, write
from mutating.searching import equal


def lives(mutant: Mutant, known: Iterable[Record]) -> bool:
    """Tell whether all that is written down is so under a mutant too."""
    if ranks.told(mutant):
        return False
    if mutant.ranks_only or equal(mutant):
        return True
    doctrine = mutant.of.partition(".")[0]
    # What was written for the same rule most likely tells it, then what was for the doctrine.
    ordered = sorted(
        known,
        key=lambda record: (
            not record.tells.startswith(f"{mutant.of}:"),
            not record.tells.startswith(f"{doctrine}."),
        ),
    )
    # To compile a rule book takes as long as to decide ten records without.
    return not any(
        record.tells_of(mutant.book, "reference" if place < 10 else "compiled")
        for place, record in enumerate(ordered)
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """
    List the mutants that live, by the reason, and add records where that is asked.

    Return 1 where one lives that a record could tell, or that was not searched out.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--add", action="store_true", help="write records for mutants that live")
    parser.add_argument(
        "--rewrite",
        action="store_true",
        help="first write down anew, after a change of law that is meant, how records are ruled",
    )
    parser.add_argument("--only", default="", help="mutants whose names begin so")
    asked = parser.parse_args(arguments)
    if asked.rewrite or not ranks.RANKS.exists():
        ranks.write()
        write([record.now() for record in records()])
    made = [mutant for mutant in mutants() if str(mutant).startswith(asked.only)]
    known = records()
    living = [mutant for mutant in tqdm(made, unit="mutant") if lives(mutant, known)]
    same = [mutant for mutant in living if mutant.ranks_only or equal(mutant)]
    searched = choice([mutant for mutant in living if mutant not in same])
    if searched.many:
        searched.search()
    if asked.add:
        fresh = list(searched.records())
        write([*known, *fresh])
        living = [
            mutant for mutant in living if mutant not in searched.told or lives(mutant, fresh)
        ]
    _say(living, same, searched)
    share = 1 - len(living) / max(1, len(made))
    print(
        f"{len(made)} mutants, {len(living)} live, {share:.1%} die by {len(records())} records "
        "and the ranks"
    )
    return int(any(mutant in searched.told or mutant in searched.given_up for mutant in living))


def _say(living: list[Mutant], same: list[Mutant], searched: Choice) -> None:
    """Print the mutants that live, by the reason."""
    reasons: dict[str, list[Mutant]] = {}
    for mutant in living:
        if mutant in same:
            reason = "equal in meaning"
        elif mutant in searched.told:
            reason = "lives"
        elif mutant not in searched.unequal:
            reason = "proved equal of every record there could be, in every court on every day"
        elif mutant in searched.equal_here:
            reason = "proved equal of every record there could be, in the courts looked at"
        elif mutant in searched.given_up:
            reason = "not searched out"
        else:
            reason = "no record that can be made of the candidate facts tells it"
        reasons.setdefault(reason, []).append(mutant)
    for reason, many in sorted(reasons.items()):
        print(f"{reason}: {len(many)}")
        for mutant in many:
            print(f"  {mutant}")


if __name__ == "__main__":
    sys.exit(main())
