"""Small counts of signals: told as ranges, and no other figure gives one away."""

from __future__ import annotations

import random
from itertools import product

import pytest

from pages._parts.vigilance.withheld import Sum, Told, told

SMALL = Told(1, 4, held_back=True)
TYPES = Sum("all", ["a", "b", "c"])


def exact(count: int) -> Told:
    return Told(count, count)


def test_zero_and_silence_stay_what_they_are(shell):
    assert told({"all": 0, "a": 0, "b": None, "c": 0}, [TYPES]) == {
        "all": exact(0),
        "a": exact(0),
        "b": None,
        "c": exact(0),
    }


def test_counts_from_five_on_are_told(shell):
    counts = {"all": 18, "a": 5, "b": 6, "c": 7}
    assert told(counts, [TYPES]) == {name: exact(count) for name, count in counts.items()}


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_every_small_count_is_told_as_the_same_range(shell, count):
    assert told({"a": count}, []) == {"a": SMALL}


def test_two_small_counts_hide_behind_each_other(shell):
    assert told({"all": 13, "a": 3, "b": 4, "c": 6}, [TYPES]) == {
        "all": exact(13),
        "a": SMALL,
        "b": SMALL,
        "c": exact(6),
    }


def test_beside_a_single_small_count_the_least_other_is_told_as_the_range_that_is_left(shell):
    # 16 less 9 leaves 7 for the two: 7 less 1 to 4 would be 3 to 6, and 5 or 6 where it is not small.
    found = told({"all": 20, "a": 2, "b": 9, "c": 9}, [TYPES])
    assert found == {"all": exact(20), "a": SMALL, "b": Told(7, 10, True), "c": exact(9)}


def test_where_all_signals_are_few_of_one_type_the_sum_is_told_as_the_same_range(shell):
    assert told({"all": 3, "a": 3, "b": 0, "c": 0}, [TYPES]) == {
        "all": SMALL,
        "a": SMALL,
        "b": exact(0),
        "c": exact(0),
    }


@pytest.mark.parametrize("each", [1, 4])
def test_a_sum_that_leaves_its_parts_no_choice_is_told_as_a_range(shell, each):
    parts = list("abcde")
    found = told({"all": 5 * each, **dict.fromkeys(parts, each)}, [Sum("all", parts)])
    # Neither fives nor twenties: five ones and five fours look the same.
    assert found["all"] == Told(5, 20, True)
    assert {found[part] for part in parts} == {SMALL}


def test_what_is_held_back_elsewhere_is_held_back_here_and_not_given_away_by_a_sum(shell):
    found = told({"all": 30, "a": 8, "b": 10, "c": 12}, [TYPES], {"a": Told(7, 10, True)})
    assert found["a"].held_back
    assert found["b"].held_back
    assert found["c"] == exact(12)


def test_a_sum_that_stands_elsewhere_counts_too_unless_it_is_small_itself(shell):
    weeks = [Sum(None, ["a", "b", "c"])]
    assert told({"a": 2, "b": 9, "c": 20}, weeks)["b"] == Told(7, 10, True)
    assert told({"a": 3, "b": 0, "c": 0}, weeks)["a"] == SMALL


def test_the_ranges_hold_the_counts_and_no_sum_gives_a_small_one_away(shell):
    chance = random.Random(20251228)
    names = list(product("xyz", "abcd"))
    for _case in range(300):
        counts: dict[object, int] = {name: chance.choice([0, 0, 1, 2, 3, 4, 6, 9, 14]) for name in names}
        sums: list[Sum[object]] = []
        for at, key in ((0, "xyz"), (1, "abcd")):
            for one in key:
                parts = [name for name in names if name[at] == one]
                counts[one] = sum(counts[name] for name in parts)
                sums.append(Sum(one, parts))
        found = told(counts, sums)
        for name, count in counts.items():
            assert found[name].low <= count <= found[name].high
            assert found[name].held_back or count == 0 or count >= 5
            assert not found[name].held_back or found[name].low < found[name].high
        for whole, parts in sums:
            held = [name for name in parts if found[name].held_back]
            assert len(held) != 1 or found[whole].held_back
