"""The parts in which measures are counted: what each reads, what it needs, and which measures it writes."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple


class Part(NamedTuple):
    """One script of this folder.

    Attributes
    ----------
    name : str
        The script's name.
    reads : frozenset of str
        Tables of the offices whose change makes it run again; the census and the territories do not change
        between two builds of one code.
    measures : str
        A pattern that the names of all its measures match, and no other part's.
    needs : tuple of str
        Parts whose temporary tables it reads; they come before it.
    """

    name: str
    reads: frozenset[str]
    measures: str
    needs: tuple[str, ...] = ()

    def writes(self, measure: str) -> bool:
        """Whether a measure is one of this part's."""
        return re.fullmatch(self.measures, measure) is not None


# Which years and months are counted depends on how far figures have come.
_CENTRES = frozenset({"centre", "reached"})
_CELLS = frozenset({"cell", "cell_report", "reached"})
_NONE = r"(?!)"

#: In the order in which they run, after the census.
PARTS = (
    Part("places_and_years", _CENTRES, _NONE),
    Part("centre_use", _CENTRES | {"beneficiary_count"}, _NONE, ("places_and_years",)),
    Part(
        "centres",
        _CENTRES,
        r"centres|centres_(?!over_capacity|reporting_places).*",
        ("places_and_years",),
    ),
    Part("places", _CENTRES, r"places|places_(?!occupied).*", ("places_and_years",)),
    Part(
        "beneficiaries",
        _CENTRES | {"beneficiary_count"},
        r"beneficiaries.*|enrolled.*|places_occupied.*|centres_over_capacity|centres_reporting_places",
        ("places_and_years", "centre_use"),
    ),
    Part(
        "without_centres", _CENTRES, r"communes|(communes|people|provinces)_without_.*", ("places_and_years",)
    ),
    Part("cells", _CELLS, r"cell_present|provinces|provinces_with_cell|reports_.*"),
    # Of the people watched some are in centres.
    Part(
        "signals",
        _CELLS | _CENTRES | {"signal"},
        r"signals.*|days_to_orientation|watched_.*",
        ("cells",),
    ),
    Part("distances", _CENTRES, r"people_beyond_.*", ("places_and_years", "without_centres")),
    # A table of its own: centres by milieu are asked for by the page of gaps alone.
    Part("centre_parts", _CENTRES | {"beneficiary_count"}, _NONE, ("places_and_years", "centre_use")),
    # After all that lists of centres decide on.
    Part("gates", _CENTRES | {"beneficiary_count"}, _NONE, ("places_and_years",)),
)


def asked(tables: Collection[str]) -> tuple[Part, ...]:
    """The parts to run again where some tables changed, and those they need, in order."""
    wanted = {part.name for part in PARTS if not part.reads.isdisjoint(tables)}
    for part in reversed(PARTS):
        if part.name in wanted:
            wanted.update(part.needs)
    return tuple(part for part in PARTS if part.name in wanted)
