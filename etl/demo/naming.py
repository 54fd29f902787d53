"""Names and codes of centres, in French and Arabic."""

from __future__ import annotations

import pandas as pd

from data.paths import REFERENCE
from etl.demo.chance import stream
from etl.schemas.choices import labels


def named(rows: pd.DataFrame) -> pd.DataFrame:
    """Add ``centre_id``, ``name_fr`` and ``name_ar``; no two centres share a code."""
    given = pd.read_csv(REFERENCE / "demo_names.csv", encoding="utf-8")
    picked = given.iloc[stream("names").integers(0, len(given), len(rows))].set_axis(rows.index)
    digits = rows["place_delegation_code"].str.replace(".", "")
    number = rows.groupby([digits, rows["type"]]).cumcount() + 1
    return rows.assign(
        centre_id=rows["type"] + "-" + digits + "-" + number.astype("str").str.zfill(3),
        name_fr=_title(rows, "fr") + " " + picked["name_fr"] + " – " + rows["place_fr"],
        name_ar=_title(rows, "ar") + " " + picked["name_ar"] + " – " + rows["place_ar"],
    )


def _title(rows: pd.DataFrame, language: str) -> pd.Series:
    """The type in words; boarding houses for pupils go by the name of their category."""
    by_category = rows["category"].map(labels("category", language))
    by_type = rows["type"].map(labels("centre_type", language))
    return by_category.where(rows["category"].str.startswith("dar_").eq(other=True), by_type)
