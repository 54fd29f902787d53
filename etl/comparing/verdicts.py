"""The table ``verdict``: each figure's interval held against each of its benchmarks."""

from __future__ import annotations

from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from etl.comparing import benchmarks
from etl.comparing.benchmarks import Benchmark
from etl.comparing.compared import STATUSES, Figures
from stats.verdicts import position

#: Numbers of people or things are as large as the place is: neither good nor bad, no part beside its whole.
NUMBERS = ("people", "households", "centres", "places", "communes", "provinces", "signals")
WHOLES = ("country", "region")

WORDS = ("worse", "better", "lower", "higher", "similar", "no judgement", *STATUSES[:-1])
_SIMILAR, _UNJUDGED, _NO_VALUE = 4, 5, 6
#: Words before this place judge.
JUDGED = _UNJUDGED
SURENESSES = ("95", "99.8", "complete count")
_COMPLETE = 2
_NOTHING = -1

Codes = NDArray[np.int8]


def write(warehouse: duckdb.DuckDBPyConnection, figures: Figures) -> None:
    """Add the verdicts of one level to ``verdict``, a row an indicator, territory and benchmark.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``verdict`` and ``likeness``.
    figures : Figures
        Of the level.
    """
    told = pa.concat_tables(_rows(figures, benchmark) for benchmark in benchmarks.of(warehouse, figures))
    warehouse.register("verdict_rows", told)
    warehouse.execute("INSERT INTO verdict FROM verdict_rows")
    warehouse.unregister("verdict_rows")


def judge(figures: Figures, benchmark: Benchmark) -> tuple[Codes, Codes]:
    """Say how figures stand beside a benchmark, and how sure that is.

    Parameters
    ----------
    figures : Figures
        Of one level.
    benchmark : Benchmark
        Of the same level.

    Returns
    -------
    words, surenesses : ndarray of int8, shape (views, territories)
        Places in `WORDS` and in `SURENESSES`; -1 where nothing stands apart.
    """
    # Where the benchmark lies in the figure's interval tells where the figure lies beside it.
    limits = (figures.lower, figures.upper, figures.lower_998, figures.upper_998)
    tested = -position(benchmark.value, *limits)
    beside = np.where(figures.complete, _difference(figures, benchmark), tested)
    beside = np.where(np.isnan(figures.value) | _unfair(figures, benchmark)[:, None], np.nan, beside)
    known = ~np.isnan(beside)
    apart = known & (np.nan_to_num(beside) != 0)
    words = np.where(known, _SIMILAR, _UNJUDGED).astype(np.int8)
    words[apart] = _sides(figures)[apart, (beside[apart] > 0).astype(int)]
    held = figures.status >= 0
    words[held] = _NO_VALUE + figures.status[held]
    sure = np.where(apart, np.abs(np.nan_to_num(beside)).astype(np.int8) - 1, _NOTHING)
    return words, np.where(known & figures.complete, _COMPLETE, sure).astype(np.int8)


def _difference(figures: Figures, benchmark: Benchmark) -> NDArray[np.float64]:
    """The sign of the difference between two numbers as a page shows them."""
    scale = np.array([10.0**view.indicator.decimals for view in figures.views])[:, None]
    return np.sign(np.rint(figures.value * scale) - np.rint(benchmark.value * scale))


def _unfair(figures: Figures, benchmark: Benchmark) -> NDArray[np.bool_]:
    numbers = np.array([view.indicator.unit in NUMBERS for view in figures.views])
    return numbers & (benchmark.name in WHOLES)


def _sides(figures: Figures) -> NDArray[np.int8]:
    """The word for a figure below its benchmark and the one for a figure above, a row a figure."""
    pairs = {"higher": (0, 1), "lower": (1, 0), "none": (2, 3)}
    judged = ("none" if one.unit in NUMBERS else one.direction for one, *_ in figures.views)
    rows = [pairs[direction] for direction in judged]
    return np.repeat(np.array(rows, dtype=np.int8)[:, None, :], len(figures.codes), axis=1)


def _rows(figures: Figures, benchmark: Benchmark) -> pa.Table:
    words, sure = (codes[benchmark.rows] for codes in judge(figures, benchmark))
    views = [view for view, kept in zip(figures.views, benchmark.rows, strict=True) if kept]
    many, each = words.shape
    value = benchmark.value[benchmark.rows].ravel()
    simulated = figures.simulated[benchmark.rows] | benchmark.simulated[benchmark.rows]
    return pa.table(
        {
            "indicator": spelled(np.arange(many).repeat(each), [view.indicator.key for view in views]),
            "level": spelled(np.zeros(many * each), [figures.level]),
            "territory_code": spelled(np.tile(np.arange(each), many), figures.codes.tolist()),
            "period": spelled(np.arange(many).repeat(each), [view.period for view in views]),
            "milieu": spelled(np.zeros(many * each), ["total"]),
            "benchmark": spelled(np.zeros(many * each), [benchmark.name]),
            "benchmark_value": pa.array(value, mask=np.isnan(value)),
            "verdict": spelled(words.ravel(), WORDS),
            "sureness": spelled(sure.ravel(), SURENESSES),
            "simulated": simulated.ravel(),
        }
    )


def spelled(codes: NDArray[Any], words: Any) -> pa.Array:
    """Words by their places, as a column that holds each word once.

    Parameters
    ----------
    codes : ndarray of int, shape (n,)
        Places in `words`; -1 for none.
    words : sequence of str
        What there is.
    """
    numbers = pa.array(codes.astype(np.int32), mask=codes == _NOTHING)
    return pa.DictionaryArray.from_arrays(numbers, pa.array(words))
