"""Indicators that somebody loaded from a file: what a declaration would say, made from what the file says."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from data import warehouse
from data.indicator import Computation, Indicator, Kind
from data.measures import Measure
from data.paths import REFERENCE
from data.spelling import word_form
from data.words import LANGUAGES, N_, translator

PREFIX = "loaded_"
THEME = "loaded"
#: A figure whose unit no list knows is shown as a bare number.
NO_UNIT = "ratio"
WHY = N_("Loaded by an office, to be read beside the indicators of the network.")
HOW = N_("As its source gives it, unchanged. Source: {source}")
_UNIT_IN_NAME = re.compile(
    r"\s*(?:\((?:(?:en|بـ?)\s*)?(?P<sign>[%‰])\s*\)|,?\s+(?:en\s+|بـ?\s*)(?P<said>[%‰]))\s*$"
)
_LONGEST = 60

Row = Mapping[str, Any]


def key(name: str) -> str:
    """The key of an indicator known by its name only: the same for spellings that fold alike.

    Keys are written in addresses: letters that are not Latin are told by a digest.
    """
    form = word_form(_without_unit(name))
    words = "_".join(re.findall(r"[a-z0-9]+", form))[:_LONGEST].strip("_")
    digest = hashlib.sha256(word_form(name).encode()).hexdigest()
    if not re.search("[a-z]", words):
        return PREFIX + digest[:12]
    return PREFIX + words + (f"_{digest[:6]}" if re.search(r"[^\W\d_a-z]", form) else "")


def label(name: str) -> str:
    """A name without the unit that a file writes after it."""
    return _without_unit(name).strip()


def unit(written: str, name: str = "") -> str:
    """The unit that a file's word stands for, else the sign its name ends with; a bare number otherwise."""
    return _units().get(_unit_form(written or _sign(name) or name), NO_UNIT)


def indicators(rows: Iterable[Row]) -> list[tuple[Indicator, Measure]]:
    """Declarations of loaded indicators, and the measures they show.

    Parameters
    ----------
    rows : iterable of mapping
        From the question ``loaded_indicators``, in its order.
    """
    grouped = groupby(rows, lambda row: row["indicator"])
    return [_declared(place, list(group)) for place, (_, group) in enumerate(grouped)]


def served() -> list[Row]:
    """What the current build says; nothing where there is none, or one from before indicators were loaded."""
    try:
        known = warehouse.read("loaded_indicators_known")[0]["known"]
    except warehouse.NoWarehouse:
        return []
    return list(warehouse.read("loaded_indicators")) if known else []


def _declared(place: int, rows: Sequence[Row]) -> tuple[Indicator, Measure]:
    first = rows[0]
    name = {language: label(str(first[f"label_{language}"])) for language in LANGUAGES}
    indicator = Indicator(
        key=first["indicator"],
        family=first["indicator"],
        group="need",
        theme=THEME,
        position=(place, 0),
        unit=first["unit"],
        decimals=first["decimals"],
        direction="none",
        computation=Computation(Kind.PUBLISHED, first["indicator"]),
        periods=_listed(rows, "level", "period"),
        settled="",
        milieus=_listed(rows, "period", "milieu"),
        reference=None,
        zero_class=False,
        sources=tuple(dict.fromkeys(one for row in rows for one in row["source_keys"])),
        dimension=None,
        dimension_value=None,
        label=name,
        why={language: translator(language).gettext(WHY) for language in LANGUAGES},
        how={
            language: translator(language).gettext(HOW).format(source=first["source"])
            for language in LANGUAGES
        },
    )
    return indicator, Measure(first["indicator"], first["unit"], name)


def _listed(rows: Iterable[Row], by: str, what: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        found.setdefault(row[by], {})[row[what]] = None
    return {name: tuple(values) for name, values in found.items()}


def _without_unit(name: str) -> str:
    return _UNIT_IN_NAME.sub("", name)


def _sign(name: str) -> str:
    found = _UNIT_IN_NAME.search(name)
    return found["sign"] or found["said"] if found else ""


@cache
def _units() -> dict[str, str]:
    with (REFERENCE / "indicator_units.csv").open(encoding="utf-8", newline="") as lines:
        return {_unit_form(row["word"]): row["unit"] for row in csv.DictReader(lines)}


def _unit_form(word: str) -> str:
    return word_form(word) or word.strip()
