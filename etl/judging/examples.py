"""The example row of a template, sent back with the others: never loaded."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pandas as pd

from etl.recognising.table import Table

#: What the templates write where an example's own code stands; nothing else may be in the cell but a number.
MARKS = {"fr": "EXEMPLE", "ar": "مثال", "en": "EXAMPLE"}
EXAMPLE = re.compile(rf"\s*(?:{'|'.join(MARKS.values())})[\W_]*\d*\s*", re.IGNORECASE)


def without_examples(table: Table) -> tuple[Table, int]:
    """Leave out the rows that say themselves that they are an example.

    Returns
    -------
    (Table, int)
        The table without them, and how many they were.
    """
    marked = _marked_rows(table)
    if not len(marked):
        return table, 0
    kept = ~table.origin["row"].isin(marked).to_numpy()
    rows, origin = (frame[kept].reset_index(drop=True) for frame in (table.rows, table.origin))
    return replace(table, rows=rows, origin=origin), int((~kept).sum())


def _marked_rows(table: Table) -> np.ndarray:
    """Numbers of the office's rows in which some cell is the mark."""
    found: list[np.ndarray] = []
    for cells in (table.grid.cells[column] for column in table.grid.cells):
        kept = cells if isinstance(cells.dtype, pd.CategoricalDtype) else cells.astype("category")
        marks = [place for place, text in enumerate(kept.cat.categories) if EXAMPLE.fullmatch(str(text))]
        if marks:
            found.append(kept.index.to_numpy()[np.isin(kept.cat.codes.to_numpy(), marks)])
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)
