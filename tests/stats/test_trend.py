"""Recent trends against another library and hand-made series, and for what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, chi2_contingency, norm
from statsmodels.regression.linear_model import WLS
from statsmodels.stats.contingency_tables import Table

from stats.intervals import rate_interval
from stats.trend import THRESHOLD, Course, recent_trend

SERIES = st.lists(st.tuples(st.integers(1, 300), st.integers(1, 2_000)), min_size=5, max_size=9)


def weighted(values, weights):
    design = np.column_stack([np.ones(5), np.arange(5)])
    return WLS(np.asarray(values), design, weights=weights).fit()


def test_the_threshold_is_the_published_one():
    # The constant Fingertips carries in its own program.
    assert pytest.approx(9.54953570608324, rel=1e-12) == THRESHOLD
    assert pytest.approx(chi2.ppf(0.998, 1), rel=1e-12) == THRESHOLD


@given(SERIES)
def test_a_proportions_trend_is_the_weighted_line_and_the_linear_trend_of_the_table(series):
    count, more = np.array(series, dtype=float)[-5:].T
    found = recent_trend(count, count + more, "proportion")
    line = weighted(count / (count + more), count + more)
    assert found.slope == pytest.approx(line.params[1], rel=1e-9, abs=1e-12)
    table = Table(np.column_stack([count, more]), shift_zeros=False)
    trend = table.test_ordinal_association(row_scores=np.arange(5), col_scores=np.array([1, 0]))
    asked = (count + more).sum()
    # statsmodels conditions on both margins, which divides the variance by N - 1 rather than N.
    assert found.chi2 == pytest.approx(trend.zscore**2 * asked / (asked - 1), rel=1e-9, abs=1e-9)


@given(SERIES)
def test_the_linear_trend_is_part_of_the_whole_tables_chi_square(series):
    count, more = np.array(series, dtype=float)[-5:].T
    whole = chi2_contingency(np.vstack([count, more]), correction=False).statistic
    assert recent_trend(count, count + more, "proportion").chi2 <= whole + 1e-9


@given(SERIES, st.sampled_from(["rate", "ratio"]))
def test_a_rates_trend_is_the_line_weighted_by_the_width_of_its_intervals(series, kind):
    count, exposure = np.array(series, dtype=float)[-5:].T
    lower, upper = rate_interval(count, exposure)
    error = (upper - lower) / (2 * norm.ppf(0.975))
    line = weighted(count / exposure, error**-2)
    found = recent_trend(count, exposure, kind)
    assert found.slope == pytest.approx(line.params[1], rel=1e-7, abs=1e-12)
    assert found.chi2 == pytest.approx(
        line.params[1] ** 2 / line.normalized_cov_params[1, 1], rel=1e-7, abs=1e-9
    )


def test_a_steady_rise_is_increasing_and_a_steady_fall_decreasing():
    rise = [100, 120, 140, 160, 180]
    for kind in ("proportion", "rate", "ratio"):
        assert recent_trend(rise, [1000] * 5, kind).verdict is Course.INCREASING
        assert recent_trend(rise[::-1], [1000] * 5, kind).verdict is Course.DECREASING


def test_a_rise_too_small_to_be_sure_of_is_no_change():
    found = recent_trend([10, 12, 14, 16, 18], [100] * 5, "proportion")
    assert 0 < found.chi2 < THRESHOLD
    assert found.verdict is Course.NO_CHANGE


def test_a_rise_that_one_point_alone_makes_is_no_change():
    found = recent_trend([50, 50, 50, 50, 500], [1000] * 5, "proportion")
    assert found.chi2 > THRESHOLD
    assert found.verdict is Course.NO_CHANGE


@pytest.mark.parametrize("percent", range(5, 60))
def test_what_rounding_leaves_of_a_level_line_has_no_sign(percent):
    # Without the last point, the share is the same in every period but for the sixteenth figure.
    asked = np.array([9700, 10300, 9900, 10100, 10000])
    found = recent_trend([*asked[:4] * percent / 100, 9000], asked, "proportion")
    assert found.chi2 > THRESHOLD
    assert found.verdict is Course.NO_CHANGE


def test_only_the_last_five_points_count():
    rise = [100, 120, 140, 160, 180]
    long = recent_trend([900, np.nan, *rise], [1000] * 7, "rate")
    assert long == recent_trend(rise, [1000] * 5, "rate")


def test_a_zero_among_the_points_is_a_point_like_any_other():
    found = recent_trend([0, 20, 40, 60, 80], [1000] * 5, "proportion")
    assert found.slope == pytest.approx(0.02)
    assert found.verdict is Course.INCREASING


@pytest.mark.parametrize(
    ("count", "denominator"),
    [
        ([1, 2, 3, 4], [9] * 4),
        ([1, 2, np.nan, 4, 5], [9] * 5),
        ([1, 2, 3, 4, 5], [9, 9, 9, np.nan, 9]),
        ([1, 2, 0, 4, 5], [9, 9, 0, 9, 9]),
        ([0] * 5, [9] * 5),
        ([0] * 5, [0] * 5),
    ],
)
@pytest.mark.parametrize("kind", ["proportion", "rate", "ratio"])
def test_what_cannot_be_calculated_says_so_and_has_no_slope(count, denominator, kind):
    found = recent_trend(count, denominator, kind)
    assert found.verdict is Course.UNKNOWN
    assert np.isnan([found.slope, found.chi2]).all()


def test_where_everyone_has_the_event_a_proportion_has_no_trend_to_test():
    assert recent_trend([9] * 5, [9] * 5, "proportion").verdict is Course.UNKNOWN
    assert recent_trend([9] * 5, [9] * 5, "rate").verdict is Course.NO_CHANGE


@pytest.mark.parametrize("kind", ["proportion", "rate"])
def test_a_series_that_is_not_known_leaves_the_others_alone(kind):
    rise, gap = [100, 120, 140, 160, 180], [100, 120, np.nan, 160, 180]
    found = recent_trend([rise, gap], np.full((2, 5), 1000), kind)
    alone = recent_trend(rise, [1000] * 5, kind)
    assert (found.slope[0], found.chi2[0], found.verdict[0]) == alone
    assert np.isnan([found.slope[1], found.chi2[1]]).all()
    assert found.verdict[1] is Course.UNKNOWN


@given(SERIES, st.sampled_from(["proportion", "rate"]))
def test_time_run_backwards_turns_the_slope_round(series, kind):
    count, more = np.array(series, dtype=float)[-5:].T
    there = recent_trend(count, count + more, kind)
    back = recent_trend(count[::-1], (count + more)[::-1], kind)
    assert back.slope == pytest.approx(-there.slope, rel=1e-9, abs=1e-12)
    assert back.chi2 == pytest.approx(there.chi2, rel=1e-9, abs=1e-9)


def test_a_course_is_judged_by_what_is_good():
    assert Course.INCREASING.judged("higher") == Course.DECREASING.judged("lower") == "improving"
    assert Course.INCREASING.judged("lower") == Course.DECREASING.judged("higher") == "worsening"
    assert Course.INCREASING.judged("none") == "increasing"
    assert Course.NO_CHANGE.judged("higher") == "no change"


@pytest.mark.parametrize(
    ("count", "denominator", "kind", "told"),
    [
        ([1, 2, 3, 4, 12], [8] * 5, "proportion", "at 4: count 12, denominator 8"),
        ([1, 2, -3, 4, 5], [8] * 5, "rate", "at 2: count -3"),
        ([1, 2, 3, 4, 5], [8, 8, 8, 8, -8], "rate", "denominator -8"),
        ([1, 2, 3, 4, 5], [8, 8, 8, 8, np.inf], "rate", "infinite"),
        ([1, 2, 3, 4, 5], [8] * 6, "rate", r"\(5,\).*\(6,\)"),
        (5, 8, "rate", r"\(\)"),
        ([1, 2, 3, 4, 5], [8] * 5, "share", "'share'"),
    ],
)
def test_what_is_no_series_is_refused_in_words(count, denominator, kind, told):
    with pytest.raises(ValueError, match=told):
        recent_trend(count, denominator, kind)
