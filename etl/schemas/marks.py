"""The column by which a demonstration file says so itself, whatever folder it lies in."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from etl.schemas.fields import field, rule
from etl.schemas.rules import Rule


def simulated() -> pa.Column:
    """``Oui`` in every row of a demonstration file; real files leave the column out."""
    return field(
        "Données de démonstration",
        "معطيات تجريبية",
        "yes_no",
        rule(Rule.MARKED, _all_alike),
        filled=False,
        present=False,
    )


def _all_alike(cells: pd.Series) -> pd.Series:
    return cells.eq(cells.iloc[0]) if len(cells) else cells
