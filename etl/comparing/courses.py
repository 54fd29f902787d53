"""The table ``course``: where the last five years of a figure go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa

from data.indicator import IntervalMethod
from etl.comparing.compared import View, years_of
from stats.arguments import Floats
from stats.funnel import Kind
from stats.trend import POINTS, recent_trend

_SQL = Path(__file__).with_suffix(".sql")
_KINDS: dict[IntervalMethod, Kind] = {IntervalMethod.PROPORTION: "proportion", IntervalMethod.RATE: "rate"}


def write(warehouse: duckdb.DuckDBPyConnection, level: str, views: Sequence[View]) -> None:
    """Add the courses of one level to ``course``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``course`` and ``indicator_value``.
    level : str
        The level.
    views : sequence of View
        What is compared there; indicators of fewer than five years, and such without counts, are left out.
    """
    traced = [one for one in views if _years(one, level)]
    if not traced:
        return
    listed = [
        {"view": place, "indicator": one.indicator.key, "period": year, "point": point}
        for place, one in enumerate(traced)
        for point, year in enumerate(_years(one, level))
    ]
    warehouse.register("point_rows", pa.Table.from_pylist(listed))
    rows = warehouse.execute(_SQL.read_text(encoding="utf-8"), {"level": level}).fetchnumpy()
    warehouse.unregister("point_rows")
    warehouse.register("course_rows", _rows(level, traced, rows))
    warehouse.execute("INSERT INTO course FROM course_rows")
    warehouse.unregister("course_rows")


def _years(view: View, level: str) -> list[str]:
    """The five years to the one that is compared; none where they do not follow one another."""
    if view.indicator.computation.interval not in _KINDS:
        return []
    years = [year for year in years_of(view.indicator, level) if year <= view.period][-POINTS:]
    return years if len(years) == POINTS and int(years[-1]) - int(years[0]) == POINTS - 1 else []


def _rows(level: str, traced: Sequence[View], rows: dict[str, Any]) -> pa.Table:
    views = rows["view"][::POINTS]
    count, base = (_series(rows[name]) for name in ("numerator", "denominator"))
    # A share above one is none: it says nothing of a trend.
    slope, chi2 = np.full(len(views), np.nan), np.full(len(views), np.nan)
    course = np.empty(len(views), dtype=object)
    for place, view in enumerate(traced):
        mine = views == place
        made = view.indicator.computation
        kind = _KINDS[made.interval]
        no_share = (kind == "proportion") & (count[mine] > base[mine])
        events = np.where(no_share, np.nan, count[mine])
        found = recent_trend(events, base[mine], kind)
        slope[mine], chi2[mine], course[mine] = found.slope * made.per, found.chi2, found.verdict
    return pa.table(
        {
            "indicator": [traced[place].indicator.key for place in views],
            "level": [level] * len(views),
            "territory_code": rows["territory_code"][::POINTS],
            "milieu": ["total"] * len(views),
            "points": np.sum(~np.isnan(count) & (base > 0), axis=1).astype(np.int32),
            "slope": pa.array(slope, mask=np.isnan(slope)),
            "chi2": pa.array(chi2, mask=np.isnan(chi2)),
            "course": [str(word) for word in course],
            "simulated": np.asarray(rows["simulated"], dtype=bool).reshape(-1, POINTS).any(axis=1),
        }
    )


def _series(column: Any) -> Floats:
    return np.ma.filled(np.ma.asarray(column, dtype=float), np.nan).reshape(-1, POINTS)
