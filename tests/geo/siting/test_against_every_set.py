"""Every kind of siting question against trying every set of sites."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from geo.siting import Siting, maximal_coverage, p_centre, p_median, set_cover
from tests.geo.siting.brute import Case, cases

often = settings(max_examples=150, deadline=None)


def agrees(found: Siting, values: list[float], best) -> None:
    """The best of all values, proven; or no answer where there is no value."""
    if not values:
        assert (found.status, found.sites) == ("infeasible", ())
        assert found.note
        return
    assert (found.status, found.gap) == ("optimal", 0.0)
    assert found.objective == found.bound == pytest.approx(best(values), rel=1e-9)


@often
@given(cases())
def test_most_people_are_covered_with_so_many_new_sites(case: Case):
    found = case.sited()
    agrees(found, [case.covered(chosen) for chosen in case.sets()], max)
    assert len(found.sites) == case.sites
    assert found.covered_demand == case.covered(found.sites)


@often
@given(cases(most=7))
def test_capacity_limits_who_is_served(case: Case):
    found = case.sited(capacity=case.capacity)
    agrees(found, [case.served(chosen) for chosen in case.sets()], max)
    assert found.covered_demand == case.served(found.sites)


@often
@given(cases())
def test_a_budget_is_never_overdrawn(case: Case):
    found = case.sited(
        site_cost=case.site_cost,
        budget=case.budget,
    )
    agrees(found, [case.covered(chosen) for chosen in case.sets(budget=True)], max)
    assert case.site_cost[list(found.sites)].sum() <= case.budget


@often
@given(cases())
def test_quotas_are_kept_or_said_to_be_impossible(case: Case):
    found = case.sited(quotas=case.quotas)
    agrees(found, [case.covered(chosen) for chosen in case.sets(quotas=True)], max)


@often
@given(cases(most=7))
def test_capacity_budget_and_quotas_hold_together(case: Case):
    found = maximal_coverage(
        case.demand,
        case.sparse,
        case.radius,
        case.sites,
        case.existing,
        case.capacity,
        case.site_cost,
        case.budget,
        case.quotas,
    )
    agrees(found, [case.served(chosen) for chosen in case.sets(budget=True, quotas=True)], max)


@often
@given(cases())
def test_the_smallest_cover_is_found(case: Case):
    found = set_cover(case.cost, case.radius, case.existing)
    needed = [
        count
        for count in range(len(case.free) + 1)
        for chosen in combinations(case.free, count)
        if (case.cost[:, [*chosen, *case.existing]] <= case.radius).any(axis=1).all()
    ]
    agrees(found, [float(count) for count in needed], min)
    assert np.isnan(found.objective) or len(found.sites) == found.objective


@often
@given(cases())
def test_people_travel_least_in_sum(case: Case):
    if not case.sites + len(case.existing):
        return
    found = p_median(case.demand, case.cost, case.sites, case.existing)
    people = case.demand[case.demand > 0]
    totals = [float(people @ case.ways(chosen)) for chosen in case.sets()]
    agrees(found, [total for total in totals if np.isfinite(total)], min)
    assert found.status == "infeasible" or len(found.sites) == case.sites


@often
@given(cases())
def test_the_longest_way_is_shortest(case: Case):
    if not case.sites + len(case.existing):
        return
    found = p_centre(case.demand, case.cost, case.sites, case.existing)
    longest = [float(case.ways(chosen).max(initial=0)) for chosen in case.sets()]
    agrees(found, [length for length in longest if np.isfinite(length)], min)
    assert found.status == "infeasible" or len(found.sites) == case.sites
