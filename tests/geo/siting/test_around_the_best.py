"""The curve of people by number of sites, the sets that come next, and the sites in every good answer."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from geo.siting import Quota, coverage_curve, coverage_problem, maximal_coverage, needs, next_best
from tests.geo.siting.brute import Case, cases

often = settings(max_examples=40, deadline=None)


def asked(case: Case, **limits):
    return coverage_problem(case.demand, case.cost, case.radius, case.sites, case.existing, **limits)


@often
@given(cases(most=7))
def test_the_curve_starts_with_what_exists_and_ends_with_the_last_candidate(case: Case):
    curve = [found.objective for found in coverage_curve(asked(case))]
    expected = [
        max(case.covered(chosen) for chosen in combinations(case.free, count))
        for count in range(len(case.free) + 1)
    ]
    assert curve == expected


def test_the_curve_goes_no_further_than_asked():
    problem = coverage_problem(np.ones(40), 1 - np.eye(40), 0, 1)
    assert [found.objective for found in coverage_curve(problem)] == list(range(31))
    assert len(list(coverage_curve(problem, 3))) == 4


def test_numbers_of_sites_below_a_quota_are_infeasible_on_the_curve():
    problem = coverage_problem([1, 1], 1 - np.eye(2), 0, 2, quotas=[Quota([0], 1)])
    assert [found.status for found in coverage_curve(problem)] == ["infeasible", "optimal", "optimal"]


@often
@given(cases(most=7))
def test_the_next_best_sets_are_the_next_ones_in_order(case: Case):
    problem = asked(case)
    best = problem.solved()
    after = list(next_best(problem, best))
    every = sorted((case.covered(chosen) for chosen in case.sets()), reverse=True)
    assert [best.objective, *(found.objective for found in after)] == every[:4]
    assert len({best.sites, *(found.sites for found in after)}) == len(after) + 1


@often
@given(cases(most=7))
def test_within_a_budget_the_next_best_sets_may_be_smaller_or_larger(case: Case):
    problem = asked(case, site_cost=case.site_cost, budget=case.budget)
    best = problem.solved()
    after = list(next_best(problem, best))
    every = sorted((case.covered(chosen) for chosen in case.sets(budget=True)), reverse=True)
    assert [best.objective, *(found.objective for found in after)] == every[:4]


@often
@given(cases(most=7))
def test_a_site_is_needed_by_as_much_as_the_best_set_without_it_covers_less(case: Case):
    problem = asked(case)
    best = problem.solved()
    gained = best.objective - case.covered(())
    for need in needs(problem, best, good=0.2):
        others = [case.covered(chosen) for chosen in case.sets() if need.site not in chosen]
        lost = best.objective - max(others) if others else np.inf
        assert (need.lost, need.certain, need.always) == (lost, True, lost > 0.2 * gained)


def test_of_two_equal_sites_neither_is_in_every_good_answer_and_a_forced_one_always_is():
    cost = [[0, 0, 9], [9, 9, 0]]
    problem = coverage_problem([5, 7], cost, 1, 2)
    always = {need.site: need.always for need in needs(problem, problem.solved())}
    assert always[2]
    assert len(always) == 2
    assert sum(always.values()) == 1
    forced = coverage_problem([5, 7], cost, 1, 2, forced=[0])
    assert all(need.always for need in needs(forced, forced.solved()))


def test_without_an_answer_nothing_comes_next():
    problem = coverage_problem([1], [[1.0]], 1, 1, quotas=[Quota([0], 2)])
    none = problem.solved()
    assert none.status == "infeasible"
    assert list(next_best(problem, none)) == list(needs(problem, none)) == []


def test_a_question_answered_in_parts_is_the_same_as_at_once():
    demand, cost = [3, 4, 5], [[0, 2, 9], [2, 0, 9], [9, 9, 0]]
    problem = coverage_problem(demand, cost, 2, 1, capacity=[9, 5, 4])
    assert problem.solved().objective == maximal_coverage(demand, cost, 2, 1, (), [9, 5, 4]).objective == 7
    assert problem.with_sites(2).solved().objective == pytest.approx(11)
