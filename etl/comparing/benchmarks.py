"""What the figures of a level are compared with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import duckdb
import numpy as np
from numpy.typing import NDArray

from etl.comparing import likes
from etl.comparing.compared import Figures
from stats.arguments import Floats

#: Of fewer likes with a value, a mean says nothing.
ENOUGH_LIKES = 5


class Benchmark(NamedTuple):
    """Values of shape (views, territories), NaN where there is none; `rows`: the views that have it."""

    name: str
    value: Floats
    simulated: NDArray[np.bool_]
    rows: NDArray[np.bool_]


def of(warehouse: duckdb.DuckDBPyConnection, figures: Figures) -> Iterator[Benchmark]:
    """Give the benchmarks of a level one by one.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``likeness``.
    figures : Figures
        Of the level.

    Yields
    ------
    Benchmark
        country; region, where the level lies within; median; likes, of provinces and communes; norm, of
        indicators that declare a reference.
    """
    every = np.ones(len(figures.views), dtype=bool)
    yield Benchmark("country", figures.country, figures.country_simulated, every)
    yield Benchmark("median", figures.median, figures.median_simulated, every)
    if figures.level != "region":
        yield Benchmark("region", figures.region, figures.region_simulated, every)
        yield Benchmark(
            "likes", *_of_likes(figures, likes.read(warehouse, figures.level, figures.codes)), every
        )
    declared = np.array([view.indicator.reference for view in figures.views], dtype=float)
    norm = np.repeat(declared[:, None], len(figures.codes), axis=1)
    if not np.isnan(declared).all():
        yield Benchmark("norm", norm, np.zeros(norm.shape, dtype=bool), ~np.isnan(declared))


def _of_likes(figures: Figures, near: NDArray[np.int64]) -> tuple[Floats, NDArray[np.bool_]]:
    """The mean of the likes that have a value, each counting alike, and whether one of them is made up."""
    total, count = np.zeros(figures.value.shape), np.zeros(figures.value.shape)
    simulated = np.zeros(figures.value.shape, dtype=bool)
    # One after another: sums of floats depend on their order.
    for column in near.T:
        value = np.where(column >= 0, figures.value[:, column], np.nan)
        known = ~np.isnan(value)
        total += np.where(known, value, 0.0)
        count += known
        simulated |= known & figures.simulated[:, column]
    enough = count >= ENOUGH_LIKES
    return np.where(enough, total / np.maximum(count, 1), np.nan), simulated & enough
