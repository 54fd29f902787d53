"""The figures of one territory, each beside what it is set against: what the portrait and its sheet show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from data.indicator import Indicator
from data.portrait import SECTIONS, Entry, entries
from data.warehouse import Row
from pages._parts.places import Place, places
from pages._parts.portrait.compare import Comparison, Reading, comparison, verdict

_Rows = Mapping[tuple[str, str, str], Row]

#: Columns of the question that a figure carries as they are.
_AS_READ = (
    *("period", "milieu", "value", "lower", "upper", "status", "numerator", "denominator"),
    *("rank", "rank_count", "simulated", "before"),
)


@dataclass(frozen=True)
class Compared:
    """The same figure of what a territory is set against; `verdict` as in `portrait_compare`.

    `simulated` is whether its value rests on a demonstration row.
    """

    value: float | None
    lower: float | None
    upper: float | None
    status: str
    verdict: str
    simulated: bool


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


def portrait(code: str, compare: str = "parent") -> Portrait:
    """The portrait of a territory, set against ``parent``, ``country``, ``median`` or a territory's code.

    Raises
    ------
    KeyError
        If there is no such territory.
    """
    return _portrait(warehouse.build(), code, compare)


@lru_cache(maxsize=64)
def _portrait(_build: str, code: str, compare: str) -> Portrait:
    place = places()[code]
    against = comparison(place, compare, places())
    told = [entry for entry in entries() if entry.period(place.level)]
    rows = _rows(place, against)
    found: dict[str, list[Figure]] = {}
    for entry in told:
        found.setdefault(entry.section, []).extend(_figures(entry, place, against, rows))
    sections = {section: tuple(found.get(section, ())) for section in SECTIONS}
    absent = tuple(entry.indicator for entry in entries() if not entry.period(place.level))
    return Portrait(place=place, comparison=against, absent=absent, **sections)


def _rows(place: Place, against: Comparison) -> _Rows:
    answer = warehouse.read(
        "portrait_figures", code=place.code, other=against.code, spread_level=against.level
    )
    return {(row["code"], row["indicator"], row["milieu"]): row for row in answer}


def _figures(entry: Entry, place: Place, against: Comparison, rows: _Rows) -> Iterator[Figure]:
    for milieu in entry.milieus:
        row = rows.get((place.code, entry.indicator.key, milieu))
        if row is not None:
            other = rows.get((against.code, entry.indicator.key, milieu))
            yield _figure(entry, row, _theirs(row, other, against))


def _theirs(row: Row, other: Row | None, against: Comparison) -> Row:
    """What a figure is set against, as a row; the median is a point between counted territories."""
    if against.way == "median":
        status = "computed" if row["median"] is not None else "missing"
        made_up = row["spread_simulated"]
        return {"value": row["median"], "lower": None, "upper": None, "status": status, "simulated": made_up}
    return other or {"value": None, "lower": None, "upper": None, "status": "missing", "simulated": False}


def _figure(entry: Entry, row: Row, theirs: Row) -> Figure:
    ours, other = _reading(row), _reading(theirs)
    told = {name: row[name] for name in _AS_READ}
    return Figure(
        **told,
        indicator=entry.indicator,
        source_keys=tuple(row["source_keys"]),
        spread=_spread(row),
        compared=Compared(
            other.value,
            other.lower,
            other.upper,
            theirs["status"],
            verdict(entry, ours, other),
            simulated=other.value is not None and bool(theirs["simulated"]),
        ),
    )


def _reading(row: Row) -> Reading:
    return Reading(row["value"], row["lower"], row["upper"])


def _spread(row: Row) -> Spread | None:
    if row["median"] is None:
        return None
    names = ("lowest", "lower_quartile", "median", "upper_quartile", "highest")
    return Spread(*(row[name] for name in names))
