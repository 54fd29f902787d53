"""Nothing of an office is told ahead of the day on which it is read."""

from __future__ import annotations

from datetime import date

import pytest

from tests.etl.judging.judging_tables import CELL, CENTRE, PEOPLE, found, verdict

TODAY = date(2025, 3, 10)


@pytest.mark.parametrize(
    ("kind", "row", "field", "told"),
    [
        ("centre", CENTRE, "opened_on", "11/03/2025"),
        ("centre", CENTRE, "licensed_on", "01/01/2026"),
        ("centre", CENTRE, "jisr_label_year", "2026"),
        ("cell", CELL, "opened_on", "11/03/2025"),
        ("beneficiary_count", PEOPLE, "period", "2026"),
    ],
)
def test_a_day_or_year_that_has_not_come_is_refused(kind: str, row: dict, field: str, told: str):
    judged = verdict(kind, row | {field: told}, today=TODAY)
    assert found(judged) == [("error", "NOT_YET", 2, told)]
    assert judged.findings["allowed"].tolist() == ["10/03/2025"]


@pytest.mark.parametrize(
    ("kind", "row", "field", "told"),
    [
        ("centre", CENTRE, "opened_on", "10/03/2025"),
        ("centre", CENTRE, "closed_on", "01/09/2025"),
        ("cell", CELL, "closed_on", "01/09/2025"),
        ("beneficiary_count", PEOPLE, "period", "2025"),
    ],
)
def test_today_this_year_and_a_closing_decided_ahead_are_taken(kind: str, row: dict, field: str, told: str):
    assert found(verdict(kind, row | {field: told}, today=TODAY)) == []


def test_the_demonstration_set_keeps_its_own_calendar():
    row = CENTRE | {"opened_on": "01/09/2025", "simulated": "Oui"}
    assert found(verdict("centre", row, today=TODAY)) == []


def test_without_a_day_nothing_is_asked():
    assert found(verdict("centre", CENTRE | {"opened_on": "01/09/2099"})) == []
