"""What an indicator is: the frozen form of one declaration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

#: From the whole country down; ``arrondissement_prefecture`` lies inside the prefecture of Casablanca.
LEVELS = ("country", "region", "province", "arrondissement_prefecture", "commune")
MILIEUS = ("total", "urban", "rural")

#: The pseudo-source of indicators that rest on files of the offices.
OFFICES = "offices"

#: Groups in the order a reader meets them.
GROUPS = ("need", "supply", "use", "gap", "vigilance")

#: ``none`` means that no judgement is made.
DIRECTIONS = ("higher", "lower", "none")

#: Units, all of them spelled out to the reader by the pages.
UNITS = (
    "people",
    "households",
    "centres",
    "places",
    "communes",
    "provinces",
    "signals",
    "pct",
    "per_100",
    "per_1000",
    "per_10000",
    "per_100000",
    "people_per_km2",
    "people_per_household",
    "people_per_room",
    "km",
    "days",
    "ratio",
    "yes_no",
)


class Kind(StrEnum):
    """How a value comes out of measures."""

    PUBLISHED = "published"  # numerator as its publisher gives it
    COMPLEMENT = "complement"  # 100 - numerator, a published share of the opposite
    COUNT = "count"  # numerator, a number of people or things
    RATIO = "ratio"  # numerator / denominator * per
    BALANCE = "balance"  # (numerator / numerator_whole) / (denominator / denominator_whole)
    CHANGE = "change"  # 100 * (numerator - numerator then) / numerator then
    SHORTFALL = "shortfall"  # denominator - numerator, never below zero
    COUNTRY_SHORTFALL = "country_shortfall"  # the country's ratio * denominator - numerator, never below zero


class IntervalMethod(StrEnum):
    """What the interval beside a value is made of."""

    NONE = "none"
    CENSUS_SAMPLE = "census_sample"  # long form of 2024: Wilson on 0.2 of the base, approximate
    PROPORTION = "proportion"  # Wilson
    RATE = "rate"  # exact below ten events, Byar from ten


@dataclass(frozen=True)
class Computation:
    """Which measures make the value, and how.

    Attributes
    ----------
    kind : Kind
        The formula.
    numerator : str
        Measure above the line; for published figures the figure itself.
    denominator : str or None
        Measure below the line; for published shares the people or households they are about.
    numerator_whole, denominator_whole : str or None
        The two wholes of a balance.
    per : int
        What a ratio is scaled to: 1, 100, 1,000, 10,000 or 100,000.
    denominator_period : str or None
        One period whose denominator serves every period, such as the census of 2024.
    since : str or None
        Fixed period a change starts from.
    years_back : int or None
        Years between the two ends of a change, where they move together.
    interval : IntervalMethod
        What the interval is made of.
    sample_base : str or None
        For ``census_sample``: the measure whose fifth was asked, where it is not the denominator.
    minimum_denominator : float or None
        Below it the value is ``insufficient``.
    suppress_below : int or None
        Counts from 1 to one less are withheld at `suppress_levels`.
    suppress_levels : tuple of str
        Where small counts are withheld.
    """

    kind: Kind
    numerator: str
    denominator: str | None = None
    numerator_whole: str | None = None
    denominator_whole: str | None = None
    per: int = 1
    denominator_period: str | None = None
    since: str | None = None
    years_back: int | None = None
    interval: IntervalMethod = IntervalMethod.NONE
    sample_base: str | None = None
    minimum_denominator: float | None = None
    suppress_below: int | None = None
    suppress_levels: tuple[str, ...] = ()

    @property
    def measures(self) -> tuple[str, ...]:
        """Every measure the value rests on."""
        named = (
            self.numerator,
            self.denominator,
            self.numerator_whole,
            self.denominator_whole,
            self.sample_base,
        )
        return tuple(name for name in named if name)


@dataclass(frozen=True)
class Indicator:
    """One thing that can be shown on the map, told in three languages.

    Attributes
    ----------
    key : str
        Name in URLs and tables, such as ``centres_per_100k_emf``.
    family : str
        Stem of the declaration's file; several keys share it where it ranges over a dimension.
    group, theme : str
        Place in the picker; themes are listed in ``data/reference/indicator_themes.csv``.
    position : tuple of int
        Order within the picker: the declaration's, then the dimension value's.
    unit : str
        One of `UNITS`.
    decimals : int
        Digits shown after the decimal sign.
    direction : str
        ``higher`` or ``lower`` is better; ``none`` makes no judgement.
    computation : Computation
        How the value is made.
    periods : mapping of level to tuple of str
        What is promised at each level; its keys are the levels.
    settled : str
        The last year of which enough offices have told to compare territories; empty where that does not
        matter.
    milieus : mapping of period to tuple of str
        Milieus promised in each period.
    reference : float or None
        Value at which a map's colours diverge.
    zero_class : bool
        Whether exactly zero is a class of its own.
    sources : tuple of str
        Keys of ``data/sources``.
    dimension, dimension_value : str or None
        What the family ranges over, and this key's value of it.
    label, why, how : mapping of language to str
        Name, reason and method, in ar, fr and en.
    """

    key: str
    family: str
    group: str
    theme: str
    position: tuple[int, int]
    unit: str
    decimals: int
    direction: str
    computation: Computation
    periods: Mapping[str, tuple[str, ...]]
    settled: str
    milieus: Mapping[str, tuple[str, ...]]
    reference: float | None
    zero_class: bool
    sources: tuple[str, ...]
    dimension: str | None
    dimension_value: str | None
    label: Mapping[str, str]
    why: Mapping[str, str]
    how: Mapping[str, str]

    @property
    def levels(self) -> tuple[str, ...]:
        """Levels at which the indicator is promised, from the country down."""
        return tuple(level for level in LEVELS if level in self.periods)

    def usual(self, periods: Sequence[str]) -> str:
        """The period to show to who asks for none: the last one that is settled, or the last where none is.

        Parameters
        ----------
        periods : sequence of str
            In their order, one or more.
        """
        settled = [period for period in periods if not self.settled or period[:4] <= self.settled]
        return (settled or periods)[-1]

    def promises(self) -> list[tuple[str, str, str]]:
        """List every (level, period, milieu) for which each territory has a row."""
        return [
            (level, period, milieu)
            for level in self.levels
            for period in self.periods[level]
            for milieu in self.milieus[period]
        ]
