"""Anyone's indicators: one row an indicator, territory, year and milieu, with its unit and its source."""

from __future__ import annotations

import pandera.pandas as pa

from etl.schemas.around import AROUND, around
from etl.schemas.fields import between, field
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule

SCHEMA = pa.DataFrameSchema(
    {
        "indicator": field("Indicateur", "المؤشر"),
        "level": field("Niveau", "المستوى الترابي", "choice", choices="level", filled=False, present=False),
        AROUND: around(),
        "territory_code": field("Territoire", "المجال الترابي", "territory"),
        "period": field("Année", "السنة", "whole", between(1950, 2100, Rule.FIGURE_YEAR)),
        "milieu": field("Milieu", "الوسط", "choice", choices="milieu_or_total", filled=False, present=False),
        "value": field("Valeur", "القيمة", "decimal", between(-1e12, 1e12, Rule.FIGURE), shares=True),
        "unit": field("Unité", "الوحدة", filled=False, present=False),
        "source": field("Source", "المصدر"),
        "label_ar": field("Libellé en arabe", "التسمية بالعربية", filled=False, present=False),
        "label_fr": field("Libellé en français", "التسمية بالفرنسية", filled=False, present=False),
        "label_en": field("Libellé en anglais", "التسمية بالإنجليزية", filled=False, present=False),
        "simulated": simulated(),
    },
    unique=["indicator", "territory_code", "period", "milieu"],
    report_duplicates="exclude_first",
    strict=True,
)
