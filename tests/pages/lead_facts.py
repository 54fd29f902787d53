"""Portraits made by hand for the lead paragraph: only the figures a test speaks of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from data.catalogue import catalogue
from pages._parts.places import Place
from pages._parts.portrait.compare import Comparison
from pages._parts.portrait.figures import Compared, Figure, Portrait, Spread

COUNTRY = Place("MA", "country", "", "country", {"ar": "المغرب", "fr": "Maroc", "en": "Morocco"}, 36_828_330)
REGION = Place("02", "region", "MA", "region", {"ar": "الشرق", "fr": "Oriental", "en": "Oriental"}, 2_294_665)
FIGUIG = Place(
    "02.251", "province", "02", "province", {"ar": "فجيج", "fr": "Figuig", "en": "Figuig"}, 144_000
)
CITY = Place(
    "06.141",
    "province",
    "06",
    "prefecture",
    {"ar": "الدار البيضاء", "fr": "Casablanca", "en": "Casablanca"},
    3_218_036,
)
ANFA = Place(
    "06.141.01.00",
    "arrondissement_prefecture",
    "06.141",
    "arrondissement_prefecture",
    {"ar": "أنفا", "fr": "Anfa", "en": "Anfa"},
    344_165,
)
COMMUNE = Place(
    "02.251.03.13",
    "commune",
    "02.251",
    "commune",
    {"ar": "عين الشعير", "fr": "Ain Chair", "en": "Ain Chair"},
    1501,
)
PLACES = {one.code: one for one in (COUNTRY, REGION, FIGUIG, CITY, ANFA, COMMUNE)}

_NOTHING = Compared(None, None, None, "missing", "unjudged", simulated=False)


def figure(key: str, value: float | None, **more: Any) -> Figure:
    """A figure of 2025 (operational) or 2024 (census) that 75 provinces share."""
    indicator = catalogue().indicators[key]
    plain = Figure(
        indicator=indicator,
        period="2024" if indicator.group == "need" else "2025",
        milieu="total",
        value=value,
        lower=None,
        upper=None,
        status="missing" if value is None else "computed",
        numerator=None,
        denominator=1000.0,
        rank=None,
        rank_count=None,
        simulated=indicator.group != "need",
        source_keys=(),
        before=None,
        spread=None,
        compared=_NOTHING,
    )
    return replace(plain, **more)


def ranked(key: str, value: float, rank: int, count: int = 75, quartile: float = 0.0) -> Figure:
    """A need with its place among the territories of the level."""
    spread = Spread(0, 0, 0, quartile, 100)
    return figure(key, value, rank=rank, rank_count=count, spread=spread)


def portrait_of(place: Place, *figures: Figure) -> Portrait:
    """A portrait of these figures, each in its section."""
    sections: dict[str, list[Figure]] = {"need": [], "supply": [], "use": [], "gap": [], "vigilance": []}
    for one in figures:
        sections[one.indicator.group].append(one)
    needs = sections["need"]
    people = [one for one in needs if one.indicator.theme in ("population", "ages")]
    rest = [one for one in needs if one not in people]
    return Portrait(
        place,
        Comparison("parent", place.parent, place.level),
        *(tuple(part) for part in (people, rest, sections["supply"], sections["use"])),
        *(tuple(sections[name]) for name in ("gap", "vigilance")),
        absent=(),
    )
