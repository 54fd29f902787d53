"""What a reader asks of the comparisons: all that decides what the page shows, and its form in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from data.catalogue import catalogue
from data.denominators import denominators
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.compare.entered import Norms, entered
from pages._parts.compare.offered import comparable, divisible, traced
from pages._parts.compare.themes import ALL, FIRST_NEED, themes
from pages._parts.places import places

PATH, PAGE = "/compare", "compare"
#: The ways to compare, in the order of the page's navigation.
PARTS = {
    "worse": N_("Worse and worsening"),
    "heat": N_("Heat map"),
    "ranks": N_("Ranks"),
    "funnel": N_("Funnel"),
    "pairs": N_("Two indicators"),
    "flip": N_("Other denominators"),
}
#: Parts that list what stands out: of these alone all communes of the country go on one page.
LISTED = ("worse", "flip")
LEVELS = ("region", "province", "commune")
BENCHMARKS = ("country", "region", "median", "likes", "norm")
#: Which trends the list keeps; how the heat map is ordered; how many lines the list shows (0: all).
TRENDS = ("worsening", "not_improving", "any")
ORDERS = ("region", "verdict")
FIRST = ("5", "10", "25", "100", "0")
#: What each part is about, besides where: the fields of its address.
FIELDS = {
    "worse": ("benchmark", "theme", "indicator", "trend", "first"),
    "heat": ("benchmark", "theme", "order"),
    "ranks": ("benchmark", "indicator"),
    "funnel": ("benchmark", "indicator", "selected"),
    "pairs": ("indicator", "other", "selected"),
    "flip": ("denominator", "benchmark", "theme", "indicator", "first"),
}
#: Parts in which no indicator stands for all of the theme.
OF_MANY = ("worse", "flip")
#: What one funnel can be drawn around: one value for every territory of it.
AROUND = ("country", "region", "median", "norm")
_OPENING, _OPENING_OTHER = "reach_elderly", "illiteracy_10_plus"
_NOT_KNOWN = N_("The choice “{asked}” is not known: another one is shown.")
_NO_LEVEL = N_("There is no level “{asked}” here: the nearest one is shown.")
_NO_INDICATOR = N_("The indicator “{asked}” is not compared like this: another one is shown.")
_NO_BENCHMARK = N_("Regions have no region around them and no likes: they are set against the country.")
_AN_AREA = N_("Communes are drawn inside a region or a province: one region is shown.")
_NO_TREND = N_("Of these territories no trend is known: the list is shown whatever the trend.")
_TOO_MANY = N_("All lines at once are shown inside a region or a province; the file holds all of them.")
_NO_FUNNEL = N_("A funnel is drawn around one value for all: here, around the country’s.")


@dataclass(frozen=True)
class CompareView:
    """One screen of the comparisons: two equal views show the same thing.

    Attributes
    ----------
    lang, part, level, within : str
        The reader's language; one of `PARTS`; one of `LEVELS`; the area's code.
    benchmark, theme : str
        One of `BENCHMARKS`; one of `themes`.
    indicator, other : str
        Keys; in the list of what is worse empty for all of the theme.
    trend, first, order : str
        One of `TRENDS`, of `FIRST`, of `ORDERS`.
    selected : str
        The territory that is marked.
    denominator : str
        Key of another denominator.
    norms : tuple of (str, float)
        Where the norm is or can be the benchmark, what norms in force ask of which indicators.
    """

    lang: str = "ar"
    part: str = "worse"
    level: str = "province"
    within: str = COUNTRY
    benchmark: str = "country"
    theme: str = ALL
    indicator: str = ""
    other: str = ""
    trend: str = "worsening"
    first: str = "25"
    order: str = "region"
    selected: str = ""
    denominator: str = ""
    norms: Norms = ()

    def address(self) -> Address:
        """Where the view is."""
        names = ("part", "level", "within", *FIELDS[self.part])
        return Address(PATH, self.lang, {name: getattr(self, name) for name in names if getattr(self, name)})

    @property
    def asked(self) -> CompareView:
        """The view without what is marked: what figures are asked for."""
        return replace(self, selected="")


def asked_view(query: Mapping[str, str]) -> tuple[CompareView, Asked]:
    """The view a query asks for, or the nearest one; what had to be changed is noted."""
    asked = Asked(query)
    lang = asked.language()
    no_part = N_("There is no part “{asked}” on this page: the nearest one is shown.")
    part = asked.choose("part", PARTS, "worse", no_part)
    level = asked.choose("level", LEVELS, "province", _NO_LEVEL)
    view = CompareView(lang, part, level, _area(asked, level, part))
    fields = FIELDS[part]
    chosen = {
        "theme": asked.choose("theme", themes(), FIRST_NEED if part == "heat" else ALL, _NOT_KNOWN),
        "trend": _trend(asked, level),
        "first": _lines(asked, view),
        "order": asked.choose("order", ORDERS, "region", _NOT_KNOWN),
    }
    given: dict[str, Any] = {name: value for name, value in chosen.items() if name in fields}
    view = replace(view, **given)
    if "benchmark" in fields:
        view = replace(view, benchmark=_benchmark(asked, level))
    if view.benchmark == "norm" or part == "funnel":
        view = replace(view, norms=entered())
    if "denominator" in fields:
        view = replace(view, denominator=_denominator(asked, level))
    if "indicator" in fields:
        view = _with_indicators(view, asked)
    if part == "funnel" and view.benchmark not in around(view):
        asked.note(_NO_FUNNEL)
        view = replace(view, benchmark="country")
    return (_with_selected(view, asked) if "selected" in fields else view), asked


def around(view: CompareView) -> tuple[str, ...]:
    """What a view can be set against; one funnel only against what is one value for all its territories."""
    if view.part != "funnel":
        return tuple(one for one in BENCHMARKS if view.level != "region" or one not in ("region", "likes"))
    reference = catalogue().indicators[view.indicator].reference
    declared = reference is not None or view.indicator in dict(view.norms)
    without = {"region": view.within == COUNTRY or view.level == "region", "norm": not declared}
    return tuple(one for one in AROUND if not without.get(one, False))


def _trend(asked: Asked, level: str) -> str:
    """The trend asked for; where none is known, whatever it is."""
    trend = asked.choose("trend", TRENDS, "worsening", _NOT_KNOWN)
    if traced(level):
        return trend
    if asked.values.get("trend", "any") != "any":
        asked.note(_NO_TREND)
    return "any"


def lines(view: CompareView) -> tuple[str, ...]:
    """How many lines a list may have: all communes of the country at once would be thousands."""
    return FIRST[:-1] if view.level == "commune" and view.within == COUNTRY else FIRST


def _lines(asked: Asked, view: CompareView) -> str:
    first = asked.choose("first", FIRST, "25", _NOT_KNOWN)
    if first in lines(view):
        return first
    asked.note(_TOO_MANY)
    return lines(view)[-1]


def _denominator(asked: Asked, level: str) -> str:
    """The other denominator asked for, or the first of those that figures of the level can be divided by."""
    known = {denominator for _indicator, denominator in divisible(level)}
    offered = [one.key for one in denominators(catalogue().measures) if one.key in known]
    return asked.choose("denominator", offered, offered[0] if offered else "", _NOT_KNOWN)


def _area(asked: Asked, level: str, part: str) -> str:
    """Inside what: communes that are drawn, inside an area; what holds some of the level, all others."""
    known = places()
    place = asked.territory("within", known) or known[COUNTRY]
    if level == "commune" and place.level == "country" and part not in LISTED:
        if asked.values.get("level") and asked.values.get("within"):
            asked.note(_AN_AREA)
        return next(one.code for one in known.values() if one.level == "region")
    while not any(one.level == level and lies_in(one.code, place.code) for one in known.values()):
        place = known[place.parent]
    return place.code


def _benchmark(asked: Asked, level: str) -> str:
    benchmark = asked.choose("benchmark", BENCHMARKS, "country", _NOT_KNOWN)
    if level == "region" and benchmark in ("region", "likes"):
        asked.note(_NO_BENCHMARK)
        return "country"
    return benchmark


def _with_indicators(view: CompareView, asked: Asked) -> CompareView:
    offered = comparable(view.part, view.level, view.theme, view.denominator)
    if view.part in OF_MANY:
        indicator = asked.choose("indicator", ("", *offered), "", _NO_INDICATOR)
        return replace(view, indicator=indicator if indicator in offered else "")
    view = replace(
        view, indicator=asked.choose("indicator", offered, _first(_OPENING, offered), _NO_INDICATOR)
    )
    if view.part != "pairs":
        return view
    return replace(view, other=asked.choose("other", offered, _first(_OPENING_OTHER, offered), _NO_INDICATOR))


def _first(wanted: str, offered: tuple[str, ...]) -> str:
    return wanted if wanted in offered else offered[0]


def _with_selected(view: CompareView, asked: Asked) -> CompareView:
    place = asked.territory("selected", places())
    shown = place is not None and place.level == view.level and lies_in(place.code, view.within)
    return replace(view, selected=place.code if place and shown else "")
