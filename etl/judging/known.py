"""What the rows of a file may refer to and are compared with: filled by loading, read by judging."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from etl.resolving.resolver import Resolver

#: Columns of the frames of `Known`, so that an empty one has them too.
PLACE = ("level", "province_code", "region_code")
CENTRE = ("type", "delegation_code", "licensed_places", "opened_on", "closed_on")
COUNTED = ("centre_id", "period", "beneficiary_count")
PUBLISHED = ("indicator", "period", "level", "territory_code", "value")


def _empty(*columns: str) -> pd.DataFrame:
    return pd.DataFrame({column: pd.Series(dtype="object") for column in columns})


@dataclass
class Known:
    """What is known before a file is judged.

    Attributes
    ----------
    resolver : Resolver
        From what offices write to codes and values, with what people decided.
    places : DataFrame
        Index: territory code. Columns `PLACE`.
    centres : DataFrame
        Index: centre_id, once. Columns `CENTRE`: every centre of accepted lists and of this upload's.
    cells : mapping of str to str
        cell_id -> territory code of its delegation.
    counted : DataFrame
        Columns `COUNTED`: people helped by centre and year (text), as accepted before; other than this file.
    published : DataFrame
        Columns `PUBLISHED`: published figures, to compare totals with.
    ignored : frozenset of (rule, key)
        Warnings somebody looked at and set aside; they become notes.
    today : date, optional
        The day after which nothing can have happened; not asked where it is not given.
    """

    resolver: Resolver = field(default_factory=Resolver)
    places: pd.DataFrame = field(default_factory=lambda: _empty(*PLACE))
    centres: pd.DataFrame = field(default_factory=lambda: _empty(*CENTRE))
    cells: Mapping[str, str] = field(default_factory=dict)
    counted: pd.DataFrame = field(default_factory=lambda: _empty(*COUNTED))
    published: pd.DataFrame = field(default_factory=lambda: _empty(*PUBLISHED))
    ignored: frozenset[tuple[str, str]] = frozenset()
    today: date | None = None
