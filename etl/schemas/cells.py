"""Social vigilance cells (خلايا اليقظة الاجتماعية): one row a cell (xlsx)."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from etl.schemas.fields import field, row_rule
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule


def _closes_after_opening(rows: pd.DataFrame) -> pd.Series:
    return rows["closed_on"].isna() | rows["opened_on"].isna() | (rows["closed_on"] > rows["opened_on"])


SCHEMA = pa.DataFrameSchema(
    {
        "cell_id": field("Code de la cellule", "رمز الخلية", unique=True),
        "territory_code": field("Délégation", "المندوبية", "delegation"),
        "opened_on": field("Date de création", "تاريخ الإحداث", "date"),
        "closed_on": field("Date de fin", "تاريخ الإنهاء", "date", filled=False),
        "simulated": simulated(),
    },
    checks=[row_rule(Rule.CLOSED_AFTER, "closed_on", _closes_after_opening)],
    strict=True,
)
