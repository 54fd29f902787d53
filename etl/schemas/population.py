"""People of a territory: one row a territory, year, milieu, sex and age band; what is left out means all."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from etl.schemas.around import AROUND, around
from etl.schemas.fields import between, field, rule
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule

#: Ages as ``5-9`` or ``75+``, whatever words stand around them.
AGES = (
    r"\D*\d{1,3}\s*(?:-|–|à|إلى|الى)\s*\d{1,3}\D*"
    r"|\D*\d{1,3}\s*(?:\+|ans et plus|et plus|سنة فما فوق|فما فوق)\D*"
)


def _ages(cells: pd.Series) -> pd.Series:
    return cells.astype("str").str.fullmatch(AGES)


SCHEMA = pa.DataFrameSchema(
    {
        "level": field("Niveau", "المستوى الترابي", "choice", choices="level", filled=False, present=False),
        AROUND: around(),
        "territory_code": field("Territoire", "المجال الترابي", "territory"),
        "period": field("Année", "السنة", "whole", between(1950, 2100, Rule.FIGURE_YEAR)),
        "milieu": field("Milieu", "الوسط", "choice", choices="milieu_or_total", filled=False, present=False),
        "sex": field("Sexe", "الجنس", "choice", choices="sex", filled=False, present=False),
        "age_band": field(
            "Tranche d'âge", "الفئة العمرية", "text", rule(Rule.AGES, _ages), filled=False, present=False
        ),
        "population": field("Population", "عدد السكان", "whole", between(0, 60_000_000, Rule.PEOPLE)),
        "source": field("Source", "المصدر", filled=False, present=False),
        "simulated": simulated(),
    },
    unique=["territory_code", "period", "milieu", "sex", "age_band"],
    report_duplicates="exclude_first",
    strict=True,
)
