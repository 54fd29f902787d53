"""What given sites bring, without a search."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from geo.siting import evaluate
from tests.geo.siting.brute import Case, cases

often = settings(max_examples=60, deadline=None)
COST = np.array([[0.0, 5, np.inf], [5, 0, 8], [9, 8, 0]])


@often
@given(cases(most=7))
def test_the_best_sites_bring_what_the_search_said(case: Case):
    best = case.sited()
    found = evaluate(case.demand, case.sparse, case.radius, best.sites, case.existing)
    assert found.covered_demand == best.covered_demand
    assert found.newly_covered == best.covered_demand - case.covered(())
    assert found.assignment.tolist() == best.assignment.tolist()


@often
@given(cases(most=7))
def test_with_capacity_as_many_are_served_as_can_flow(case: Case):
    chosen = tuple(case.free[: case.sites])
    found = evaluate(case.demand, case.cost, case.radius, chosen, case.existing, case.capacity)
    assert found.covered_demand == case.served(chosen)
    assert found.newly_covered == case.served(chosen) - case.served(())


def test_a_site_moved_next_door_loses_who_lived_at_the_edge():
    before, after = (evaluate([10, 20, 30], COST, 8, [site]) for site in (1, 0))
    assert (before.covered_demand, after.covered_demand) == (60, 30)
    assert after.mean_cost == pytest.approx((0 * 10 + 5 * 20 + 9 * 30) / 60)
    assert after.longest_cost == 9


def test_ways_count_people_only_and_are_endless_where_some_reach_nothing():
    assert evaluate([0, 20, 30], COST, 8, [2]).longest_cost == 8
    assert evaluate([10, 20, 30], COST, 8, [2]).mean_cost == np.inf


def test_no_site_brings_nothing_and_nobody_is_no_share():
    nothing = evaluate([10, 20, 30], COST, 8, [])
    assert (nothing.covered_demand, nothing.assignment.tolist()) == (0, [-1, -1, -1])
    assert np.isnan(evaluate([0, 0, 0], COST, 8, [1]).share_covered)


def test_a_column_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="sites names column 3"):
        evaluate([10, 20, 30], COST, 8, [3])
