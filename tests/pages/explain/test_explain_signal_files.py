"""Rows behind signals: what lies in several files, or comes from several cells, is told together only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

from data.paths import QUERIES

_FACTS = """
CREATE TABLE vigilance_frame AS SELECT '2025-W52' AS last_week;
CREATE TABLE cell (cell_id VARCHAR, territory_code VARCHAR);
INSERT INTO cell VALUES ('A', '01.051'), ('B', '01.151'), ('C', '01.401');
CREATE TABLE signal (source_key VARCHAR, member VARCHAR, sheet VARCHAR, source_row INTEGER, cell_id VARCHAR,
    period VARCHAR, type VARCHAR, outcome VARCHAR, commune_code VARCHAR, days_to_orientation INTEGER,
    signal_count INTEGER);
-- Three offices, each with its file: of the first 2 signals are withheld, and of the second 6 beside them.
INSERT INTO signal VALUES
    ('office_a', NULL, NULL, 2, 'A', '2025-W50', 'migrants', 'closed', NULL, NULL, 2),
    ('office_b', NULL, NULL, 2, 'B', '2025-W50', 'migrants', 'closed', NULL, NULL, 6),
    ('office_c', NULL, 'November', 2, 'C', '2025-W47', 'migrants', 'closed', NULL, NULL, 20),
    ('office_c', NULL, 'December', 2, 'C', '2025-W50', 'migrants', 'closed', NULL, NULL, 3),
    ('office_c', NULL, 'December', 3, 'C', '2024-W50', 'migrants', 'closed', NULL, NULL, 7);
"""


@pytest.fixture
def facts() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as warehouse:
        warehouse.execute(_FACTS)
        yield warehouse


def of_weeks(facts: duckdb.DuckDBPyConnection, territory: str, weeks: int = 12) -> list[dict[str, Any]]:
    asked = {"territory": territory, "type": "all", "weeks": weeks, "keeps": "all", "least": 5, "at_most": 9}
    return rows(facts, "explain_rows_signal_weeks", asked)


def of_period(
    facts: duckdb.DuckDBPyConnection, territory: str, level: str, period: str
) -> list[dict[str, Any]]:
    asked = {"territory": territory, "level": level, "period": period, "keeps": "all", "value": ""}
    return rows(facts, "explain_rows_signals", {**asked, "least": 5, "at_most": 9})


def rows(facts: duckdb.DuckDBPyConnection, question: str, asked: dict[str, Any]) -> list[dict[str, Any]]:
    found = facts.execute((QUERIES / f"{question}.sql").read_text(encoding="utf-8"), asked)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_the_files_of_a_regions_offices_are_told_together(facts):
    for found in (of_weeks(facts, "01"), of_period(facts, "01", "region", "2025")):
        (together,) = found
        assert (together["source_key"], together["row_count"], together["total"]) == (None, 4, 31)
        assert together["rows"] == []


def test_the_months_of_one_cell_are_not_told_sheet_by_sheet(facts):
    for found in (of_weeks(facts, "01.401"), of_period(facts, "01.401", "province", "2025")):
        (one,) = found
        assert (one["source_key"], one["total"], one["rows"]) == ("office_c", 23, [])


def test_the_rows_of_one_cell_in_one_file_are_listed(facts):
    for found in (of_weeks(facts, "01.151"), of_period(facts, "01.151", "province", "2025")):
        (one,) = found
        assert (one["source_key"], one["total"]) == ("office_b", 6)
        assert [(row["row"], row["cell_id"], row["amount"]) for row in one["rows"]] == [(2, "B", 6)]


def test_a_small_count_of_a_row_stays_in_the_offices_file(facts):
    (one,) = of_weeks(facts, "01.051")
    assert [(row["period"], row["amount"]) for row in one["rows"]] == [(None, None)]
