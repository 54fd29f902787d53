"""How sure each colour is: fainter and hatched where the interval reaches into other classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from data import words
from data.indicator import IntervalMethod
from data.words import N_
from pages._parts import numbers, ramps
from pages._parts.classed import Classed, classed
from pages._parts.map.modes.facts import CLASS_SIGNS, Facts
from pages._parts.map.modes.finding import Column, Drawn, Entry
from pages._parts.map.modes.steps import class_entries, classes_between, steps
from pages._parts.map.modes.within import all_of, inside
from pages._parts.view import View
from stats.certainty import certainty_classes

#: How sure -> its words, how far its colour fades to white, its pattern. The last one has no interval.
_LOOKS: tuple[tuple[str, float, str], ...] = (
    (N_("sure of its class"), 0.0, ""),
    (N_("the next class is possible"), 0.35, "striped"),
    (N_("several classes are possible"), 0.65, "netted"),
    (N_("no interval: how sure is not known"), 0.0, "specked"),
)
#: Under the long form of the census, small communes have no interval because no sample was drawn there.
_ALL_ASKED = N_("no interval: every household was asked")
#: What the patterns are shown over in the legend.
_GREY = "#5d7a8c"
_COMPLETE = N_("This figure is given without an interval (a complete count, or a figure published as it is).")
_NO_INTERVAL = N_("No territory here has an interval: how sure the colours are cannot be drawn.")
_HOW = N_(
    "A colour is sure where the whole 95% interval of the figure lies in one class; it fades and is "
    "hatched where the "
    "interval reaches into other classes."
)
_HOW_ABOUT = N_("These intervals are approximate: one household in five was asked.")


@dataclass(frozen=True, eq=False)
class Sureness:
    """The class of each value, -1 where there is none, and how sure it is: 3 where there is no interval."""

    facts: Facts
    between: Classed
    classes: np.ndarray
    levels: np.ndarray

    @property
    def terms(self) -> tuple[str, ...]:
        """Statistical words."""
        return ("certainty",)

    @property
    def method(self) -> Mapping[str, str | float]:
        """What is compared, for machines."""
        return {"compared": "interval with class breaks", "confidence": 0.95}

    def drawn(self) -> Drawn:
        """A class for each pair of colour and sureness."""
        named = ramps.ramp(self.between.edges, self.facts.indicator.reference)
        fades = [fade for _said, fade, _pattern in _LOOKS]
        colours = tuple(faded(colour, fade) for colour in ramps.colours(named) for fade in fades)
        both = np.where(self.classes >= 0, self.classes * len(_LOOKS) + self.levels, -1)
        return Drawn(
            self.facts.signs(both), f"{named}~", colours, tuple(pattern for _said, _fade, pattern in _LOOKS)
        )

    def entries(self, view: View) -> list[Entry]:
        """The classes, then what fading and hatching mean."""
        _ = words.translator(view.lang).gettext
        signs = CLASS_SIGNS
        many = len(_LOOKS)
        plain = class_entries(self.between, self.facts.indicator, view)
        classes = [
            Entry(one.text, signs[at * many : at * many + many], one.colour) for at, one in enumerate(plain)
        ]
        sureness = [
            Entry(_(self._said(at)), signs[at : len(plain) * many : many], faded(_GREY, fade), pattern)
            for at, (_said, fade, pattern) in enumerate(_LOOKS)
        ]
        return classes + sureness

    def columns(self, view: View) -> list[Column]:
        """How sure each class is; the interval stands in the table anyway."""
        _ = words.translator(view.lang).gettext
        pairs = zip(self.classes, self.levels, strict=True)
        said = [_(self._said(level)) if class_ >= 0 else None for class_, level in pairs]
        return [Column("sureness", _("How sure"), said, width=170)]

    @property
    def of_sample(self) -> bool:
        """Whether the intervals are those of the census' sample."""
        return self.facts.indicator.computation.interval is IntervalMethod.CENSUS_SAMPLE

    def _said(self, level: int) -> str:
        """How sure, to be translated."""
        return _ALL_ASKED if self.of_sample and level == len(_LOOKS) - 1 else _LOOKS[level][0]

    def sentence(self, view: View) -> str:
        """How many are sure of their colour."""
        _ = words.translator(view.lang).gettext
        here = inside(self.facts, view) & (self.classes >= 0)
        told = {
            key: numbers.number(int((here & (self.levels == level)).sum()), view.lang)
            for level, key in enumerate(("sure", "next", "several"))
        }
        said = _(
            "{label}: of {all}, {sure} are sure of their colour; for {next} the next one is "
            "possible, for {several} "
            "several are."
        )
        everywhere = all_of((here & (self.levels < len(_LOOKS) - 1)).sum(), view)
        return said.format(label=self.facts.indicator.label[view.lang], all=everywhere, **told)

    def how(self, view: View) -> str:
        """The method in plain words."""
        _ = words.translator(view.lang).gettext
        return f"{_(_HOW)} {_(_HOW_ABOUT)}" if self.of_sample else _(_HOW)

    def apart(self, _lang: str) -> str:
        """Nobody stands apart: who has a figure has a class."""
        return ""


def faded(colour: str, share: float) -> str:
    """A colour with a share of white."""
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (255 - one) * share):02x}" for one in channels)


def why_not(facts: Facts) -> str:
    """Why nothing can be said of how sure the colours are; empty if it can."""
    if facts.indicator.computation.interval is IntervalMethod.NONE:
        return _COMPLETE
    return "" if (np.isfinite(facts.lower) & np.isfinite(facts.upper)).any() else _NO_INTERVAL


def find(facts: Facts, view: View) -> Sureness | None:
    """Compare every interval with the breaks; None where the level has no classes."""
    between = classed(view)
    if between is None:
        return None
    breaks = steps(between)
    levels = certainty_classes(facts.lower, facts.upper, breaks)
    return Sureness(
        facts, between, classes_between(facts.value, breaks), np.where(levels < 0, len(_LOOKS) - 1, levels)
    )
