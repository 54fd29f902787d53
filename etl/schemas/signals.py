"""Signals noted by the cells: one row for like situations of a week in a commune (csv)."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from etl.schemas.fields import between, field, row_rule
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule


def _days_only_when_known(rows: pd.DataFrame) -> pd.Series:
    return rows["outcome"].ne("unknown") | rows["days_to_orientation"].isna()


SCHEMA = pa.DataFrameSchema(
    {
        "signal_id": field("Numéro", "الرقم"),
        "cell_id": field("Code de la cellule", "رمز الخلية", "cell"),
        "commune_code": field("Commune", "الجماعة", "commune", filled=False),
        "type": field("Type de signalement", "نوع الإشارة", "choice", choices="signal_type"),
        "period": field("Semaine", "الأسبوع", "week"),
        "signal_count": field("Nombre", "العدد", "whole", between(1, 10_000, Rule.SIGNALS)),
        "outcome": field("Suite donnée", "المآل", "choice", choices="outcome"),
        "days_to_orientation": field(
            "Jours jusqu'à l'orientation",
            "عدد الأيام إلى التوجيه",
            "whole",
            between(0, 730, Rule.DAYS),
            filled=False,
        ),
        "simulated": simulated(),
    },
    checks=[row_rule(Rule.DAYS_WHEN_KNOWN, "days_to_orientation", _days_only_when_known)],
    unique=["cell_id", "signal_id"],
    report_duplicates="exclude_first",
    strict=True,
)
