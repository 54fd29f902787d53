"""``python -m benchmarks hotspots``: how long smoothing and hot spots of every commune take, beside esda."""

from __future__ import annotations

import importlib.util
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np

from benchmarks.report import Table, against, middle, milliseconds, percentile
from data.paths import CURRENT
from data.warehouse import READING
from geo.adjacency import by_position
from geo.hotspots import getis_ord, local_moran, moran
from geo.smoothing import empirical_bayes, spatial_empirical_bayes

RUNS = 20
PERMUTATIONS = 9999
VALUES = """
    SELECT territory_code, value, numerator, denominator
    FROM indicator_value
    WHERE indicator = 'non_profit_per_10k' AND period = '2024' AND milieu = 'total' AND level = $level
    ORDER BY territory_code
"""
NEIGHBOURS = "SELECT code, neighbour_code FROM neighbour WHERE level = $level"


@dataclass(frozen=True)
class Map:
    value: np.ndarray
    count: np.ndarray
    population: np.ndarray
    neighbours: dict[int, list[int]]


def measured() -> list[Table]:
    # Our first call is to be the process's first.
    beside = _beside_esda(_read("commune"))
    return [_level("province", 0.05), _level("commune", 0.15), beside]


def _level(level: str, asked: float) -> Table:
    """Every function on one level, as a reader or the build would ask it."""
    drawn = _read(level)
    local = 0.5 if level == "commune" else asked
    asks: list[tuple[str, Callable[[], object], float | None]] = [
        ("empirical Bayes", lambda: empirical_bayes(drawn.count, drawn.population), asked),
        (
            "empirical Bayes towards neighbours",
            lambda: spatial_empirical_bayes(drawn.count, drawn.population, drawn.neighbours),
            asked,
        ),
        ("Gi*", lambda: getis_ord(drawn.value, drawn.neighbours), asked),
        (f"local Moran, {PERMUTATIONS:,} draws", lambda: local_moran(drawn.value, drawn.neighbours), local),
        (f"Moran's I, {PERMUTATIONS:,} layouts", lambda: moran(drawn.value, drawn.neighbours), None),
    ]
    return Table(
        f"Smoothing and hot spots of {len(drawn.value):,} {level}s",
        ("what", "p95", "asked", "met"),
        [(what, *_against([_seconds(ask) for _ in range(RUNS)], limit)) for what, ask, limit in asks],
        [f"{RUNS} runs in one process; Moran's I of communes belongs to the build."],
    )


def _beside_esda(drawn: Map) -> Table:
    ours = [_seconds(lambda: local_moran(drawn.value, drawn.neighbours)) for _ in range(RUNS)]
    theirs, differing = _esda(drawn)
    compiled = "with" if importlib.util.find_spec("numba") else "without"
    return Table(
        f"Local Moran of {len(drawn.value):,} communes, {PERMUTATIONS:,} draws, beside esda",
        ("what", "first call", "later"),
        [
            ("ours", milliseconds(ours[0]), milliseconds(middle(ours[1:]))),
            (f"esda.Moran_Local {compiled} numba", *(milliseconds(one) for one in theirs)),
            ("ours is quicker", "", f"{theirs[1] / middle(ours[1:]):.0f} times"),
        ],
        [
            f"Pseudo-p of the two differ by {differing:.4f} at the most.",
            "Where many communes share a value, esda's lower tail leaves out the draws that tie.",
            "With numba esda compiles at its first call: 27 s where this was written.",
        ],
    )


def _esda(drawn: Map) -> tuple[list[float], float]:
    """Seconds of a first and a later call, and how far its pseudo-p is from ours."""
    import esda  # noqa: PLC0415  its import is slow, and only this table needs it
    from libpysal.weights import W  # noqa: PLC0415

    # It cannot leave out places without a value itself.
    known = np.flatnonzero(np.isfinite(drawn.value))
    number = {place: at for at, place in enumerate(known.tolist())}
    beside = {at: [number[o] for o in drawn.neighbours[place] if o in number] for place, at in number.items()}
    found: list[Any] = []

    def call() -> None:
        found.append(
            esda.Moran_Local(
                drawn.value[known],
                W(beside, silence_warnings=True),
                permutations=PERMUTATIONS,
                keep_simulations=False,
                seed=1,
            )
        )

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        seconds = [_seconds(call), _seconds(call)]
    p = local_moran(drawn.value, drawn.neighbours)["p"].to_numpy()[known]
    return seconds, float(np.nanmax(abs(p - found[-1].p_sim)))


def _read(level: str) -> Map:
    with duckdb.connect(str(CURRENT), read_only=True, config=READING) as warehouse:
        rows = warehouse.execute(VALUES, {"level": level}).fetchnumpy()
        pairs = warehouse.execute(NEIGHBOURS, {"level": level}).fetchall()
    value, count, population = (
        np.ma.filled(np.ma.asarray(rows[name], dtype=float), np.nan)
        for name in ("value", "numerator", "denominator")
    )
    return Map(value, count, population, by_position(rows["territory_code"].tolist(), pairs))


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _against(times: list[float], asked: float | None) -> tuple[str, ...]:
    value = percentile(times, 0.95)
    if asked is None:
        return milliseconds(value), "", ""
    return tuple(against(milliseconds(value), f"≤ {milliseconds(asked)}", value <= asked))


if __name__ == "__main__":
    print("\n".join(table.markdown() for table in measured()))
