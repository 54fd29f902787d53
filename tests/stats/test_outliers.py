"""Outliers by the median."""

from __future__ import annotations

import numpy as np
import pytest

from stats.outliers import THRESHOLD, modified_z

TEN = [50, 52, 48, 51, 49, 50, 53, 47, 50, 5_000_000]


def test_a_wild_value_among_ten_is_far_above_the_threshold():
    scores = modified_z(TEN)
    assert abs(scores[-1]) > THRESHOLD
    assert (np.abs(scores[:-1]) < THRESHOLD).all()


def test_a_plain_z_of_3_cannot_fire_on_ten_points_however_wild_one_is():
    values = np.array(TEN, dtype=float)
    plain = (values - values.mean()) / values.std(ddof=1)
    assert np.abs(plain).max() == pytest.approx(9 / np.sqrt(10), abs=1e-6)  # 2.846, its ceiling
    assert np.abs(plain).max() < 3


def test_scores_agree_with_a_calculation_by_hand():
    # median 15.5, absolute deviations 5.5 4.5 0.5 0.5 2.5 14.5, their median 3.5
    assert modified_z([10, 11, 15, 16, 18, 30]) == pytest.approx(
        [-1.05993, -0.86721, -0.09636, 0.09636, 0.48179, 2.79436], abs=1e-4
    )


def test_five_points_are_too_few_to_tell():
    assert np.isnan(modified_z([1, 1, 1, 1, 900])).all()


def test_missing_points_do_not_count_towards_the_six():
    assert np.isnan(modified_z([1, 2, np.nan, 1, 2, 900])).all()
    scores = modified_z([1, 2, np.nan, 1, 2, 1, 900])
    assert np.isnan(scores[2])
    assert scores[-1] > THRESHOLD


def test_a_series_that_never_changes_has_no_outlier():
    assert np.isnan(modified_z([7] * 8)).all()


def test_one_change_in_a_constant_series_is_measured_by_the_mean_deviation():
    # deviations 0 0 0 0 0 495: mean 82.5, so 495 / (1.253314 * 82.5)
    assert modified_z([5, 5, 5, 5, 5, 500])[-1] == pytest.approx(4.7873, abs=1e-3)


def test_each_row_is_a_series_of_its_own():
    both = modified_z([[1, 2, 3, 4, 5, 60], [100, 101, 102, 103, 104, 105]])
    assert both[0] == pytest.approx(modified_z([1, 2, 3, 4, 5, 60]))
    assert (np.abs(both[1]) < THRESHOLD).all()


def test_an_infinite_value_is_refused_in_words():
    with pytest.raises(ValueError, match="infinite"):
        modified_z([1, 2, 3, 4, 5, np.inf])


def test_a_cube_of_values_is_refused():
    with pytest.raises(ValueError, match="not 3"):
        modified_z(np.ones((2, 2, 2)))
