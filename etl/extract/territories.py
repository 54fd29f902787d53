"""Territories: country, regions, prefectures and provinces, communes, with the names they go by."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pandas as pd

from data.paths import REFERENCE
from data.words import N_
from etl.errors import SourceProblem
from etl.extract import packages
from etl.extract.aliases import alias_rows
from etl.settings import Settings

COUNTRY = {
    "code": "MA",
    "level": "country",
    "parent_code": None,
    "kind": "country",
    "iso_3166_2": "MA",
    "name_ar": "المغرب",
    "name_fr": "Maroc",
}
KINDS = {"préfecture": "prefecture", "province": "province"}
COLUMNS = ["code", "level", "parent_code", "kind", "iso_3166_2", "name_ar", "name_fr"]


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the tables ``territory`` and ``territory_alias``.

    Returns
    -------
    int
        Number of territories.

    Raises
    ------
    SourceProblem
        If a package or a code is not as declared.
    """
    rows = territory_rows()
    warehouse.register("territory_rows", rows)
    warehouse.register("alias_rows", alias_rows())
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    warehouse.unregister("territory_rows")
    warehouse.unregister("alias_rows")
    return len(rows)


def territory_rows() -> pd.DataFrame:
    """Every territory with its names, its place among the others and its people by milieu."""
    provinces = _provinces()
    rows = pd.concat(
        [
            pd.DataFrame([COUNTRY]),
            _regions(provinces),
            provinces[COLUMNS],
            _arrondissement_prefectures(),
            _communes(),
        ],
        ignore_index=True,
    )
    rows["name_en"] = _english(rows)
    province = rows["code"].str[:6]
    below_region = ~rows["level"].isin(["country", "region"])
    rows["province_code"] = province.where(below_region)
    rows["region_code"] = rows["code"].str[:2].where(rows["level"] != "country")
    return rows.merge(_people_by_milieu(), on="code", how="left", validate="one_to_one").pipe(_judged)


def _regions(provinces: pd.DataFrame) -> pd.DataFrame:
    regions = provinces[["region_code", "region_ar", "region_fr"]].drop_duplicates()
    regions.columns = pd.Index(["code", "name_ar", "name_fr"])
    return regions.assign(
        level="region", kind="region", parent_code="MA", iso_3166_2="MA-" + regions["code"]
    )[COLUMNS]


def _provinces() -> pd.DataFrame:
    """The 75, from the table checked against two extractions of the census and ISO's own list."""
    table = pd.read_csv(REFERENCE / "provinces.csv", dtype=str, encoding="utf-8")
    published = packages.communes().provinces()
    absent = sorted(set(table["hcp_code"]) - set(published["code"]))
    if absent:
        raise SourceProblem(
            N_(
                "Provinces {codes} of {file} are not in the census. "
                "Expected HCP's codes of 2024; correct the file."
            ),
            codes=", ".join(absent),
            file="data/reference/provinces.csv",
        )
    return table.assign(
        code=table["hcp_code"],
        level="province",
        kind=table["kind"].map(KINDS),
        parent_code=table["region_code"],
    )


def _arrondissement_prefectures() -> pd.DataFrame:
    """Casablanca's eight, inside their prefecture.

    HCP gives them codes shaped like those of communes (06.141.01.20); they are kept, since the
    census publishes rows under them.
    """
    table = pd.read_csv(REFERENCE / "arrondissement_prefectures.csv", dtype=str, encoding="utf-8")
    return table.assign(
        code=table["hcp_code"],
        level="arrondissement_prefecture",
        kind="arrondissement_prefecture",
        parent_code=table["parent_hcp_code"],
        iso_3166_2=None,
    )[COLUMNS]


def _communes() -> pd.DataFrame:
    table = packages.communes().communes()
    return table.assign(level="commune", kind="commune", parent_code=table["province_code"], iso_3166_2=None)[
        COLUMNS
    ]


def _english(rows: pd.DataFrame) -> pd.Series:
    """The French name, unless an English form is established."""
    with (REFERENCE / "english_names.csv").open(encoding="utf-8", newline="") as file:
        established: Mapping[str, str] = {row["code"]: row["name_en"] for row in csv.DictReader(file)}
    unknown = sorted(set(established) - set(rows["code"]))
    if unknown:
        raise SourceProblem(
            N_(
                "English names are given for unknown territories {codes}. "
                "Expected codes of 2024; correct {file}."
            ),
            codes=", ".join(unknown),
            file="data/reference/english_names.csv",
        )
    return rows["code"].map(established).fillna(rows["name_fr"])


def _people_by_milieu() -> pd.DataFrame:
    """Legal population of 2024 by milieu; a unit without an urban or a rural part has 0 there."""
    people = packages.communes().indicators("people", "2024")
    people = people[
        (people["sex"] == "all") & people["level"].isin(["country", "region", "province", "commune"])
    ]
    people = people.assign(code=people["code"].fillna("MA"))
    return (
        people.pivot_table(
            index="code", columns="area", values="population_legal", aggfunc="sum", fill_value=0
        )
        .rename_axis(columns=None)
        .reset_index()
    )


def _judged(rows: pd.DataFrame) -> pd.DataFrame:
    """Rural share, the word for it, and whether a commune counts as rural."""
    share = rows["rural"] / rows["total"]
    kind_of_place = share.map(lambda part: "rural" if part == 1 else "mixed" if part > 0 else "urban")
    is_rural = (share > 0.5).where(rows["level"] == "commune")
    return rows.assign(
        rural_share=share,
        type=kind_of_place,
        is_rural=is_rural.astype("boolean"),
        legal_population_2024=rows["total"].astype("int64"),
    ).drop(columns=["total", "urban", "rural"])
