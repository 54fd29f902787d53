"""Every figure beside what it is compared with: the tables of `TABLES`.

Each figure's own interval, at 95 and at 99.8 %, is held against the benchmark, as Fingertips does. What was
counted one by one has no interval: there a difference that the page shows is a difference, and its sureness
reads ``complete count``: nothing of it is chance of asking, all of it may be chance of that year. Each ratio
is divided by the other denominators that ``data/reference/denominators.toml`` names, too: ``flip`` holds what
would be said otherwise.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import duckdb

from data.catalogue import Catalogue
from data.denominators import denominators
from etl import scratch
from etl.changed import Changed
from etl.comparing import compared, courses, flips, likes, verdicts, worse
from etl.loaded import catalogue_of
from etl.settings import Settings

_FOLDER = Path(__file__).parent
#: By indicator, and by census context.
_OF_INDICATORS = ("verdict", "course", "worse_figure", "flip", "flip_mark")
TABLES = (*_OF_INDICATORS, "likeness", "likeness_variable")


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the tables of `TABLES`.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory``, ``measure_value``, ``indicator_value`` and ``level_spread``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    warehouse.execute((_FOLDER / "tables.sql").read_text(encoding="utf-8"))
    likes.write(warehouse)
    known = catalogue_of(warehouse)
    return _compare(warehouse, known, known.indicators)


def update(warehouse: duckdb.DuckDBPyConnection, settings: Settings, changed: Changed) -> int:
    """Compare again the indicators that changed; the census, and so who is like whom, is as it was.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A copy of an earlier build of the same code, with new figures.
    settings : Settings
        Not asked for anything here.
    changed : Changed
        Says which indicators changed.

    Returns
    -------
    int
        Rows of the tables of `TABLES`.
    """
    if changed.touches(("reached",)):
        # Another year may be the latest that is settled, of figures that are as they were.
        return load(warehouse, settings)
    known = catalogue_of(warehouse)
    for table in _OF_INDICATORS:
        stale = f"DELETE FROM {table} WHERE list_contains($1, indicator)"  # noqa: S608 - a name of ours
        warehouse.execute(stale, [sorted(changed.indicators)])
    return _compare(warehouse, known, [key for key in known.indicators if key in changed.indicators])


def _compare(warehouse: duckdb.DuckDBPyConnection, known: Catalogue, keys: Collection[str]) -> int:
    listed = [known.indicators[key] for key in sorted(keys)]
    others = denominators(known.measures)
    for level in compared.LEVELS:
        views = compared.views(listed, level)
        if views:
            figures = compared.read(warehouse, level, views)
            verdicts.write(warehouse, figures)
            flips.write(warehouse, figures, others)
            courses.write(warehouse, level, views)
            worse.write(warehouse, level, views, known.measures)
    scratch.clear(warehouse)
    return sum(len(warehouse.table(name)) for name in TABLES)
