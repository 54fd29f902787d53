"""Whether a colour on the map could have been another one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats.certainty import Certainty, certainty_classes
from stats.classes import classify

BREAKS = [10.0, 20.0, 30.0]


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [
        (11, 19, Certainty.SURE),
        (10, 20, Certainty.NEXT_CLASS_POSSIBLE),
        (10.1, 20, Certainty.SURE),
        (10, 10, Certainty.SURE),
        (-50, 9, Certainty.SURE),
        (31, 500, Certainty.SURE),
        (19, 31, Certainty.UNSURE),
        (0, 99, Certainty.UNSURE),
    ],
)
def test_an_interval_is_as_sure_as_the_classes_it_reaches_into_are_few(lower, upper, expected):
    assert certainty_classes([lower], [upper], BREAKS).tolist() == [expected]


def test_a_missing_limit_leaves_only_that_territory_unknown():
    found = certainty_classes([np.nan, 1, 5], [5, None, 6], BREAKS)
    assert found.tolist() == [Certainty.UNKNOWN, Certainty.UNKNOWN, Certainty.SURE]


def test_a_class_that_holds_nothing_makes_nobody_less_sure():
    # Breaks repeat where exactly zero is a class of its own and nothing lies between.
    assert certainty_classes([0, -1], [0, 5], [0, 0, 8]).tolist() == [0, 1]


def test_on_a_map_of_one_class_everyone_is_sure():
    assert certainty_classes([0, 5], [100, 6], []).tolist() == [0, 0]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=20),
    st.lists(st.integers(0, 40), unique=True, max_size=6),
)
def test_it_is_the_number_of_classes_between_both_limits(limits, breaks):
    lower, upper = [min(pair) for pair in limits], [max(pair) for pair in limits]
    breaks = sorted(breaks)
    spans = np.array(classify(upper, breaks)) - np.array(classify(lower, breaks))
    assert certainty_classes(lower, upper, breaks).tolist() == np.minimum(spans, 2).tolist()


@pytest.mark.parametrize(
    ("lower", "upper", "breaks", "told"),
    [
        ([5, 3], [6, 2], BREAKS, "above its upper one: at 1: lower 3, upper 2"),
        ([5], [6, 7], BREAKS, "lower has shape"),
        ([5], [np.inf], BREAKS, "may not be infinite: at 0"),
        ([5], [6], [20, 10], r"breaks \[20.0, 10.0\] do not ascend"),
        ([5], [6], [[10, 20]], "do not ascend"),
        ([5], [6], [10, np.nan], "do not ascend"),
    ],
)
def test_limits_and_breaks_out_of_order_are_refused(lower, upper, breaks, told):
    with pytest.raises(ValueError, match=told):
        certainty_classes(lower, upper, breaks)
