"""Counts as circles, their areas proportional: areas of land lie, Dakhla is large and nearly empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor, log10, sqrt

import numpy as np

from data import words
from data.words import N_
from pages._parts import numbers, ramps
from pages._parts.classed import Classed, classed
from pages._parts.map.modes.facts import Facts
from pages._parts.map.modes.finding import Column, Drawn, Entry
from pages._parts.map.modes.steps import class_entries, classes_between, steps
from pages._parts.map.modes.within import cells, inside, name
from pages._parts.view import View

_COUNTS = ("people", "households", "centres", "places", "communes", "provinces", "signals")
#: Radius in pixels of the largest circle that is shown, on a map of usual width.
LARGEST = {"region": 32, "province": 24, "arrondissement_prefecture": 32, "commune": 18}
_COLOUR = "#2c7fb8"
#: Sizes alone, where colours mean the classes of a rate.
_NO_COLOUR = "#d3dade"
#: Zero has no circle, and is no missing figure either.
_ZERO = "1"
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#: The size of a circle is written in two characters.
_FINEST = len(_DIGITS) ** 2 - 1
_NO_COUNT = N_("Circles are for counts: this figure is neither a count nor a rate whose count is known.")
_HOW = N_("The area of a circle is proportional to the number; it stands in the middle of its territory.")
_HOW_RATE = N_("Its colour is the class of the rate, its area the count behind it.")


@dataclass(frozen=True, eq=False)
class Circles:
    """What each circle counts, NaN where nothing is known; classes of the rate where it is one."""

    facts: Facts
    counts: np.ndarray
    between: Classed | None
    level: str

    @property
    def terms(self) -> tuple[str, ...]:
        """Statistical words."""
        return ("proportional_circles",)

    @property
    def method(self) -> Mapping[str, str | float]:
        """What a circle is, for machines."""
        return {"area": "numerator of the rate" if self.between else "value"}

    @property
    def classes(self) -> np.ndarray:
        """Class of each circle; of counts 0, or 1 where there is none to draw; -1 where nothing is known."""
        if self.between is not None:
            found = classes_between(self.facts.value, steps(self.between))
        else:
            found = np.where(self.counts > 0, 0, int(_ZERO))
        return np.where(np.isfinite(self.counts), found, -1)

    def drawn(self) -> Drawn:
        """Classes for the colours, two characters a circle for the sizes."""
        largest = np.nanmax(self.counts, initial=0)
        shares = np.sqrt(np.nan_to_num(self.counts) / largest) if largest else np.zeros(len(self.counts))
        sizes = "".join(
            _DIGITS[one // len(_DIGITS)] + _DIGITS[one % len(_DIGITS)]
            for one in np.rint(shares * _FINEST).astype(int).tolist()
        )
        signs = self.facts.signs(self.classes)
        if self.between is None:
            return Drawn(signs, "circles", (_COLOUR, _COLOUR), (), sizes, LARGEST[self.level])
        named = ramps.ramp(self.between.edges, self.facts.indicator.reference)
        return Drawn(signs, named, (), (), sizes, LARGEST[self.level])

    def entries(self, view: View) -> list[Entry]:
        """Three circles with their numbers, then the classes of a rate, or who counts zero."""
        _ = words.translator(view.lang).gettext
        most = float(np.nanmax(np.where(inside(self.facts, view), self.counts, np.nan), initial=0))
        shown = [
            Entry(
                numbers.number(size, view.lang),
                "",
                _COLOUR if self.between is None else _NO_COLOUR,
                size=round(2 * LARGEST[self.level] * sqrt(size / most), 1),
            )
            for size in round_sizes(most)
        ]
        if self.between is not None:
            return [*shown, *class_entries(self.between, self.facts.indicator, view)]
        return [
            *shown,
            Entry(_("with a circle"), "0", _COLOUR),
            Entry(_("zero: no circle"), _ZERO, ramps.COLOURS["bare"]),
        ]

    def columns(self, view: View) -> list[Column]:
        """The share of all that is shown; of a rate also its count."""
        _ = words.translator(view.lang).gettext
        here = np.where(inside(self.facts, view), self.counts, np.nan)
        shares = 100 * here / np.nansum(here) if np.nansum(here) else here
        share = Column("share", _("Share of what is shown (%)"), cells(shares, 1), 1)
        if self.between is None:
            return [share]
        return [Column("count", _("Count behind the rate"), cells(self.counts, 0), 0), share]

    def sentence(self, view: View) -> str:
        """Who has the largest circle, and how much of all the largest five hold."""
        _ = words.translator(view.lang).gettext
        here = np.where(inside(self.facts, view), np.nan_to_num(self.counts), 0)
        label = self.facts.indicator.label[view.lang]
        if not here.sum():
            return _("{label}: nothing to draw, every count is zero or not known.").format(label=label)
        most = int(here.argmax())
        share = 100 * np.sort(here)[-5:].sum() / here.sum()
        said = _(
            "{label}: the largest circle is {place} ({count}); the five largest hold {share} of all "
            "that is counted."
        )
        return said.format(
            label=label,
            place=name(self.facts, most, view),
            count=numbers.spoken(float(here[most]), view.lang),
            share=_("{n}%").format(n=numbers.number(float(share), view.lang)),
        )

    def how(self, view: View) -> str:
        """The method in plain words."""
        _ = words.translator(view.lang).gettext
        return f"{_(_HOW)} {_(_HOW_RATE)}" if self.between is not None else _(_HOW)

    def apart(self, lang: str) -> str:
        """Who has a rate but no count."""
        return words.translator(lang).gettext("no circle: its count is not known")


def round_sizes(most: float) -> list[float]:
    """Three round numbers up to the greatest, for a legend: each about a quarter of the one before."""
    if most < 1:
        return []
    sizes: list[float] = []
    for part in (most, most / 4, most / 16):
        ten = 10 ** floor(log10(max(part, 1)))
        size = float(max(step * ten for step in (1, 2, 5) if step * ten <= max(part, 1)))
        if size not in sizes:
            sizes.append(size)
    return sizes


def why_not(facts: Facts) -> str:
    """Why there is nothing to draw circles of; empty if there is."""
    if facts.indicator.unit in _COUNTS:
        return ""
    rate = facts.indicator.unit in ("pct", "per_100", "per_1000", "per_10000", "per_100000")
    counted = (np.isfinite(facts.numerator) & np.isfinite(facts.denominator) & facts.known).any()
    plain = facts.indicator.computation.kind in ("ratio", "published", "complement")
    return "" if rate and counted and plain else _NO_COUNT


def find(facts: Facts, view: View) -> Circles:
    """The counts: the figure itself, or what a rate was divided from."""
    if facts.indicator.unit in _COUNTS:
        return Circles(facts, facts.value, None, view.level)
    counts = np.where(facts.known, facts.numerator, np.nan)
    return Circles(facts, counts, classed(view), view.level)
