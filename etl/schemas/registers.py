"""Registers of the programmes: one row a register, territory and year (csv or xlsx)."""

from __future__ import annotations

import pandera.pandas as pa

from etl.schemas.around import AROUND, around
from etl.schemas.fields import between, field
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule

SCHEMA = pa.DataFrameSchema(
    {
        "register": field("Registre", "السجل", "choice", choices="register"),
        "level": field("Niveau", "المستوى الترابي", "choice", choices="level"),
        AROUND: around(),
        "territory_code": field("Territoire", "المجال الترابي", "territory"),
        "period": field("Année", "السنة", "whole", between(1957, 2100, Rule.REGISTER_YEAR)),
        "value": field("Valeur", "القيمة", "whole", between(0, 10_000_000, Rule.AMOUNT)),
        "qualifier": field(
            "Précision", "درجة الدقة", "choice", choices="qualifier", filled=False, present=False
        ),
        "note": field("Observation", "ملاحظة", filled=False, present=False),
        "simulated": simulated(),
    },
    unique=["register", "territory_code", "period"],
    report_duplicates="exclude_first",
    strict=True,
)
