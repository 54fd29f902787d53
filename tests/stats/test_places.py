"""Places in an order are those of scipy, whatever is tied or missing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy.stats import rankdata

from stats.places import places

TIED = arrays(float, array_shapes(max_dims=3, max_side=9), elements=st.integers(-3, 3).map(float))
WITH_GAPS = arrays(float, st.integers(1, 12), elements=st.sampled_from([-1.0, 0.0, 2.0, float("nan")]))


@pytest.mark.parametrize(("ties", "method"), [("mean", "average"), ("least", "min")])
@given(value=TIED)
def test_places_are_those_of_scipy_along_every_axis(ties, method, value):
    for axis in range(value.ndim):
        assert np.array_equal(places(value, ties, axis), rankdata(value, method, axis=axis))


@given(WITH_GAPS)
def test_who_has_no_value_has_no_place_and_takes_none(value):
    assert np.array_equal(places(value), rankdata(value, nan_policy="omit"), equal_nan=True)
