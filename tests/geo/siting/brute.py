"""Small random questions of siting, and their answers found by trying every set of sites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from hypothesis import strategies as st
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import maximum_flow

from geo.siting import Quota, Siting, maximal_coverage


@dataclass(frozen=True)
class Case:
    demand: np.ndarray
    cost: np.ndarray
    radius: float
    sites: int
    existing: tuple[int, ...]
    capacity: np.ndarray
    site_cost: np.ndarray
    budget: float
    quotas: tuple[Quota, ...]

    @property
    def free(self) -> list[int]:
        return [column for column in range(self.cost.shape[1]) if column not in self.existing]

    @property
    def sparse(self) -> coo_array:
        known = np.isfinite(self.cost)
        return coo_array((self.cost[known], np.nonzero(known)), shape=self.cost.shape)

    def sited(self, **limits) -> Siting:
        return maximal_coverage(self.demand, self.cost, self.radius, self.sites, self.existing, **limits)

    def sets(self, *, budget: bool = False, quotas: bool = False) -> Iterator[tuple[int, ...]]:
        """Every allowed set of new sites: exactly so many or, within a budget, at most."""
        for count in range(self.sites + 1) if budget else (self.sites,):
            for chosen in combinations(self.free, count):
                dear = budget and self.site_cost[list(chosen)].sum() > self.budget
                if not dear and (not quotas or all(kept(quota, chosen) for quota in self.quotas)):
                    yield chosen

    def covered(self, chosen: tuple[int, ...]) -> float:
        opened = [*chosen, *self.existing]
        return float(self.demand[(self.cost[:, opened] <= self.radius).any(axis=1)].sum())

    def served(self, chosen: tuple[int, ...]) -> float:
        """The greatest flow of people from points through open sites within the radius."""
        opened = [*chosen, *self.existing]
        points, count = len(self.demand), len(opened)
        graph = np.zeros((points + count + 2, points + count + 2), dtype=np.int32)
        graph[0, 1 : points + 1] = self.demand
        near = self.cost[:, opened] <= self.radius
        graph[1 : points + 1, points + 1 : -1] = np.where(near, self.demand[:, None], 0)
        graph[points + 1 : -1, -1] = self.capacity[opened]
        return float(maximum_flow(csr_array(graph), 0, points + count + 1).flow_value)

    def ways(self, chosen: tuple[int, ...]) -> np.ndarray:
        return self.cost[:, [*chosen, *self.existing]].min(axis=1, initial=np.inf)[self.demand > 0]


def kept(quota: Quota, chosen: tuple[int, ...]) -> bool:
    inside = len(set(chosen) & set(quota.columns))
    return quota.at_least <= inside and (quota.at_most is None or inside <= quota.at_most)


@st.composite
def cases(draw: st.DrawFn, most: int = 9) -> Case:
    """Points on a line of small whole costs, so that equal costs and costs at the radius are common."""
    points, columns = draw(st.integers(1, 10)), draw(st.integers(1, most))
    chance = np.random.default_rng(draw(st.integers(0, 100_000)))
    cost = chance.integers(0, 10, (points, columns)).astype(float)
    cost[chance.random(cost.shape) < draw(st.sampled_from([0, 0.2, 0.6]))] = np.inf
    existing = chance.permutation(columns)[: draw(st.integers(0, columns // 2))]
    sites = draw(st.integers(0, columns - len(existing)))
    halves = chance.permutation(columns), chance.integers(0, columns + 1)
    least = draw(st.integers(0, 2))
    return Case(
        chance.integers(0, 20, points),
        cost,
        float(draw(st.integers(0, 8))),
        sites,
        tuple(existing.tolist()),
        chance.integers(0, 30, columns),
        chance.integers(0, 6, columns),
        float(draw(st.integers(0, 15))),
        (
            Quota(tuple(halves[0][: halves[1]].tolist()), least, least + draw(st.integers(0, 2))),
            Quota(tuple(halves[0][halves[1] :].tolist()), 0, draw(st.sampled_from([None, 1, 3]))),
        ),
    )
