"""Room that stands, shared out among those near: cases worked out by hand, and what holds of every case."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from geo.siting import coverage_problem, shared_out

FAR = np.inf


def test_a_site_with_too_little_room_is_shared_in_proportion_to_people():
    served, _ = shared_out([300.0, 100.0], [[1.0], [2.0]], 5, [200.0])
    assert served == pytest.approx([150.0, 50.0])


def test_room_one_point_does_not_need_goes_to_the_other():
    # Both sites are near the first point, which needs 100 of their 300; the second point has only one.
    served, _ = shared_out([100.0, 400.0], [[1.0, 1.0], [FAR, 1.0]], 5, [100.0, 200.0])
    # The second site offers two fifths to each; the first point takes less of it, the rest is offered again.
    assert served == pytest.approx([100.0, 160.0 + 200 / 7 * 0.4])


def test_a_site_without_a_limit_serves_all_who_are_near_and_nobody_else():
    assert shared_out([5.0, 7.0], [[5.0], [5.01]], 5, [np.inf])[0].tolist() == [5.0, 0.0]


def test_a_way_of_zero_is_near_and_sparse_ways_count_alike():
    ways = csr_array(([0.0, 3.0], ([0, 1], [0, 0])), shape=(3, 1))
    assert shared_out([4.0, 4.0, 4.0], ways, 5, [4.0])[0] == pytest.approx([2.0, 2.0, 0.0])


@pytest.mark.parametrize(("demand", "capacity"), [([0.0, 0.0], [9.0]), ([3.0, 4.0], [0.0])])
def test_without_people_or_room_nobody_is_served(demand, capacity):
    assert shared_out(demand, [[1.0], [1.0]], 5, capacity)[0].tolist() == [0.0, 0.0]


def test_without_any_site_nobody_is_served():
    assert shared_out([3.0], np.empty((1, 0)), 5, [])[0].tolist() == [0.0]


@pytest.mark.parametrize(
    ("demand", "radius", "capacity", "said"),
    [([-1.0], 5, [1.0], "demand"), ([1.0], -5, [1.0], "radius"), ([1.0], 5, [np.nan], "capacity")],
)
def test_what_means_nothing_is_refused(demand, radius, capacity, said):
    with pytest.raises(ValueError, match=said):
        shared_out(demand, [[1.0]], radius, capacity)


small = st.integers(0, 40).map(float)


@given(st.data())
def test_nobody_is_served_twice_no_room_is_used_twice_and_none_is_left_beside_need(data: st.DataObject):
    points, sites = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 5))
    people = np.array(data.draw(st.lists(small, min_size=points, max_size=points)))
    room = np.array(data.draw(st.lists(small, min_size=sites, max_size=sites)))
    near = np.array(
        data.draw(st.lists(st.booleans(), min_size=points * sites, max_size=points * sites))
    ).reshape(points, sites)
    served, by_column = shared_out(people, np.where(near, 1.0, FAR), 1, room)
    assert (by_column <= room + 1e-9).all()
    assert by_column.sum() == pytest.approx(served.sum())
    assert (served <= people + 1e-9).all()
    assert (served >= 0).all()
    left = people - served
    for at in range(sites):
        # Whoever is still without lives near full sites only: all of their room is with their neighbours.
        if near[left > 1e-6, at].any():
            assert served[near[:, at]].sum() >= room[at] - 1e-6
    most = sum(min(room[at], people[near[:, at]].sum()) for at in range(sites))
    assert served.sum() <= min(most, people.sum()) + 1e-6


def test_each_column_tells_whom_it_serves_where_capacity_limits():
    problem = coverage_problem([100.0, 60.0], [[1.0, 1.0], [1.0, 1.0]], 5, 2, capacity=[70.0, 50.0])
    found = problem.solved()
    assert found.by_column is not None
    assert found.by_column == pytest.approx([70.0, 50.0])
    assert found.served is not None
    assert found.by_column.sum() == pytest.approx(found.served.sum())
    assert coverage_problem([1.0], [[1.0]], 5, 1).solved().by_column is None
