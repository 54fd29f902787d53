"""Many draws at once give what one draw after the other gives."""

from __future__ import annotations

import numpy as np
import pytest

from stats.inequality import concentration_index, gini, slope_index, theil
from stats.inequality_of_draws import along, ginis, theils
from stats.ridits import ridits

GENERATOR = np.random.default_rng(8)
#: Ties and zeros among them; the second row turns the order round.
VALUES = np.vstack([GENERATOR.gamma(1.5, 4, 40).round(), np.arange(40.0, 0, -1), np.r_[np.zeros(39), 5]])
WEIGHTS = GENERATOR.uniform(1, 9, 40)
SHARES = WEIGHTS / WEIGHTS.sum()
GROUPS = np.repeat(["a", "b", "c", "d"], [3, 17, 1, 19])
STARTS = np.array([0, 3, 20, 21])
ORDER = GENERATOR.integers(0, 12, 40).astype(float)


def test_the_gini_of_every_draw_is_that_of_its_row():
    assert ginis(VALUES, SHARES) == pytest.approx([gini(row, WEIGHTS) for row in VALUES], abs=1e-12)


def test_values_too_near_to_be_put_in_order_change_nothing_that_matters():
    near = 10 + GENERATOR.uniform(0, 0.3, (5, 40))
    expected = [gini(row, WEIGHTS) for row in near]
    assert ginis(near, SHARES) == pytest.approx(expected, abs=1e-3)
    skewed = GENERATOR.lognormal(0, 2, (5, 40))
    assert ginis(skewed, SHARES) == pytest.approx([gini(row, WEIGHTS) for row in skewed], rel=1e-4)


def test_theil_of_every_draw_and_its_parts_are_those_of_its_row():
    expected = np.array([theil(row, WEIGHTS, GROUPS) for row in VALUES])
    assert np.column_stack(theils(VALUES, SHARES, STARTS)) == pytest.approx(expected, abs=1e-12)


def test_what_is_measured_along_orders_is_that_of_each_row():
    orders = np.vstack([ORDER, -np.arange(40.0)])
    places = np.vstack([ridits(order, SHARES) for order in orders])
    found = along(VALUES, np.vstack([SHARES, SHARES]), places)
    expected = [[concentration_index(row, order, WEIGHTS) for order in orders] for row in VALUES]
    assert found.concentration == pytest.approx(np.array(expected), abs=1e-12)
    slopes = np.array([[slope_index(row, WEIGHTS, order) for order in orders] for row in VALUES])
    assert np.stack([found.sii, found.rii], axis=2) == pytest.approx(slopes, abs=1e-9, nan_ok=True)


def test_who_has_no_place_in_an_order_weighs_nothing_along_it():
    weights = np.where(np.arange(40) % 7, WEIGHTS, 0)
    shares = weights / weights.sum()
    found = along(VALUES, shares[np.newaxis], ridits(ORDER, shares)[np.newaxis])
    kept = weights > 0
    expected = [slope_index(row[kept], weights[kept], ORDER[kept])[0] for row in VALUES]
    assert found.sii[:, 0] == pytest.approx(expected)


def test_a_line_that_starts_below_nothing_has_no_ratio():
    third = np.full((1, 3), 1 / 3)
    found = along(np.array([[0.0, 0.0, 9.0]]), third, np.array([[1, 3, 5]]) / 6)
    assert found.sii == pytest.approx(13.5)
    assert np.isnan(found.rii)


def test_where_all_share_one_place_there_is_no_slope():
    third = np.full((1, 3), 1 / 3)
    found = along(np.array([[1.0, 2.0, 9.0]]), third, np.full((1, 3), 0.5))
    assert np.isnan(found.sii)
    assert np.isnan(found.rii)
    assert found.concentration == pytest.approx(0)
