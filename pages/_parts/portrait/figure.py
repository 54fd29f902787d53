"""What a portrait is: figures, what each is set against, how its level lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.indicator import Indicator
from pages._parts.places import Place
from pages._parts.portrait.compare import Comparison


@dataclass(frozen=True)
class Compared:
    """The same figure of what a territory is set against; `verdict` and `sureness` as in `portrait.compare`.

    `simulated` is whether its value rests on a demonstration row.
    """

    value: float | None
    lower: float | None
    upper: float | None
    status: str
    verdict: str
    simulated: bool
    sureness: str = ""


@dataclass(frozen=True)
class Spread:
    """How the values of the level lie; for the country, those of its provinces."""

    lowest: float
    lower_quartile: float
    median: float
    upper_quartile: float
    highest: float


@dataclass(frozen=True)
class Figure:
    """One figure of one territory.

    Attributes
    ----------
    indicator : Indicator
        What it is: label, unit, decimals, direction, how it is computed.
    period, milieu : str
        The latest whole year; ``total``, ``urban`` or ``rural``.
    value, lower, upper : float or None
        In the indicator's unit; no value where `status` says why.
    status : str
        published, computed, estimated; or missing, suppressed, insufficient, not_applicable.
    numerator, denominator : float or None
        In their measures' units.
    rank, rank_count : int or None
        1 = highest of the level; how many territories have a value.
    simulated : bool
        Whether any demonstration row takes part.
    source_keys : tuple of str
        Keys of ``source``.
    before : float or None
        The value of the 2014 census, where the same figure exists there.
    spread : Spread or None
        How the level lies.
    compared : Compared
        What it is set against.
    code : str
        The territory.
    """

    indicator: Indicator
    period: str
    milieu: str
    value: float | None
    lower: float | None
    upper: float | None
    status: str
    numerator: float | None
    denominator: float | None
    rank: int | None
    rank_count: int | None
    simulated: bool
    source_keys: tuple[str, ...]
    before: float | None
    spread: Spread | None
    compared: Compared
    code: str = ""

    @property
    def shows_simulated(self) -> bool:
        """Whether the figure or what it is set against rests on a demonstration row."""
        return self.simulated or self.compared.simulated


@dataclass(frozen=True)
class Portrait:
    """Every figure of a territory, by section; `absent` names what is not told at its level."""

    place: Place
    comparison: Comparison
    people: tuple[Figure, ...]
    need: tuple[Figure, ...]
    supply: tuple[Figure, ...]
    reach: tuple[Figure, ...]
    gaps: tuple[Figure, ...]
    vigilance: tuple[Figure, ...]
    absent: tuple[Indicator, ...]

    def figures(self) -> Iterator[Figure]:
        """Every figure, section by section."""
        for section in (self.people, self.need, self.supply, self.reach, self.gaps, self.vigilance):
            yield from section

    def figure(self, key: str, milieu: str = "total") -> Figure | None:
        """One figure by its indicator's key; None where it is not told at this level."""
        return next((one for one in self.figures() if (one.indicator.key, one.milieu) == (key, milieu)), None)

    def family(self, name: str) -> list[Figure]:
        """The figures of one declaration, such as the reach of every service."""
        return [one for one in self.figures() if one.indicator.family == name and one.milieu == "total"]
