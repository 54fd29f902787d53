"""What one looks at on `/quality`, mended from what a URL asks."""

from __future__ import annotations

from dataclasses import dataclass

from data import warehouse
from data.catalogue import catalogue
from data.datasets import DATASETS, resting_on_offices
from data.indicator import Indicator
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.places import Place, path_to, places

PATH, PAGE = "/quality", "quality"
#: The three ways to look at it, in the order of the page's navigation.
PARTS = {
    "dataset": N_("One dataset over time"),
    "period": N_("All datasets of a year"),
    "blocks": N_("What blocks my indicator"),
}
#: Steps of time -> characters of their periods, and how many of the last are shown.
STEPS = {"year": (4, 12), "month": (7, 24), "week": (8, 26)}
#: Datasets that come week by week.
WEEKLY = ("reports", "signals")
ANY = "any"
STATES = ("refused", "absent", "partial", "late", "complete", "none")
UNIT_LEVELS = ("province", "arrondissement_prefecture")
#: Opens the third part: an indicator of what every office sends.
FIRST_INDICATOR = "reach_cef"

_NOT_KNOWN = N_("The choice “{asked}” is not known: another one is shown.")
_YEARS_ONLY = N_("This dataset comes by year: years are shown.")
_WIDER = N_("“{asked}” is no region: the region it lies in is shown.")
_NO_INDICATOR = N_("There is no indicator “{asked}”: the nearest one is shown.")
_NO_PERIOD = N_("There is no figure of “{asked}”: another period is shown.")
_NO_FIGURES = N_("The indicator “{asked}” rests on no file of the offices: another one is shown.")


@dataclass(frozen=True)
class QualityView:
    """One screen of the page: equal views show the same.

    Attributes
    ----------
    lang, part : str
        The reader's language; one of `PARTS`.
    region : str
        A region's code, or MA.
    state : str
        Only units that are in this state anywhere among what is shown: one of `STATES`, or `ANY`.
    dataset, by : str
        Of the first part: one of `data.datasets.DATASETS`, one of `STEPS`.
    period : str
        Of the second part a year, of the third a period of the indicator; empty in the first.
    indicator : str
        Of the third part; else empty.
    """

    lang: str = "ar"
    part: str = "dataset"
    region: str = COUNTRY
    state: str = ANY
    dataset: str = ""
    by: str = ""
    period: str = ""
    indicator: str = ""

    def address(self) -> Address:
        """Where this is."""
        names = ("part", "region", "state", "dataset", "by", "period", "indicator")
        return Address(PATH, self.lang, {name: getattr(self, name) for name in names})


def nearest_view(asked: Asked) -> QualityView:
    """The view a query asks for, or the nearest there is; what had to be changed is noted."""
    lang = asked.language()
    part = asked.choose(
        "part", PARTS, "dataset", N_("There is no part “{asked}” on this page: the nearest one is shown.")
    )
    region = _region(asked, lang)
    state = ANY if part == "blocks" else asked.choose("state", (*STATES, ANY), ANY, _NOT_KNOWN)
    if part == "dataset":
        dataset = asked.choose("dataset", DATASETS, "beneficiaries", _NOT_KNOWN)
        return QualityView(lang, part, region, state, dataset, _step(asked, dataset))
    if part == "period":
        return QualityView(lang, part, region, state, period=_chosen(asked, years()))
    indicator = _indicator(asked)
    period = _chosen(asked, periods_of(indicator))
    return QualityView(lang, part, region, state, period=period, indicator=indicator.key)


def regions() -> list[Place]:
    """Every region, in code order."""
    return [place for place in places().values() if place.level == "region"]


def units(region: str) -> list[Place]:
    """The prefectures and provinces of a region in code order, each followed by its own parts."""
    return [one for one in places().values() if one.level in UNIT_LEVELS and lies_in(one.code, region)]


def years() -> tuple[str, ...]:
    """Years of which anything is awaited, the last first."""
    return tuple(row["period"] for row in warehouse.read("quality_years"))


def indicators() -> tuple[str, ...]:
    """Keys of the indicators that rest on files of offices and are told of provinces."""
    known = catalogue().indicators
    return tuple(key for key in resting_on_offices(warehouse.build()) if "province" in known[key].periods)


def periods_of(indicator: Indicator) -> tuple[str, ...]:
    """Periods an indicator is told of in provinces: years, then months, the last first."""
    latest_first = sorted(indicator.periods["province"], reverse=True)
    return tuple(sorted(latest_first, key=len))


def _region(asked: Asked, lang: str) -> str:
    found = asked.territory("region", places())
    if found is None or found.level == "country":
        return COUNTRY
    region = next(place for place in path_to(found.code, places()) if place.level == "region")
    if region.code != found.code:
        asked.note(_WIDER, found.name(lang))
    return region.code


def _step(asked: Asked, dataset: str) -> str:
    by = asked.choose("by", STEPS, "month" if dataset in WEEKLY else "year", _NOT_KNOWN)
    if dataset not in WEEKLY and by != "year":
        asked.note(_YEARS_ONLY)
        return "year"
    return by


def _chosen(asked: Asked, offered: tuple[str, ...]) -> str:
    """The period asked for, or the nearest; the last where none is asked for."""
    first = offered[0] if offered else ""
    return asked.choose("period", offered, first, _NO_PERIOD)


def _indicator(asked: Asked) -> Indicator:
    known = catalogue().indicators
    offered = indicators()
    first = FIRST_INDICATOR if FIRST_INDICATOR in offered else offered[0]
    key = asked.values.get("indicator", first)
    if key in known and key not in offered:
        asked.note(_NO_FIGURES, key)
        return known[first]
    return known[asked.choose("indicator", offered, first, _NO_INDICATOR)]
