"""Control limits against published tables and the intervals they mirror, and for what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import poisson

from stats.funnel import funnel_limits
from stats.intervals import proportion_interval

LEVELS = st.sampled_from([0.95, 0.998])


@pytest.mark.parametrize(
    ("people", "lower", "upper", "lowest", "highest"),
    # PHEindicatormethods' own table of tests (percentages round the baseline 80.642448): 95 % and 99.8 %.
    [
        (1, 3.204264, 100, 0, 100),
        (30, 66.504234, 94.780661, 58.351036, 100),
        (1008, 78.203374, 83.081521, 76.796814, 84.488082),
        (110000, 80.408963, 80.875933, 80.274317, 81.010578),
    ],
)
def test_limits_of_proportions_are_those_fingertips_draws(people, lower, upper, lowest, highest):
    found = [*funnel_limits(people, 0.80642448, "proportion", 0.95)]
    found += [*funnel_limits(people, 0.80642448, "proportion", 0.998)]
    assert 100 * np.array(found) == pytest.approx([lower, upper, lowest, highest], abs=2e-6)


@pytest.mark.parametrize(
    ("count", "low_at", "high_at", "lowest_at", "highest_at"),
    # The same package's table for ratios: the events expected where this count lies on a limit.
    [
        (1, 5.571644585, 0.025317898, 9.233410143, 0.001000547),
        (10, 18.39035799, 4.795387629, 24.13397235, 2.960519925),
        (100, 121.6268111, 81.36400699, 134.9243187, 71.92139974),
    ],
)
def test_limits_of_ratios_are_those_fingertips_draws(count, low_at, high_at, lowest_at, highest_at):
    for expected, side, confidence in (
        (low_at, 0, 0.95), (high_at, 1, 0.95), (lowest_at, 0, 0.998), (highest_at, 1, 0.998)
    ):  # fmt: skip
        assert funnel_limits(expected, 1, "ratio", confidence)[side] * expected == pytest.approx(
            count, rel=1e-5
        )


@given(st.integers(1, 400), LEVELS)
def test_a_count_on_a_limit_leaves_half_the_risk_beyond_it(count, confidence):
    tail = (1 - confidence) / 2
    lower, upper = funnel_limits(1.3 * count, 2.0, "rate", confidence)
    below, above = lower * 1.3 * count, upper * 1.3 * count
    expected = 2.6 * count
    assert poisson.cdf(np.ceil(below), expected) >= tail - 1e-9
    assert below == 0 or poisson.cdf(np.ceil(below) - 1, expected) <= tail + 1e-9
    assert poisson.sf(np.floor(above) - 1, expected) >= tail - 1e-9
    assert poisson.sf(np.floor(above), expected) <= tail + 1e-9


@given(st.integers(1, 3000), st.data(), st.integers(1, 99), LEVELS)
def test_a_proportion_lies_outside_exactly_where_its_wilson_interval_leaves_the_baseline_out(
    people, data, percent, confidence
):
    count = data.draw(st.integers(0, people))
    lower, upper = funnel_limits(people, percent / 100, "proportion", confidence)
    low, high = proportion_interval(count, people, confidence)
    if min(abs(count / people - lower), abs(count / people - upper)) > 1e-9:
        assert (lower <= count / people <= upper) == (low <= percent / 100 <= high)


@given(st.integers(1, 10_000), st.integers(1, 99), st.sampled_from(["proportion", "rate", "ratio"]), LEVELS)
def test_limits_hold_the_baseline_between_them_and_narrow_with_size(size, percent, kind, confidence):
    baseline = percent / 100
    lower, upper = funnel_limits([size, 4 * size], baseline, kind, confidence)
    assert (lower >= 0).all()
    assert (lower <= baseline).all()
    assert (upper >= baseline).all()
    assert upper[1] - lower[1] <= upper[0] - lower[0]


@given(st.integers(1, 10_000), st.integers(1, 99), st.sampled_from(["proportion", "rate", "ratio"]))
def test_limits_of_more_confidence_enclose_those_of_less(size, percent, kind):
    inner = funnel_limits(size, percent / 100, kind, 0.95)
    outer = funnel_limits(size, percent / 100, kind, 0.998)
    assert outer[0] <= inner[0] <= inner[1] <= outer[1]


def test_an_unknown_or_empty_denominator_leaves_the_others_alone():
    lower, upper = funnel_limits([np.nan, 0, 50], 0.2, "proportion", 0.95)
    assert np.isnan([lower[:2], upper[:2]]).all()
    assert (lower[2], upper[2]) == funnel_limits(50, 0.2, "proportion", 0.95)


@pytest.mark.parametrize("kind", ["proportion", "rate", "ratio"])
def test_a_benchmark_of_zero_has_no_width(kind):
    assert funnel_limits(50, 0, kind, 0.95) == (0, 0)


def test_each_territory_may_have_a_benchmark_of_its_own():
    lower, _ = funnel_limits([50, 50], [0.2, 0.4], "proportion", 0.95)
    assert lower[1] == funnel_limits(50, 0.4, "proportion", 0.95)[0]


@pytest.mark.parametrize(
    ("denominator", "baseline", "kind", "confidence", "told"),
    [
        ([5, -7], 0.2, "rate", 0.95, "at 1: denominator -7"),
        ([5, 7], -0.2, "rate", 0.95, "baseline -0.2"),
        ([5, 7], 20, "proportion", 0.95, "may not exceed 1: at 0: baseline 20"),
        ([5, 7], 0.2, "share", 0.95, "'share'"),
        ([5, 7], 0.2, "rate", 95, "confidence is 95"),
        ([5, 7], [0.2, 0.3, 0.4], "rate", 0.95, r"\(2,\).*\(3,\)"),
        ([[5, 7]], 0.2, "rate", 0.95, r"\(1, 2\)"),
        ([5, np.inf], 0.2, "rate", 0.95, "infinite"),
    ],
)
def test_what_has_no_funnel_is_refused_in_words(denominator, baseline, kind, confidence, told):
    with pytest.raises(ValueError, match=told):
        funnel_limits(denominator, baseline, kind, confidence)
