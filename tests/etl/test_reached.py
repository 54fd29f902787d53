"""How far figures have come: years and months move on with what offices tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import duckdb
import pytest

from data import reached as told
from etl import reached
from etl.loaded import catalogue_of
from etl.loading import facts
from etl.settings import Settings


@pytest.fixture
def warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as empty:
        facts.create(empty)
        # Only what these tests tell of is filled in.
        for table in ("beneficiary_count", "cell_report"):
            empty.execute(f"CREATE OR REPLACE TABLE {table} AS FROM {table} LIMIT 0")
        yield empty


def served(warehouse: duckdb.DuckDBPyConnection, year: str, centres: int) -> None:
    rows = [(f"C-{number}", year) for number in range(centres)]
    warehouse.executemany(
        "INSERT INTO beneficiary_count (centre_id, period, beneficiary_count) VALUES (?, ?, 1)", rows
    )


def reported(warehouse: duckdb.DuckDBPyConnection, weeks: Iterable[tuple[str, str | None]]) -> None:
    warehouse.executemany(
        "INSERT INTO cell_report (cell_id, period, expected_on, received_on) "
        "VALUES ('V-1', ?, '2026-01-01', ?)",
        list(weeks),
    )


def answered(warehouse: duckdb.DuckDBPyConnection) -> told.Told:
    reached.load(warehouse, Settings())
    rows = warehouse.execute("SELECT about, latest, settled FROM reached").fetchall()
    return told.read([dict(zip(("about", "latest", "settled"), row, strict=True)) for row in rows])


def test_where_no_office_told_anything_nothing_moves(warehouse):
    assert answered(warehouse) == told.NOTHING
    assert catalogue_of(warehouse).indicators["reach_emf"].periods["province"][-1] == "2025"


def test_a_year_of_which_one_centre_told_is_offered_but_not_the_usual_one(warehouse):
    served(warehouse, "2025", 10)
    served(warehouse, "2026", 1)
    assert answered(warehouse).offices == told.Reached("2026", "2025")
    reach = catalogue_of(warehouse).indicators["reach_emf"]
    assert reach.periods["province"][-2:] == ("2025", "2026")
    assert reach.periods["commune"] == ("2024", "2025", "2026")
    assert reach.usual(reach.periods["province"]) == "2025"


def test_a_year_of_which_half_as_many_told_as_ever_is_the_usual_one(warehouse):
    served(warehouse, "2025", 10)
    served(warehouse, "2026", 5)
    assert answered(warehouse).offices == told.Reached("2026", "2026")


def test_the_only_year_told_of_is_the_usual_one_and_the_census_stays_where_it_was(warehouse):
    served(warehouse, "2017", 3)
    answered(warehouse)
    known = catalogue_of(warehouse).indicators
    assert known["reach_emf"].usual(known["reach_emf"].periods["province"]) == "2017"
    assert known["illiteracy_10_plus"].usual(known["illiteracy_10_plus"].periods["province"]) == "2024"


def test_a_week_told_of_opens_its_month_and_its_year_for_everyone(warehouse):
    served(warehouse, "2025", 10)
    reported(warehouse, [("2025-W52", "2025-12-29"), ("2026-W07", "2026-02-16"), ("2026-W08", None)])
    assert answered(warehouse) == told.Told(told.Reached("2026", "2025"), told.Reached("2026-02", "2026"))
    signals = catalogue_of(warehouse).indicators["all_signals_per_10k"]
    assert signals.periods["province"][-1] == "2026-02"
    assert "2026" in signals.periods["province"]


def test_a_week_belongs_to_the_year_of_its_thursday(warehouse):
    reported(warehouse, [("2026-W01", "2026-01-05")])
    assert answered(warehouse).vigilance == told.Reached("2026-01", "2026")
