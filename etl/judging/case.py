"""What a cross-check looks at: the rows read, those refused already, and what else is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from etl.judging.columns import Column
from etl.judging.known import Known
from etl.recognising.table import Table


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
