"""Rates smoothed: what rests on few people is drawn towards what is usual, and it is said by how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from data import words
from data.indicator import Kind
from data.words import N_
from geo.smoothing import empirical_bayes, spatial_empirical_bayes
from pages._parts import ramps
from pages._parts.classed import Classed, classed
from pages._parts.map.modes.facts import Facts, beside
from pages._parts.map.modes.finding import Column, Drawn, Entry
from pages._parts.map.modes.steps import class_entries, classes_between, steps
from pages._parts.map.modes.within import all_of, cells, inside, name, value
from pages._parts.view import SMOOTHED_NEAR, View

_SCALES = {
    "pct": 100,
    "per_100": 100,
    "per_1000": 1000,
    "per_10000": 10_000,
    "per_100000": 100_000,
    "ratio": 1,
}
_RATES = (Kind.RATIO, Kind.PUBLISHED, Kind.COMPLEMENT)
_NO_RATE = N_("Smoothing is for rates: this figure is not a count divided by the people it is counted among.")
_NO_COUNT = N_("No smoothing: this figure is published as a rate, without the count it rests on.")
_OVER = N_("No smoothing: counts here exceed what they are divided by, so this is no share of a population.")
_HOW = N_(
    "Each rate is drawn towards the rate of all territories of the level, the more the fewer people "
    "it rests on "
    "(empirical Bayes, Marshall 1991). Classes are those of the map of values."
)
_HOW_NEAR = N_(
    "Each rate is drawn towards the rate of the territory and those that share a border with it, the "
    "more the "
    "fewer people it rests on (spatial empirical Bayes, Marshall 1991). Classes are those of the map "
    "of values."
)
_COUNTS = N_("The counts are worked out of the published shares.")


@dataclass(frozen=True, eq=False)
class Smoothing:
    """Rates before and after; `classes` before and after, -1 where there is none."""

    facts: Facts
    near: bool
    after: np.ndarray
    between: Classed
    before_class: np.ndarray
    after_class: np.ndarray

    @property
    def terms(self) -> tuple[str, ...]:
        """Statistical words."""
        return ("spatial_empirical_bayes" if self.near else "empirical_bayes",)

    @property
    def method(self) -> Mapping[str, str | float]:
        """The estimator, for machines."""
        return {"estimator": f"{'spatial ' if self.near else ''}empirical Bayes (Marshall 1991)"}

    @property
    def ramp(self) -> str:
        """The colours of the map of values."""
        return ramps.ramp(self.between.edges, self.facts.indicator.reference)

    def drawn(self) -> Drawn:
        """The classes of the smoothed rates."""
        return Drawn(self.facts.signs(self.after_class), self.ramp)

    def entries(self, view: View) -> list[Entry]:
        """The classes of the map of values."""
        return class_entries(self.between, self.facts.indicator, view)

    def columns(self, view: View) -> list[Column]:
        """Smoothed rate and by how much it moved; the rate as it was is the table's own value."""
        _ = words.translator(view.lang).gettext
        digits = self.facts.indicator.decimals
        moved = self.after - self.facts.value
        return [
            Column("smoothed", _("Smoothed"), cells(self.after, digits), digits),
            Column("moved", _("Moved by smoothing"), cells(moved, max(digits, 1)), max(digits, 1)),
        ]

    def sentence(self, view: View) -> str:
        """How many change their colour, and who moved most."""
        _ = words.translator(view.lang).gettext
        here = inside(self.facts, view) & np.isfinite(self.after)
        label = self.facts.indicator.label[view.lang]
        if not here.any():
            return _("{label}: nothing here can be smoothed.").format(label=label)
        moved = np.where(here, abs(self.after - self.facts.value), -1)
        most = int(moved.argmax())
        changed = int((here & (self.before_class != self.after_class)).sum())
        said = _(
            "{label}, smoothed: {some} of {all} change colour; {place} moves most, from {before} to {after}."
        )
        return said.format(
            label=label,
            some=changed,
            all=all_of(here.sum(), view),
            place=name(self.facts, most, view),
            before=value(self.facts, self.facts.value[most], view),
            after=value(self.facts, self.after[most], view),
        )

    def how(self, view: View) -> str:
        """The method in plain words."""
        _ = words.translator(view.lang).gettext
        said = _(_HOW_NEAR if self.near else _HOW)
        from_shares = self.facts.indicator.computation.kind is not Kind.RATIO
        return f"{said} {_(_COUNTS)}" if from_shares else said

    def apart(self, lang: str) -> str:
        """Who has a rate but no count."""
        return words.translator(lang).gettext("not smoothed: its count is not known")


def why_not(facts: Facts) -> str:
    """Why these rates cannot be smoothed; empty if they can."""
    indicator = facts.indicator
    if indicator.computation.kind not in _RATES or indicator.unit not in _SCALES:
        return _NO_RATE
    counted = facts.known & np.isfinite(facts.numerator) & (facts.denominator > 0)
    if not counted.any():
        return _NO_COUNT
    return _OVER if (facts.numerator[counted] > facts.denominator[counted]).any() else ""


def find(facts: Facts, view: View) -> Smoothing | None:
    """Smooth what has a count and people; None where the level has no classes."""
    between = classed(view)
    if between is None:
        return None
    near = view.show == SMOOTHED_NEAR
    count, people = (np.where(facts.known, one, np.nan) for one in (facts.numerator, facts.denominator))
    rates = spatial_empirical_bayes(count, people, beside(facts)) if near else empirical_bayes(count, people)
    after = rates * _SCALES[facts.indicator.unit]
    breaks = steps(between)
    before, now = (classes_between(one, breaks) for one in (facts.value, after))
    return Smoothing(facts, near, after, between, before, now)
