"""Places as offices write them: codes short of a zero, ISO codes, names with and without their signs."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache

import pandas as pd

from data.spelling import normal_form
from etl.extract.territories import territory_rows

TATWEEL = "\N{ARABIC TATWEEL}"
#: A name that begins with one of these takes d' after Province.
VOWELS = frozenset("aeiouyhAEIOUYHÀÂÉÈÊÎÔàâéèêîô")
_WITHOUT_HAMZA = str.maketrans("أإآؤئ", "اااوي")
_FINAL = {"ة": "ه", "ى": "ي"}
Place = dict[str, str]


def written(rows: pd.DataFrame, column: str, ways: Sequence[str]) -> list[str | None]:
    """The places of a column, each in one of the ways in turn.

    Parameters
    ----------
    rows : DataFrame
        Rows of the clean set; those of centres hold codes in ``place_…`` beside what offices write.
    column : str
        ``delegation_code``, ``commune_code`` or ``territory_code``.
    ways : sequence of str
        Keys of `WAYS`. A place of which the name says nothing within its province is written as a code.
    """
    codes = rows.get(f"place_{column}", rows[column])
    known = _places()
    told: dict[str, str] = {}
    for number, code in enumerate(sorted(codes.dropna().unique())):
        way = ways[number % len(ways)]
        told[code] = WAYS[way if code in _alone() else "code"](known[code])
    return [told.get(code) for code in codes]


def _titled(place: Place) -> str:
    title = {
        "province": "Province de",
        "commune": "Commune de",
        "arrondissement_prefecture": "Préfecture d'arrondissements de",
    }[place["level"]]
    name = place["name_fr"]
    return f"{title[:-1]}'{name}" if name[0] in VOWELS else f"{title} {name}"


def _titled_in_arabic(place: Place) -> str:
    title = {"province": "إقليم", "commune": "جماعة", "arrondissement_prefecture": "عمالة مقاطعات"}
    return f"{title[place['level']]} {place['name_ar']}"


def _either_title(place: Place) -> str:
    name = place["name_ar"]
    return f"عمالة/إقليم {name}" if place["level"] == "province" else _titled_in_arabic(place)


def _without_signs(place: Place) -> str:
    letters = unicodedata.normalize("NFKD", place["name_fr"])
    return "".join(sign for sign in letters if not unicodedata.combining(sign)).upper().replace("-", " ")


def _loosely(place: Place) -> str:
    """Without hamza nor the article, a final letter for another, drawn out by a tatweel."""
    name = place["name_ar"].translate(_WITHOUT_HAMZA)
    words = [word.removeprefix("ال") if len(word) > 4 else word for word in name.split()]
    name = " ".join(word[:-1] + _FINAL.get(word[-1], word[-1]) for word in words)
    return name[:2] + TATWEEL * 3 + name[2:]


def _short_code(place: Place) -> str:
    return place["code"].replace(".", "").lstrip("0")


WAYS: dict[str, Callable[[Place], str]] = {
    "french": lambda place: place["name_fr"],
    "code": lambda place: place["code"],
    "short": _short_code,
    "pointed": lambda place: place["code"].lstrip("0"),
    "iso": lambda place: place["iso_3166_2"] or place["code"],
    "plain": _without_signs,
    "titled": _titled,
    "arabic": lambda place: place["name_ar"],
    "arabic titled": _titled_in_arabic,
    "either title": _either_title,
    "loose": _loosely,
}


@cache
def _places() -> dict[str, Place]:
    """Every territory by its code."""
    wanted = ["code", "level", "iso_3166_2", "name_ar", "name_fr", "province_code"]
    rows = territory_rows()[wanted].fillna("")
    return {row["code"]: {str(name): row[name] for name in row} for row in rows.to_dict("records")}


@cache
def _alone() -> frozenset[str]:
    """Places whose names no other of their province and level has, however they are spelt."""
    rows = pd.DataFrame(_places().values())
    shared = pd.Series(data=False, index=rows.index)
    for name in ("name_fr", "name_ar"):
        rows[name] = rows[name].map(normal_form)
        shared |= rows.duplicated(["level", "province_code", name], keep=False)
    return frozenset(rows.loc[~shared, "code"])
