"""Which real place each centre stands in: by its public, EPS by region, some types one a delegation."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from etl.demo import plan
from etl.demo.chance import apportion, stream
from etl.demo.network import active
from etl.demo.publics import people_a_centre

#: How strongly centres follow their public: towns nearly in proportion, rural communes much less.
PULL = {"urban": 0.9, "rural": 0.6}
EPS_YEAR = 2017
Flags = NDArray[np.bool_]


def sites(
    found: pd.DataFrame, lines: pd.DataFrame, places: pd.DataFrame, concerned: pd.DataFrame
) -> pd.Series:
    """The row of `places` each centre stands in, always of the centre's own milieu.

    Parameters
    ----------
    found, lines, places : DataFrame
        From `network.centres`, `plan.network` and `places.places`.
    concerned : DataFrame
        From `publics.publics`: a place gets one centre for so many people of a public, as long as others can.
    """
    crowd = Crowd(concerned, places)
    chosen = pd.Series(-1, index=found.index)
    wanted = found.assign(public=found["line"].map(lines["public"]))
    regions = _eps_regions(found, lines, places)
    for region, members in regions.groupby(regions).groups.items():
        there = (places["region_code"] == region).to_numpy()
        _draw(chosen, wanted.loc[members], crowd, there, f"eps {region}")
    for number in lines.index[lines["delegations"] > 0]:
        members = wanted[found["line"] == number]
        sited = _one_a_delegation(members, int(lines["delegations"][number]), places, crowd)
        chosen[sited.index] = sited
    _draw(chosen, wanted[chosen < 0], crowd, np.ones(len(places), dtype=bool), "free")
    return chosen


class Crowd:
    """The public of each place, and how many more centres it leaves room for."""

    def __init__(self, concerned: pd.DataFrame, places: pd.DataFrame) -> None:
        self.milieu = places["milieu"]
        self._weights = concerned.pow(self.milieu.map(PULL), axis=0)
        self._room = (concerned // pd.Series(people_a_centre())).astype("int64")

    def has_room(self, public: str) -> Flags:
        """Where there are people enough for one more centre."""
        return self._room[public].to_numpy() > 0

    def seats(
        self, public: str, allowed: Flags, count: int, chance: np.random.Generator
    ) -> NDArray[np.int64]:
        """Draw places by weight, none more often than it has room while another still has some."""
        weights = np.where(allowed, self._weights[public].to_numpy(), 0.0)
        room = self._room[public].to_numpy(copy=True)
        seats = np.zeros(0, dtype=np.int64)
        while len(seats) < count:
            free = np.where(room > 0, weights, 0.0)
            crowded = free.sum() == 0
            odds = weights if crowded else free
            drawn = chance.choice(len(odds), size=count - len(seats), p=odds / odds.sum())
            turn = pd.Series(drawn).groupby(drawn).cumcount().to_numpy()
            taken = drawn if crowded else drawn[turn < room[drawn]]
            np.subtract.at(room, taken, 1)
            seats = np.concatenate([seats, taken])
        self._room[public] = room
        return seats


def _draw(chosen: pd.Series, members: pd.DataFrame, crowd: Crowd, allowed: Flags, name: str) -> None:
    """Give each member a place of its own milieu, by the people it is for."""
    for (milieu, public), alike in members.groupby(["milieu", "public"]):
        chance = stream(f"{name} {milieu} {public}")
        here = allowed & (crowd.milieu == milieu).to_numpy()
        chosen[alike.index] = crowd.seats(str(public), here, len(alike), chance)


def _eps_regions(found: pd.DataFrame, lines: pd.DataFrame, places: pd.DataFrame) -> pd.Series:
    """The region of every EPS counted at the end of 2017, to the published number of each region."""
    published = plan.eps_by_region()
    is_eps = found["line"].map(lines["type"].eq("EPS") & lines["licensed"].eq("yes"))
    counted = found[is_eps & active(found, EPS_YEAR)]
    rural = counted.index[counted["milieu"] == "rural"]
    urban = counted.index[counted["milieu"] == "urban"]
    rural_share = _rural_share(places).reindex(published.index)
    rural_by_region = apportion(len(rural), published * rural_share, published - 1)
    regions = pd.Series("", index=counted.index)
    for name, members, numbers in (
        ("rural", rural, rural_by_region),
        ("urban", urban, published - rural_by_region),
    ):
        shuffled = stream(f"regions {name}").permutation(members)
        regions[shuffled] = np.repeat(published.index.to_numpy(), numbers)
    return regions


def _rural_share(places: pd.DataFrame) -> pd.Series:
    rural = places["population"].where(places["milieu"] == "rural", 0)
    return rural.groupby(places["region_code"]).sum() / places.groupby("region_code")["population"].sum()


def _one_a_delegation(members: pd.DataFrame, reach: int, places: pd.DataFrame, crowd: Crowd) -> pd.Series:
    """One centre for each of so many delegations, then more in the same ones.

    The larger ones come first, before others those with room for it in a place of the centre's milieu.
    """
    chance = stream(f"delegations {members['line'].iloc[0]}")
    people = places.groupby("delegation_code")["population"].sum()
    order = (people * np.exp(chance.normal(0, 0.3, len(people)))).sort_values(ascending=False, kind="stable")
    reached = list(order.index[:reach])
    waiting = reached.copy()
    chosen = []
    by_age = members.sort_values("opened", kind="stable")
    delegation = places["delegation_code"].to_numpy(dtype=object)
    of_milieu = {milieu: places["milieu"].eq(milieu).to_numpy() for milieu in by_age["milieu"].unique()}
    in_reach = np.isin(delegation, reached)
    for milieu, public in zip(by_age["milieu"], by_age["public"], strict=True):
        here = of_milieu[milieu]
        first = _next(waiting, [delegation[here & crowd.has_room(public)], delegation[here]])
        if first is not None:
            waiting.remove(first)
        allowed = here & (in_reach if first is None else delegation == first)
        chosen.append(int(crowd.seats(public, allowed, 1, chance)[0]))
    return pd.Series(chosen, index=by_age.index)


def _next(waiting: list[str], able: list[NDArray[np.object_]]) -> str | None:
    """The first of those waiting that is among the best able, else among the next."""
    for codes in map(set, able if waiting else []):
        if found := next((code for code in waiting if code in codes), None):
            return found
    return None
