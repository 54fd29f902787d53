"""What changed between two builds: the values that moved, each with its cause."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from data.catalogue import catalogue
from data.indicator import Indicator, Kind
from data.origins import origin
from data.periods import YEAR, kind

_HERE = Path(__file__).parent
#: What one build changed of the other, where that is known: its ``tables``, ``measures``, ``indicators``.
Touched = Mapping[str, Collection[str]]
#: Beside the builds: one file a pair of them, ``<before>..<after>.parquet``.
FOLDER = "changes"
CAUSES = ("data", "denominator", "boundary", "method")
_SHAPED = ("boundaries", "distances")
_INPUTS = pa.schema(
    [
        ("indicator", pa.string()),
        ("period", pa.string()),
        ("milieu", pa.string()),
        ("measure", pa.string()),
        ("measure_period", pa.string()),
        ("above", pa.bool_()),
        ("country", pa.bool_()),
        ("shaped", pa.bool_()),
    ]
)


def diff(before: Path, after: Path, folder: Path | None = None) -> Path:
    """Compare two builds and write what moved beside them.

    Parameters
    ----------
    before, after : Path
        Two finished warehouses; neither is changed.
    folder : Path or None
        Where to write; ``changes`` beside `after` when None.

    Returns
    -------
    Path
        ``<before>..<after>.parquet`` with the columns of `moves`.
    """
    target = (folder or after.parent / FOLDER) / f"{before.stem}..{after.stem}.parquet"
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_suffix(".part")
    write(before, after, aside)
    aside.rename(target)
    return target


def write(before: Path, after: Path, target: Path, touched: Touched | None = None) -> None:
    """Compare two builds and write what moved into a file, as `diff` does.

    Parameters
    ----------
    before, after : Path
        Two finished warehouses; neither is changed.
    target : Path
        The file to write.
    touched : mapping or None
        All that may differ, where `after` was made in a copy of `before`; None when nothing is known.
    """
    with _compared(before, after, touched) as builds:
        builds.sql(_sql("causes")).write_parquet(str(target), compression="zstd")


def moves(before: Path, after: Path) -> pd.DataFrame:
    """Compare two builds: what would change, or did.

    Parameters
    ----------
    before, after : Path
        Two finished warehouses; neither is changed.

    Returns
    -------
    DataFrame
        One row a figure that moved, largest relative moves first: ``indicator, level, territory_code, period,
        milieu``; ``before, after`` (in the indicator's unit, NaN for none); ``status_before,
        status_after`` (None where a build lacks the figure); ``simulated``; ``cause``, one of `CAUSES`.
    """
    with _compared(before, after) as builds:
        return builds.sql(_sql("causes")).df()


def counts(moved: pd.DataFrame) -> pd.DataFrame:
    """How many figures of each indicator moved, by cause.

    Parameters
    ----------
    moved : DataFrame
        As `moves` gives it.

    Returns
    -------
    DataFrame
        One row an indicator, one column a cause, and ``figures`` for all of them; most figures first.
    """
    table = pd.crosstab(moved["indicator"], moved["cause"]).reindex(columns=CAUSES, fill_value=0)
    return table.assign(figures=table.sum(axis=1)).sort_values("figures", ascending=False)


def attach(builds: duckdb.DuckDBPyConnection, name: str, path: Path) -> None:
    """Let a build be asked under a name; it is not changed."""
    builds.execute(f"ATTACH '{str(path).replace(chr(39), chr(39) * 2)}' AS {name} (READ_ONLY)")


@contextmanager
def _compared(
    before: Path, after: Path, touched: Touched | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Both builds attached, read-only, with the tables that `causes` asks for."""
    with duckdb.connect(config={"threads": 2, "memory_limit": "400MB"}) as builds:
        for name, path in (("old", before), ("new", after)):
            attach(builds, name, path)
        for name in ("tables", "measures", "indicators"):
            known = sorted(touched[name]) if touched else None
            builds.execute(f"SET VARIABLE touched_{name} = $1::VARCHAR[]", [known])
        builds.execute(_sql("diff"))
        views = builds.execute("SELECT DISTINCT indicator, period, milieu FROM moved").fetchall()
        builds.register("view_rows", pa.Table.from_pylist(list(_inputs(views)), schema=_INPUTS))
        builds.execute("CREATE TEMP TABLE view_input AS FROM view_rows")
        yield builds


def _inputs(views: list[tuple[str, str, str]]) -> Iterator[dict[str, Any]]:
    """What each view that moved is made of; of indicators nobody declares any more nothing is known."""
    known = catalogue().indicators
    for key, period, milieu in views:
        for measure, at, above, country in _roles(known[key], period) if key in known else ():
            found = origin(measure, at, milieu)
            yield {
                "indicator": key,
                "period": period,
                "milieu": milieu,
                "measure": measure,
                "measure_period": at,
                "above": above,
                "country": country,
                "shaped": bool(found and found.rows in _SHAPED),
            }


def _roles(indicator: Indicator, period: str) -> Iterator[tuple[str, str, bool, bool]]:
    """Measure, its period, whether it stands above the line, whether it is the country's."""
    made = indicator.computation
    below = made.denominator_period or period
    above = [name for name in (made.numerator, made.numerator_whole) if name]
    under = [name for name in (made.denominator, made.denominator_whole) if name]
    yield from ((name, period, True, False) for name in above)
    yield from ((name, below, False, False) for name in under)
    if made.kind is Kind.COUNTRY_SHORTFALL:
        yield from ((name, period, True, True) for name in above)
        yield from ((name, below, False, True) for name in under)
    if earlier := _earlier(indicator, period):
        yield made.numerator, earlier, True, False


def _earlier(indicator: Indicator, period: str) -> str:
    made = indicator.computation
    if made.years_back and kind(period) == YEAR:
        return str(int(period) - made.years_back)
    return made.since or ""


def _sql(name: str) -> str:
    return (_HERE / f"{name}.sql").read_text(encoding="utf-8")
