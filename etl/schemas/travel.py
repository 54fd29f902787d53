"""Travel times: one row a pair of communes, from where people live to where a centre stands."""

from __future__ import annotations

import pandera.pandas as pa

from etl.schemas.fields import between, field
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule

SCHEMA = pa.DataFrameSchema(
    {
        "from_code": field("Commune de départ", "جماعة الانطلاق", "territory", level="commune"),
        "to_code": field("Commune d'arrivée", "جماعة الوصول", "territory", level="commune"),
        "minutes": field("Minutes", "الدقائق", "decimal", between(0, 6_000, Rule.MINUTES)),
        "source": field("Source", "المصدر", filled=False, present=False),
        "simulated": simulated(),
    },
    unique=["from_code", "to_code"],
    report_duplicates="exclude_first",
    strict=True,
)
