"""The table ``worse_figure``: what is surely worse than a benchmark, ready to be listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from data.indicator import Indicator
from data.measures import Measure
from etl.comparing.compared import View

_SQL = Path(__file__).with_suffix(".sql")


def write(
    warehouse: duckdb.DuckDBPyConnection, level: str, views: Sequence[View], measures: Mapping[str, Measure]
) -> None:
    """Add the figures of one level that are worse to ``worse_figure``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``verdict``, ``course``, ``territory`` and the temporary table ``compared`` of the level.
    level : str
        The level.
    views : sequence of View
        What is compared there, in the order of ``compared``.
    measures : mapping of str to Measure
        Says whose denominators are people.
    """
    listed = [
        {
            "view": place,
            "indicator": view.indicator.key,
            "direction": view.indicator.direction,
            "of_people": _of_people(view.indicator, measures),
        }
        for place, view in enumerate(views)
        if view.indicator.direction != "none"
    ]
    if not listed:
        return
    warehouse.register("worse_rows", pa.Table.from_pylist(listed))
    warehouse.execute(_SQL.read_text(encoding="utf-8"), {"level": level})
    warehouse.unregister("worse_rows")


def _of_people(one: Indicator, measures: Mapping[str, Measure]) -> bool:
    """Whether what stands below the line is people; places or signals concern whoever lives there."""
    denominator = one.computation.denominator
    return denominator is not None and measures[denominator].unit == "people"
