"""False discoveries against a published example and another library, and for what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from stats.multiple import benjamini_hochberg

# The fifteen p-values of Benjamini & Hochberg (1995), section 3.3: four of them are discoveries at 0.05.
NEUHAUS = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
    0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000,
]  # fmt: skip
TESTS = st.lists(st.floats(0, 1), min_size=1, max_size=40)


def test_the_four_published_discoveries_are_found():
    assert (benjamini_hochberg(NEUHAUS) <= 0.05).tolist() == [True] * 4 + [False] * 11


@given(TESTS)
def test_values_are_those_of_statsmodels(p):
    assert benjamini_hochberg(p) == pytest.approx(multipletests(p, method="fdr_bh")[1], abs=1e-12)


@given(TESTS, st.integers(0, 3))
def test_what_was_not_tested_changes_nothing_for_the_others(p, gaps):
    found = benjamini_hochberg([np.nan] * gaps + p)
    assert np.isnan(found[:gaps]).all()
    assert found[gaps:].tolist() == benjamini_hochberg(p).tolist()


@given(TESTS)
def test_q_is_never_below_p_nor_above_one_and_keeps_the_order(p):
    p, q = np.array(p), benjamini_hochberg(p)
    assert (q >= p - 1e-15).all()
    assert (q <= 1).all()
    assert (np.diff(q[np.argsort(p)]) >= -1e-15).all()


def test_no_test_at_all_has_no_answer():
    assert benjamini_hochberg([]).shape == (0,)
    assert np.isnan(benjamini_hochberg([np.nan, np.nan])).all()


@pytest.mark.parametrize(
    ("p", "told"),
    [
        ([0.1, 1.2], r"at 1: p 1\.2"),
        ([-0.1, 0.2], r"at 0: p -0\.1"),
        ([[0.1]], r"\(1, 1\)"),
        (0.1, r"\(\)"),
    ],
)
def test_what_is_no_p_value_is_refused(p, told):
    with pytest.raises(ValueError, match=told):
        benjamini_hochberg(p)
