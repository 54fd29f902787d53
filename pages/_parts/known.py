"""What can be asked of the map: indicators with their offers, territories, centre types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from pages._parts.centre_types import centre_types
from pages._parts.places import Place, places

#: level -> period -> milieux that an indicator offers, periods in order.
Offer = Mapping[str, Mapping[str, tuple[str, ...]]]

#: What the map opens with: a need, from the census, that every territory has.
OPENING_INDICATOR = "illiteracy_10_plus"

#: What is set beside an indicator unless the reader names another: the first that is another one.
USUAL_SECONDS = ("all_centres_per_100k", OPENING_INDICATOR)


@dataclass(frozen=True)
class Known:
    """Everything a view may name; what it names beside that is a mistake to mend."""

    offers: Mapping[str, Offer]
    places: Mapping[str, Place]
    centre_types: tuple[str, ...]

    @property
    def opening_indicator(self) -> str:
        """What is shown to who asks for nothing."""
        return OPENING_INDICATOR if OPENING_INDICATOR in self.offers else next(iter(self.offers))


def usual_second(known: Known, indicator: str, level: str) -> str:
    """The indicator that stands beside another one when the reader names none; empty if nothing can."""
    fitting = (key for key in USUAL_SECONDS if key != indicator and level in known.offers.get(key, {}))
    return next(fitting, "")


def known() -> Known:
    """What the current build knows.

    Raises
    ------
    NoWarehouse
        If nothing has been published.
    """
    return _known(warehouse.build())


@lru_cache(maxsize=2)
def _known(_build: str) -> Known:
    offers: dict[str, dict[str, dict[str, tuple[str, ...]]]] = {}
    for row in warehouse.read("views_offered"):
        periods = offers.setdefault(row["indicator"], {}).setdefault(row["level"], {})
        periods[row["period"]] = (*periods.get(row["period"], ()), row["milieu"])
    return Known(offers, places(), tuple(centre_types()))
