"""Smoothed rates against published ones, esda, exact fractions, and what must always hold."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from esda.smoothing import Empirical_Bayes, Spatial_Empirical_Bayes
from hypothesis import given
from hypothesis import strategies as st

from geo.smoothing import empirical_bayes, spatial_empirical_bayes

PERIODS = [("SID74", "BIR74"), ("SID79", "BIR79")]


@st.composite
def maps(draw, least=2, most=8):
    size = draw(st.integers(least, most))
    people = draw(st.lists(st.integers(1, 5_000), min_size=size, max_size=size))
    count = [draw(st.integers(0, min(one, 60))) for one in people]
    pairs = draw(st.sets(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))))
    beside = {
        place: sorted({b for a, b in pairs if a == place} | {a for a, b in pairs if b == place})
        for place in range(size)
    }
    return np.array(count, float), np.array(people, float), beside


def marshall(count, people, window):
    """Rate of the first place of a window, in exact fractions, written down from the paper's page 286."""
    rates = [Fraction(int(count[at]), int(people[at])) for at in window]
    weights = [Fraction(int(people[at])) for at in window]
    total = sum(weights)
    mean = Fraction(int(sum(count[at] for at in window))) / total
    variance = sum(w * (rate - mean) ** 2 for w, rate in zip(weights, rates, strict=True)) / total
    variance = max(variance - mean / (total / len(window)), Fraction(0))
    return lambda rate, here: (
        mean + (rate - mean) * (variance / (variance + mean / here) if mean else Fraction(0))
    )


def test_rates_of_saint_louis_counties_are_those_esda_publishes(homicides):
    # As printed in esda's documentation of Empirical_Bayes.
    published = [2.36718950e-05, 4.54539167e-05, 4.78114019e-05, 2.76907146e-05, 6.58989323e-05]
    published += [3.66494122e-05, 5.79952721e-05, 2.03064590e-05, 3.31152999e-05, 3.02748380e-05]
    assert empirical_bayes(homicides.count, homicides.population)[:10] == pytest.approx(published, rel=2e-9)


def test_rates_towards_neighbours_are_those_esda_publishes(homicides):
    # As printed in esda's documentation of Spatial_Empirical_Bayes.
    published = [4.01485749e-05, 3.62437513e-05, 4.93034844e-05, 5.09387329e-05, 3.72735210e-05]
    published += [3.69333797e-05, 5.40245456e-05, 2.99806055e-05, 3.73034109e-05, 3.47270722e-05]
    ours = spatial_empirical_bayes(homicides.count, homicides.population, homicides.neighbours)
    assert ours[:10] == pytest.approx(published, rel=2e-9)


@pytest.mark.parametrize(("deaths", "births"), PERIODS)
def test_north_carolinas_rates_are_what_esda_computes(sids, deaths, births):
    count, population = getattr(sids, deaths), getattr(sids, births)
    theirs = Empirical_Bayes(count, population).r.ravel()
    assert empirical_bayes(count, population) == pytest.approx(theirs, abs=1e-12)


@pytest.mark.parametrize(("deaths", "births"), PERIODS)
def test_north_carolinas_rates_towards_neighbours_are_what_esda_computes(sids, deaths, births):
    count, population = getattr(sids, deaths), getattr(sids, births)
    ours = spatial_empirical_bayes(count, population, sids.neighbours)
    with np.errstate(invalid="ignore"):
        theirs = Spatial_Empirical_Bayes(count, population, sids.weights).r.ravel()
    told = np.isfinite(theirs)
    assert told.sum() >= 99
    assert ours[told] == pytest.approx(theirs[told], abs=1e-12)
    # Where nobody died in a whole neighbourhood the rate is 0, and not unknown.
    assert not ours[~told].any()


@given(maps())
def test_each_rate_is_marshalls_in_exact_fractions(drawn):
    count, people, beside = drawn
    ours, local = empirical_bayes(count, people), spatial_empirical_bayes(count, people, beside)
    everyone = marshall(count, people, range(len(count)))
    for at in range(len(count)):
        rate, here = Fraction(int(count[at]), int(people[at])), Fraction(int(people[at]))
        window = [at, *(other for other in beside[at] if other != at)]
        assert ours[at] == pytest.approx(float(everyone(rate, here)), rel=1e-9, abs=1e-12)
        assert local[at] == pytest.approx(
            float(marshall(count, people, window)(rate, here)), rel=1e-9, abs=1e-12
        )


def test_a_rate_that_rests_on_few_people_moves_most():
    count, people = np.array([2, 20, 200, 10, 400]), np.array([20, 200, 2_000, 1_000, 10_000])
    ours = empirical_bayes(count, people)
    moved = (count / people - ours)[:3]
    assert moved[0] > moved[1] > moved[2] > 0


def test_where_chance_explains_all_differences_every_rate_is_the_common_one():
    assert empirical_bayes([1, 2, 0], [100, 100, 100]).tolist() == pytest.approx([0.01] * 3)


@given(maps())
def test_a_smoothed_rate_stays_within_the_range_of_rates(drawn):
    count, people, beside = drawn
    rates = count / people
    for ours in (empirical_bayes(count, people), spatial_empirical_bayes(count, people, beside)):
        assert (ours >= rates.min() - 1e-12).all()
        assert (ours <= rates.max() + 1e-12).all()


@given(maps(), st.sampled_from([(np.nan, 50), (3, np.nan), (0, 0)]))
def test_a_place_that_lacks_a_number_or_people_changes_no_other(drawn, lacking):
    count, people, beside = drawn
    size = len(count)
    more, most = np.append(count, lacking[0]), np.append(people, lacking[1])
    around = {**{place: [*others, size] for place, others in beside.items()}, size: list(range(size))}
    ours, local = empirical_bayes(more, most), spatial_empirical_bayes(more, most, around)
    assert np.isnan([ours[-1], local[-1]]).all()
    assert np.array_equal(ours[:-1], empirical_bayes(count, people))
    assert np.array_equal(local[:-1], spatial_empirical_bayes(count, people, beside))


def test_a_place_without_neighbours_keeps_its_own_rate():
    ours = spatial_empirical_bayes([5, 1, 2], [50, 100, 100], {0: [], 1: [2], 2: [1]})
    assert ours[0] == 5 / 50


def test_without_a_single_event_every_rate_is_zero():
    line = {0: [1], 1: [0]}
    assert empirical_bayes([0, 0], [10, 20]).tolist() == [0, 0]
    assert spatial_empirical_bayes([0, 0], [10, 20], line).tolist() == [0, 0]


def test_where_nothing_is_known_there_is_no_rate():
    assert np.isnan(empirical_bayes([np.nan, 0], [10, 0])).all()
    assert np.isnan(spatial_empirical_bayes([np.nan, 0], [10, 0], {0: [1], 1: [0]})).all()
    assert len(empirical_bayes([], [])) == 0


@given(maps(), st.randoms())
def test_the_order_of_places_is_irrelevant(drawn, chance):
    count, people, beside = drawn
    order = list(range(len(count)))
    chance.shuffle(order)
    around = {new: [order.index(other) for other in beside[old]] for new, old in enumerate(order)}
    assert empirical_bayes(count[order], people[order]) == pytest.approx(
        empirical_bayes(count, people)[order]
    )
    assert spatial_empirical_bayes(count[order], people[order], around) == pytest.approx(
        spatial_empirical_bayes(count, people, beside)[order]
    )


@pytest.mark.parametrize(
    ("count", "population", "told"),
    [
        ([1, 2], [10], "2 counts were given for 1 populations"),
        ([[1, 2]], [[10, 20]], r"count has shape \(1, 2\)"),
        ([1], 10, r"population has shape \(\)"),
        ([1, -2], [10, 20], "negative: at 1: count -2, population 20"),
        ([1, 2], [10, -20], "population may not be negative: at 1: count 2, population -20"),
        ([11, 2], [10, 20], "exceed its population: at 0: count 11, population 10"),
        ([1, 2], [10, np.inf], "population is infinite at 1"),
        ([9] * 12, [1] * 12, "and 2 more"),
    ],
)
def test_what_cannot_be_counted_is_refused_with_its_values(count, population, told):
    with pytest.raises(ValueError, match=told):
        empirical_bayes(count, population)
    with pytest.raises(ValueError, match=told):
        spatial_empirical_bayes(count, population, {})


def test_a_neighbour_that_is_no_place_is_refused():
    with pytest.raises(ValueError, match="neighbours name 2, but there are 2 places"):
        spatial_empirical_bayes([1, 2], [10, 20], {0: [2], 1: [0]})


@pytest.mark.parametrize(
    "neighbours", [None, 3, [1, 0], {0: 1, 1: 0}], ids=["none", "a number", "positions alone", "one each"]
)
def test_what_is_no_neighbourhood_is_refused_with_what_was_expected(neighbours):
    with pytest.raises(ValueError, match="expected positions beside each position"):
        spatial_empirical_bayes([1, 2], [10, 20], neighbours)


def test_what_stands_below_a_mask_is_unknown_and_changes_no_other():
    count = np.ma.array([0, 999, 8, 1], mask=[False, True, False, False])
    found = empirical_bayes(count, [100, 2000, 100, 100])
    assert np.isnan(found[1])
    assert found[[0, 2, 3]].tolist() == empirical_bayes([0, 8, 1], [100, 100, 100]).tolist()
