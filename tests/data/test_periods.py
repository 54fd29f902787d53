"""Periods and ranges as declarations write them."""

from __future__ import annotations

import pytest

from data.periods import expand, kind


@pytest.mark.parametrize(
    ("text", "what"), [("2024", "year"), ("2024-05", "month"), ("2024-W07", "week"), ("2024-2025", "season")]
)
def test_a_period_says_what_it_is(text, what):
    assert kind(text) == what


@pytest.mark.parametrize("text", ["24", "2024-13", "2024-W54", "2024-2026", "mai 2024", "", "2024-5"])
def test_what_is_no_period_is_refused_with_its_text(text):
    with pytest.raises(ValueError, match="is no period"):
        kind(text)


def test_a_range_of_years_holds_both_its_ends():
    assert expand(["2014", "2022..2025"]) == ("2014", "2022", "2023", "2024", "2025")


def test_a_range_of_months_crosses_the_year():
    assert expand(["2023-11..2024-02"]) == ("2023-11", "2023-12", "2024-01", "2024-02")


@pytest.mark.parametrize("text", ["2025..2015", "2015..2016-03", "2024-W01..2024-W05"])
def test_a_range_that_runs_backwards_or_mixes_kinds_is_refused(text):
    with pytest.raises(ValueError, match="is no range"):
        expand([text])


def test_a_period_named_twice_is_refused():
    with pytest.raises(ValueError, match="2024 named twice"):
        expand(["2020..2024", "2024"])


@pytest.mark.parametrize(
    ("text", "until", "listed"),
    [
        ("2023..2025+", "", ("2023", "2024", "2025")),
        ("2023..2025+", "2024", ("2023", "2024", "2025")),
        ("2023..2025+", "2027", ("2023", "2024", "2025", "2026", "2027")),
        ("2023+..2025+", "2027", ("2025", "2026", "2027")),
        ("2025+", "2026", ("2026",)),
        ("2025+", "", ("2025",)),
        ("2025-11..2025-12+", "2026-02", ("2025-11", "2025-12", "2026-01", "2026-02")),
        ("2024..2025+", "2026-02", ("2024", "2025", "2026")),
        ("2025-11..2025-12+", "2025", ("2025-11", "2025-12")),
    ],
)
def test_an_end_with_a_plus_moves_on_with_the_data_and_never_back(text, until, listed):
    assert expand([text], until) == listed


@pytest.mark.parametrize("text", ["2024-W01+", "2024-2025+", "2015+..2016..2017", "+", "2015..+"])
def test_what_cannot_move_is_refused(text):
    with pytest.raises(ValueError, match=r"is no (range|period)"):
        expand([text])
