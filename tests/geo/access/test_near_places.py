"""The nearest places looked at first: never another answer than from looking at all of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.access import near, raam


@pytest.mark.parametrize("few", [1, 3, 200])
@given(seed=st.integers(0, 10_000))
def test_the_cheapest_place_is_the_one_found_by_looking_at_all(few: int, seed: int):
    drawn = np.random.default_rng(seed)
    rows, places = drawn.integers(1, 12), drawn.integers(1, 40)
    travel = drawn.integers(0, 5, (rows, places)).astype(float)  # many are equally far
    travel[drawn.random((rows, places)) < 0.3] = np.inf
    travel[:, 0] = np.where(np.isinf(travel).all(axis=1), 1.0, travel[:, 0])
    crowding = drawn.integers(0, 4, places).astype(float)
    looked_at = near.Near.of(travel, few)
    assert looked_at.cheapest(crowding).tolist() == (travel + crowding).argmin(axis=1).tolist()


def test_access_is_the_same_to_the_last_bit_however_many_are_looked_at_first(monkeypatch: pytest.MonkeyPatch):
    drawn = np.random.default_rng(3)
    people, room = drawn.integers(1, 900, 60).astype(float), drawn.integers(0, 90, 150).astype(float)
    ways = drawn.uniform(0, 60, (60, 150))
    all_of_them = raam(people, room, ways, 10.0)
    usual = near.Near.of.__func__  # type: ignore[attr-defined]
    for few in (2, 1000):
        with monkeypatch.context() as other:
            other.setattr(
                near.Near, "of", classmethod(lambda kind, travel, few=few: usual(kind, travel, few))
            )
            assert raam(people, room, ways, 10.0).tolist() == all_of_them.tolist()
