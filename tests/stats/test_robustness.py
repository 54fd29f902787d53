"""What is left of a composite ranking when samples and weights vary."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import rankdata

from stats.composite import Recipe, composite
from stats.ranking import rank_intervals
from stats.robustness import composite_ranks

NUMBERS = np.random.default_rng(20).integers(0, 100, (30, 4)).astype(float)
EVEN = Recipe((1, 1, 1, 1), (True, True, False, True))


def exact(table, recipe, **how):
    return composite_ranks(table, table, table, recipe, **how)


@pytest.mark.parametrize("method", ["min-max", "z", "rank"])
def test_without_freedom_and_error_ranks_are_sure(method):
    recipe = Recipe(EVEN.weight, EVEN.rising, method)
    found = exact(NUMBERS, recipe, freedom=0, draws=20)
    assert found.score == pytest.approx(composite(recipe.scaled(NUMBERS), recipe.weight).score)
    assert found.rank.tolist() == rankdata(-found.score, "min").tolist()
    assert found.low.tolist() == found.high.tolist() == found.rank.tolist()
    assert found.among_worst.tolist() == (found.rank <= 10).astype(float).tolist()


def test_who_is_first_in_everything_is_first_whatever_the_weights():
    table = np.vstack([NUMBERS, [200, 200, -200, 200], [-200, -200, 200, -200]])
    for aggregation in ("arithmetic", "geometric"):
        found = exact(table, Recipe(EVEN.weight, EVEN.rising, "min-max", aggregation))
        assert (found.low[30], found.high[30], found.among_worst[30]) == (1, 1, 1)
        assert (found.low[31], found.high[31], found.among_worst[31]) == (32, 32, 0)


def test_of_two_that_trade_places_with_the_weights_each_is_first_as_often_as_its_weight_allows():
    # With two indicators, the first territory leads where its indicator's weight exceeds one half.
    found = exact(np.array([[1.0, 0.0], [0.0, 1.0]]), Recipe((1, 1), (True, True)), worst=1, draws=20_000)
    assert found.among_worst == pytest.approx([0.5, 0.5], abs=0.015)
    # Chosen weights of 0.8 and 0.2, half of the way to any: it leads where 0.4 + u / 2 > 0.5, so u > 0.2.
    found = exact(
        np.array([[1.0, 0.0], [0.0, 1.0]]), Recipe((4, 1), (True, True)), freedom=0.5, worst=1, draws=20_000
    )
    assert found.among_worst == pytest.approx([0.8, 0.2], abs=0.015)


def test_one_indicator_alone_has_the_ranks_of_its_own_uncertainty():
    value = NUMBERS[:, :1] * 1.0
    lower, upper = value - 15, value + 5
    found = composite_ranks(value, lower, upper, Recipe((1,), (True,)), draws=4_000)
    alone = rank_intervals(value[:, 0], lower[:, 0], upper[:, 0], 4_000, 1)
    assert found.rank.tolist() == alone[0].tolist()
    assert found.low == pytest.approx(alone[1], abs=1)
    assert found.high == pytest.approx(alone[2], abs=1)


def test_more_freedom_and_more_error_make_wider_intervals():
    widths = [
        (found.high - found.low).mean()
        for found in (
            exact(NUMBERS, EVEN, freedom=0),
            exact(NUMBERS, EVEN, freedom=0.3),
            exact(NUMBERS, EVEN),
            composite_ranks(NUMBERS, NUMBERS - 40, NUMBERS + 40, EVEN),
        )
    ]
    assert widths == sorted(widths)
    assert widths[0] == 0 < widths[1]


def test_the_order_of_rows_is_irrelevant_and_the_seed_decides():
    places = np.random.default_rng(3).permutation(30)
    there = np.array(composite_ranks(NUMBERS, NUMBERS - 9, NUMBERS + 9, EVEN, draws=120))
    mixed = NUMBERS[places]
    back = np.array(composite_ranks(mixed, mixed - 9, mixed + 9, EVEN, draws=120))
    assert back == pytest.approx(there[:, places], abs=1e-12)
    other = np.array(composite_ranks(NUMBERS, NUMBERS - 9, NUMBERS + 9, EVEN, draws=120, seed=1))
    assert other.tolist() != there.tolist()


def test_an_unknown_number_is_as_if_the_territory_were_not_there():
    gap = np.vstack([[np.nan, 1, 2, 3], NUMBERS])
    found, alone = np.array(exact(gap, EVEN, draws=50)), np.array(exact(NUMBERS, EVEN, draws=50))
    assert np.isnan(found[:, 0]).all()
    assert found[:, 1:].tolist() == alone.tolist()


def test_an_indicator_without_weight_may_be_unknown_and_takes_no_part():
    recipe = Recipe((1, 1, 1, 0), EVEN.rising)
    gap = np.column_stack([NUMBERS[:, :3], np.full(30, np.nan)])
    assert np.array(exact(gap, recipe)).tolist() == np.array(exact(NUMBERS, recipe)).tolist()


def test_nothing_known_has_no_ranks():
    assert np.isnan(exact(np.full((3, 4), np.nan), EVEN)).all()


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"draws": 0}, "draws 0"),
        ({"freedom": 1.5}, "freedom 1.5"),
        ({"worst": 0}, "worst 0"),
        ({"value": NUMBERS[:, :2]}, r"\(30, 2\)"),
        ({"value": NUMBERS + 1}, "must lie between its limits"),
        ({"value": np.full((30, 4), np.inf)}, "infinite"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_words(how, told):
    with pytest.raises(ValueError, match=told):
        composite_ranks(**{"value": NUMBERS, "lower": NUMBERS, "upper": NUMBERS, "recipe": EVEN, **how})
