"""An answer that was not proven is never called optimal: it comes with its bound and gap."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from scipy.optimize import OptimizeResult

from geo.siting import (
    Equity,
    coverage_problem,
    maximal_coverage,
    needs,
    p_centre,
    p_median,
    program,
    set_cover,
)
from geo.siting.quick import ceiling, one_by_one
from tests.geo.siting.brute import cases

DEMAND, COST = [5, 7, 9], 1 - np.eye(3)


def stopped(monkeypatch, values, bound: float) -> None:
    """Let the solver stop with an answer that is not proven."""
    result = OptimizeResult(status=1, x=values, fun=None, mip_dual_bound=bound, message="time limit reached")
    monkeypatch.setattr(program, "milp", lambda *_, **__: result)


def test_a_coverage_that_ran_out_of_time_shows_bound_and_gap(monkeypatch):
    stopped(monkeypatch, np.array([1.0, 0, 0, 1, 0, 0]), -1.0)
    found = maximal_coverage(DEMAND, COST, 0, 1, time_limit=1)
    assert (found.status, found.sites, found.objective) == ("time limit", (0,), 5)
    assert found.bound == 9  # the solver is asked in units of the greatest gain
    assert found.gap == pytest.approx(4 / 5)


def test_even_an_answer_that_meets_its_bound_is_not_called_optimal_when_what_came_first_was_not(monkeypatch):
    stopped(monkeypatch, np.array([0, 0, 1.0, 0, 0, 1]), -1.0)
    found = maximal_coverage(DEMAND, COST, 0, 1, equity=Equity(np.array([True] * 3), first=True))
    assert (found.status, found.objective, found.gap) == ("time limit", 9, 0)


def test_without_any_answer_of_the_solver_a_quick_one_is_shown_with_a_bound(monkeypatch):
    stopped(monkeypatch, None, -np.inf)
    reached = [[0, 0, 9], [0, 9, 0], [9, 0, 9], [9, 9, 0]]
    found = maximal_coverage([3, 3, 2, 2], reached, 0, 2)
    assert (found.status, found.sites, found.objective) == ("time limit", (0, 1), 8)
    assert (found.bound, found.gap) == (10, 0.25)


def test_a_quick_answer_that_meets_its_bound_needs_no_solver_to_be_proven(monkeypatch):
    stopped(monkeypatch, None, -np.inf)
    found = maximal_coverage(DEMAND, COST, 0, 1, existing=[1])
    assert (found.status, found.sites, found.bound) == ("optimal", (2,), 7 + 9)


def test_where_a_quick_answer_may_break_a_least_share_there_is_a_bound_and_a_sentence(monkeypatch):
    stopped(monkeypatch, None, -np.inf)
    equity = Equity(np.array([True, False, False]), least_share=1.0)
    found = maximal_coverage(DEMAND, COST, 0, 2, equity=equity)
    assert (found.status, found.sites, found.bound) == ("time limit", (), 7 + 9)
    assert "allow more" in found.note


@settings(max_examples=60, deadline=None)
@given(cases(most=7))
def test_a_quick_answer_keeps_every_rule_and_its_bound_holds(case):
    """Solved to the end, no question is worth more than the bound, nor less than the quick answer."""
    limits = {"site_cost": case.site_cost, "budget": case.budget, "quotas": case.quotas}
    best = case.sited(capacity=case.capacity, **limits)
    problem = coverage_problem(
        case.demand, case.cost, case.radius, case.sites, case.existing, case.capacity, **limits
    )
    each = np.ones(len(case.demand))
    chosen = one_by_one(problem.reach, problem.choice, each)
    if chosen is not None:
        assert tuple(chosen.tolist()) in set(case.sets(budget=True, quotas=True))
        assert case.served(tuple(chosen.tolist())) <= best.objective
    if best.status == "optimal":
        assert best.objective <= ceiling(problem.reach, problem.choice, each)


def test_a_cover_that_ran_out_of_time_rounds_its_bound_up_to_whole_sites(monkeypatch):
    stopped(monkeypatch, np.ones(3), 1.2)
    found = set_cover(COST, 0, time_limit=1)
    assert (found.status, found.objective, found.bound) == ("time limit", 3, 2)
    stopped(monkeypatch, None, 1.2)
    assert set_cover(COST, 0, time_limit=1).note


def test_a_median_that_ran_out_of_time_has_the_nearest_candidates_as_bound(monkeypatch):
    ways = np.array([[1.0, 2, 9], [9, 1, 2], [2, 9, 1]])
    stopped(monkeypatch, None, -np.inf)
    found = p_median(DEMAND, ways, 1, time_limit=1)
    assert (found.status, len(found.sites), found.bound) == ("time limit", 1, pytest.approx(21))
    assert found.gap == pytest.approx((found.objective - 21) / found.objective)


def test_a_centre_that_ran_out_of_time_has_the_shortest_length_not_ruled_out_as_bound(monkeypatch):
    chance = np.random.default_rng(5)
    ways = chance.integers(1, 100, (30, 20)).astype(float)
    proven = p_centre(np.ones(30), ways, 4)
    stopped(monkeypatch, None, -np.inf)
    found = p_centre(np.ones(30), ways, 4, time_limit=1)
    assert found.status == "time limit"
    assert found.bound <= proven.objective <= found.objective
    assert found.gap > 0


def test_a_need_that_is_not_proven_is_not_claimed(monkeypatch):
    """Without site 3 the best is 12, but neither the solver nor the simple bound knows that 13 cannot be."""
    reached = [[0, 0, 0, 9], [0, 9, 9, 9], [9, 0, 9, 9], [9, 9, 0, 9], [9, 9, 9, 0]]
    problem = coverage_problem([10, 1, 1, 1, 1.5], reached, 0, 2)
    best = problem.solved()
    stopped(monkeypatch, np.array([1.0, 1, 0, 1, 1, 1, 0]), -np.inf)
    (need,) = (need for need in needs(problem, best, good=0.01, time_limit=1) if need.site == 3)
    assert (best.objective, need.lost, need.certain, need.always) == (12.5, 0.5, False, False)


def test_a_solver_that_ends_otherwise_is_an_error_in_its_own_words(monkeypatch):
    result = OptimizeResult(status=4, x=None, fun=None, mip_dual_bound=None, message="numerical trouble")
    monkeypatch.setattr(program, "milp", lambda *_, **__: result)
    with pytest.raises(RuntimeError, match="numerical trouble"):
        maximal_coverage(DEMAND, COST, 0, 1)


@pytest.mark.parametrize("search", [p_median, p_centre])
def test_a_limit_of_no_time_is_refused(search):
    with pytest.raises(ValueError, match="time_limit is -1"):
        search(DEMAND, COST, 1, time_limit=-1)


def test_sites_that_are_filled_to_the_last_place_need_no_search():
    people = np.full(400, 1000.0)
    ways = np.abs(np.subtract.outer(np.arange(400.0), np.arange(400.0)))
    found = coverage_problem(people, ways, 30, 20, capacity=np.full(400, 500.0)).solved(0.001)
    assert found.status == "optimal"
    assert found.covered_demand == pytest.approx(20 * 500)
    assert found.by_column is not None
    assert found.by_column[list(found.sites)] == pytest.approx(500)


def test_with_capacity_time_up_shows_no_less_than_opening_one_site_after_the_other():
    drawn = np.random.default_rng(7)
    people, ways = drawn.integers(1, 900, 300).astype(float), drawn.uniform(0, 100, (300, 300))
    problem = coverage_problem(people, ways, 5, 25, capacity=np.full(300, 9000.0))
    hurried = problem.solved(0.02)
    assert len(hurried.sites) == 25
    assert hurried.covered_demand > 0.5 * people.sum()
    assert hurried.covered_demand <= hurried.bound
