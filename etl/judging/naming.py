"""What codes and values are called, in the script of whoever has to read it."""

from __future__ import annotations

import re
from functools import cache

from etl.extract.territories import territory_rows
from etl.resolving.territories import LEVELS
from etl.schemas.choices import labels

ARABIC = re.compile(r"[\u0600-\u06ff]")


def script(text: str, heading: str = "") -> str:
    """The language in which a text is answered: Arabic for Arabic letters, French otherwise.

    One without letters, such as ``60``, is answered as the heading above it.
    """
    said = text if any(map(str.isalpha, text)) else text + heading
    return "ar" if ARABIC.search(said) else "fr"


def named(list_name: str, value: str, language: str) -> str:
    """The label of a list's value, or the name of a territory; the value itself where it has none."""
    known = territory_names(language) if list_name in LEVELS else labels(list_name, language)
    return known.get(value) or value


@cache
def territory_names(language: str) -> dict[str, str]:
    """Code -> official name of every territory in Arabic, French or English."""
    rows = territory_rows()
    return dict(zip(rows["code"].astype("str"), rows[f"name_{language}"].astype("str"), strict=True))
