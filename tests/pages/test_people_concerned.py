"""Only people are shown as people: not signals, places or households that stand below the line."""

from __future__ import annotations

import pytest

from data.catalogue import catalogue
from pages._parts.people import concerned

ROW = {"denominator": 426, "inhabitants": 657_000}


@pytest.mark.parametrize(
    ("indicator", "shown"),
    [
        ("illiteracy_10_plus", 426),  # people of 10 and over
        ("reach_emf", 426),  # women of 15 and over
        ("signals_closed", 657_000),
        ("reports_received", 657_000),
        ("occupancy", 657_000),
        ("without_running_water", 657_000),  # households
        ("population", 657_000),
    ],
)
def test_a_denominator_is_shown_as_people_only_where_it_counts_people(indicator: str, shown: int):
    assert concerned(ROW, catalogue().indicators[indicator]) == shown


def test_without_a_denominator_those_who_live_there_are_shown():
    row = {"denominator": None, "inhabitants": 657_000}
    assert concerned(row, catalogue().indicators["illiteracy_10_plus"]) == 657_000
