"""What is planted in the demonstration is what the states of the cells show, and nothing else."""

from __future__ import annotations

import csv

import pytest

from data.paths import REFERENCE, ROOT
from etl.fronts import vigilance
from etl.settings import Settings


@pytest.fixture(scope="module")
def judged(loaded):
    loaded.warehouse.execute((ROOT / "etl/measures/tables.sql").read_text(encoding="utf-8"))
    vigilance.load(loaded.warehouse, Settings())
    yield loaded
    for table in (*vigilance.TABLES, "measure_value"):
        loaded.warehouse.execute(f"DROP TABLE {table}")


def planted(kind: str, last_week: str = "2025-W52") -> set[str]:
    with (REFERENCE / "demo_truth.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["territory_code"]
            for row in csv.DictReader(file)
            if row["kind"] == kind and row["last_week"] == last_week
        }


def in_state(judged, state: str) -> set[str]:
    rows = judged.rows("SELECT territory_code FROM cell_state WHERE state = $state", state=state)
    return {code for (code,) in rows}


def test_every_silence_planted_at_the_end_is_shown_and_no_other(judged):
    assert in_state(judged, "silent") == planted("silence") == {"02.113", "02.251", "10.261"}


def test_the_cell_that_is_always_late_is_late(judged):
    assert planted("late") <= in_state(judged, "late")


def test_the_province_that_sent_next_to_nothing_has_no_cell(judged):
    assert planted("missing", "") == {"07.161"}
    assert "07.161" in in_state(judged, "none")


def test_52_delegations_of_82_have_a_cell(judged):
    (found,) = judged.rows(
        "SELECT count_if(state <> 'none'), count(*) FROM cell_state WHERE territory_code <> '06.141'"
    )
    assert found == (52, 82)


@pytest.mark.parametrize(
    ("code", "unanswered"),
    [("02.251", 20), ("02.113", 13), ("10.261", 9)],
    ids=["Figuig", "Berkane", "Guelmim"],
)
def test_a_planted_silence_lasts_as_long_as_planted(judged, code, unanswered):
    (found,) = judged.one("SELECT unanswered FROM cell_state WHERE territory_code = $code", code=code)
    assert found == unanswered


@pytest.mark.parametrize(
    ("code", "kind"), [("09.273", "homeless_cold_nights"), ("06.141.01.30", "women_violence")]
)
def test_a_rise_planted_at_the_end_stands_above_all_earlier_years(judged, code, kind):
    now, high, years, verdict = judged.one(
        "SELECT per_report, earlier_high, earlier_years, against_past FROM signal_span "
        "WHERE territory_code = $code AND type = $kind AND weeks = 12",
        code=code,
        kind=kind,
    )
    assert (years, verdict) == (5, "above")
    assert now > 1.5 * high


def test_a_silent_cell_is_not_said_to_have_fallen(judged):
    verdicts = judged.rows(
        "SELECT DISTINCT against_past FROM signal_span WHERE territory_code = '02.251' AND weeks = 12"
    )
    assert verdicts == [("unknown",)]
