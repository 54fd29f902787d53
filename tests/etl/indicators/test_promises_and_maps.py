"""Everything declared is there once, nothing else is, and every map of it holds together."""

from __future__ import annotations

from statistics import median

import pytest

from data.catalogue import catalogue
from etl import publish
from tests.etl.later import asks_later

TABLES = {"indicator_value", "indicator_view", "map_class", "view_summary"}
CHECKS = [rule for rule in publish.rules() if any(table in rule for table in TABLES) and not asks_later(rule)]


def test_what_is_declared_is_what_is_there(figures):
    promised = {
        (one.key, level, period, milieu)
        for one in catalogue().indicators.values()
        for level, period, milieu in one.promises()
    }
    shown = set(figures.rows("SELECT indicator, level, period, milieu FROM indicator_view"))
    assert shown == promised


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.split("'")[1])
def test_no_check_finds_anything_wrong(figures, rule):
    assert figures.warehouse.cursor().execute(rule).fetchmany(5) == []


BREAKS = [
    ("UPDATE indicator_value SET value = 0 WHERE status = 'missing'", "exactly where the status says so"),
    ("UPDATE indicator_value SET lower = value + 1 WHERE lower IS NOT NULL", "an interval holds its value"),
    ("INSERT INTO indicator_value FROM indicator_value LIMIT 1", "a figure is given once"),
    ("UPDATE indicator_value SET status = 'guessed' WHERE value IS NOT NULL", "a status is known"),
    ("UPDATE indicator_value SET value = value + 1 WHERE indicator = 'population'", "comes out exactly"),
    ("UPDATE indicator_value SET numerator = 3 WHERE status = 'suppressed'", "nowhere to be read"),
    ("UPDATE indicator_value SET simulated = FALSE", "marked simulated"),
    (
        "UPDATE indicator_value SET source_keys = ['nobody'] WHERE indicator = 'population'",
        "source of a figure",
    ),
    ("DELETE FROM map_class WHERE method = 'jenks'", "a map by every method"),
    ("UPDATE map_class SET classes = classes || '0'", "a letter for every territory"),
    ("UPDATE map_class SET classes = 'x' || substr(classes, 2)", "a class or a reason"),
    ("UPDATE map_class SET edges = list_reverse(edges)", "edges rise"),
    ("UPDATE view_summary SET zeros = zeros + 1 WHERE zeros > 0", "a summary says what its territories say"),
    ("UPDATE view_summary SET own_value = own_value + 1", "a summary says what its territories say"),
    ("DELETE FROM view_summary WHERE within = 'MA'", "every view has a summary"),
    ("UPDATE indicator_view SET source_keys = source_keys[2:]", "a view names the sources of its figures"),
    ("UPDATE indicator_view SET territory_count = 74 WHERE level = 'province'", "every territory of a level"),
]


@pytest.mark.parametrize(("harm", "rule"), BREAKS, ids=[rule for _, rule in BREAKS])
def test_every_check_can_fail(figures, harm, rule):
    with figures.warehouse.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute(harm)
        broken = {row[0] for check in CHECKS for row in cursor.execute(check).fetchmany(1)}
        cursor.execute("ROLLBACK")
    assert any(rule in found for found in broken)


def test_a_class_string_follows_the_codes(figures):
    ((classes, edges),) = figures.rows(
        "SELECT classes, edges FROM map_class WHERE indicator = 'illiteracy_10_plus' AND level = 'province' "
        "AND period = '2024' AND milieu = 'total' AND method = 'quantiles'"
    )
    values = figures.rows(
        "SELECT value FROM indicator_value WHERE indicator = 'illiteracy_10_plus' AND level = 'province' "
        "AND period = '2024' AND milieu = 'total' ORDER BY territory_code"
    )
    for letter, (value,) in zip(classes, values, strict=True):
        low, high = edges[int(letter)], edges[int(letter) + 1]
        assert low < value <= high or (letter == "0" and value == low)


@pytest.mark.parametrize(
    ("indicator", "level", "within"),
    [
        ("illiteracy_10_plus", "province", "MA"),
        ("illiteracy_10_plus", "commune", "02.251"),
        ("centres_of_type_emf", "province", "02"),
        ("centres_of_type_emf", "commune", "07.161"),
        ("centres_of_type_emf", "arrondissement_prefecture", "06.141"),
    ],
)
def test_a_summary_is_what_its_territories_have_in_common(figures, indicator, level, within):
    values = figures.rows(
        "SELECT territory_code, value FROM indicator_value WHERE indicator = $indicator AND level = $level "
        "AND period = '2024' AND milieu = 'total'",
        indicator=indicator,
        level=level,
    )
    inside = {code: value for code, value in values if within == "MA" or code.startswith(f"{within}.")}
    known = {code: value for code, value in inside.items() if value is not None}
    ((summary),) = figures.rows(
        "SELECT territories, known, zeros, low, high, middle, low_code, high_code, own_value "
        "FROM view_summary WHERE indicator = $indicator AND level = $level AND period = '2024' "
        "AND milieu = 'total' AND within = $within",
        indicator=indicator,
        level=level,
        within=within,
    )
    low, high = (min(known.values()), max(known.values())) if known else (None, None)
    assert summary == (
        len(inside),
        len(known),
        sum(value == 0 for value in known.values()),
        low,
        high,
        pytest.approx(median(known.values())) if known else None,
        min((code for code, value in known.items() if value == low), default=None),
        min((code for code, value in known.items() if value == high), default=None),
        figures(indicator, within)["value"],
    )


def test_breaks_are_shared_by_the_years_and_not_by_months(figures):
    ((years, months),) = figures.rows(
        "SELECT count(DISTINCT edges) FILTER (WHERE length(period) = 4), "
        "count(DISTINCT edges) FILTER (WHERE length(period) = 7) FROM map_class "
        "WHERE indicator = 'reports_received' AND level = 'province' AND milieu = 'total' "
        "AND method = 'equal'"
    )
    assert (years, months) == (1, 1)


def test_a_map_tells_apart_why_there_is_no_value(figures):
    ((classes,),) = figures.rows(
        "SELECT classes FROM map_class WHERE indicator = 'all_signals_per_10k' AND level = 'commune' "
        "AND period = '2024' AND method = 'quantiles'"
    )
    assert {"m", "s", "i"} <= set(classes)


def test_many_zeros_are_a_class_of_their_own(figures):
    ((edges, counts),) = figures.rows(
        "SELECT edges, counts FROM map_class WHERE indicator = 'centres_of_type_emf' AND level = 'province' "
        "AND period = '2024' AND method = 'quantiles'"
    )
    assert edges[:2] == [0, 0]
    assert counts == [73, 1]


def test_the_reference_of_an_indicator_is_an_edge_of_its_maps(figures):
    for (edges,) in figures.rows(
        "SELECT edges FROM map_class WHERE indicator = 'population_change' AND level = 'commune'"
    ):
        assert 0 in edges
