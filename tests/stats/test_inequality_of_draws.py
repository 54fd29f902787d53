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


def test_theil_of_every_draw_and_its_parts_are_those_of_its_row():
    expected = np.array([theil(row, WEIGHTS, GROUPS) for row in VALUES])
    assert np.column_stack(theils(VALUES, SHARES, STARTS)) == pytest.approx(expected, abs=1e-12)


def test_what_is_measured_along_an_order_is_that_of_each_row():
    found = along(VALUES, SHARES, ridits(ORDER, SHARES))
    assert found.concentration == pytest.approx(
        [concentration_index(row, ORDER, WEIGHTS) for row in VALUES], abs=1e-12
    )
    slopes = np.array([slope_index(row, WEIGHTS, ORDER) for row in VALUES])
    assert np.column_stack([found.sii, found.rii]) == pytest.approx(slopes, abs=1e-9, nan_ok=True)


def test_a_line_that_starts_below_nothing_has_no_ratio():
    found = along(np.array([[0.0, 0.0, 9.0]]), np.full(3, 1 / 3), np.array([1, 3, 5]) / 6)
    assert found.sii == pytest.approx(13.5)
    assert np.isnan(found.rii)
