"""Age bands as offices write them: ``25 à 59 ans``, ``60 ans et plus``, ``من 25 إلى 59 سنة``."""

from __future__ import annotations

import re

from etl.values.signs import folded

_YEARS = r"(?: ?(?:ans?|years?|سنة|سنوات|عاما|عام))?"
_TO = r"(?: ?(?:-|à|a|to|إلى|الى) ?| )"
_BETWEEN = re.compile(rf"(?:ages? |de |from |من )?(\d{{1,3}}){_YEARS}{_TO}(\d{{1,3}}){_YEARS}")
_AND_MORE = re.compile(
    rf"(?:\+ ?(?:de )?|plus de )(\d{{1,3}}){_YEARS}"
    rf"|(?:ages? )?(\d{{1,3}}){_YEARS}"
    rf" ?(?:\+|et \+|et plus|ou plus|and over|فما فوق|فأكثر|وأكثر|و أكثر){_YEARS}"
)


def age_band(text: str) -> str:
    """A band as lists hold it, ``25-59`` or ``60+``; empty where the text is no band.

    Signs decide: ``60`` is one age, and ``-60`` those below it.
    """
    line = folded(text).casefold()
    if band := _BETWEEN.fullmatch(line):
        return f"{int(band[1])}-{int(band[2])}"
    more = _AND_MORE.fullmatch(line)
    return f"{int(more[1] or more[2])}+" if more else ""
