"""Questions at the edge, and questions that mean nothing: each is answered with a sentence."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array

from geo.siting import Equity, Quota, maximal_coverage, p_centre, p_median, set_cover

DEMAND = [10, 20, 30]
COST = np.array([[0.0, 5, np.inf], [5, 0, 8], [9, 8, 0]])


def test_the_radius_itself_is_covered_and_what_lies_beyond_is_not():
    assert maximal_coverage(DEMAND, COST, 8, 1).sites == (1,)
    assert maximal_coverage(DEMAND, COST, 8, 1).objective == 60
    assert maximal_coverage(DEMAND, COST, 7.999, 1).objective == 30


def test_a_radius_of_zero_covers_who_lives_where_the_site_is():
    found = maximal_coverage(DEMAND, COST, 0, 1)
    assert (found.sites, found.objective, found.status) == ((2,), 30, "optimal")


def test_an_explicit_zero_of_a_sparse_matrix_covers_at_radius_zero_and_a_missing_entry_never():
    sparse = csr_array((np.array([0.0]), (np.array([1]), np.array([0]))), shape=(2, 1))
    assert maximal_coverage([10, 20], sparse, 0, 1).objective == 20
    assert maximal_coverage([10, 20], sparse, np.inf, 1).objective == 20


def test_no_new_site_is_an_answer_too():
    found = maximal_coverage(DEMAND, COST, 5, 0, existing=[0])
    assert (found.sites, found.covered_demand, found.status) == ((), 30, "optimal")
    assert found.assignment.tolist() == [0, 0, -1]


def test_existing_sites_count_and_are_not_among_the_new_ones():
    found = maximal_coverage(DEMAND, COST, 5, 1, existing=[2])
    assert (set(found.sites) & {2}, found.covered_demand) == (set(), 60)


@pytest.mark.parametrize("search", [p_median, p_centre])
def test_where_nobody_lives_every_choice_is_as_good_and_the_share_is_no_number(search):
    found = search([0, 0, 0], COST, 1)
    assert (found.objective, found.status, len(found.sites)) == (0, "optimal", 1)
    assert np.isnan(found.share_covered)
    assert "Nobody lives" in found.note


def test_nobody_to_cover_is_said():
    found = maximal_coverage([0, 0, 0], COST, 5, 1)
    assert (found.objective, found.status) == (0, "optimal")
    assert "Nobody lives" in found.note


def test_nobody_within_the_radius_is_said():
    found = maximal_coverage([0, 20, 30], COST, 4, 1, excluded=[1, 2])
    assert found.objective == 0
    assert "within the radius" in found.note


def test_a_point_out_of_every_reach_makes_a_cover_impossible_and_is_counted():
    found = set_cover([[1, 9], [9, 9]], 5)
    assert (found.status, found.sites) == ("infeasible", ())
    assert "1 of 2 demand points" in found.note


@pytest.mark.parametrize("search", [p_median, p_centre])
def test_people_whom_no_column_reaches_are_counted(search):
    found = search([1, 2], [[np.inf], [3]], 1)
    assert found.status == "infeasible"
    assert "1 demand points with people reach no" in found.note
    assert search([0, 2], [[np.inf], [3]], 1).status == "optimal"


@pytest.mark.parametrize("search", [p_median, p_centre])
def test_too_few_sites_for_two_islands_is_infeasible(search):
    found = search([1, 1], [[1, np.inf], [np.inf, 1]], 1)
    assert found.status == "infeasible"
    assert "allow more" in found.note


def test_quotas_that_cannot_be_met_say_which():
    asked = {"demand": DEMAND, "cost": COST, "radius": 5, "sites": 2}
    crowded = maximal_coverage(**asked, quotas=[Quota([0], 2)])
    assert (crowded.status, crowded.note) == (
        "infeasible",
        "A quota asks for 2 sites where candidates number 1.",
    )
    assert "only 2 are to be opened" in maximal_coverage(**asked, quotas=[Quota([0, 1, 2], 3)]).note
    assert "at once" in maximal_coverage(**asked, quotas=[Quota([0, 1, 2], 0, 1)]).note


def test_forced_sites_beyond_the_number_or_the_budget_say_so():
    found = maximal_coverage(DEMAND, COST, 5, 1, forced=[0, 1])
    assert (found.status, "2 sites are forced" in found.note) == ("infeasible", True)
    found = maximal_coverage(DEMAND, COST, 5, 1, forced=[0], site_cost=[9, 1, 1], budget=3)
    assert (found.status, "more than the budget of 3" in found.note) == ("infeasible", True)


def test_a_budget_alone_buys_as_many_sites_as_it_pays_for():
    found = maximal_coverage(DEMAND, COST, 4, None, site_cost=[1, 1, 3], budget=2)
    assert (found.sites, found.objective) == ((0, 1), 30)


def test_quotas_may_be_named_by_region():
    where = {"regions": ["north", "north", "south"]}
    assert maximal_coverage(DEMAND, COST, 4, 1, quotas={"north": 1}, **where).sites == (1,)
    assert maximal_coverage(DEMAND, COST, 4, 2, quotas={"north": (0, 0)}, **where).status == "infeasible"
    assert maximal_coverage(DEMAND, COST, 4, 1, quotas={"north": Quota([0], 1)}).sites == (0,)
    assert maximal_coverage(DEMAND, COST, 4, 1, quotas=[([0], 1)]).sites == (0,)


BAD = [
    ({"demand": [1, 2]}, "demand has shape"),
    ({"demand": [1, 2, np.nan]}, "demand holds 1 values"),
    ({"demand": [1, 2, -3]}, "the first is -3"),
    ({"cost": [1, 2, 3]}, "cost has shape"),
    ({"cost": COST - 1}, "cost holds"),
    ({"cost": np.where(COST == 9, np.nan, COST)}, "cost holds 1 values"),
    ({"sites": 4}, "sites is 4, but candidates .* number 3"),
    ({"sites": 2, "existing": [0, 1]}, "sites is 2, but candidates .* number 1"),
    ({"cost": np.empty((3, 0))}, "candidates .* number 0"),
    ({"sites": -1}, "sites is -1"),
    ({"sites": 1.5}, "sites is 1.5"),
    ({"sites": True}, "sites is True"),
    ({"existing": [3]}, "existing names column 3: cost has columns 0 to 2"),
    ({"existing": [-1]}, "existing names column -1"),
    ({"existing": [0.5]}, "expected column numbers"),
    ({"forced": [0], "excluded": [0]}, "column 0 is forced and excluded"),
]


@pytest.mark.parametrize(("changed", "sentence"), BAD)
def test_what_means_nothing_is_refused_by_every_search(changed, sentence):
    asked = {"demand": DEMAND, "cost": COST, "sites": 1} | changed
    for search in (p_median, p_centre):
        with pytest.raises(ValueError, match=sentence):
            search(**asked)
    with pytest.raises(ValueError, match=sentence):
        maximal_coverage(radius=5, **asked)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"radius": -1}, "radius is -1"),
        ({"radius": np.nan}, "radius is nan"),
        ({"sites": None}, "sites and budget are both missing"),
        ({"budget": 5}, "site_cost is missing"),
        ({"budget": -5, "site_cost": 1}, "budget is -5"),
        ({"site_cost": [1, 2]}, "site_cost has shape"),
        ({"capacity": [1, -2, 3]}, "capacity holds 1 values"),
        ({"time_limit": 0}, "time_limit is 0"),
        ({"quotas": [Quota([5], 1)]}, "a quota names column 5"),
        ({"quotas": [Quota([0], 2, 1)]}, "no number is both"),
        ({"quotas": [Quota([0], -1)]}, "at_least of a quota is -1"),
        ({"quotas": {"east": 1}, "regions": ["north"] * 3}, "'east', in which no column lies"),
        ({"quotas": {"north": 1}, "regions": ["north"]}, "regions names 1 regions"),
        ({"equity": Equity([True])}, "members of the equity term have shape"),
        ({"equity": Equity([1, 0, 1])}, "expected 3 truth values"),
        ({"equity": Equity([True] * 3, weight=-1)}, "weight of the equity term is -1"),
        ({"equity": Equity([True] * 3, least_share=1.1)}, "least_share of the equity term is 1.1"),
    ],
)
def test_what_means_nothing_to_coverage_is_refused(changed, sentence):
    with pytest.raises(ValueError, match=sentence):
        maximal_coverage(**({"demand": DEMAND, "cost": COST, "radius": 5, "sites": 1} | changed))


@pytest.mark.parametrize("search", [p_median, p_centre])
def test_no_site_at_all_is_no_question(search):
    with pytest.raises(ValueError, match="there is no site to go to"):
        search(DEMAND, COST, 0)
