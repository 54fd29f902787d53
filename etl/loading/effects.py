"""What changes on the map from one build to the next: the figures that move most, for whoever decides."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import duckdb

from etl import contents, loaded
from etl.changed import differing

#: Figures told one by one; all of them are counted.
SHOWN = 100

#: Begins no territory's code.
NOWHERE = "-"

_QUESTION = (Path(__file__).with_suffix(".sql")).read_text(encoding="utf-8")


def effects(
    before: Path, after: Path, touched: Collection[str] | None = None, near: Collection[str] = ()
) -> dict[str, Any]:
    """Compare the figures of two builds.

    Parameters
    ----------
    before, after : Path
        Their files; neither is changed.
    touched : collection of str or None
        The indicators of which anything may differ, where that is known.
    near : collection of str
        Delegations whose figures come first among those that move alike: those of whoever sent the files.

    Returns
    -------
    dict
        ``count`` of figures that differ; ``indicators``, the count of each; ``rows``, those that move most:
        ``indicator``, ``level``, ``territory``, ``period``, ``milieu``, and ``before`` and ``after`` with
        ``before_status`` and ``after_status``; ``brought``, what `after` says of those among the indicators
        that somebody loaded: no build that is served may know them yet.
    """
    if before == after:
        return {"count": 0, "indicators": {}, "rows": [], "brought": []}
    with duckdb.connect(config={"threads": 2, "memory_limit": "400MB"}) as memory:
        for name, path in (("was", before), ("now", after)):
            place = str(path).replace("'", "''")
            memory.execute(f"ATTACH '{place}' AS {name} (READ_ONLY)")
        moved = _moved(memory) if touched is None else sorted(touched)
        memory.execute("CREATE TEMP TABLE asked AS SELECT unnest($1) AS indicator", [moved])
        memory.execute(_QUESTION)
        counts = memory.execute("SELECT indicator, count(*) FROM moved GROUP BY ALL ORDER BY ALL").fetchall()
        told = memory.execute(
            "SELECT * EXCLUDE (much) FROM moved "
            "ORDER BY much DESC, list_bool_or([starts_with(territory, code) FOR code IN $2]) DESC, "
            "indicator, level, territory, period, milieu LIMIT $1",
            [SHOWN, [code for code in near if code] or [NOWHERE]],
        )
        names = [column[0] for column in told.description]
        rows = [dict(zip(names, row, strict=True)) for row in told.fetchall()]
        memory.execute("USE now")
        brought = [row for row in loaded.brought(memory) if row["indicator"] in dict(counts)]
    indicators = dict(counts)
    return {"count": sum(indicators.values()), "indicators": indicators, "rows": rows, "brought": brought}


def _moved(memory: duckdb.DuckDBPyConnection) -> list[str]:
    return sorted(differing(_digests(memory, "was"), _digests(memory, "now")))


def _digests(memory: duckdb.DuckDBPyConnection, build: str) -> dict[str, tuple[int, ...]]:
    memory.execute(f"USE {build}")
    found = contents.by_key(memory, "indicator_value", "indicator")
    memory.execute("USE memory")
    return found
