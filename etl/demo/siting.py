"""Which real place each centre stands in: EPS by region as published, some types one a delegation."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.demo import plan
from etl.demo.chance import apportion, stream
from etl.demo.network import active

#: How strongly centres follow people: towns nearly in proportion, rural communes much less.
PULL = {"urban": 0.9, "rural": 0.6}
EPS_YEAR = 2017


def sites(found: pd.DataFrame, lines: pd.DataFrame, places: pd.DataFrame) -> pd.Series:
    """The row of `places` each centre stands in, always of the centre's own milieu."""
    weights = places["population"] ** places["milieu"].map(PULL)
    chosen = pd.Series(-1, index=found.index)
    regions = _eps_regions(found, lines, places)
    for region, members in regions.groupby(regions).groups.items():
        here = weights.where(places["region_code"] == region, 0.0)
        _draw(chosen, found.loc[members], here, places, f"eps {region}")
    for number in lines.index[lines["delegations"] > 0]:
        members = found[found["line"] == number]
        sited = _one_a_delegation(members, int(lines["delegations"][number]), places, weights)
        chosen[sited.index] = sited
    _draw(chosen, found[chosen < 0], weights, places, "free")
    return chosen


def _draw(
    chosen: pd.Series, members: pd.DataFrame, weights: pd.Series, places: pd.DataFrame, name: str
) -> None:
    """Give each member a place of its own milieu, by weight."""
    for milieu in PULL:
        group = members.index[members["milieu"] == milieu]
        allowed = weights.where(places["milieu"] == milieu, 0.0)
        if len(group):
            chance = stream(f"{name} {milieu}")
            chosen[group] = chance.choice(len(places), size=len(group), p=allowed / allowed.sum())


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


def _one_a_delegation(
    members: pd.DataFrame, reach: int, places: pd.DataFrame, weights: pd.Series
) -> pd.Series:
    """One centre for each of so many delegations, the larger ones first, then more in the same ones."""
    chance = stream(f"delegations {members['line'].iloc[0]}")
    people = places.groupby("delegation_code")["population"].sum()
    order = (people * np.exp(chance.normal(0, 0.3, len(people)))).sort_values(ascending=False, kind="stable")
    reached = list(order.index[:reach])
    waiting = reached.copy()
    chosen = []
    by_age = members.sort_values("opened", kind="stable")
    for milieu in by_age["milieu"]:
        here = places["milieu"].eq(milieu)
        able = set(places.loc[here, "delegation_code"])
        first = next((code for code in waiting if code in able), None)
        if first is not None:
            waiting.remove(first)
        codes = reached if first is None else [first]
        allowed = weights.where(here & places["delegation_code"].isin(codes), 0.0)
        chosen.append(int(chance.choice(len(places), p=allowed / allowed.sum())))
    return pd.Series(chosen, index=by_age.index)
