"""Deviations added up value by value are those of very many draws of the measure itself."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import ndtr

from stats.draws import around, even_noise
from stats.inequality_of_draws import along, ginis, theils
from stats.influence import of_along, of_gini, of_theil
from stats.resampling import limits_of_draws
from stats.ridits import ridits

DRAWS = 40


@pytest.fixture(scope="module")
def country():
    """Seventy-five provinces in twelve regions with small counts, a few of them without any."""
    generator = np.random.default_rng(11)
    people = generator.lognormal(1.5, 0.6, 75)
    count = generator.poisson(generator.gamma(2, 2.5, 75) * people / 5)
    value = count / people
    lower, upper = (count - 1.6 * np.sqrt(count)) / people, (count + 2.4 * np.sqrt(count)) / people
    starts = np.arange(0, 75, 6)[:12]
    order = np.array([generator.random(75), value + generator.normal(0, 1, 75)])
    shares = people / people.sum()
    ridit = np.array([ridits(row, shares) for row in order])
    return value, lower, upper, shares, starts, np.array([shares, shares]), ridit


def drawn(country, noise):
    value, lower, upper, *_ = country
    return np.maximum(around(noise, value, lower, upper), 0.0)


def measured(country, values):
    *_, shares, starts, weights, ridit = country
    orders = along(values, weights, ridit)
    return np.column_stack(
        [
            ginis(values, shares),
            *theils(values, shares, starts),
            orders.concentration,
            orders.sii,
            np.log(orders.rii),
        ]
    )


def deviations(country, values):
    *_, shares, starts, weights, ridit = country
    alone = [of_gini(values, shares), *of_theil(values, shares, starts)]
    return np.concatenate([alone, *of_along(values, weights, ridit)])


@pytest.fixture(scope="module")
def truth(country):
    values = drawn(country, np.random.default_rng(0).standard_normal((20_000, 75)))
    found = measured(country, values)
    return found.mean(axis=0), found.std(axis=0)


def test_deviations_are_those_of_twenty_thousand_draws(country, truth):
    found = deviations(country, drawn(country, even_noise(DRAWS, 75, np.random.default_rng(1))))
    share = found / truth[1]
    assert share[[0, 1, 4, 5, 6, 7, 8, 9]] == pytest.approx(1, abs=0.05)
    # The parts between and within few regions are told less surely.
    assert share[[2, 3]] == pytest.approx(1, abs=0.25)


def test_limits_of_forty_even_draws_are_as_sure_as_those_of_a_thousand(country, truth):
    mean, deviation = truth
    told = []
    for seed in range(12):
        values = drawn(country, even_noise(DRAWS, 75, np.random.default_rng(seed)))
        found = measured(country, values)
        told.append(limits_of_draws(mean, found, spread=deviations(country, values)))
    for limit, side in enumerate((-1.96, 1.96)):
        away = (np.array(told)[:, limit] - mean) / deviation - side
        wrong = np.sqrt((away**2).mean(axis=0))
        # Of a thousand plain draws: 1 / sqrt(1,000) by the mean, 1.96 / sqrt(2,000) by the deviation.
        thousand = np.sqrt(1 / 1000 + 1.96**2 / 2000)
        assert (wrong[[0, 1, 4, 5, 6, 7, 8]] < thousand).all(), wrong / thousand
        # The parts between and within few regions, and a ratio whose line starts low: of two hundred.
        assert (wrong < np.sqrt(1 / 200 + 1.96**2 / 400)).all(), wrong / thousand


def test_even_noise_has_one_draw_in_each_part():

    noise = even_noise(20, 7, np.random.default_rng(3))
    parts = np.sort(np.floor(ndtr(noise) * 20), axis=0)
    assert (parts == np.arange(20)[:, None]).all()
    assert not np.array_equal(noise[:, 0], noise[:, 1])


def test_what_is_sure_does_not_move(country):
    *_, shares, starts, weights, ridit = country
    still = np.tile(country[0], (DRAWS, 1))
    assert of_gini(still, shares) == pytest.approx(0, abs=1e-12)
    assert of_theil(still, shares, starts) == pytest.approx((0, 0, 0), abs=1e-12)
    assert np.concatenate(of_along(still, weights, ridit)) == pytest.approx(0, abs=1e-12)


def test_a_line_that_starts_below_zero_has_no_relative_deviation():
    values = np.tile([0.0, 0.0, 9.0], (DRAWS, 1)) + even_noise(DRAWS, 3, np.random.default_rng(0)) ** 2 * [
        0,
        0,
        1,
    ]
    shares = np.full((1, 3), 1 / 3)
    found = of_along(values, shares, np.array([[1 / 6, 0.5, 5 / 6]]))
    assert np.isnan(found.rii).all()
    assert found.sii[0] > 0
