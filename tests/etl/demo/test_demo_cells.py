"""Cells, reports and signals of the demonstration, and what was planted in them."""

from __future__ import annotations

import csv
from statistics import mean

import pytest

from data.paths import REFERENCE
from etl.demo import reports

MISSING_PROVINCE = "07.161"


def planted(kind: str) -> list[dict[str, str]]:
    with (REFERENCE / "demo_truth.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["kind"] == kind]


def test_thirty_of_the_82_delegations_have_no_cell(loaded):
    delegations = """
        SELECT count(*), count(*) FILTER (code NOT IN (SELECT territory_code FROM cell)) FROM territory
        WHERE level IN ('province', 'arrondissement_prefecture') AND code <> '06.141'
    """
    assert loaded.one(delegations) == (82, 30)
    units = """
        SELECT count(*) FROM territory
        WHERE level = 'province' AND code NOT IN (SELECT territory_code FROM cell)
    """
    assert loaded.one(units)[0] >= 23


def test_reports_are_expected_every_iso_week_from_2020_to_2025(loaded):
    assert loaded.one("SELECT count(DISTINCT period), min(period), max(period) FROM cell_report") == (
        53 + 5 * 52,
        "2020-W01",
        "2025-W52",
    )


def test_nothing_is_received_after_the_demonstrations_today(loaded):
    today = reports.TODAY.date()
    assert loaded.one(
        "SELECT max(received_on) <= $today, max(expected_on) = $today FROM cell_report", today=today
    ) == (
        True,
        True,
    )


def test_signals_follow_the_seasons(loaded):
    question = """
        SELECT sum(signal_count) FILTER (right(period, 2) IN ('01', '02', '03', '04', '05', '06')),
            sum(signal_count) FILTER (right(period, 2) IN ('27', '28', '29', '30', '31', '32'))
        FROM signal WHERE type = 'homeless_cold_nights'
    """
    winter, summer = loaded.one(question)
    assert winter > 5 * summer


def test_every_kind_of_signal_of_the_catalogue_occurs(loaded):
    with (REFERENCE / "signal_types.csv").open(encoding="utf-8", newline="") as file:
        catalogue = {row["type"] for row in csv.DictReader(file)}
    assert {row[0] for row in loaded.rows("SELECT DISTINCT type FROM signal")} == catalogue


@pytest.mark.parametrize(
    "event", planted("rise"), ids=lambda event: f"{event['territory_code']} {event['type']}"
)
def test_a_planted_rise_stands_out_from_the_same_weeks_of_other_years(loaded, event):
    def seen(year: int) -> int:
        return loaded.one(
            "SELECT coalesce(sum(signal_count), 0) FROM signal "
            "WHERE territory_code = $territory AND type = $type AND period BETWEEN $first AND $last",
            territory=event["territory_code"],
            type=event["type"],
            first=f"{year}{event['first_week'][4:]}",
            last=f"{year}{event['last_week'][4:]}",
        )[0]

    own = int(event["first_week"][:4])
    usual = mean(seen(year) for year in range(2020, 2026) if year != own)
    assert 0.6 * float(event["factor"]) < seen(own) / usual < 1.6 * float(event["factor"])


@pytest.mark.parametrize("event", planted("silence"), ids=lambda event: event["note"])
def test_a_planted_silence_has_reports_due_and_none_received(loaded, event):
    due, received = loaded.one(
        "SELECT count(*), count(received_on) FROM cell_report JOIN cell USING (cell_id) "
        "WHERE territory_code = $territory AND period BETWEEN $first AND $last",
        territory=event["territory_code"],
        first=event["first_week"],
        last=event["last_week"],
    )
    assert due >= 9
    assert received == 0
    noted = loaded.one(
        "SELECT count(*) FROM signal WHERE territory_code = $territory AND period BETWEEN $first AND $last",
        territory=event["territory_code"],
        first=event["first_week"],
        last=event["last_week"],
    )
    assert noted == (0,)


def test_no_other_cell_is_silent_for_so_long(loaded):
    question = """
        WITH gaps AS (
            SELECT cell_id, received_on,
                count(received_on) OVER (PARTITION BY cell_id ORDER BY period) AS stretch
            FROM cell_report WHERE expected_on < '2025-12-01'
        )
        SELECT count(DISTINCT cell_id) FROM (
            SELECT cell_id FROM gaps WHERE received_on IS NULL
            GROUP BY cell_id, stretch HAVING count(*) >= 5
        )
    """
    assert loaded.one(question) == (len(planted("silence")),)


@pytest.mark.parametrize("event", planted("late"), ids=lambda event: event["note"])
def test_planted_lateness_is_more_than_a_week_each_time(loaded, event):
    question = """
        SELECT min(received_on - expected_on), count(received_on) FROM cell_report JOIN cell USING (cell_id)
        WHERE territory_code = $territory AND period BETWEEN $first AND $last
    """
    least, received = loaded.one(
        question,
        territory=event["territory_code"],
        first=event["first_week"],
        last=event["last_week"],
    )
    assert least > 7
    assert received > 15


def test_one_province_sent_a_list_of_centres_and_nothing_else(loaded):
    assert [event["territory_code"] for event in planted("missing")] == [MISSING_PROVINCE]
    centres, places, directors = loaded.one(
        "SELECT count(*), count(licensed_places), count(has_director) FROM centre "
        "WHERE delegation_code = $code",
        code=MISSING_PROVINCE,
    )
    assert centres > 20
    assert (places, directors) == (0, 0)
    people = (
        "SELECT count(*) FROM beneficiary_count JOIN centre USING (centre_id) WHERE delegation_code = $code"
    )
    assert loaded.one(people, code=MISSING_PROVINCE) == (0,)
    assert loaded.one("SELECT count(*) FROM cell WHERE territory_code = $code", code=MISSING_PROVINCE) == (0,)
