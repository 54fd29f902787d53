"""Beneficiaries: one row a centre, year, sex, age band and programme (csv or xlsx)."""

from __future__ import annotations

import pandera.pandas as pa

from etl.schemas.fields import between, field
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule

SCHEMA = pa.DataFrameSchema(
    {
        "centre_id": field("Code du centre", "رمز المركز", "centre"),
        "period": field("Année", "السنة", "whole", between(2000, 2100, Rule.YEAR)),
        "sex": field("Sexe", "الجنس", "choice", choices="sex"),
        "age_band": field("Tranche d'âge", "الفئة العمرية", "choice", choices="age_band"),
        "programme": field("Programme", "البرنامج", "choice", choices="programme"),
        "beneficiary_count": field(
            "Nombre de bénéficiaires", "عدد المستفيدين", "whole", between(0, 100_000, Rule.COUNT)
        ),
        "simulated": simulated(),
    },
    unique=["centre_id", "period", "sex", "age_band", "programme"],
    report_duplicates="exclude_first",
    strict=True,
)
