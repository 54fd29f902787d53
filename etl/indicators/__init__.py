"""From measures and declarations to ``indicator_value``: one row for everything a declaration promises."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import duckdb

from data.catalogue import Catalogue
from data.indicator import Indicator
from etl import contents, scratch
from etl.changed import Changed, differing
from etl.indicators import intervals, promises, withholding
from etl.loaded import catalogue_of
from etl.settings import Settings

_FOLDER = Path(__file__).parent

#: Indicators computed together: all at once would take gigabytes, one by one minutes.
AT_ONCE = 25


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``indicator_value`` for every declared indicator.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``measure_value``, ``signal_week``, ``signal_span`` and ``vigilance_frame``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    return compute(warehouse, catalogue_of(warehouse))


def compute(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue) -> int:
    """Write ``indicator_value`` for the indicators of one catalogue.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``measure_value``.
    declared : Catalogue
        What to compute.

    Returns
    -------
    int
        Rows written.
    """
    warehouse.execute(_sql("tables"))
    _compute(warehouse, declared, declared.indicators)
    return _rows(warehouse)


def update(warehouse: duckdb.DuckDBPyConnection, settings: Settings, changed: Changed) -> int:
    """Compute again the indicators that are made of measures that changed.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A copy of an earlier build of the same code, with new measures.
    settings : Settings
        Not asked for anything here.
    changed : Changed
        Says which measures changed; is told which indicators did.

    Returns
    -------
    int
        Rows of ``indicator_value``.
    """
    declared = catalogue_of(warehouse)
    stale = _stale(declared, changed)
    before = contents.by_key(warehouse, "indicator_value", "indicator")
    # A loaded indicator is named as its measure: one that no file brings any more goes with it.
    gone = [key for key in changed.measures if key not in declared.indicators]
    warehouse.execute("DELETE FROM indicator_value WHERE list_contains($1, indicator)", [[*stale, *gone]])
    _compute(warehouse, declared, stale)
    moved = differing(before, contents.by_key(warehouse, "indicator_value", "indicator"))
    changed.indicators |= moved
    changed.same |= set() if moved else {"indicator_value"}
    return _rows(warehouse)


def _stale(declared: Catalogue, changed: Changed) -> list[str]:
    """What is made of changed measures; where one count may be withheld anew, all that withhold with it."""
    made_of = {key for key, one in declared.indicators.items() if changed.measures & _made_of(one)}
    together = {key for key, one in declared.indicators.items() if withholding.withholds(one)}
    if together & made_of or changed.touches(withholding.READS):
        made_of |= together
    return sorted(made_of)


def _made_of(one: Indicator) -> set[str | None]:
    made = one.computation
    return {
        made.numerator,
        made.denominator,
        made.numerator_whole,
        made.denominator_whole,
        made.sample_base or made.denominator,
    }


def _compute(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue, wanted: Collection[str]) -> None:
    keys = sorted(wanted)
    used = sorted({measure for key in keys for measure in _made_of(declared.indicators[key]) if measure})
    warehouse.execute(
        "CREATE OR REPLACE TEMP TABLE used_measure AS SELECT unnest($1::VARCHAR[]) AS measure", [used]
    )
    if any(withholding.withholds(declared.indicators[key]) for key in keys):
        withholding.write(warehouse, declared)
    else:
        warehouse.execute(_sql("nothing_withheld"))
    warehouse.execute(_sql("numbered"))
    for first in range(0, len(keys), AT_ONCE):
        promises.write(warehouse, [declared.indicators[key] for key in keys[first : first + AT_ONCE]])
        for question in ("inputs", "values"):
            warehouse.execute(_sql(question))
        intervals.write(warehouse)
        warehouse.execute(_sql("ranked"))
    scratch.clear(warehouse)


def _rows(warehouse: duckdb.DuckDBPyConnection) -> int:
    ((rows,),) = warehouse.execute("SELECT count(*) FROM indicator_value").fetchall()
    return int(rows)


def _sql(name: str) -> str:
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")
