"""Standardised rates against published values and another program, and for what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats.intervals import rate_interval, standardised_rate

# Down's syndrome births by mother's age, first children, Michigan 1950-1964, standardised to all children:
# Fay M. P., Feuer E. J. (1997), Statistics in Medicine 16, 791-801, whose rate is 92.3 per 100,000.
BIRTHS = [107, 141, 60, 40, 39, 25]
CHILDREN = [230061, 329449, 114920, 39487, 14208, 3052]
STANDARD = [319933, 931318, 786511, 488235, 237863, 61313]

GROUPS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 10_000), st.integers(1, 1_000)), min_size=2, max_size=6
)


def test_the_rate_is_the_published_one():
    assert standardised_rate(BIRTHS, CHILDREN, STANDARD)[0] * 1e5 == pytest.approx(92.3, abs=0.05)


@pytest.mark.parametrize(
    ("confidence", "lower", "upper"),
    # Computed by PHStatsMethods 0.1.16 of the Office for Health Improvement and Disparities (its ph_dsr).
    [(0.95, 80.3292214194844, 105.18720920841747), (0.998, 73.83165046072062, 112.86668010202654)],
)
def test_rate_and_limits_are_those_of_the_english_health_office(confidence, lower, upper):
    value, low, high = standardised_rate(BIRTHS, CHILDREN, STANDARD, confidence)
    found = np.array([value, low, high]) * 1e5
    assert found == pytest.approx([92.30452553319944, lower, upper], rel=1e-9)


def test_several_territories_at_once_get_what_each_gets_alone():
    events, people = np.array([BIRTHS, BIRTHS[::-1]]), np.array([CHILDREN, CHILDREN])
    together = np.array(standardised_rate(events, people, STANDARD))
    for row in range(2):
        assert together[:, row] == pytest.approx(
            standardised_rate(events[row], people[row], STANDARD), rel=1e-12
        )


def test_one_age_group_is_a_crude_rate_with_byars_limits():
    value, low, high = standardised_rate([25], [1000], [7])
    assert value == pytest.approx(0.025)
    assert (low, high) == (
        pytest.approx(rate_interval(25, 1000)[0]),
        pytest.approx(rate_interval(25, 1000)[1]),
    )


def test_fewer_than_ten_events_have_no_standardised_rate():
    value, low, high = standardised_rate([[4, 5], [5, 5]], [[100, 100], [100, 100]], [1, 1])
    assert np.isnan([value[0], low[0], high[0]]).all()
    assert value[1] == pytest.approx(0.05)
    assert low[1] < 0.05 < high[1]


def test_an_unknown_group_leaves_the_other_territories_alone():
    value, low, high = standardised_rate(
        [[np.nan, 20], [20, 20], [20, 20]], [[100, 100], [np.nan, 100], [100, 100]], [1, 1]
    )
    assert np.isnan([value[:2], low[:2], high[:2]]).all()
    assert np.array([value[2], low[2], high[2]]) == pytest.approx(
        standardised_rate([20, 20], [100, 100], [1, 1])
    )


def test_an_empty_group_of_the_standard_has_no_rate():
    assert np.isnan(standardised_rate([20, 0], [100, 0], [1, 1])[0])


def test_a_group_that_the_standard_lacks_counts_for_nothing():
    assert standardised_rate([20, 0], [100, 0], [1, 0])[0] == pytest.approx(0.2)


@given(GROUPS, st.integers(2, 9))
def test_the_interval_contains_the_rate_and_only_shares_of_the_standard_matter(groups, times):
    events, more, standard = np.array(groups, dtype=float).T
    found = np.array(standardised_rate(events, events + more, standard))
    if events.sum() < 10:
        assert np.isnan(found).all()
        return
    assert 0 <= found[1] <= found[0] <= found[2]
    assert found == pytest.approx(standardised_rate(events, events + more, standard * times), rel=1e-9)


@given(GROUPS)
def test_the_order_of_the_age_groups_does_not_matter(groups):
    events, more, standard = np.array(groups, dtype=float).T
    there = standardised_rate(events, events + more, standard)
    back = standardised_rate(events[::-1], (events + more)[::-1], standard[::-1])
    assert np.array(there) == pytest.approx(np.array(back), rel=1e-9, nan_ok=True)


def test_a_count_above_its_population_is_refused_with_place_and_values():
    with pytest.raises(ValueError, match="at 1, 0: count 12, population 8"):
        standardised_rate([[1, 2], [12, 2]], [[8, 8], [8, 8]], [1, 1])


@pytest.mark.parametrize(
    ("count", "population", "standard", "told"),
    [
        ([-4, 20], [10, 30], [1, 1], "count may not be negative: at 0: count -4"),
        ([4, 20], [10, -30], [1, 1], "population -30"),
        ([4, 20], [10, 30], [1, -1], "standard population -1"),
        ([4, 20], [10, np.inf], [1, 1], "infinite"),
        ([4, 20], [10, 30], [1, 1, 1], r"\(2,\).*\(2,\).*\(3,\)"),
        ([4, 20], [10, 30, 40], [1, 1], r"\(3,\)"),
        ([[[4]]], [[[10]]], [1], r"\(1, 1, 1\)"),
        ([4, 20], [10, 30], [0, 0], r"\[0.0, 0.0\] has nobody"),
        ([4, 20], [10, 30], [1, np.nan], "unknown group"),
    ],
)
def test_what_cannot_be_standardised_is_refused_in_words(count, population, standard, told):
    with pytest.raises(ValueError, match=told):
        standardised_rate(count, population, standard)
