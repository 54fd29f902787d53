"""The figures of one territory, each beside what it is set against: what the portrait and its sheet show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from data import warehouse
from data.catalogue import catalogue
from data.portrait import SECTIONS, Entry, entries
from data.warehouse import Row
from pages._parts.compare import entered
from pages._parts.places import Place, places
from pages._parts.portrait.compare import (
    BETTER,
    HIGHER,
    LOWER,
    SIMILAR,
    UNJUDGED,
    WORSE,
    Comparison,
    Reading,
    comparison,
    sureness,
    verdict,
)
from pages._parts.portrait.figure import Compared, Figure, Portrait, Spread
from pages._parts.portrait.likes import likes_of, means
from pages._parts.portrait.rows import Read, Rows, figures_of, spreads_of, verdicts_of

__all__ = ["Figure", "Portrait", "portrait"]

#: Columns of the question that a figure carries as they are.
_AS_READ = (
    *("period", "milieu", "value", "lower", "upper", "status", "numerator", "denominator"),
    *("rank", "rank_count", "simulated", "before"),
)
#: How a level lies, in the order of a `Spread`.
_POINTS = ("lowest", "lower_quartile", "median", "upper_quartile", "highest")
#: The verdicts of the build that say something; the others are why there is none.
_SAID = {word: word for word in (BETTER, WORSE, HIGHER, LOWER, SIMILAR)}
#: What there is to be set against where there is nothing.
_NOTHING: Row = {"value": None, "lower": None, "upper": None, "status": "missing", "simulated": False}


def portrait(code: str, compare: str = "parent", likened: str = "") -> Portrait:
    """The portrait of a territory, set against one of `compare.WAYS` or a territory's code.

    Parameters
    ----------
    code, compare : str
        The territory; what it is set against, empty for the usual one.
    likened : str
        By which variables likes are found, with commas between them; empty for the declared ones.

    Raises
    ------
    KeyError
        If there is no such territory.
    """
    norms = entered.entered() if compare == "norm" else ()
    return _portrait(warehouse.build(), code, compare, likened, norms)


@lru_cache(maxsize=64)
def _portrait(_build: str, code: str, compare: str, likened: str, norms: entered.Norms) -> Portrait:
    place = places()[code]
    against = comparison(place, compare, places(), likened)
    told = [entry for entry in entries() if entry.period(place.level)]
    read = _read(place, against, norms)
    found: dict[str, list[Figure]] = {}
    for entry in told:
        found.setdefault(entry.section, []).extend(_figures(entry, against.way, read))
    sections = {section: tuple(found.get(section, ())) for section in SECTIONS}
    absent = tuple(entry.indicator for entry in entries() if not entry.period(place.level))
    return Portrait(place=place, comparison=against, absent=absent, **sections)


def _read(place: Place, against: Comparison, norms: entered.Norms) -> Read:
    others = (
        means(likes_of(place.code, against.likened)) if against.way == "likes" else figures_of(against.code)
    )
    benchmark = against.benchmark(place)
    verdicts = {key: row for (key, name), row in verdicts_of(place.code).items() if name == benchmark}
    ours = figures_of(place.code)
    held = _held(ours, norms) if against.way == "norm" else {}
    return Read(ours, others, spreads_of(against.level), {**verdicts, **held})


def _held(ours: Rows, norms: entered.Norms) -> dict[str, Row]:
    """The figures that a norm was entered for, beside it, as verdicts of the build."""
    known = catalogue().indicators
    rows = {key: ours[key, "total"] for key, _value in norms if (key, "total") in ours}
    judged = {key: entered.beside([rows[key]], value, known[key])[0] for key, value in norms if key in rows}
    return {key: {**row, "benchmark_value": row["benchmark"]} for key, row in judged.items()}


def _figures(entry: Entry, way: str, read: Read) -> Iterator[Figure]:
    key = entry.indicator.key
    for milieu in entry.milieus:
        row = read.ours.get((key, milieu))
        if row is not None:
            spread = read.spreads.get((key, row["period"], milieu))
            judged = read.verdicts.get(key) if milieu == "total" else None
            theirs = _theirs(way, read.others.get((key, milieu), _NOTHING), spread, judged)
            yield _figure(entry, row, theirs, spread, judged)


def _theirs(way: str, other: Row, spread: Row | None, judged: Row | None) -> Row:
    """What a figure is set against: a territory's or the likes', or a point that no territory is."""
    if way == "norm":
        return _norm(judged)
    return _median(spread) if way == "median" else other


def _norm(judged: Row | None) -> Row:
    """The declared value as a row; most figures have none."""
    if judged is None:
        return {**_NOTHING, "status": "not_applicable"}
    return {**_NOTHING, "value": judged["benchmark_value"], "status": "published"}


def _median(spread: Row | None) -> Row:
    """The middle of a level as a row: a point between counted territories, without limits."""
    if spread is None:
        return _NOTHING
    median = {"value": spread["median"], "status": "computed", "simulated": spread["simulated"]}
    return {**_NOTHING, **median}


def _figure(entry: Entry, row: Row, theirs: Row, spread: Row | None, judged: Row | None) -> Figure:
    """One figure; `judged` is its verdict in the build, where that holds one."""
    ours, other = _reading(row), _reading(theirs)
    said = _SAID.get(judged["verdict"], UNJUDGED) if judged else verdict(entry, ours, other)
    told = {name: row[name] for name in _AS_READ}
    return Figure(
        **told,
        indicator=entry.indicator,
        source_keys=tuple(row["source_keys"]),
        spread=Spread(*(spread[name] for name in _POINTS)) if spread else None,
        compared=Compared(
            other.value,
            other.lower,
            other.upper,
            theirs["status"],
            said,
            simulated=other.value is not None and bool(theirs["simulated"]),
            sureness=(judged["sureness"] or "") if judged else sureness(said, ours),
        ),
        code=row.get("code", ""),
    )


def _reading(row: Row) -> Reading:
    return Reading(row["value"], row["lower"], row["upper"])
