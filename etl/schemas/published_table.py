"""Figures that somebody printed: one row a figure, with what it counts and where it was read."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from etl.schemas.around import AROUND, around
from etl.schemas.fields import between, field, rule
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule


def _is_address(cells: pd.Series) -> pd.Series:
    return cells.astype("str").str.match(r"https?://[^\s]+\.[^\s]+")


SCHEMA = pa.DataFrameSchema(
    {
        "topic": field("Thème", "الموضوع", filled=False, present=False),
        "indicator": field("Indicateur", "المؤشر"),
        "level": field("Niveau", "المستوى الترابي", "choice", choices="level", filled=False, present=False),
        AROUND: around(),
        "territory_code": field("Territoire", "المجال الترابي", "territory"),
        "period": field("Année", "السنة", "whole", between(1950, 2100, Rule.FIGURE_YEAR)),
        "value": field("Valeur", "القيمة", "decimal", between(-1e12, 1e12, Rule.FIGURE), shares=True),
        "unit": field("Unité", "الوحدة"),
        "qualifier": field(
            "Précision", "درجة الدقة", "choice", choices="qualifier", filled=False, present=False
        ),
        "scope": field("Champ", "مجال الرقم"),
        "source": field("Source", "المصدر"),
        "url": field("Lien", "الرابط", "text", rule(Rule.ADDRESS, _is_address), filled=False),
        "note": field("Observation", "ملاحظة", filled=False, present=False),
        "simulated": simulated(),
    },
    unique=["indicator", "territory_code", "period", "scope", "source"],
    report_duplicates="exclude_first",
    strict=True,
)
