"""The figures of one level that are compared: a row an indicator, a column a territory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from data.indicator import Indicator
from etl.comparing.counted import counted_whole
from etl.indicators.intervals import limits
from stats.arguments import Floats

LEVELS = ("region", "province", "commune")
#: Why there is no value, and what stands where there is one.
STATUSES = ("missing", "suppressed", "insufficient", "not_applicable", "")
#: Second of the two confidences; the first is that of the figures' own intervals.
SURER = 0.998

_SQL = Path(__file__).with_name("compared.sql")


class View(NamedTuple):
    """An indicator in the year it is compared in, and whether it is a complete count."""

    indicator: Indicator
    period: str
    counted: bool


class Figures(NamedTuple):
    """Arrays of shape (views, territories), and who and what they are of."""

    level: str
    views: Sequence[View]
    codes: NDArray[Any]
    value: Floats
    numerator: Floats
    denominator: Floats
    lower: Floats
    upper: Floats
    lower_998: Floats
    upper_998: Floats
    complete: NDArray[np.bool_]
    status: NDArray[np.int8]
    simulated: NDArray[np.bool_]
    country: Floats
    country_numerator: Floats
    country_simulated: NDArray[np.bool_]
    region: Floats
    region_numerator: Floats
    region_simulated: NDArray[np.bool_]
    median: Floats
    median_simulated: NDArray[np.bool_]


def views(indicators: Iterable[Indicator], level: str) -> list[View]:
    """The latest settled year of each indicator at a level, in the order given.

    Parameters
    ----------
    indicators : iterable of Indicator
        Declarations; those not promised at the level for a whole year and the milieu total are left out.
    level : str
        One of `LEVELS`.
    """
    found = []
    for one in indicators:
        years = [year for year in years_of(one, level) if "total" in one.milieus[year]]
        if years:
            period = one.usual(years)
            found.append(View(one, period, counted_whole(one, period)))
    return found


def years_of(one: Indicator, level: str) -> list[str]:
    """Whole years promised at a level, in their order."""
    return sorted(period for period in one.periods.get(level, ()) if period.isdigit())


def read(warehouse: duckdb.DuckDBPyConnection, level: str, wanted: Sequence[View]) -> Figures:
    """Read the figures of one level, each with its benchmarks.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory``, ``measure_value``, ``indicator_value`` and ``level_spread``.
    level : str
        One of `LEVELS`.
    wanted : sequence of View
        In the order of the rows.

    Returns
    -------
    Figures
        Columns in the order of codes.

    Raises
    ------
    ValueError
        If a promised figure has no row.
    """
    listed = [_listed(place, view) for place, view in enumerate(wanted)]
    warehouse.register("view_rows", pa.Table.from_pylist(listed))
    warehouse.execute(_SQL.read_text(encoding="utf-8"), {"level": level})
    rows = warehouse.execute(
        "SELECT * EXCLUDE (word) FROM compared ORDER BY view, territory_code"
    ).fetchnumpy()
    warehouse.unregister("view_rows")
    count = len(rows["view"]) // len(wanted)
    if count * len(wanted) != len(rows["view"]) or not (np.diff(rows["view"][::count]) == 1).all():
        raise ValueError(
            f"{len(rows['view'])} figures of {len(wanted)} indicators at the level {level}: expected one for "
            "each territory; indicator_value lacks rows that are promised"
        )
    shape = (len(wanted), count)
    columns: dict[str, Any] = _columns(rows, shape) | _wider(rows, wanted, shape)
    return Figures(level, wanted, np.asarray(rows["territory_code"][:count]), **columns)


def _listed(place: int, view: View) -> dict[str, Any]:
    made = view.indicator.computation
    return {
        "view": place,
        "indicator": view.indicator.key,
        "period": view.period,
        "counted": view.counted,
        "sampled": made.interval.value == "census_sample",
        "sample_base": made.sample_base or made.denominator or "",
    }


def _columns(rows: dict[str, Any], shape: tuple[int, int]) -> dict[str, Any]:
    numbers = (
        *("value", "numerator", "denominator", "lower", "upper", "median"),
        *("country", "country_numerator", "region", "region_numerator"),
    )
    marks = ("complete", "simulated", "country_simulated", "region_simulated", "median_simulated")
    return (
        {name: _floats(rows[name]).reshape(shape) for name in numbers}
        | {name: np.asarray(rows[name], dtype=bool).reshape(shape) for name in marks}
        | {"status": np.asarray(rows["status"], dtype=np.int8).reshape(shape)}
    )


def _wider(rows: dict[str, Any], wanted: Sequence[View], shape: tuple[int, int]) -> dict[str, Floats]:
    """Limits at 99.8 % where there are some at 95 %, which they enclose however the last digit is rounded."""
    lower, upper = np.full(shape, np.nan), np.full(shape, np.nan)
    given = {
        name: _floats(rows[name]).reshape(shape) for name in ("value", "numerator", "denominator", "asked")
    }
    within = {name: _floats(rows[name]).reshape(shape) for name in ("lower", "upper")}
    for place, view in enumerate(wanted):
        made = view.indicator.computation
        known = ~np.isnan(within["lower"][place])
        if known.any():
            numbers = {name: column[place][known] for name, column in given.items()}
            low, high = limits(made.interval, numbers | {"per": np.float64(made.per)}, SURER)
            lower[place][known] = np.fmin(low, within["lower"][place][known])
            upper[place][known] = np.fmax(high, within["upper"][place][known])
    return {"lower_998": lower, "upper_998": upper}


def _floats(column: Any) -> Floats:
    return np.ma.filled(np.ma.asarray(column, dtype=float), np.nan)
