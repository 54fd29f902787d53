"""What is explained: one figure, or what changed between two builds; mended where nobody could mean it."""

from __future__ import annotations

from dataclasses import dataclass

from data.catalogue import catalogue
from data.indicator import Indicator
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY
from pages._parts.gaps.view import GapsView
from pages._parts.known import OPENING_INDICATOR
from pages._parts.places import Place, path_to, places
from pages._parts.view import View

EXPLAIN_PATH = "/explain"
FIGURE, CHANGES = "figure", "changes"
#: What is no indicator's value: rows of the gaps, states of cells, and sentences about many of them.
GAPS, CELLS = "gaps", "cells"
#: Printed totals that disagree, and the sentence above the map.
TOTALS, MAP = "totals", "map"
PARTS = (FIGURE, CHANGES, GAPS, CELLS, TOTALS, MAP)
_NO_PART = N_("There is no part “{asked}” on this page: the nearest one is shown.")
_NO_INDICATOR = N_("There is no indicator “{asked}”: another one is shown.")
_NO_PERIOD = N_("There are no figures for “{asked}”: the nearest period is shown.")
_NO_MILIEU = N_("“{asked}” is not available for this indicator and period.")
_WIDER = N_("This indicator has no figures at the level of “{asked}”: the territory around it is shown.")


@dataclass(frozen=True)
class FigureView:
    """One figure of one indicator, and the reader's language."""

    lang: str
    indicator: str
    territory: str
    period: str
    milieu: str = "total"

    def fields(self) -> dict[str, str]:
        """What names the figure in an address."""
        return {
            "indicator": self.indicator,
            "territory": self.territory,
            "period": self.period,
            "milieu": self.milieu,
        }

    def address(self) -> Address:
        """Where the figure is explained."""
        return Address(EXPLAIN_PATH, self.lang, self.fields())


def explain_url(lang: str, indicator: str, territory: str, period: str, milieu: str = "total") -> str:
    """A link to the explanation of a figure, for wherever one is shown."""
    return FigureView(lang, indicator, territory, period, milieu).address().url()


def gaps_address(view: GapsView) -> Address:
    """Where the row that a view of the gaps marks is explained; where none is marked, its sentence."""
    return Address(EXPLAIN_PATH, view.lang, {"part": GAPS, **view.address().fields})


def cells_address(lang: str, **fields: str) -> Address:
    """Where a unit's cell (`code`) is explained; without one, how many of a `region` are in each state."""
    return Address(EXPLAIN_PATH, lang, {"part": CELLS, **fields})


def signals_address(lang: str, code: str, kind: str) -> Address:
    """Where the signals of a unit, a region or the country are explained, of one type or all."""
    place = {"region" if code == COUNTRY or "." not in code else "code": code}
    return cells_address(lang, **place, type=kind)


def totals_address(lang: str, name: str) -> Address:
    """Where a set of printed totals that disagree is explained."""
    return Address(EXPLAIN_PATH, lang, {"part": TOTALS, "set": name})


def map_address(view: View) -> Address:
    """Where the sentence that a view of the map computes is explained."""
    return Address(EXPLAIN_PATH, view.lang, {"part": MAP, **view.address().fields})


def part(asked: Asked) -> str:
    """Which part of the page is asked for."""
    return asked.choose("part", PARTS, FIGURE, _NO_PART)


def figure_view(asked: Asked) -> FigureView:
    """The figure a query asks for, or the nearest one that is promised."""
    lang = asked.language()
    known = catalogue().indicators
    indicator = known[asked.choose("indicator", known, OPENING_INDICATOR, _NO_INDICATOR)]
    place = _placed(asked, indicator, lang)
    period = _period(asked, indicator.periods[place.level])
    milieu = _milieu(asked, indicator.milieus[period])
    return FigureView(lang, indicator.key, place.code, period, milieu)


def _placed(asked: Asked, indicator: Indicator, lang: str) -> Place:
    """The territory asked for, or the next around it whose level the indicator has."""
    known = places()
    place = asked.territory("territory", known) or known[COUNTRY]
    around = [one for one in path_to(place.code, known) if one.level in indicator.periods]
    if around and around[-1] is not place:
        asked.note(_WIDER, place.name(lang))
    if around:
        return around[-1]
    level = indicator.levels[0]
    return next(one for one in known.values() if one.level == level)


def _period(asked: Asked, promised: tuple[str, ...]) -> str:
    wanted = asked.values.get("period", "").strip().upper()
    if not wanted or wanted in promised:
        return wanted or promised[-1]
    asked.note(_NO_PERIOD, wanted)
    earlier = [period for period in promised if period <= wanted and len(period) == len(wanted)]
    return earlier[-1] if earlier else promised[-1]


def _milieu(asked: Asked, promised: tuple[str, ...]) -> str:
    wanted = asked.values.get("milieu", promised[0]).strip().casefold()
    if wanted in promised:
        return wanted
    asked.note(_NO_MILIEU, wanted)
    return promised[0]
