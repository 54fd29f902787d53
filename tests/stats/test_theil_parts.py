"""What each group adds to Theil's index."""

from __future__ import annotations

import math

import numpy as np
import pytest

from stats.inequality import theil
from stats.theil_parts import theil_parts


def test_the_parts_of_all_groups_sum_to_those_of_the_index():
    generator = np.random.default_rng(3)
    value, weight, group = (
        generator.gamma(2, 3, 75),
        generator.uniform(1, 5, 75),
        generator.choice(list("abcd"), 75),
    )
    parts, whole = theil_parts(value, weight, group), theil(value, weight, group)
    assert (parts.between.sum(), parts.within.sum()) == pytest.approx((whole.between, whole.within))
    assert (parts.people.sum(), parts.held.sum()) == pytest.approx((1, 1))


def test_a_group_with_less_than_its_share_adds_less_than_nothing_to_what_lies_between():
    parts = theil_parts([1, 1, 3, 3], [1, 1, 1, 1], ["north", "north", "south", "south"])
    assert parts.group.tolist() == ["north", "south"]
    assert parts.held == pytest.approx([0.25, 0.75])
    assert parts.between == pytest.approx([0.25 * math.log(0.5), 0.75 * math.log(1.5)])
    assert parts.within == pytest.approx([0, 0])


def test_a_group_of_which_nothing_is_known_is_left_out():
    parts = theil_parts([1, math.nan, 3], [1, 1, 1], ["a", "b", "c"])
    assert parts.group.tolist() == ["a", "c"]
    assert parts.people == pytest.approx([0.5, 0.5])


def test_where_there_is_nothing_no_group_adds_anything():
    parts = theil_parts([0, 0], [1, 3], ["a", "b"])
    assert (parts.between.tolist(), parts.within.tolist()) == ([0, 0], [0, 0])
    assert parts.people == pytest.approx([0.25, 0.75])


def test_a_negative_value_is_refused_and_named():
    with pytest.raises(ValueError, match="-2"):
        theil_parts([1, -2], [1, 1], ["a", "b"])
