"""The figures of a level over the denominators they could have had."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pyarrow as pa

from data.denominators import Denominator
from data.indicator import IntervalMethod
from etl.comparing.compared import STATUSES, SURER, Figures, View
from etl.indicators.intervals import limits
from stats.arguments import Floats

_SQL = Path(__file__).with_suffix(".sql")
_MISSING, _INSUFFICIENT, _NOBODY = (
    STATUSES.index(name) for name in ("missing", "insufficient", "not_applicable")
)
_SURE = 0.95


class Asked(NamedTuple):
    """One indicator, by its place among the figures, over one other denominator."""

    other: Denominator
    place: int


class _Bases(NamedTuple):
    """Denominators of shape (asked, territories): the territories' own, their country's, their region's."""

    own: Floats
    status: Floats
    country: Floats
    region: Floats


def asked(views: Sequence[View], others: Sequence[Denominator]) -> list[Asked]:
    """Every figure that may be divided by something else, with what.

    Parameters
    ----------
    views : sequence of View
        What is compared at a level.
    others : sequence of Denominator
        What is declared.
    """
    return [
        Asked(other, place)
        for other in others
        for place, view in enumerate(views)
        if other.suits(view.indicator)
    ]


def taken(figures: Figures, wanted: Sequence[Asked]) -> Figures:
    """The figures as they are, a row an `Asked`.

    Parameters
    ----------
    figures : Figures
        Of one level.
    wanted : sequence of Asked
        Of the same figures.
    """
    places = [one.place for one in wanted]
    rows = {
        name: column[places]
        for name, column in figures._asdict().items()
        if name not in ("level", "views", "codes")
    }
    return figures._replace(views=[figures.views[place] for place in places], **rows)


def divided(warehouse: duckdb.DuckDBPyConnection, usual: Figures, wanted: Sequence[Asked]) -> Figures:
    """The same figures over their other denominators, with intervals, benchmarks and why there is no value.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``measure_value``.
    usual : Figures
        As `taken` gives them.
    wanted : sequence of Asked
        In the order of their rows.

    Returns
    -------
    Figures
        Of the same shape. What was missing, withheld or told by too few stays so; what applied to nobody has
        a value where somebody is concerned now.
    """
    bases = _bases(warehouse, usual, wanted)
    per = np.array([[view.indicator.computation.per] for view in usual.views], dtype=float)
    status = _status(usual, bases)
    value = np.where(status < 0, _ratio(usual.numerator, bases.own, per), np.nan)
    known = ~np.isnan(value)
    other = usual._replace(
        value=value,
        denominator=bases.own,
        status=status,
        complete=usual.complete & known,
        country=_as_told(usual.country, _ratio(usual.country_numerator, bases.country, per)),
        region=_as_told(usual.region, _ratio(usual.region_numerator, bases.region, per)),
        median=np.repeat(_median(value, usual.median)[:, None], value.shape[1], axis=1),
    )
    ends: dict[str, Any] = _limits(other, per)
    return other._replace(**ends)


def _bases(warehouse: duckdb.DuckDBPyConnection, usual: Figures, wanted: Sequence[Asked]) -> _Bases:
    named = [
        _named(one.other, view.indicator.computation.denominator, view)
        for one, view in zip(wanted, usual.views, strict=True)
    ]
    each = sorted(set(named))
    listed = [
        dict(zip(("base", "measure", "period", "share"), (at, *one), strict=True))
        for at, one in enumerate(each)
    ]
    warehouse.register("base_rows", pa.Table.from_pylist(listed))
    rows = warehouse.execute(_SQL.read_text(encoding="utf-8"), {"level": usual.level}).fetchnumpy()
    warehouse.unregister("base_rows")
    places = [each.index(one) for one in named]
    names = ("value", "status", "country", "region")
    return _Bases(*(_floats(rows[name]).reshape(len(each), -1)[places] for name in names))


def _named(other: Denominator, measure: str | None, view: View) -> tuple[str, str, str]:
    period = other.period or view.indicator.computation.denominator_period or view.period
    return other.measure or str(measure), period, other.share or ""


def _ratio(numerator: Floats, denominator: Floats, per: Floats) -> Floats:
    return numerator * per / np.where(denominator > 0, denominator, np.nan)


def _as_told(usual: Floats, other: Floats) -> Floats:
    """A benchmark over the other denominator, where there is one over the usual one."""
    return np.where(np.isnan(usual), np.nan, other)


def _status(usual: Figures, bases: _Bases) -> Any:
    least = [view.indicator.computation.minimum_denominator or 0 for view in usual.views]
    found = np.full(usual.status.shape, -1, dtype=np.int8)
    found[bases.own < np.array(least)[:, None]] = _INSUFFICIENT
    found[bases.own == 0] = _NOBODY
    unknown = np.isnan(bases.own)
    found[unknown] = bases.status[unknown]
    kept = (usual.status >= 0) & ((usual.status != _NOBODY) | np.isnan(usual.numerator))
    return np.where(kept, usual.status, found).astype(np.int8)


def _median(value: Floats, usual: Floats) -> Floats:
    """The median of the level, where the usual one has been told: elsewhere too few have a figure."""
    told = ~np.isnan(usual[:, 0]) & (np.sum(~np.isnan(value), axis=1) >= value.shape[1] / 2)
    found = np.full(len(value), np.nan)
    found[told] = np.nanmedian(value[told], axis=1)
    return found


def _limits(other: Figures, per: Floats) -> dict[str, Floats]:
    methods = np.array([view.indicator.computation.interval.value for view in other.views])
    found = {
        name: np.full(other.value.shape, np.nan) for name in ("lower", "upper", "lower_998", "upper_998")
    }
    for method in set(methods) - {IntervalMethod.NONE.value}:
        mine = (methods == method)[:, None] & ~np.isnan(other.value)
        numbers = {
            "numerator": other.numerator[mine],
            "denominator": other.denominator[mine],
            "per": np.broadcast_to(per, mine.shape)[mine],
        }
        for confidence, ends in ((_SURE, ("lower", "upper")), (SURER, ("lower_998", "upper_998"))):
            for end, column in zip(ends, limits(IntervalMethod(method), numbers, confidence), strict=True):
                found[end][mine] = column
    return found


def _floats(column: Any) -> Floats:
    return np.ma.filled(np.ma.asarray(column, dtype=float), np.nan)
