"""Sharing out whole numbers: nothing is lost, nobody gets more than their cap."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.demo.chance import apportion, split_rows, stream
from etl.demo.dates import monday, weeks


def test_seats_go_by_largest_remainder():
    # Ten seats for 47 : 31 : 22 are 4.7, 3.1 and 2.2; the one left goes to the largest remainder.
    assert apportion(10, [47, 31, 22]).tolist() == [5, 3, 2]


def test_what_a_cap_leaves_over_goes_to_the_others():
    assert apportion(10, [8, 1, 1], [4, 10, 10]).tolist() == [4, 3, 3]


def test_equal_remainders_go_to_the_first():
    assert apportion(2, [1, 1, 1]).tolist() == [1, 1, 0]


def test_too_little_room_is_refused():
    with pytest.raises(ValueError, match="3 left over"):
        apportion(10, [1, 1], [3, 4])


def test_nobody_to_share_with_is_refused():
    with pytest.raises(ValueError, match="cannot be shared out"):
        apportion(1, [0.0, 0.0])


@given(st.integers(0, 5000), st.lists(st.floats(0.01, 1e6), min_size=1, max_size=40))
def test_shares_add_up_and_stay_within_one_of_exact(total, weights):
    shares = apportion(total, weights)
    exact = total * np.array(weights) / sum(weights)
    assert shares.sum() == total
    assert np.all(np.abs(shares - exact) < 1 + 1e-6)


@given(st.lists(st.integers(0, 999), min_size=1, max_size=20), st.integers(1, 6))
def test_rows_keep_their_totals(totals, width):
    shares = stream("test").random((len(totals), width)) + 0.01
    table = split_rows(np.array(totals), shares)
    assert table.sum(axis=1).tolist() == totals
    assert (table >= 0).all()


def test_a_stream_depends_on_its_name_only():
    assert stream("a").random() == stream("a").random()
    assert stream("a").random() != stream("b").random()


def test_2020_has_a_week_53_and_2025_ends_with_week_52():
    all_weeks = weeks()
    assert len(all_weeks) == 313
    assert all_weeks[52] == "2020-W53"
    assert all_weeks[53] == "2021-W01"
    assert str(monday("2020-W01")) == "2019-12-30"
    assert str(monday("2025-W52")) == "2025-12-22"
