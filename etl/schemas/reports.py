"""Weekly reports of the cells: one row a cell and week, received or not (csv)."""

from __future__ import annotations

import pandera.pandas as pa

from etl.schemas.fields import field
from etl.schemas.marks import simulated

SCHEMA = pa.DataFrameSchema(
    {
        "cell_id": field("Code de la cellule", "رمز الخلية", "cell"),
        "period": field("Semaine", "الأسبوع", "week"),
        "expected_on": field("Attendu le", "تاريخ التوصل المنتظر", "date"),
        "received_on": field("Reçu le", "تاريخ التوصل", "date", filled=False),
        "simulated": simulated(),
    },
    unique=["cell_id", "period"],
    report_duplicates="exclude_first",
    strict=True,
)
