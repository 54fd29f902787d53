"""Cells merged down over several rows: each of these rows is about what the merged cell says."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from etl.reading.grid import Grid, Region
from etl.recognising.layout import Layout
from etl.recognising.texts import Mask
from etl.schemas.kinds import Kind


def merged_down(grid: Grid, found: Layout, kind: Kind) -> pd.DataFrame:
    """A grid's cells, with what is merged down over rows standing in each that holds something.

    A figure in a merged cell stands for its rows once, so figures are left where they are.
    """
    cells, columns = grid.cells, kind.schema.columns
    header = int(cells.index[found.last])
    regions = [region for region in grid.merged if region[2] > region[0] > header]
    words = {
        column.position
        for name, column in found.fields.items()
        if name == "period" or columns[name].metadata["reads"] not in ("whole", "decimal")
    }
    places = words & {left for _, left, _, _ in regions}
    if not places:
        return cells
    blank = ~np.logical_or.reduce([cells[name].cat.codes.to_numpy() > 0 for name in cells])
    columns_read = {
        place: _filled(cells[place], place, regions, blank) if place in places else cells[place]
        for place in cells
    }
    return pd.DataFrame(columns_read, index=cells.index)


def _filled(cells: pd.Series, place: int, regions: Sequence[Region], blank: Mask) -> pd.Categorical:
    codes, numbers = cells.cat.codes.to_numpy().copy(), cells.index.to_numpy()
    for top, left, bottom, _ in regions:
        first, end = np.searchsorted(numbers, [top, bottom + 1])
        if left == place and first < len(numbers) and numbers[first] == top:
            under = slice(first + 1, end)
            codes[under] = np.where((codes[under] == 0) & ~blank[under], codes[first], codes[under])
    return pd.Categorical.from_codes(codes, cells.cat.categories)
