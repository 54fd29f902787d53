"""Every state of the grid, worked out by hand from a network of a few delegations."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from tests.etl.quality.conftest import Quality, judged

DATASETS = {"centres", "beneficiaries", "cells", "reports", "signals"}


def counts(row: dict) -> tuple:
    return row["state"], row["expected"], row["received"]


def test_every_unit_has_one_row_a_dataset_and_period(quality: Quality):
    per_period = quality.rows(
        "SELECT dataset, period, count(*) AS units, count(DISTINCT territory_code) AS different "
        "FROM reporting GROUP BY ALL"
    )
    assert {row["dataset"] for row in per_period} == DATASETS
    assert {(row["units"], row["different"]) for row in per_period} == {(83, 83)}


def test_eight_centres_of_ten_are_partial_and_seven_too(quality: Quality):
    assert counts(quality("beneficiaries", "02.251", "2023")) == ("partial", 10, 8)
    assert counts(quality("beneficiaries", "02.251", "2024")) == ("partial", 10, 7)


def test_all_that_came_after_its_day_is_late_with_both_dates(quality: Quality):
    row = quality("beneficiaries", "01.051", "2024")
    assert counts(row) == ("late", 5, 5)
    assert row["last_received_on"].date() == date(2025, 4, 2)
    assert row["due_on"].date() == date(2025, 3, 31)
    assert not row["simulated"]


def test_a_year_without_a_figure_is_absent(quality: Quality):
    assert counts(quality("beneficiaries", "01.051", "2023")) == ("absent", 5, 0)


def test_a_unit_whose_only_centre_is_not_open_yet_owes_nothing(quality: Quality):
    assert counts(quality("beneficiaries", "07.161", "2023")) == ("none", 0, 0)
    assert counts(quality("centres", "07.161", "2023")) == ("none", 0, 0)
    assert counts(quality("beneficiaries", "07.161", "2024")) == ("absent", 1, 0)


def test_a_unit_that_sent_no_list_is_absent_and_nobody_knows_how_many_it_owes(quality: Quality):
    for dataset in ("centres", "beneficiaries"):
        row = quality(dataset, "03.131", "2024")
        assert row["state"] == "absent"
        assert pd.isna(row["expected"])


def test_centres_are_whole_where_each_says_its_places(quality: Quality):
    assert counts(quality("centres", "02.251", "2024")) == ("complete", 10, 10)
    assert counts(quality("centres", "09.551", "2024")) == ("partial", 1, 0)


def test_casablanca_is_its_eight_parts_and_they_are_units_of_their_own(quality: Quality):
    assert counts(quality("centres", "06.141.01.50", "2024")) == ("complete", 1, 1)
    assert quality("centres", "06.141.01.40", "2024")["state"] == "absent"
    # One list of eight.
    assert counts(quality("centres", "06.141", "2024")) == ("partial", 1, 1)
    assert counts(quality("reports", "06.141", "2024")) == ("complete", 2, 2)


def test_a_unit_that_no_list_of_cells_names_owes_no_cell_and_no_report(quality: Quality):
    assert counts(quality("cells", "02.251", "2024")) == ("complete", 1, 1)
    for dataset in ("cells", "reports", "signals"):
        assert counts(quality(dataset, "03.131", "2024")) == ("none", 0, 0)


def test_a_report_that_came_late_is_late_in_its_week_and_hidden_by_what_never_came_in_its_year(
    quality: Quality,
):
    week = quality("reports", "02.251", "2024-W05")
    assert counts(week) == ("late", 1, 1)
    assert week["last_received_on"].date() == date(2024, 2, 20)
    assert counts(quality("reports", "02.251", "2024-W06")) == ("complete", 1, 1)
    assert counts(quality("reports", "02.251", "2024")) == ("partial", 3, 2)
    assert counts(quality("reports", "02.251", "2024-02")) == ("partial", 3, 2)


def test_a_cell_whose_reports_no_file_lists_owes_them_all_the_same(quality: Quality):
    row = quality("reports", "01.051", "2024-02")
    assert row["state"] == "absent"
    assert pd.isna(row["expected"])


def test_a_week_that_a_report_came_of_tells_its_signals_even_where_there_are_none(quality: Quality):
    assert counts(quality("signals", "02.251", "2024-W06")) == ("complete", 1, 1)
    assert counts(quality("signals", "02.251", "2024")) == ("partial", 3, 2)
    assert quality("signals", "02.251", "2024")["accepted_rows"] == 1


def test_figures_that_are_not_due_yet_are_not_absent(bare: Path, tmp_path: Path):
    shutil.copy(bare, tmp_path / "early.duckdb")
    with duckdb.connect(str(tmp_path / "early.duckdb"), config={"threads": 2}) as warehouse:
        warehouse.execute((Path(__file__).parent / "network.sql").read_text(encoding="utf-8"))
        for arrived, state in (("2025-03-31", "none"), ("2025-04-01", "absent")):
            warehouse.execute("UPDATE source SET retrieved_on = $1 WHERE NOT simulated", [arrived])
            warehouse.execute("DELETE FROM beneficiary_count WHERE centre_id LIKE 'late-%'")
            warehouse.execute("DELETE FROM cell_report")
            found = judged(warehouse, tmp_path / "loads")
            row = found("beneficiaries", "01.051", "2024")
            assert (row["state"], row["due_on"].date()) == (state, date(2025, 3, 31))
            # Without any file of reports, who has a cell owes them, who has none does not.
            assert found("reports", "02.251", "2025")["state"] == "absent"
            assert found("reports", "03.131", "2025")["state"] == "none"


def test_without_a_file_of_any_office_every_list_is_awaited(bare: Path, tmp_path: Path):
    shutil.copy(bare, tmp_path / "nothing.duckdb")
    with duckdb.connect(str(tmp_path / "nothing.duckdb"), config={"threads": 2}) as warehouse:
        found = judged(warehouse, tmp_path / "loads")
        states = found.rows("SELECT dataset, state, count(*) AS rows FROM reporting GROUP BY ALL")
        assert {(row["dataset"], row["state"]) for row in states} == {
            ("centres", "absent"),
            ("beneficiaries", "none"),
            ("cells", "absent"),
            ("reports", "none"),
            ("signals", "none"),
        }
        fresh = found.rows("FROM freshness")
        assert {row["dataset"] for row in fresh} == DATASETS
        assert all(pd.isna(row["latest_period"]) and pd.isna(row["weeks_since"]) for row in fresh)


def test_the_list_of_cells_of_one_office_says_nothing_of_the_others(bare: Path, tmp_path: Path):
    shutil.copy(bare, tmp_path / "one.duckdb")
    with duckdb.connect(str(tmp_path / "one.duckdb"), config={"threads": 2}) as warehouse:
        warehouse.execute(
            "INSERT INTO cell (cell_id, territory_code, opened_on, source_key, source_row, simulated, "
            "whole_list) VALUES ('one', '02.251', DATE '2022-01-01', 'load', 2, FALSE, FALSE)"
        )
        found = judged(warehouse, tmp_path / "loads")
        own, other = found("cells", "02.251", "2024"), found("cells", "01.051", "2024")
        assert (own["state"], own["expected"]) == ("complete", 1)
        assert (other["state"], pd.isna(other["expected"])) == ("absent", True)
        present = found.rows(
            "SELECT territory_code, period, value FROM measure_value WHERE measure = 'cell_present' "
            "AND period IN ('2021', '2024') ORDER BY period"
        )
        assert [tuple(row.values()) for row in present] == [("02.251", "2021", 0), ("02.251", "2024", 1)]
        (country,) = found.rows(
            "SELECT status, told, asked FROM measure_value INNER JOIN gate "
            "USING (measure, level, territory_code, period, milieu) "
            "WHERE measure = 'provinces_with_cell' AND level = 'country' AND period = '2024'"
        )
        assert country == {"status": "insufficient", "told": 1, "asked": 75}
        (all_provinces,) = found.rows(
            "SELECT value FROM measure_value WHERE measure = 'provinces' AND level = 'country' "
            "AND period = '2024'"
        )
        assert all_provinces["value"] == 75


def test_freshness_counts_whole_weeks_to_the_last_day_in_the_data(quality: Quality):
    (frame,) = quality.rows("FROM quality_frame")
    assert frame["as_of"].date() == date(2025, 4, 2)
    fresh = {row["dataset"]: row for row in quality.rows("FROM freshness")}
    # 2024-W06 ended on 11 February 2024, the last report arrived on the 20th: 407 days before.
    assert (fresh["reports"]["latest_period"], fresh["reports"]["weeks_since"]) == ("2024-W06", 58)
    assert (fresh["beneficiaries"]["latest_period"], fresh["beneficiaries"]["weeks_since"]) == ("2024", 0)


@pytest.mark.parametrize(
    ("row", "state", "refused"),
    [
        # Three rows of a centre that the list knows; the year is not due yet.
        (("beneficiaries", "02.251", "2025"), "refused", 3),
        (("beneficiaries", "02.113", "2024"), "refused", 1),
        (("centres", "02.275", "2024"), "refused", 2),
        # Withdrawn: nobody is told of it any more.
        (("centres", "02.167", "2024"), "absent", 0),
        # Something came beside what was refused.
        (("reports", "02.251", "2024"), "partial", 1),
        (("reports", "02.251", "2024-W07"), "refused", 1),
        # A file of which no row could be read: its name and its office say what it should have been.
        (("centres", "02.533", "2024"), "refused", 0),
        # A later file made it good.
        (("beneficiaries", "01.051", "2024"), "late", 0),
    ],
)
def test_refused_rows_are_told_where_they_belong(
    row: tuple[str, str, str], state: str, refused: int, quality: Quality
):
    found = quality(*row)
    assert (found["state"], found["refused_rows"]) == (state, refused)


def test_files_with_something_refused_are_listed_until_they_are_withdrawn(quality: Quality):
    files = {row["source_key"][-2:]: row for row in quality.rows("FROM refused_file")}
    assert set(files) == {"aa", "bb", "cc", "ee", "ff", "gg"}
    assert (files["cc"]["office"], files["cc"]["refused_rows"], files["cc"]["whole"]) == ("Jerada", 2, True)
    assert not files["ee"]["whole"]
