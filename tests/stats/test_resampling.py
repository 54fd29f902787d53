"""Intervals of measures: whether they hold what is true, and what must always hold."""

from __future__ import annotations

import numpy as np
import pytest

from stats.draws import anew
from stats.inequality import gini, theil
from stats.intervals import rate_interval
from stats.resampling import limits_of_draws, measure_interval


def of_counts(count, people):
    return count / people, *rate_interval(count, people)


def test_the_interval_holds_the_true_inequality_about_as_often_as_it_says():
    generator = np.random.default_rng(11)
    truth, people = generator.uniform(0.01, 0.05, 75), np.full(75, 4_000.0)
    held = [
        low <= gini(truth) <= high
        for low, high in (
            measure_interval(
                gini, *of_counts(generator.poisson(truth * people), people), draws=120, seed=turn
            )
            for turn in range(80)
        )
    ]
    assert 0.85 <= np.mean(held) <= 1


def test_equal_rates_are_found_to_be_nearly_equal_behind_their_noise():
    people = np.full(75, 2_000.0)
    count = np.random.default_rng(5).poisson(0.01 * people).astype(float)
    value, lower, upper = of_counts(count, people)
    low, high = measure_interval(gini, value, lower, upper)
    assert low < 0.05 < gini(value) <= high


def test_values_that_are_sure_have_a_sure_measure():
    value = np.array([1.0, 2.0, 9.0])
    assert measure_interval(gini, value, value, value) == (pytest.approx(gini(value)),) * 2


def test_more_people_make_a_narrower_interval():
    count = np.array([12.0, 30.0, 45.0, 80.0])
    widths = []
    for times in (1, 20):
        low, high = measure_interval(gini, *of_counts(count * times, np.full(4, 1000.0 * times)))
        widths.append(high - low)
    assert widths[1] < widths[0] / 2


def test_the_order_of_rows_is_irrelevant_when_the_measure_follows_it():
    value, lower, upper = of_counts(np.array([12.0, 30.0, 45.0, 80.0]), np.full(4, 1000.0))
    weight, places = np.array([1.0, 2.0, 3.0, 4.0]), [2, 0, 3, 1]
    there = measure_interval(lambda drawn: gini(drawn, weight), value, lower, upper)
    back = measure_interval(
        lambda drawn: gini(drawn, weight[places]), value[places], lower[places], upper[places]
    )
    assert back == pytest.approx(there, abs=1e-12)


def test_a_gap_is_left_to_the_measure():
    value, lower, upper = of_counts(np.array([12.0, 30.0, 45.0]), np.full(3, 1000.0))
    gap = [np.append(side, np.nan) for side in (value, lower, upper)]
    within = lambda drawn: theil(drawn).total  # noqa: E731 - a name for what is measured
    assert measure_interval(within, *gap) == measure_interval(within, value, lower, upper)


def test_a_measure_without_a_number_has_no_interval():
    nothing = [np.nan, np.nan]
    assert np.isnan(measure_interval(gini, nothing, nothing, nothing)[1])


@pytest.mark.parametrize(
    ("value", "lower", "upper", "how", "told"),
    [
        ([5], [6], [7], {}, "at 0: value 5, lower 6, upper 7"),
        ([-5], [-6], [7], {}, "value -5"),
        ([5], [4, 4], [7], {}, r"lower has shape \(2,\)"),
        ([5], [4], [7], {"draws": 0}, "draws is 0"),
        ([5], [4], [7], {"confidence": 95}, "confidence is 95"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_words(value, lower, upper, how, told):
    with pytest.raises(ValueError, match=told):
        measure_interval(gini, value, lower, upper, **how)


def test_limits_of_few_draws_hold_the_true_inequality_about_as_often_as_they_say():
    generator = np.random.default_rng(12)
    truth, people, held = generator.uniform(0.01, 0.05, 75), np.full(75, 4_000.0), []
    for _ in range(80):
        value, lower, upper = of_counts(generator.poisson(truth * people), people)
        drawn = anew(value, lower, upper, 50, generator)
        low, high = limits_of_draws(gini(value), [gini(np.maximum(row, 0)) for row in drawn])
        held.append(low <= gini(truth) <= high)
    assert 0.85 <= np.mean(held) <= 1


def test_limits_of_draws_without_noise_are_the_measure_itself():
    low, high = limits_of_draws([0.4, 2.0], np.full((3, 2), [0.4, 2.0]))
    assert (low, high) == (pytest.approx([0.4, 2.0]), pytest.approx([0.4, 2.0]))


def test_a_measure_one_draw_of_which_has_no_number_has_no_limits():
    low, high = limits_of_draws([1.0, 2.0], [[1.1, 2.1], [np.nan, 1.9], [0.9, 2.0]])
    assert np.isnan([low[0], high[0]]).all()
    assert low[1] < 2.0 < high[1]


def test_a_measure_that_its_draws_all_exceed_is_the_upper_limit():
    low, high = limits_of_draws([0.3], [[0.5], [0.52], [0.48]])
    assert low[0] < high[0] == 0.3


def test_a_confidence_of_one_is_refused():
    with pytest.raises(ValueError, match="confidence is 1"):
        limits_of_draws([1.0], [[1.0], [2.0]], confidence=1)


def test_a_deviation_that_is_known_better_takes_the_place_of_that_of_the_draws():
    low, high = limits_of_draws([0.3], [[0.28], [0.32]], spread=[0.05])
    assert (low[0], high[0]) == (pytest.approx(0.3 - 1.959964 * 0.05), pytest.approx(0.3 + 1.959964 * 0.05))
