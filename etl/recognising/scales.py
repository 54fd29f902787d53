"""Headings and titles that say figures are in thousands or millions: what is counted is asked for in full."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.words import N_
from etl.reading.grid import Note
from etl.recognising.fields import value_field
from etl.recognising.layout import Layout
from etl.schemas.kinds import Kind

SCALED = re.compile(
    r"\b(?:en|in)\s+(?:milliers?|millions?|thousands?|1\s?000)\b"
    r"|[(:]\s*(?:milliers?|millions?|thousands?|ألف|الف|آلاف|الاف|مليون)\b"
    r"|بال(?:[آأا]لاف|[أا]لف|ملايين|مليون)\b",
    re.IGNORECASE,
)
IN_FULL = N_(
    "“{said}” says that figures are in thousands or millions, which rounds what is counted: write each "
    "figure in full, such as 399654 and not 400, take these words away, and send the file again"
)


def scaled(kind: Kind, found: Layout, titles: Iterable[str]) -> tuple[Note, int] | None:
    """Who says that counts are in thousands, and over which column (-1 for a title); None when nobody does.

    A figure that is measured may be in any unit: its name or its unit says so, and stays with it.
    """
    name = value_field(kind)
    if not name or kind.schema.columns[name].metadata["reads"] != "whole":
        return None
    counted = [*([found.fields[name]] if name in found.fields else []), *found.spread]
    said = [*((column.heading, column.position) for column in counted), *((title, -1) for title in titles)]
    return next(((Note(IN_FULL, {"said": text}), place) for text, place in said if SCALED.search(text)), None)
