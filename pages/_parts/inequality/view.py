"""What a reader asks of the page on inequality, mended from what a URL asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from data import warehouse
from data.catalogue import catalogue
from data.deprivation import deprivation, is_rate
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.places import places

PATH, PAGE = "/inequality", "inequality"
LEVELS = ("province", "commune")
#: What can be followed over time.
MEASURES = ("gini", "theil", "concentration", "sii", "rii")
#: No second period.
NONE = "none"
_OPENING = "places_per_1000_emf"
_NO_INDICATOR = N_("There is no indicator “{asked}”: the nearest one is shown.")
_NO_RATE = N_(
    "“{asked}” counts people or things: it is large where many live, whatever is shared out. "
    "A rate is shown instead."
)
_NO_LEVEL = N_("There are no figures of it at the level “{asked}”: another level is shown.")
_NO_PERIOD = N_("There is no figure of “{asked}”: another period is shown.")
_NO_ORDER = N_("“{asked}” does not order these territories: another need does.")
_NOT_KNOWN = N_("The choice “{asked}” is not known: another one is shown.")
_SAME = N_("A period is compared with another one: only {asked} is shown.")


@dataclass(frozen=True)
class InequalityView:
    """One screen of the page: equal views show the same.

    Attributes
    ----------
    lang, indicator, level, period : str
        The reader's language; the key of a rate; one of `LEVELS`; a year.
    beside : str
        The year it is compared with, or `NONE`.
    order : str
        The need that orders territories, the most deprived first; empty where none does.
    measure : str
        What is followed over time: one of `MEASURES`.
    selected : str
        The territory that is marked on the curves.
    """

    lang: str = "ar"
    indicator: str = _OPENING
    level: str = "province"
    period: str = ""
    beside: str = NONE
    order: str = ""
    measure: str = "gini"
    selected: str = ""

    def address(self) -> Address:
        """Where this is."""
        names = ("indicator", "level", "period", "beside", "order", "measure", "selected")
        return Address(PATH, self.lang, {name: getattr(self, name) for name in names if getattr(self, name)})

    @property
    def asked(self) -> InequalityView:
        """The view without what is marked: what figures are asked for."""
        return replace(self, selected="")


#: indicator -> level -> its years, and whether each has a measure.
Offers = Mapping[str, Mapping[str, Mapping[str, bool]]]


def offers() -> Offers:
    """What can be shown, in the order of the catalogue."""
    return _offers(warehouse.build())


@lru_cache(maxsize=2)
def _offers(_build: str) -> Offers:
    found: dict[str, dict[str, dict[str, bool]]] = {}
    for row in warehouse.read("inequality_offered"):
        found.setdefault(row["indicator"], {}).setdefault(row["level"], {})[row["period"]] = row["computed"]
    return {key: found[key] for key in catalogue().indicators if key in found}


def orders(indicator: str, level: str) -> tuple[str, ...]:
    """Needs that order the territories of a level for an indicator, the usual one first."""
    rows = warehouse.read("inequality_measures", indicator=indicator, level=level)
    known = {row["order_by"] for row in rows}
    return tuple(key for key in deprivation(catalogue().indicators).indicators if key in known)


def nearest_view(asked: Asked) -> InequalityView:
    """The view a query asks for, or the nearest there is; what had to be changed is noted."""
    lang = asked.language()
    indicator = _indicator(asked, lang)
    level = asked.choose("level", LEVELS, "province", _NOT_KNOWN)
    offered = offers()[indicator]
    if level not in offered:
        asked.note(_NO_LEVEL, level)
        level = next(iter(offered))
    periods = tuple(offered[level])
    period = asked.choose("period", periods, usual_period(indicator, level), _NO_PERIOD)
    beside = asked.choose("beside", (*periods, NONE), NONE, _NO_PERIOD)
    if beside == period:
        asked.note(_SAME, period)
        beside = NONE
    ordering = orders(indicator, level)
    order = asked.choose("order", ordering, ordering[0], _NO_ORDER) if ordering else ""
    measure = asked.choose("measure", MEASURES, "gini", _NOT_KNOWN)
    return InequalityView(lang, indicator, level, period, beside, order, measure, _selected(asked, level))


def usual_period(indicator: str, level: str) -> str:
    """The last year that is settled and has a measure."""
    offered = offers()[indicator][level]
    computed = [period for period, has in offered.items() if has]
    return catalogue().indicators[indicator].usual(computed or list(offered))


def _indicator(asked: Asked, lang: str) -> str:
    offered, known = offers(), catalogue().indicators
    first = _OPENING if _OPENING in offered else next(iter(offered))
    key = asked.values.get("indicator", first)
    if key in known and not is_rate(known[key]):
        asked.note(_NO_RATE, known[key].label[lang])
        return first
    return asked.choose("indicator", offered, first, _NO_INDICATOR)


def _selected(asked: Asked, level: str) -> str:
    found = asked.territory("selected", places())
    return found.code if found is not None and found.level == level else ""
