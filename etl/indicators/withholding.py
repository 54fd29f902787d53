"""Which counts of signals are withheld: small ones, and those from which a small one could be worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from data.catalogue import Catalogue
from data.dimensions import values
from data.indicator import Indicator
from data.paths import REFERENCE
from etl.indicators.adding_up import ALL, Keys, sums_of
from stats.withholding import Cells, chosen

Columns = Mapping[str, Any]

#: What became of signals -> the measure that counts them.
OUTCOMES = {
    "oriented": "signals_oriented",
    "cared_for": "signals_cared_for",
    "closed": "signals_closed",
    "unknown": "signals_outcome_unknown",
}
#: The measure that the others are parts of.
WHOLE = "signals"
_COUNTED = pa.schema(
    [
        ("measure", pa.string()),
        ("type", pa.string()),
        ("outcome", pa.string()),
        ("levels", pa.list_(pa.string())),
    ]
)


#: Tables of which signals are told beside those of `measure_value`.
READS = ("signal_week", "signal_span")


def withholds(one: Indicator) -> bool:
    """Whether small counts of an indicator are withheld.

    Parameters
    ----------
    one : Indicator
        What is declared of it.
    """
    return bool(one.computation.suppress_below)


def write(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue) -> None:
    """Write ``withheld_count``: every count above zero that is told nowhere.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory``, ``measure_value``, ``signal_week``, ``signal_span`` and ``vigilance_frame``.
    declared : Catalogue
        Says of which measures small counts are withheld, below which count and at which levels.
    """
    asking = [one for one in declared.indicators.values() if withholds(one)]
    least = max((one.computation.suppress_below or 1 for one in asking), default=1)
    _table(warehouse, "counted", pa.Table.from_pylist(list(_counted(asking, declared)), schema=_COUNTED))
    warehouse.execute(_sql("withheld"), {"least": least})
    columns = warehouse.execute("FROM withholding ORDER BY cell").fetchnumpy()
    held, quiet = _held(columns, least, _year_of_span(warehouse))
    _table(warehouse, "held_cell", pa.table({"cell": columns["cell"][held], "is_unsaid": quiet[held]}))
    warehouse.execute(_sql("withheld_weeks"), {"least": least})
    warehouse.execute(_sql("withheld_count"))


def _held(columns: Columns, least: int, year: Mapping[int, str]) -> tuple[NDArray[np.bool_], ...]:
    """Which counts are withheld, and of which of these it may not be said that they are small."""
    period = columns["period"]
    keys = Keys(columns, period)
    # The pages on cells say of a span whether a count is small; of a year the days to orientation tell it.
    is_year = np.array([len(one) == len("2025") for one in keys.times], dtype=bool)[keys.time]
    cells, sums = sums_of(
        keys,
        Cells(
            count=columns["signals"],
            said=(columns["weeks"] > 0) | (is_year & (keys.type == keys.every_type)),
            given=np.zeros(len(period), dtype=bool),
            guarded=columns["is_given"] & columns["may"],
            fixed=~columns["may"],
            least=least,
        ),
        year,
    )
    held, quiet = chosen(cells, sums)
    return held[: len(period)], quiet[: len(period)]


def _counted(asking: Iterable[Indicator], declared: Catalogue) -> Iterator[dict[str, Any]]:
    """Each measure of which small counts are withheld: what it counts, and at which levels it may be."""
    names = {WHOLE: (ALL, "")}
    names |= {f"{WHOLE}_{one.value}": (str(one.value), "") for one in values("signal_type", REFERENCE)}
    names |= {measure: (ALL, outcome) for outcome, measure in OUTCOMES.items()}
    levels: dict[str, set[str]] = {}
    for one in asking:
        levels.setdefault(one.computation.numerator, set()).update(one.computation.suppress_levels)
    if WHOLE in levels:
        # A part that no indicator shows is what the others leave of the whole.
        shown = {one.computation.numerator for one in declared.indicators.values()}
        levels = {name: set() if name in shown else levels[WHOLE] for name in names} | levels
    for measure, at in sorted(levels.items()):
        kind, outcome = names.get(measure, (measure, ""))
        yield {"measure": measure, "type": kind, "outcome": outcome, "levels": sorted(at)}


def _year_of_span(warehouse: duckdb.DuckDBPyConnection) -> dict[int, str]:
    """The span that is a whole year, and which: what is told of the one is told of the other."""
    return dict(warehouse.execute(_sql("year_of_span")).fetchall())


def _table(warehouse: duckdb.DuckDBPyConnection, name: str, rows: pa.Table) -> None:
    warehouse.register("given_rows", rows)
    warehouse.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM given_rows")
    warehouse.unregister("given_rows")


def _sql(name: str) -> str:
    return Path(__file__).with_name(f"{name}.sql").read_text(encoding="utf-8")
