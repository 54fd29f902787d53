"""North Carolina's 100 counties, as libpysal carries them, as if they were provinces."""

from __future__ import annotations

from pathlib import Path

import duckdb
import libpysal
import numpy as np
import pandas as pd

from tests.pages import map_facts

#: Infant deaths stand for signals, births for people: a rate per 10,000 that has counts.
RATE = "all_signals_per_10k"
SECOND = "all_centres_per_100k"
COUNT = "centres"
#: A share that is published without any count.
UNCOUNTED = "no_schooling"
PERIOD = "2025"
#: No figure of the first, none of the second; and the one county whose neighbours all have none.
MISSING, SUPPRESSED, ALONE = 3, 7, 55


def counties() -> tuple[libpysal.weights.W, pd.DataFrame]:
    """Who is beside whom, and deaths and births of 1974 in the same order."""
    weights = libpysal.io.open(libpysal.examples.get_path("sids2.gal")).read()
    table = libpysal.io.open(libpysal.examples.get_path("sids2.dbf"))
    return weights, pd.DataFrame({name: table.by_col(name) for name in ("SID74", "BIR74", "NWBIR74")})


def code(at: int) -> str:
    """The code under which a county stands."""
    return f"01.{at:03}"


def write(folder: Path) -> Path:
    """Publish the counties in a folder; the pointer to the build."""
    pointer = map_facts.write(folder)
    weights, table = counties()
    beside = [
        ("province", code(weights.id2i[own]), code(weights.id2i[other]))
        for own, others in weights.neighbors.items()
        for other in others
    ]
    rows = pd.concat([_rate(table), _other(table, SECOND, 100_000), _count(table), _share(table)])
    with duckdb.connect(str(folder / f"{map_facts.BUILD}.duckdb")) as facts:
        facts.execute("DELETE FROM territory WHERE level IN ('province', 'commune'); DELETE FROM neighbour")
        names = [(code(at), "province", "01", "province", *[f"C{at}"] * 3, 10) for at in range(100)]
        facts.executemany("INSERT INTO territory VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)", names)
        facts.executemany("INSERT INTO neighbour VALUES (?, ?, ?)", beside)
        facts.register("rows", rows)
        facts.execute("INSERT INTO indicator_value BY NAME SELECT * FROM rows")
        facts.execute(
            "INSERT INTO indicator_view SELECT DISTINCT indicator, level, period, milieu, 100, false, "
            "['hcp'] FROM indicator_value WHERE period = '2025'"
        )
        for indicator in (RATE, COUNT, UNCOUNTED):
            facts.execute(
                "INSERT INTO map_class SELECT ?, 'province', '2025', 'total', 'quantiles', repeat('0', 100), "
                "[0.0, 10, 20, 30, 100000], [100]",
                [indicator],
            )
        map_facts.summarise(facts)
    return pointer


def _rows(indicator: str, value: pd.Series, numerator: object, denominator: object) -> pd.DataFrame:
    frame = pd.DataFrame({"value": value, "numerator": numerator, "denominator": denominator})
    return frame.assign(
        indicator=indicator,
        level="province",
        territory_code=[code(at) for at in range(len(frame))],
        period=PERIOD,
        milieu="total",
        lower=None,
        upper=None,
        status="computed",
        source_keys=[["hcp"]] * len(frame),
        simulated=False,
    )


def _rate(table: pd.DataFrame) -> pd.DataFrame:
    rate = 10_000 * table.SID74 / table.BIR74
    rows = _rows(RATE, rate, table.SID74, table.BIR74)
    rows["lower"], rows["upper"] = rate * 0.8, rate * 1.3
    rows.loc[0, ["lower", "upper"]] = np.nan
    rows.loc[MISSING, ["value", "lower", "upper"]] = np.nan
    rows.loc[MISSING, "status"] = "missing"
    return rows


def _other(table: pd.DataFrame, indicator: str, per: int) -> pd.DataFrame:
    rows = _rows(indicator, per * table.NWBIR74 / table.BIR74, table.NWBIR74, table.BIR74)
    rows.loc[SUPPRESSED, "value"] = np.nan
    rows.loc[SUPPRESSED, "status"] = "suppressed"
    return rows


def _count(table: pd.DataFrame) -> pd.DataFrame:
    return _rows(COUNT, table.SID74.astype(float), table.SID74, None)


def _share(table: pd.DataFrame) -> pd.DataFrame:
    rows = _rows(UNCOUNTED, table.SID74 / table.BIR74 * 100, None, None)
    beside = [weights_of(other) for other in counties()[0].neighbors[counties()[0].id_order[ALONE]]]
    rows.loc[beside, ["value"]] = np.nan
    rows.loc[beside, "status"] = "insufficient"
    return rows


def weights_of(name: object) -> int:
    """The position of a county that its weights name."""
    return counties()[0].id2i[name]
