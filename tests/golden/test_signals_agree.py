"""Signals on the map and in portraits are those of the pages on vigilance, which end with the same week."""

from __future__ import annotations

import pytest

from data import warehouse
from pages._parts.vigilance.told_spans import told_span

PAIRS = """
SELECT span.territory_code, span.type, span.rate, figure.value, span.lower, figure.lower, figure.status
FROM signal_span AS span
INNER JOIN indicator_value AS figure
    ON span.level = figure.level
    AND span.territory_code = figure.territory_code
    AND figure.indicator = CASE span.type
        WHEN 'all' THEN 'all_signals_per_10k'
        ELSE 'signals_per_10k_' || span.type
    END
WHERE span.weeks = 52 AND figure.period = '2025' AND figure.milieu = 'total'
"""
MEDIANS = """
SELECT span.territory_code, span.days_median, figure.value
FROM signal_span AS span
INNER JOIN indicator_value AS figure USING (level, territory_code)
WHERE span.weeks = 52 AND span.type = 'all'
    AND figure.indicator = 'days_to_orientation' AND figure.period = '2025'
"""
ZEROS = """
SELECT count(*)
FROM indicator_value AS figure
INNER JOIN territory ON figure.territory_code = territory.code
INNER JOIN indicator_value AS reports
    ON reports.indicator = 'reports_received'
    AND reports.territory_code = territory.province_code
    AND reports.period = figure.period
WHERE figure.indicator = 'all_signals_per_10k' AND figure.level = 'commune' AND figure.value = 0
    AND reports.value < 80
"""


def asked(question: str) -> list[tuple]:
    with warehouse._connection(warehouse.build()).cursor() as facts:
        return facts.execute(question).fetchall()


def test_a_rate_of_signals_is_the_same_on_the_map_and_on_the_page_of_the_cell():
    rows = asked(PAIRS)
    assert len(rows) == 65 * 12
    told = [row for row in rows if row[6] != "suppressed"]
    assert len(told) > 500
    assert [row for row in told if row[2] != pytest.approx(row[3]) or row[4] != pytest.approx(row[5])] == []


def test_what_the_map_withholds_of_a_year_the_page_of_the_cell_withholds_too_and_the_other_way_round():
    rows = asked(PAIRS)
    withheld = {(code, kind) for code, kind, *_numbers, status in rows if status == "suppressed"}
    held_back = {
        (code, kind) for code, kind, *_ in rows if (one := told_span(code, 52, kind)) and one.held_back
    }
    assert len(withheld) > 100
    assert held_back == withheld


@pytest.mark.parametrize(
    ("code", "rate"),
    # Signals of the year's 52 weeks over people and weeks heard: Figuig 66 and 31 weeks.
    [
        ("02.251", 7.664168),
        ("02.113", 8.044973),
        ("10.261", 6.623630),
        ("01.511", 9.455508),
        ("02", 6.989522),
    ],
)
def test_weeks_without_a_report_do_not_make_a_rate_smaller(code, rate):
    shown = {row[0]: row[3] for row in asked(PAIRS) if row[1] == "all"}
    assert shown[code] == pytest.approx(rate, abs=1e-6)


def test_the_median_of_days_is_the_same_in_both_and_may_lie_between_two_days():
    rows = asked(MEDIANS)
    assert [row for row in rows if row[1] != row[2]] == []
    assert {row[0]: row[2] for row in rows}["07.211"] == 7.5


def test_no_commune_has_a_zero_where_its_cell_left_out_more_than_a_fifth_of_the_weeks():
    assert asked(ZEROS) == [(0,)]


def test_the_mechouar_of_casablanca_is_watched_by_nobody():
    rows = asked(
        "FROM indicator_value WHERE indicator = 'all_signals_per_10k' AND territory_code = '06.141.01.81'"
    )
    assert {(row[5], row[10]) for row in rows} == {(None, "missing")}
