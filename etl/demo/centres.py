"""The list of centres as the delegations would keep it."""

from __future__ import annotations

import pandas as pd

from etl.demo import naming, network, plan, points, publics, siting
from etl.demo.capacity import with_places
from etl.demo.chance import stream
from etl.demo.dates import day_in_year, licence_days, opening_days

#: Types that the care of persons in difficulty under law 65-15 may license.
LICENSABLE = frozenset({"EMF", "COAPH", "CPSH", "CJPA", "SAMU", "CAREPS"})
JISR_YEARS = (2022, 2023, 2024, 2025)
PROJECT_YEARS = (2024, 2025)
JISR_SHARE = 0.14
PROJECT_SHARE = 0.09
OTHERS_WITHOUT_DIRECTOR = 0.12
OF_THE_LINE = ["type", "category", "licensed", "places_mean", "first_year", "public", "most_pct"]
#: What the province that sent next to nothing left empty.
LEFT_EMPTY = [
    "licensed_places",
    "licensed_on",
    "has_director",
    "jisr_label_year",
    "establishment_project_year",
]


def centres(places: pd.DataFrame) -> pd.DataFrame:
    """Every centre, in the order of its code.

    Parameters
    ----------
    places : DataFrame
        From `places.places`.

    Returns
    -------
    DataFrame
        The columns of the schema of centres, with codes and values of the product, and
        ``opened`` and ``closed`` as years (0 for still open).
    """
    lines = plan.network()
    found = network.centres(lines)
    concerned = publics.publics(places)
    site = siting.sites(found, lines, places, concerned)
    rows = found.join(lines[OF_THE_LINE], on="line")
    rows["most"] = _most(rows, site, concerned)
    rows["category"] = rows["category"].where(rows["category"] != "")
    rows = rows.join(points.points(site, places))
    for column in ("code", "commune_code", "delegation_code", "region_code"):
        rows[f"place_{column}"] = places[column].to_numpy()[site]
    rows["place_fr"], rows["place_ar"] = (
        places["name_fr"].to_numpy()[site],
        places["name_ar"].to_numpy()[site],
    )
    rows["missing"] = rows["place_delegation_code"].isin(plan.planted("missing")["territory_code"])
    rows = rows.pipe(_dated).pipe(_licensed).pipe(_labelled).pipe(naming.named)
    rows.loc[rows["missing"], LEFT_EMPTY] = None
    return rows.sort_values("centre_id", ignore_index=True)


def _most(rows: pd.DataFrame, site: pd.Series, concerned: pd.DataFrame) -> pd.Series:
    """The most people a centre may be made for: a share of its public there, divided among its like."""
    column = concerned.columns.get_indexer(pd.Index(rows["public"]))
    public = concerned.to_numpy()[site, column]
    alike = rows.groupby([site, rows["public"]])["public"].transform("size")
    return public * rows["most_pct"] / 100 / alike


def _dated(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        opened_on=opening_days(rows["opened"], rows["first_year"]),
        closed_on=day_in_year("closing", rows["closed"].where(rows["closed"] > 0)),
    )


def _licensed(rows: pd.DataFrame) -> pd.DataFrame:
    """Legal regime, day of the licence and places."""
    chance = stream("regime").random(len(rows))
    is_eps, recent = rows["type"] == "EPS", rows["opened"] >= 2021
    regime = pd.Series(None, index=rows.index, dtype="object")
    regime[is_eps] = "14-05"
    regime[is_eps & (rows["opened"] >= 2018) & (chance < 0.12)] = "transitional"
    regime[(is_eps & recent & (chance > 0.55)) | (rows["type"].isin(LICENSABLE) & recent)] = "65-15"
    regime[rows["type"].isin(LICENSABLE) & ~recent] = "transitional"
    regime[rows["licensed"] == "no"] = "unlicensed"
    rows = with_places(rows.assign(legal_regime=regime))
    held = regime.isin(["14-05", "65-15"])
    return rows.assign(licensed_on=licence_days(rows["opened_on"]).where(held))


def _labelled(rows: pd.DataFrame) -> pd.DataFrame:
    """Director, JISR label and establishment project; the latter two only for centres still open."""
    chance = stream("labels")
    rate = (rows["type"] == "EPS").map({True: plan.WITHOUT_DIRECTOR_SHARE, False: OTHERS_WITHOUT_DIRECTOR})
    has_director = chance.random(len(rows)) >= rate
    still_open = rows["closed"] == 0
    jisr = pd.Series(chance.choice(JISR_YEARS, len(rows)), index=rows.index)
    project = pd.Series(chance.choice(PROJECT_YEARS, len(rows)), index=rows.index)
    with_jisr = still_open & (jisr > rows["opened"]) & (chance.random(len(rows)) < JISR_SHARE)
    schools = rows["category"].isin(plan.SCHOOL_CATEGORIES)
    with_project = (
        still_open & schools & (project > rows["opened"]) & (chance.random(len(rows)) < PROJECT_SHARE)
    )
    return rows.assign(
        has_director=has_director.astype("boolean"),
        jisr_label_year=jisr.where(with_jisr).astype("Int64"),
        establishment_project_year=project.where(with_project).astype("Int64"),
    )
