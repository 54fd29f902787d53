"""The sixteen regions of before 2015: known, never taken for one of today's twelve."""

from __future__ import annotations

import csv
from functools import cache

from data.paths import REFERENCE
from data.spelling import normal_form
from data.words import N_
from etl.reading.grid import Note
from etl.values.signs import folded

_FORMER = N_(
    "“{region}” is a region of before 2015: give the figures by province. Its provinces now: {provinces}."
)


def former_region(text: str, names: dict[str, str]) -> Note | None:
    """The sentence about a region that is no more; None for any other text.

    Parameters
    ----------
    text : str
        Its name in French or Arabic. Its ISO code tells only above MA-12: the others mean today's regions.
    names : dict of str to str
        Code -> name of today's provinces.
    """
    row = _listed().get(folded(text).upper()) or _listed().get(normal_form(text))
    if row is None:
        return None
    provinces = ", ".join(f"{names[code]} ({code})" for code in row["provinces"].split("|"))
    return Note(_FORMER, {"region": row["name_fr"], "provinces": provinces})


@cache
def _listed() -> dict[str, dict[str, str]]:
    listed: dict[str, dict[str, str]] = {}
    with (REFERENCE / "former_regions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = [row["name_fr"], row["name_ar"], *filter(None, row["aliases"].split("|"))]
            listed |= {normal_form(name): row for name in names}
            if row["iso_3166_2"] > "MA-12":
                listed[row["iso_3166_2"]] = row
    return listed
