"""Intervals against published values, against other libraries, and for what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import poisson
from statsmodels.stats.proportion import proportion_confint

from stats.intervals import proportion_interval, rate_interval


@pytest.mark.parametrize(
    ("count", "total", "lower", "upper"),
    [
        # Newcombe R. G. (1998), Statistics in Medicine 17, 857-872, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_agrees_with_newcombes_published_table(count, total, lower, upper):
    low, high = proportion_interval(count, total)
    assert low == pytest.approx(lower, abs=5e-5)
    assert high == pytest.approx(upper, abs=5e-5)


@pytest.mark.parametrize(
    ("count", "lower", "upper"),
    # Limits of a Poisson count as every table of them prints (Breslow & Day 1987, table 2.10 among others).
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (3, 0.619, 8.767), (5, 1.623, 11.668), (9, 4.115, 17.085)],
)
def test_fewer_than_ten_events_get_the_exact_limits(count, lower, upper):
    low, high = rate_interval(count, 1)
    assert (low, high) == (pytest.approx(lower, abs=5e-4), pytest.approx(upper, abs=5e-4))


def test_ten_events_and_more_get_byars_limits():
    # O(1 - 1/9O - z/3√O)³ and (O+1)(1 - 1/9(O+1) + z/3√(O+1))³, worked in 40-digit decimal arithmetic.
    low, high = rate_interval([10, 100], [1000, 1000])
    assert low == pytest.approx([4.7874499e-3, 81.3621055e-3], rel=1e-7)
    assert high == pytest.approx([18.3914586e-3, 121.6279379e-3], rel=1e-7)


@given(st.integers(1, 5_000), st.data())
def test_wilson_is_what_statsmodels_computes(total, data):
    count = data.draw(st.integers(0, total))
    confidence = data.draw(st.sampled_from([0.8, 0.95, 0.998]))
    theirs = proportion_confint(count, total, alpha=1 - confidence, method="wilson")
    low, high = proportion_interval(count, total, confidence)
    assert (low, high) == (pytest.approx(theirs[0], abs=1e-9), pytest.approx(theirs[1], abs=1e-9))


@given(st.integers(1, 9))
def test_the_exact_limits_leave_half_the_risk_on_each_side(count):
    low, high = rate_interval(count, 1)
    assert poisson.sf(count - 1, low) == pytest.approx(0.025, abs=1e-9)
    assert poisson.cdf(count, high) == pytest.approx(0.025, abs=1e-9)


@given(st.integers(10, 100_000))
def test_byar_stays_within_one_percent_of_the_exact_limits(count):
    low, high = rate_interval(count, 1)
    assert poisson.sf(count - 1, low * 0.99) < 0.025 < poisson.sf(count - 1, low * 1.01)
    assert poisson.cdf(count, high * 1.01) < 0.025 < poisson.cdf(count, high * 0.99)


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_an_interval_contains_its_value_and_stays_in_its_bounds(count, more):
    total = count + more
    low, high = proportion_interval(count, total)
    assert 0 <= low <= count / total <= high <= 1
    low, high = rate_interval(count, total)
    assert 0 <= low <= count / total <= high


@given(st.integers(0, 50), st.integers(1, 50), st.integers(2, 40))
def test_an_interval_narrows_as_more_is_known(count, more, times):
    total = count + more
    low, high = proportion_interval([count, count * times], [total, total * times])
    assert high[1] - low[1] < high[0] - low[0]
    low, high = rate_interval([count, count * times], [total, total * times])
    assert high[1] - low[1] < high[0] - low[0]


def test_no_event_at_all_has_a_lower_limit_of_exactly_zero():
    assert proportion_interval(0, 7)[0] == 0
    assert rate_interval(0, 7)[0] == 0


def test_everyone_has_an_upper_limit_of_exactly_one():
    assert proportion_interval(7, 7)[1] == 1


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_an_unknown_number_leaves_the_other_territories_alone(interval):
    low, high = interval([np.nan, 3, 3], [10, np.nan, 10])
    alone_low, alone_high = interval(3, 10)
    assert np.isnan(low[:2]).all()
    assert np.isnan(high[:2]).all()
    assert (low[2], high[2]) == (alone_low, alone_high)


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_nobody_to_ask_means_no_interval(interval):
    low, high = interval([0, 1], [0, 4])
    assert np.isnan([low[0], high[0]]).all()
    assert not np.isnan([low[1], high[1]]).any()


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_one_denominator_may_serve_many_counts(interval):
    low, high = interval([1, 2, 3], 50)
    assert low.shape == high.shape == (3,)


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_arrays_without_elements_come_back_without_elements(interval):
    low, high = interval([], [])
    assert low.shape == high.shape == (0,)


def test_a_count_above_its_denominator_is_refused_with_both_values():
    with pytest.raises(ValueError, match="at 1: count 12, denominator 8"):
        proportion_interval([1, 12], [8, 8])


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_negative_counts_are_refused_and_named(interval):
    with pytest.raises(ValueError, match="may not be negative: at 2: count -4"):
        interval([1, 2, -4], [8, 8, 8])


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_negative_bases_are_refused_and_named(interval):
    with pytest.raises(ValueError, match="-8"):
        interval([0], [-8])


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_infinite_numbers_are_refused(interval):
    with pytest.raises(ValueError, match="infinite"):
        interval([1], [np.inf])


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_arrays_of_different_lengths_are_refused_with_both_shapes(interval):
    with pytest.raises(ValueError, match=r"\(2,\).*\(3,\)"):
        interval([1, 2], [3, 4, 5])


@pytest.mark.parametrize("interval", [proportion_interval, rate_interval])
def test_tables_are_refused(interval):
    with pytest.raises(ValueError, match="one-dimensional"):
        interval([[1, 2]], [[3, 4]])


@pytest.mark.parametrize("confidence", [0, 1, 95, -0.1])
def test_a_confidence_outside_zero_and_one_is_refused(confidence):
    with pytest.raises(ValueError, match=str(confidence)):
        rate_interval([1], [2], confidence)


def test_a_long_list_of_wrong_counts_is_cut_and_counted():
    with pytest.raises(ValueError, match="and 15 more"):
        proportion_interval([2] * 25, [1] * 25)


def test_what_stands_below_a_mask_is_unknown():
    masked = np.ma.masked_array([3, 999_999], mask=[False, True])
    low, high = proportion_interval(masked, [10, 10])
    assert (low[0], high[0]) == proportion_interval(3, 10)
    assert np.isnan([low[1], high[1]]).all()
