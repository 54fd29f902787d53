"""What a cross-check looks at: the rows read, those refused already, and what else is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from etl.judging.columns import Column
from etl.judging.distinct import Codes, combined
from etl.judging.known import Known
from etl.recognising.table import Table


@dataclass(frozen=True)
class CentreYears:
    """People helped, summed by centre and year.

    Attributes
    ----------
    sums : DataFrame
        One row a group: centre_id, year (int), people, first (position of its first row), whole (no row of
        it is refused).
    group : ndarray of int, shape (rows,)
        Each row's group; -1 where centre, year or count is not known.
    """

    sums: pd.DataFrame
    group: Codes


@dataclass(frozen=True)
class Case:
    """One table before the cross-checks.

    Attributes
    ----------
    table : Table
        Without example rows.
    columns : mapping of str to Column
        Every field read.
    rows : DataFrame
        The typed rows, refused ones included.
    wrong : ndarray of bool
        Which rows a rule of the schema refuses.
    known : Known
        What they are compared with.
    """

    table: Table
    columns: Mapping[str, Column]
    rows: pd.DataFrame
    wrong: NDArray[np.bool_]
    known: Known

    def holds(self, table: str) -> bool:
        """Whether the rows are of the kind that fills a table of the warehouse."""
        return self.table.kind.table == table

    @cached_property
    def centre_years(self) -> CentreYears:
        """Sums of a table of beneficiaries."""
        counted = self.rows["beneficiary_count"].to_numpy(dtype="float64", na_value=np.nan)
        centre, year = (self.columns[name].value_codes() for name in ("centre_id", "period"))
        keys = np.where(np.isnan(counted), -1, combined([centre, year]))
        group, found = pd.factorize(keys)
        place = np.flatnonzero(found == -1)
        if len(place):
            group = np.where(group == place[0], -1, group)
        kept = group >= 0
        first = np.full(len(found), -1)
        positions = np.flatnonzero(kept)
        first[group[positions][::-1]] = positions[::-1]
        sums = pd.DataFrame(
            {
                "people": np.bincount(group[kept], counted[kept], minlength=len(found)),
                "first": first,
                "whole": np.bincount(group[kept], self.wrong[kept], minlength=len(found)) == 0,
            }
        )
        here = self.rows.iloc[np.maximum(first, 0)]
        sums["centre_id"] = here["centre_id"].astype("str").to_numpy()
        sums["year"] = here["period"].fillna(0).to_numpy(dtype="int64")
        return CentreYears(sums[sums["first"] >= 0], group)
