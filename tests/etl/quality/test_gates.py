"""What is held back says why: on both sides of the declared share, and for every figure."""

from __future__ import annotations

import pytest

from tests.etl.quality.conftest import Quality


def gate(quality: Quality, measure: str, code: str, period: str) -> list[tuple]:
    rows = quality.rows(
        "SELECT told, asked, least_share::DOUBLE AS least_share, counted FROM gate "
        "WHERE measure = $measure AND territory_code = $code AND period = $period",
        measure=measure,
        code=code,
        period=period,
    )
    return [tuple(row.values()) for row in rows]


def status(quality: Quality, measure: str, code: str, period: str) -> str:
    (row,) = quality.rows(
        "SELECT status FROM measure_value WHERE measure = $measure AND territory_code = $code "
        "AND period = $period",
        measure=measure,
        code=code,
        period=period,
    )
    return row["status"]


def test_eight_of_ten_are_enough_and_leave_no_gate(quality: Quality):
    assert status(quality, "beneficiaries_emf", "02.251", "2023") == "computed"
    assert gate(quality, "beneficiaries_emf", "02.251", "2023") == []


def test_seven_of_ten_are_not_and_say_so(quality: Quality):
    assert status(quality, "beneficiaries_emf", "02.251", "2024") == "insufficient"
    assert gate(quality, "beneficiaries_emf", "02.251", "2024") == [(7, 10, 0.8, "centres")]
    assert gate(quality, "enrolled_emf", "02.251", "2024") == [(7, 10, 0.8, "both")]


def test_one_list_of_eight_delegations_holds_casablanca_back(quality: Quality):
    assert status(quality, "centres", "06.141", "2024") == "insufficient"
    assert gate(quality, "centres", "06.141", "2024") == [(1, 8, 0.8, "delegations")]
    assert gate(quality, "people_without_emf", "06.141", "2024") == [(1, 8, 0.8, "delegations")]


def test_reports_of_which_none_came_hold_the_signals_back_without_a_share(quality: Quality):
    (row,) = quality.rows(
        "SELECT told, asked, least_share IS NULL AS free, counted FROM gate "
        "WHERE measure = 'days_to_orientation' AND territory_code = '02.251' AND period = '2024'"
    )
    # Three signals whose time is known, of the five that a median takes.
    assert tuple(row.values()) == (3, 5, True, "signals")


def test_every_quantity_held_back_has_one_gate_and_every_gate_holds_one_back(quality: Quality):
    held = quality.rows(
        "SELECT count(*) AS held, count(gate.told) AS told FROM measure_value "
        "FULL JOIN gate USING (measure, level, territory_code, period, milieu) "
        "WHERE status = 'insufficient' OR gate.told IS NOT NULL"
    )
    assert held[0]["held"] == held[0]["told"] > 100


def test_every_figure_held_back_says_why_once(quality: Quality):
    (found,) = quality.rows(
        "SELECT count(*) AS held, count(why.told) AS told FROM indicator_value "
        "FULL JOIN held_back AS why USING (indicator, level, territory_code, period, milieu) "
        "WHERE status = 'insufficient' OR why.told IS NOT NULL"
    )
    assert found["held"] == found["told"] > 50


@pytest.mark.parametrize(
    ("indicator", "told", "asked", "counted"),
    [("reach_emf", 7, 10, "centres"), ("occupancy_of_service_emf", 7, 10, "both")],
)
def test_a_figure_takes_the_reason_of_what_it_is_made_of(
    indicator: str, told: int, asked: int, counted: str, quality: Quality
):
    (row,) = quality.rows(
        "SELECT told, asked, counted FROM held_back "
        "WHERE indicator = $indicator AND territory_code = '02.251' AND period = '2024'",
        indicator=indicator,
    )
    assert tuple(row.values()) == (told, asked, counted)


def test_a_divisor_that_is_too_small_is_a_reason_of_its_own(quality: Quality):
    rows = quality.rows("FROM held_back WHERE counted = 'denominator'")
    assert rows
    assert all(row["told"] < row["asked"] for row in rows)
