"""Two indicators at once, three classes of each: where much need meets little supply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from data import words
from data.catalogue import catalogue
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.known import known
from pages._parts.map.modes.facts import Facts, facts
from pages._parts.map.modes.finding import Column, Drawn, Entry
from pages._parts.map.modes.within import all_of, cells, inside, name
from pages._parts.view import View
from stats.bivariate import bivariate_classes

BINS = 3
#: From little to much of the first (downwards) and of the second (along): orange where the first is alone,
#: blue where the second is, dark where both are.
COLOURS = (
    "#e4e8ea", "#a8cbe2", "#5897c9",
    "#f2cf9a", "#b4b0a0", "#64849a",
    "#df8420", "#9b6a3c", "#43464a",
)  # fmt: skip
PARTS = (N_("low"), N_("middle"), N_("high"))
_NO_SECOND = N_("There is no second indicator with figures at this level.")
_YES = N_("A two-way map needs two indicators with figures: one of these is yes or no.")
_HOW = N_(
    "Each indicator is cut into three classes with the same number of territories of the level; "
    "equal figures share "
    "a class. {second}: {period}."
)
#: Class of high first and low second.
_CORNER = (BINS - 1) * BINS
_NAMED = 3


@dataclass(frozen=True, eq=False)
class TwoWay:
    """Classes of two indicators; -1 where a territory lacks one of them."""

    facts: Facts
    second: Facts
    period: str
    classes: np.ndarray
    edges: tuple[np.ndarray, np.ndarray]

    @property
    def terms(self) -> tuple[str, ...]:
        """Statistical words."""
        return ("two_way_map",)

    @property
    def method(self) -> Mapping[str, str | float]:
        """The classes, for machines."""
        other = self.second.indicator.key
        return {"classes": "terciles of each", "second_indicator": other, "second_period": self.period}

    def drawn(self) -> Drawn:
        """Nine classes."""
        return Drawn(self.facts.signs(self.classes), "two-way", COLOURS)

    def entries(self, view: View) -> list[Entry]:
        """Nine lines, the last row first: as they stand in the legend's square."""
        rows = (range(row * BINS, row * BINS + BINS) for row in reversed(range(BINS)))
        return [Entry(self._said(at, view.lang), str(at), COLOURS[at]) for row in rows for at in row]

    def _said(self, at: int, lang: str) -> str:
        """One class: ``Illiteracy: high (39.3–51.2); centres: low (0–8.2)``."""
        _ = words.translator(lang).gettext
        parts = zip((self.facts, self.second), self.edges, divmod(at, BINS), strict=True)
        return _("; ").join(
            _("{name}: {part} ({bounds})").format(
                name=side.indicator.label[lang], part=_(PARTS[part]), bounds=_bounds(side, edges, part, lang)
            )
            for side, edges, part in parts
        )

    def axes(self, lang: str) -> tuple[str, str]:
        """What grows upwards in the legend's square, and what grows along it."""
        return self.facts.indicator.label[lang], self.second.indicator.label[lang]

    def scales(self, lang: str) -> tuple[str, str]:
        """The bounds of low, middle and high, of the first and of the second."""
        first, second = (
            " · ".join(_bounds(side, edges, part, lang) for part in range(BINS))
            for side, edges in zip((self.facts, self.second), self.edges, strict=True)
        )
        return first, second

    def columns(self, view: View) -> list[Column]:
        """The second figure and both classes."""
        _ = words.translator(view.lang).gettext
        other = self.second.indicator
        both = _("{first} × {second}")
        said = [
            both.format(first=_(PARTS[at // BINS]), second=_(PARTS[at % BINS])) if at >= 0 else None
            for at in self.classes.tolist()
        ]
        shown = cells(self.second.value, other.decimals)
        return [
            Column("second_value", self._heading(view.lang), shown, other.decimals, width=130),
            Column("two_way", _("Classes of both"), said, width=130),
        ]

    def _heading(self, lang: str) -> str:
        """The second indicator's name, with the word for demonstration where its figures are made up."""
        label = self.second.indicator.label[lang]
        demonstration = words.translator(lang).gettext("{source} (demonstration)")
        return demonstration.format(source=label) if self.second.simulated else label

    def sentence(self, view: View) -> str:
        """Where the first is high and the second low, those highest in the first named."""
        _ = words.translator(view.lang).gettext
        here = inside(self.facts, view)
        corner = np.flatnonzero(here & (self.classes == _CORNER))
        first, second = self.axes(view.lang)
        everywhere = all_of((here & (self.classes >= 0)).sum(), view)
        if not len(corner):
            said = _("{first} × {second}: in none of {all} is the first high and the second low.")
            return said.format(first=first, second=second, all=everywhere)
        most = corner[np.argsort(-self.facts.value[corner], kind="stable")][:_NAMED]
        said = _(
            "{first} × {second}: high in the first and low in the second in {some} of {all}, first "
            "of all {places}."
        )
        return said.format(
            first=first,
            second=second,
            some=numbers.number(len(corner), view.lang),
            all=everywhere,
            places=_(", ").join(name(self.facts, at, view) for at in most),
        )

    def how(self, view: View) -> str:
        """The method in plain words."""
        said = words.translator(view.lang).gettext(_HOW)
        return said.format(
            second=self.second.indicator.label[view.lang], period=numbers.period(self.period, view.lang)
        )

    def apart(self, lang: str) -> str:
        """Who has only the first figure."""
        return words.translator(lang).gettext("no figure of the second indicator")


def _bounds(side: Facts, edges: np.ndarray, part: int, lang: str) -> str:
    low, high = (figure_words.full(float(one), side.indicator, lang) for one in edges[part : part + 2])
    return low if low == high else f"\u2066{low}–{high}\u2069"


def beside_view(view: View) -> View | None:
    """The second indicator at the same level: the same period, or the last one before it of its own."""
    offer = known().offers.get(view.second, {}).get(view.level, {})
    indicator = catalogue().find(view.second)
    if not offer or indicator is None:
        return None
    earlier = [period for period in offer if period <= view.period]
    period = view.period if view.period in offer else earlier[-1] if earlier else indicator.usual(list(offer))
    milieu = view.milieu if view.milieu in offer[period] else offer[period][0]
    return replace(view, indicator=view.second, period=period, milieu=milieu, show="", second="")


def why_not(first: Facts, view: View) -> str:
    """Why the two cannot be set beside each other; empty if they can."""
    other = beside_view(view)
    if other is None or view.second == view.indicator:
        return _NO_SECOND
    units = (first.indicator.unit, catalogue().indicators[view.second].unit)
    return _YES if "yes_no" in units else ""


def find(first: Facts, view: View) -> TwoWay | None:
    """Class both indicators."""
    other = beside_view(view)
    if other is None:
        return None
    second = facts(other)
    classes, *edges = bivariate_classes(first.value, second.value, BINS)
    return TwoWay(first, second, other.period, classes, (edges[0], edges[1]))
