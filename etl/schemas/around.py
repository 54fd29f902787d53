"""The province of a commune, where a table tells both: several communes share a name."""

from __future__ import annotations

import pandera.pandas as pa

from etl.schemas.fields import field

#: The field in every schema that has it.
AROUND = "around_code"


def around() -> pa.Column:
    """The province, prefecture or préfecture d'arrondissements in which the row's territory lies."""
    return field(
        "Province de la commune", "عمالة أو إقليم الجماعة", "delegation", filled=False, present=False
    )
