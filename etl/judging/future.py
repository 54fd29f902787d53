"""Days and years that have not come yet, in fields that tell what has happened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import pandas as pd

from etl.judging.breaches import Breach
from etl.judging.case import Case
from etl.schemas.rules import Rule

#: Warehouse table -> fields that tell of what has happened; a closing may be decided ahead.
HAPPENED: Mapping[str, tuple[str, ...]] = {
    "centre": ("licensed_on", "jisr_label_year", "establishment_project_year", "opened_on"),
    "beneficiary_count": ("period",),
    "cell": ("opened_on",),
    "cell_report": ("received_on",),
}


def has_happened(case: Case) -> list[Breach]:
    """Nothing of an office is told ahead; the demonstration set has a calendar of its own."""
    today = case.known.today
    if today is None:
        return []
    real = np.ones(len(case.rows), dtype=bool)
    if "simulated" in case.rows:
        real = ~case.rows["simulated"].to_numpy(dtype=bool)
    return [
        Breach(
            Rule.NOT_YET,
            name,
            np.flatnonzero(_ahead(case.rows[name], today) & real),
            allowed=f"{today:%d/%m/%Y}",
        )
        for name in HAPPENED.get(case.table.kind.table, ())
        if name in case.rows
    ]


def _ahead(told: pd.Series, today: date) -> np.ndarray:
    """Where a day or a year lies after today; never where nothing is told."""
    last: object = pd.Timestamp(today) if pd.api.types.is_datetime64_any_dtype(told) else today.year
    return (told > last).to_numpy(dtype=bool, na_value=False)
