"""Classes between a reader's own breaks: the same rule as the maps' own classes."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.classes import breaks as of_the_build
from stats.classes import classify

NUMBERS = st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 3))
BREAKS = st.lists(NUMBERS, min_size=2, max_size=6, unique=True).map(sorted)


def test_a_value_that_equals_a_break_belongs_below_it():
    assert classify([4.9, 5.0, 5.1, 10.0, 10.1], [5, 10]) == [0, 0, 1, 1, 2]


@given(st.lists(NUMBERS, max_size=30), BREAKS)
def test_classes_are_what_pandas_cuts(values: list[float], breaks: list[float]):
    expected = pd.cut(pd.Series(values, dtype=float), [-np.inf, *breaks, np.inf], labels=False, right=True)
    assert classify(values, breaks) == expected.tolist()


@given(st.lists(NUMBERS, min_size=1, max_size=30), BREAKS)
def test_the_build_would_class_them_the_same(values: list[float], breaks: list[float]):
    edges = np.array([min(*values, *breaks) - 1, *breaks, max(*values, *breaks) + 1])
    assert classify(values, breaks) == of_the_build.classify(np.array(values), edges).tolist()


def test_nothing_to_class_gives_no_class():
    assert classify([], [1, 2]) == []


@pytest.mark.parametrize("breaks", [[2, 1], [1, 1], [1, 3, 2]])
def test_breaks_that_do_not_ascend_are_refused(breaks: list[float]):
    with pytest.raises(ValueError, match="do not ascend"):
        classify([1.0], breaks)
