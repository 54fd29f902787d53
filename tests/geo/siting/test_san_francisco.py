"""The example of spopt's documentation: 205 census tracts of San Francisco, 16 stores, metres along streets.

The data come with the package's tests; the optimal values are those its documentation prints.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_array

from geo.siting import evaluate, maximal_coverage, p_centre, p_median, set_cover

RADIUS_M, SITES = 5_000, 4


@pytest.fixture(scope="module")
def tracts() -> tuple[np.ndarray, np.ndarray]:
    """People of each tract, and metres from tracts to stores, both in the order of their names."""
    (package,) = find_spec("spopt").submodule_search_locations
    folder = Path(package) / "tests" / "test_locate" / "data"
    ways = pd.read_csv(folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv")
    people = pd.read_csv(folder / "SF_demand_205_centroid_uniform_weight.csv", index_col=0)
    metres = ways.pivot_table(values="distance", index="DestinationName", columns="name")
    return people.sort_values("NAME")["POP2000"].to_numpy(), metres.to_numpy()


def test_eight_stores_cover_everyone(tracts):
    found = set_cover(tracts[1], RADIUS_M)
    assert (found.objective, found.status, found.share_covered) == (8, "optimal", 1.0)


def test_four_stores_cover_875247_people(tracts):
    found = maximal_coverage(*tracts, RADIUS_M, SITES)
    assert (found.objective, found.status, len(found.sites)) == (875_247, "optimal", 4)
    assert (found.assignment >= 0).mean() == pytest.approx(0.8975609756097562)


def test_four_stores_bring_everyone_within_2848268129_metres_in_sum(tracts):
    found = p_median(*tracts, SITES)
    assert (found.status, found.objective) == ("optimal", pytest.approx(2848268129.7145104, rel=1e-12))
    assert found.objective / found.covered_demand == pytest.approx(2982.1268579890657)


def test_four_stores_leave_nobody_farther_than_7403_metres(tracts):
    found = p_centre(*tracts, SITES)
    assert (found.status, found.objective) == ("optimal", pytest.approx(7403.063811, abs=1e-6))


def test_a_sparse_matrix_gives_the_same_answers(tracts):
    people, metres = tracts
    sparse = csr_array(metres)
    assert maximal_coverage(people, sparse, RADIUS_M, SITES).objective == 875_247
    assert p_median(people, sparse, SITES).objective == pytest.approx(2848268129.7145104)
    assert p_centre(people, sparse, SITES).objective == pytest.approx(7403.063811, abs=1e-6)


def test_an_evaluation_of_the_best_four_says_what_the_search_said(tracts):
    best = p_median(*tracts, SITES)
    found = evaluate(*tracts, RADIUS_M, best.sites)
    assert found.mean_cost == pytest.approx(2982.1268579890657)
