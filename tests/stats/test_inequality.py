"""Inequality against published values and brute force, and for what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import rankdata

from stats.inequality import concentration_index, gini, theil

# Gross domestic product per head of the Mexican states in 1940 and 2000, and Hanson's regions, in the order
# of their names: PySAL's example, of Rey S. J., Sastré Gutiérrez M. L. (2010), Interregional inequality
# dynamics in Mexico, Spatial Economic Analysis 5(3).
MEXICO_1940 = [
    10384, 22361, 9573, 3758, 2934, 8578, 8537, 6909, 17816, 12132, 4359, 2181, 4414, 5309, 3408, 3327,
    6936, 4836, 9073, 1892, 3569, 11016, 21965, 4372, 4840, 6399, 2459, 7508, 3605, 5203, 7990, 3734,
]  # fmt: skip
MEXICO_2000 = [
    27782, 29855, 26103, 36163, 8684, 30735, 28460, 21358, 54349, 17379, 15585, 11820, 12348, 21610, 16322,
    11838, 18170, 11478, 38672, 9010, 15685, 26149, 33442, 15866, 15242, 24068, 13360, 23546, 11701, 12191,
    17509, 11130,
]  # fmt: skip
HANSON = [2, 1, 2, 5, 5, 1, 1, 3, 4, 2, 3, 5, 3, 3, 4, 3, 3, 2, 1, 5, 3, 3, 5, 2, 2, 1, 5, 1, 3, 3, 5, 2]

ROWS = st.lists(
    st.tuples(st.integers(0, 1_000), st.integers(1, 500), st.integers(0, 5)), min_size=2, max_size=25
).filter(lambda rows: any(value for value, *_ in rows))


def of(rows):
    return np.array(rows, dtype=float).T


@pytest.mark.parametrize(
    ("income", "coefficient", "total", "between", "within"),
    # PySAL's package inequality 1.1.2: gini.Gini(y).g, theil.TheilD(y, hanson98).T, .bg and .wg.
    [
        (MEXICO_1940, 0.3537237117345285, 0.20894344230358594, 0.03458890004670406, 0.17435454225688188),
        (MEXICO_2000, 0.2581130824882791, 0.10660832349588023, 0.036358718879680466, 0.07024960461619977),
    ],
)
def test_mexican_incomes_are_as_unequal_as_pysal_finds_them(income, coefficient, total, between, within):
    assert gini(income) == pytest.approx(coefficient, rel=1e-12)
    assert theil(income, group=HANSON) == pytest.approx((total, between, within), rel=1e-9)
    assert theil(income).total == pytest.approx(total, rel=1e-9)


@given(ROWS)
def test_gini_is_half_the_mean_difference_of_all_pairs_over_the_mean(rows):
    value, weight, _ = of(rows)
    pairs = np.abs(value[:, None] - value) * weight[:, None] * weight
    expected = pairs.sum() / (2 * weight.sum() ** 2 * np.average(value, weights=weight))
    assert gini(value, weight) == pytest.approx(expected, rel=1e-9, abs=1e-12)


@given(ROWS)
def test_a_weight_is_as_many_rows_of_one_person(rows):
    value, _, order = of(rows)
    times = np.arange(len(value)) % 3 + 1
    many = [np.repeat(column, times) for column in (value, order)]
    assert gini(value, times) == pytest.approx(gini(many[0]), abs=1e-12)
    assert concentration_index(value, order, times) == pytest.approx(concentration_index(*many), abs=1e-12)
    assert theil(value, times, order) == pytest.approx(theil(many[0], group=many[1]), abs=1e-12)


@given(ROWS)
def test_theils_parts_sum_to_the_whole_and_none_is_below_nothing(rows):
    value, weight, group = of(rows)
    parts = theil(value, weight, group)
    assert parts.between + parts.within == pytest.approx(parts.total, abs=1e-12)
    assert min(parts) >= 0
    assert parts.total <= np.log(weight.sum() / weight.min()) + 1e-9


@given(ROWS)
def test_theil_within_is_each_groups_own_index_by_what_the_group_holds(rows):
    value, weight, group = of(rows)
    held = value * weight / (value @ weight)
    own = sum(
        held[group == name].sum() * theil(value[group == name], weight[group == name]).total
        for name in np.unique(group)
    )
    assert theil(value, weight, group).within == pytest.approx(own, abs=1e-9)


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_is_irrelevant(rows, shuffler):
    value, weight, group = of(rows)
    mixed = list(rows)
    shuffler.shuffle(mixed)
    other, heavy, grouped = of(mixed)
    assert gini(value, weight) == pytest.approx(gini(other, heavy), abs=1e-12)
    assert theil(value, weight, group) == pytest.approx(theil(other, heavy, grouped), abs=1e-12)
    there, back = concentration_index(value, group, weight), concentration_index(other, grouped, heavy)
    assert there == pytest.approx(back, abs=1e-12)


@given(ROWS, st.integers(2, 1000))
def test_neither_the_unit_nor_the_number_of_people_matters(rows, times):
    value, weight, group = of(rows)
    assert gini(value * times, weight * times) == pytest.approx(gini(value, weight), abs=1e-12)
    assert theil(value * times, weight * times, group) == pytest.approx(
        theil(value, weight, group), abs=1e-12
    )
    assert concentration_index(value * times, group * times) == pytest.approx(
        concentration_index(value, group), abs=1e-12
    )


@given(st.floats(0, 1e9), st.integers(1, 40))
def test_equals_have_no_inequality_at_all(value, count):
    rows = [value] * count
    assert gini(rows) == 0
    assert theil(rows, group=list(range(count))) == (0, 0, 0)
    assert concentration_index(rows, list(range(count))) == 0


@given(ROWS)
def test_a_row_that_is_not_known_is_as_if_it_were_not_there(rows):
    value, weight, group = of(rows)
    with_gaps = [[*value, np.nan, 5, 5], [*weight, 5, np.nan, 5], [*group, 1, 1, np.nan]]
    assert gini(*with_gaps[:2]) == gini([*value, 5], [*weight, 5])
    assert theil(*with_gaps) == theil(value, weight, group)
    ordered = concentration_index(with_gaps[0], with_gaps[2], with_gaps[1])
    assert ordered == concentration_index(value, group, weight)


def test_a_group_without_a_name_is_left_out():
    assert theil([1, 2, 9], group=["a", "b", None]) == theil([1, 2], group=["a", "b"])
    assert theil([1, 2, 9], group=["a", "b", np.nan]) == theil([1, 2], group=["a", "b"])


def test_nothing_known_has_no_inequality_to_tell():
    assert np.isnan([gini([]), gini([np.nan]), concentration_index([], []), *theil([np.nan])]).all()


def test_one_who_has_everything_leaves_gini_one_share_short_of_one():
    assert gini([0, 0, 0, 7]) == pytest.approx(0.75)
    assert theil([0, 0, 0, 7]).total == pytest.approx(np.log(4))


def test_concentration_among_the_first_is_negative_and_among_the_last_positive():
    assert concentration_index([9, 1, 1], [1, 2, 3]) < 0 < concentration_index([1, 1, 9], [1, 2, 3])


@given(ROWS)
def test_concentration_is_bounded_by_gini_and_turns_with_the_order(rows):
    value, weight, order = of(rows)
    found = concentration_index(value, order, weight)
    assert abs(found) <= gini(value, weight) + 1e-12
    assert concentration_index(value, -order, weight) == pytest.approx(-found, abs=1e-12)


@given(ROWS)
def test_without_weights_concentration_is_twice_the_covariance_with_the_rank_of_ties_averaged(rows):
    value, _, order = of(rows)
    rank = (rankdata(order, "average") - 0.5) / len(order)
    expected = 2 * np.cov(value, rank, ddof=0)[0, 1] / value.mean()
    assert concentration_index(value, order) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: gini([1, -2, 3]), "at 1: value -2"),
        (lambda: gini([1, 2], [1, -1]), "at 1: weight -1"),
        (lambda: gini([1, 2], [1, 2, 3]), r"value has shape \(2,\).*weight has shape \(3,\)"),
        (lambda: gini([[1, 2]]), r"\(1, 2\)"),
        (lambda: gini([1, np.inf]), "infinite"),
        (lambda: theil([1, -2]), "at 1: value -2"),
        (lambda: theil([1, 2], group=["a"]), r"\(2,\) and group \(1,\)"),
        (lambda: concentration_index([1, -2], [1, 2]), "value -2"),
        (lambda: concentration_index([1, 2], [1]), r"rank_by has shape \(1,\)"),
    ],
)
def test_what_has_no_inequality_is_refused_in_words(call, told):
    with pytest.raises(ValueError, match=told):
        call()
