"""What holds for every question, whatever its numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from geo.siting import Equity, maximal_coverage, p_centre, p_median, set_cover
from tests.geo.siting.brute import Case, cases

often = settings(max_examples=80, deadline=None)


def coverage(case: Case, **limits) -> float:
    return case.sited(**limits).objective


@often
@given(cases())
def test_one_more_site_never_covers_fewer(case: Case):
    if case.sites < len(case.free):
        assert coverage(replace(case, sites=case.sites + 1)) >= coverage(case)


@often
@given(cases())
def test_a_site_that_exists_besides_never_lowers_coverage(case: Case):
    if len(case.free) > case.sites:
        assert coverage(replace(case, existing=(*case.existing, case.free[-1]))) >= coverage(case)


@often
@given(cases())
def test_capacity_never_lets_more_be_served_than_radius_alone(case: Case):
    assert coverage(case, capacity=case.capacity) <= coverage(case)
    assert coverage(case, capacity=np.full(len(case.capacity), np.inf)) == coverage(case)


@often
@given(cases())
def test_the_order_of_points_and_columns_does_not_matter(case: Case):
    rows, columns = np.arange(len(case.demand))[::-1], np.arange(case.cost.shape[1])[::-1]
    turned = replace(
        case,
        demand=case.demand[rows],
        cost=case.cost[np.ix_(rows, columns)],
        existing=tuple(len(columns) - 1 - column for column in case.existing),
    )
    assert coverage(turned) == coverage(case)
    ours, theirs = (set_cover(one.cost, one.radius, one.existing) for one in (case, turned))
    assert (ours.status, ours.objective) == pytest.approx((theirs.status, theirs.objective), nan_ok=True)


@often
@given(cases())
def test_a_sparse_matrix_says_what_an_array_says(case: Case):
    if not case.sites + len(case.existing):
        return
    asked = ((case.demand, cost, case.sites, case.existing) for cost in (case.cost, case.sparse))
    medians, centres = zip(*((p_median(*each), p_centre(*each)) for each in asked), strict=True)
    for dense, sparse in (medians, centres):
        assert (dense.status, dense.sites) == (sparse.status, sparse.sites)
        assert dense.assignment.tolist() == sparse.assignment.tolist()


@often
@given(cases())
def test_everyone_served_goes_to_the_nearest_open_site_within_the_radius(case: Case):
    found = case.sited()
    opened = [*found.sites, *case.existing]
    for point, column in enumerate(found.assignment):
        ways = case.cost[point, opened]
        if column < 0:
            assert not (ways <= case.radius).any()
        else:
            assert column in opened
            assert case.cost[point, column] == ways.min() <= case.radius


@often
@given(cases(most=7))
def test_with_capacity_nobody_is_served_twice_and_the_sum_is_what_is_covered(case: Case):
    found = case.sited(capacity=case.capacity)
    assert (found.served <= case.demand).all()
    assert found.served.sum() == pytest.approx(found.covered_demand)
    assert ((found.assignment >= 0) == (found.served > 0)).all()


@often
@given(cases())
def test_forced_sites_are_in_the_answer_and_excluded_ones_are_not(case: Case):
    if not 0 < case.sites < len(case.free):
        return
    inside, outside = case.free[0], case.free[-1]
    for found in (
        maximal_coverage(
            case.demand, case.cost, 5, case.sites, case.existing, forced=[inside], excluded=[outside]
        ),
        p_median(case.demand, case.cost, case.sites, case.existing, forced=[inside], excluded=[outside]),
        p_centre(case.demand, case.cost, case.sites, case.existing, forced=[inside], excluded=[outside]),
    ):
        assert found.status == "infeasible" or (inside in found.sites and outside not in found.sites)


@often
@given(cases())
def test_the_worst_off_come_first_and_then_everyone_else(case: Case):
    """First as many members as any set covers; then, among the sets that do, most people."""
    members = np.arange(len(case.demand)) % 2 == 0
    found = case.sited(
        equity=Equity(members, first=True),
    )
    theirs = replace(case, demand=np.where(members, case.demand, 0))
    best = max((theirs.covered(chosen), case.covered(chosen)) for chosen in case.sets())
    assert (found.served[members].sum(), found.objective) == best


@often
@given(cases())
def test_a_least_share_is_kept_or_said_to_be_impossible(case: Case):
    members = np.arange(len(case.demand)) % 3 == 0
    found = case.sited(
        equity=Equity(members, least_share=0.5),
    )
    theirs = replace(case, demand=np.where(members, case.demand, 0))
    whole = theirs.demand.sum()
    values = [case.covered(chosen) for chosen in case.sets() if theirs.covered(chosen) >= 0.5 * whole]
    if values:
        assert (found.status, found.objective) == ("optimal", max(values))
    else:
        assert found.status == "infeasible"


@often
@given(cases())
def test_a_weight_counts_members_more_in_the_objective_and_never_in_the_people(case: Case):
    members = np.arange(len(case.demand)) % 2 == 1
    found = case.sited(
        equity=Equity(members, weight=3),
    )
    heavier = replace(case, demand=np.where(members, 3 * case.demand, case.demand))
    assert found.objective == max(heavier.covered(chosen) for chosen in case.sets())
    assert found.covered_demand == case.covered(found.sites)
