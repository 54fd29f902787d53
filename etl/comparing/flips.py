"""The tables ``flip`` and ``flip_mark``: which verdicts would be others over another denominator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from data.denominators import Denominator
from etl.comparing import benchmarks, other_bases
from etl.comparing.benchmarks import Benchmark
from etl.comparing.compared import Figures
from etl.comparing.other_bases import Asked
from etl.comparing.verdicts import JUDGED, SURENESSES, WORDS, Codes, judge, spelled

#: What a mark says of a territory: judged by neither, by one of both only, by both alike, by both otherwise.
MARKS = ".o=x"
_ONE, _ALIKE, _OTHERWISE = 1, 2, 3


class _Judged(NamedTuple):
    """Words and surenesses over one denominator, the figures and the benchmark they are of."""

    figures: Figures
    benchmark: Benchmark
    words: Codes
    sure: Codes


def write(warehouse: duckdb.DuckDBPyConnection, figures: Figures, others: Sequence[Denominator]) -> None:
    """Add what other denominators change at one level to ``flip`` and ``flip_mark``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds both tables, ``territory``, ``measure_value`` and ``likeness``.
    figures : Figures
        Of the level.
    others : sequence of Denominator
        What is declared.
    """
    wanted = other_bases.asked(figures.views, others)
    if not wanted:
        return
    usual = other_bases.taken(figures, wanted)
    other = other_bases.divided(warehouse, usual, wanted)
    for here, there in zip(_judged(warehouse, usual), _judged(warehouse, other), strict=True):
        marks = marked(here.words, there.words)
        kept = here.benchmark.rows & (marks >= _ALIKE).any(axis=1)
        changed = np.nonzero(kept[:, None] & ((marks == _OTHERWISE) | (marks == _ONE)))
        _insert(warehouse, "flip", _changes(wanted, here, there, changed))
        _insert(warehouse, "flip_mark", _told(wanted, here, marks, np.nonzero(kept)[0]))


def marked(usual: Codes, other: Codes) -> NDArray[np.int8]:
    """Say of each territory whether two verdicts agree.

    Parameters
    ----------
    usual, other : ndarray of int8
        Places in `WORDS`, of one shape.

    Returns
    -------
    ndarray of int8
        Places in `MARKS`.
    """
    here, there = usual < JUDGED, other < JUDGED
    both = np.where(usual == other, _ALIKE, _OTHERWISE)
    return np.where(here & there, both, np.where(here | there, _ONE, 0)).astype(np.int8)


def _judged(warehouse: duckdb.DuckDBPyConnection, figures: Figures) -> Iterator[_Judged]:
    for benchmark in benchmarks.of(warehouse, figures):
        yield _Judged(figures, benchmark, *judge(figures, benchmark))


def _changes(wanted: Sequence[Asked], here: _Judged, there: _Judged, at: tuple[Any, ...]) -> pa.Table:
    rows, columns = at
    made_up = (here.figures.simulated | here.benchmark.simulated)[at]
    return pa.table(
        _names(wanted, here, rows)
        | {"territory_code": spelled(columns, here.figures.codes.tolist())}
        | {f"usual_{name}": column for name, column in _sides(here, at).items()}
        | _sides(there, at)
        | {"simulated": made_up}
    )


def _names(wanted: Sequence[Asked], here: _Judged, rows: NDArray[Any]) -> dict[str, Any]:
    views = here.figures.views
    nothing = np.zeros(len(rows))
    return {
        "denominator": spelled(rows, [one.other.key for one in wanted]),
        "indicator": spelled(rows, [view.indicator.key for view in views]),
        "level": spelled(nothing, [here.figures.level]),
        "period": spelled(rows, [view.period for view in views]),
        "milieu": spelled(nothing, ["total"]),
        "benchmark": spelled(nothing, [here.benchmark.name]),
    }


def _sides(one: _Judged, at: tuple[Any, ...]) -> dict[str, Any]:
    numbers = {
        "value": one.figures.value,
        "lower": one.figures.lower,
        "upper": one.figures.upper,
        "base": one.figures.denominator,
        "benchmark_value": one.benchmark.value,
    }
    return {
        "verdict": spelled(one.words[at], WORDS),
        "sureness": spelled(one.sure[at], SURENESSES),
        **{name: pa.array(column[at], mask=np.isnan(column[at])) for name, column in numbers.items()},
    }


def _told(wanted: Sequence[Asked], here: _Judged, marks: NDArray[np.int8], rows: NDArray[Any]) -> pa.Table:
    letters = np.frombuffer(MARKS.encode(), dtype=np.uint8)[marks[rows]]
    made_up = (here.figures.simulated | here.benchmark.simulated)[rows].any(axis=1)
    return pa.table(
        _names(wanted, here, rows)
        | {"marks": [line.tobytes().decode() for line in letters], "simulated": made_up}
    )


def _insert(warehouse: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    warehouse.register("flip_rows", rows)
    warehouse.execute(f"INSERT INTO {table} BY NAME FROM flip_rows")
    warehouse.unregister("flip_rows")
