"""A territory's figure against those of its parts: province and communes, region and provinces, country."""

from __future__ import annotations

import pandas as pd

from etl.judging.breaches import Breach
from etl.judging.case import Case
from etl.schemas.rules import Rule

#: Tables whose figures may be added up, and the column that holds them. Rates and indicators may not.
ADDED = {"population_count": "population", "programme_register": "value"}
#: Level of the parts -> column of ``Known.places`` that names the whole.
WHOLES = {"commune": "province_code", "province": "region_code", "region": "country"}
COUNTRY = "MA"


def parts_agree(case: Case) -> list[Breach]:
    """Where a file gives a territory and its parts, these sum to it; parts alone may not exceed it."""
    column = ADDED.get(case.table.kind.table)
    if column is None or case.known.places.empty:
        return []
    places = case.known.places.assign(country=COUNTRY)
    figures = _figures(case, column).join(places, on="territory_code")
    return [_against(figures, level, whole, column, places) for level, whole in WHOLES.items()]


def _figures(case: Case, column: str) -> pd.DataFrame:
    """Rows that can be added: read whole, and exact where the file says how exact they are."""
    keys = [name for name in case.table.kind.schema.unique if name != "territory_code"]
    rows = case.rows
    exact = rows["qualifier"].isna() | rows["qualifier"].eq("exact") if "qualifier" in rows else True
    kept = rows[~case.wrong & exact]
    first, *others = (kept[name].astype("str").fillna("") for name in keys)
    grouped = first.str.cat(others, sep="/")
    return pd.DataFrame(
        {
            "territory_code": kept["territory_code"].astype("str"),
            "group": grouped,
            "figure": kept[column].astype("float64"),
            "at": kept.index,
        }
    )


def _against(figures: pd.DataFrame, level: str, whole: str, column: str, places: pd.DataFrame) -> Breach:
    parts = figures[figures["level"] == level].groupby(["group", whole])["figure"].agg(["sum", "size"])
    expected = places[places["level"] == level].groupby(whole).size()
    here = figures.join(parts, on=["group", "territory_code"], how="inner")
    complete = here["size"] >= here["territory_code"].map(expected.to_dict()).astype("float64")
    off = here[(here["sum"] > here["figure"]) | (complete & (here["sum"] < here["figure"]))]
    shown = [f"{number:.12g}" for number in off["sum"]]
    return Breach(
        Rule.PARTS_AGREE,
        column,
        off["at"].to_numpy(dtype="int64"),
        allowed=shown,
        key=[f"{code}/{group}" for code, group in zip(off["territory_code"], off["group"], strict=True)],
    )
