"""What is held back: enough that no small count can be worked out, and nothing that is told elsewhere."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats.bounds import Bounds, Sums, narrowed
from stats.withholding import Cells, held_back, left, unsaid

LEAST = 5
#: Sums by name: the whole, then its parts.
Named = list[tuple[str, list[str]]]


def cells(counts: dict[str, int], *, said: bool = False, guarded: str = "", fixed: str = "") -> Cells:
    names = list(counts)

    def among(some: str) -> np.ndarray:
        return np.array([name in some.split() for name in names])

    return Cells(
        count=np.array(list(counts.values())),
        said=np.full(len(names), said),
        given=among(""),
        guarded=among(guarded),
        fixed=among(fixed),
        least=LEAST,
    )


def sums(counts: dict[str, int], named: Named) -> Sums:
    at = {name: place for place, name in enumerate(counts)}
    pairs = [(of, at[part]) for of, (_whole, parts) in enumerate(named) for part in parts]
    of, part = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return Sums(np.array([at[whole] for whole, _parts in named], dtype=np.int64), part, of)


def held(counts: dict[str, int], named: Named, **other: object) -> set[str]:
    found = held_back(cells(counts, **other), sums(counts, named))
    return {name for name, is_held in zip(counts, found, strict=True) if is_held}


ONE_SUM = [("all", ["a", "b", "c"])]


def test_beside_a_small_count_alone_the_next_smallest_is_held_back():
    assert held({"all": 20, "a": 2, "b": 11, "c": 7}, ONE_SUM) == {"a", "c"}


def test_two_small_counts_hide_behind_each_other():
    assert held({"all": 17, "a": 3, "b": 4, "c": 10}, ONE_SUM) == {"a", "b"}


def test_where_nothing_is_small_all_is_told():
    assert held({"all": 18, "a": 5, "b": 6, "c": 7}, ONE_SUM) == set()


def test_ones_alone_are_told_by_what_they_add_up_to():
    assert held({"all": 5, **dict.fromkeys("abcde", 1)}, [("all", list("abcde"))]) == {"all", *"abcde"}


@pytest.mark.parametrize(("said", "expected"), [(False, {"a", "b"}), (True, {"a", "b", "all"})])
def test_fours_alone_are_told_only_where_it_is_said_that_they_are_small(said, expected):
    assert held({"all": 8, "a": 4, "b": 4}, [("all", ["a", "b"])], said=said) == expected


def test_a_count_alone_in_a_sum_is_held_back_together_with_it_and_so_on_upwards():
    counts = {"country": 3, "region": 3, "province": 3}
    assert held(counts, [("country", ["region"]), ("region", ["province"])]) == {*counts}


def test_what_is_held_back_for_another_is_not_worked_out_from_a_second_sum():
    # Beside 2 in January the 6 of February are held back; February's types must not add up to them.
    counts = {"year": 30, "jan": 2, "feb": 6, "mar": 22, "feb a": 6, "mar a": 9, "mar b": 13, "a": 15}
    named = [
        ("year", ["jan", "feb", "mar"]),
        ("feb", ["feb a"]),
        ("mar", ["mar a", "mar b"]),
        ("a", ["feb a", "mar a"]),
    ]
    found = held(counts, named)
    assert {"jan", "feb", "feb a"} <= found
    assert worked_out(counts, named, found) == set()


def test_what_is_told_elsewhere_is_not_held_back():
    assert "b" not in held({"all": 20, "a": 2, "b": 6, "c": 12}, ONE_SUM, fixed="b all")


def test_what_is_held_back_elsewhere_is_as_little_worked_out_as_a_small_count():
    assert held({"all": 30, "a": 8, "b": 10, "c": 12}, ONE_SUM, guarded="a") == {"a", "b"}


def test_of_a_small_sum_of_as_many_ones_it_is_not_said_that_they_are_small():
    counts = {"all": 4, **dict.fromkeys("abcd", 1)}
    case, added = cells(counts, said=True), sums(counts, [("all", list("abcd"))])
    hidden = held_back(case, added)
    assert hidden.all()
    assert (left(case, hidden, added).high == [4, 1, 1, 1, 1]).all()
    assert unsaid(case, hidden, added).all()


def test_ranges_are_narrowed_by_sum_after_sum():
    # all = 10 = a + b, a = c + d: a is 7 to 9, so of c and d neither exceeds 8.
    counts = {"all": 10, "a": 8, "b": 2, "c": 5, "d": 3}
    added = sums(counts, [("all", ["a", "b"]), ("a", ["c", "d"])])
    begun = Bounds(np.array([10.0, 1, 1, 1, 1]), np.array([10.0, np.inf, 3, np.inf, np.inf]))
    found = narrowed(begun, added)
    assert found.low.tolist() == [10, 7, 1, 1, 1]
    assert found.high.tolist() == [10, 9, 3, 8, 8]


def worked_out(
    counts: dict[str, int], named: Named, hidden: set[str], said: frozenset[str] = frozenset()
) -> set[str]:
    """A reader with pencil and paper: small counts that every sum with every other leaves no choice."""
    low = {name: 1 if name in hidden else count for name, count in counts.items()}
    high = {name: 10**6 if name in hidden else count for name, count in counts.items()}
    for name in said:
        low[name], high[name] = (1, LEAST - 1) if counts[name] < LEAST else (LEAST, 10**6)
    for _again in range(60):
        for whole, parts in named:
            low[whole] = max(low[whole], sum(low[part] for part in parts))
            high[whole] = min(high[whole], sum(high[part] for part in parts))
            for part in parts:
                others = [other for other in parts if other != part]
                low[part] = max(low[part], low[whole] - sum(high[other] for other in others))
                high[part] = min(high[part], high[whole] - sum(low[other] for other in others))
    assert all(low[name] <= counts[name] <= high[name] for name in counts)
    return {name for name in counts if 0 < counts[name] < LEAST and low[name] == high[name]}


PLACES, KINDS, MONTHS = ("p", "q", "r"), ("x", "y", "z"), ("1", "2")
BASE = list(product(PLACES, KINDS, MONTHS))
tables = st.lists(st.sampled_from([0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 15]), min_size=18, max_size=18)


def cube(numbers: list[int]) -> tuple[dict[str, int], Named]:
    """Places by kinds by months with every sum of one of them, as on the map."""
    everywhere: dict[str, int] = {}
    axes = ((*PLACES, "+"), (*KINDS, "+"), (*MONTHS, "+"))
    for key in product(*axes):
        inside = [
            number
            for base, number in zip(BASE, numbers, strict=True)
            if all(one in ("+", other) for one, other in zip(key, base, strict=True))
        ]
        everywhere["".join(key)] = sum(inside)
    counts = {name: count for name, count in everywhere.items() if count}
    named: Named = []
    for name in counts:
        for at, axis in enumerate((PLACES, KINDS, MONTHS)):
            if name[at] == "+":
                parts = [name[:at] + one + name[at + 1 :] for one in axis]
                named.append((name, [part for part in parts if part in counts]))
    return counts, named


@given(tables)
def test_nobody_works_out_a_small_count_of_a_table_with_all_its_sums(numbers):
    counts, named = cube(numbers)
    if not counts:
        return
    found = held(counts, named)
    assert {name for name, count in counts.items() if count < LEAST} <= found
    assert worked_out(counts, named, found) == set()


@given(tables)
def test_not_even_where_it_is_said_which_counts_are_small(numbers):
    counts, named = cube(numbers)
    if not counts:
        return
    case, added = cells(counts, said=True), sums(counts, named)
    hidden = held_back(case, added)
    quiet = unsaid(case, hidden, added)
    said = frozenset(name for name, one, off in zip(counts, hidden, quiet, strict=True) if one and not off)
    names = {name for name, one in zip(counts, hidden, strict=True) if one}
    assert worked_out(counts, named, names, said) == set()


@given(tables, st.randoms())
def test_the_order_of_sums_does_not_matter(numbers, chance):
    counts, named = cube(numbers)
    if not counts:
        return
    other = list(named)
    chance.shuffle(other)
    assert held(counts, named) == held(counts, other)
