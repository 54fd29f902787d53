"""Grids built by hand, for tests."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from etl.reading.grid import Grid


def grid(*rows: Sequence[object], sheet: str = "", member: str = "envoi.xlsx", first: int = 1) -> Grid:
    width = max((len(row) for row in rows), default=0)
    lines = [[str(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
    cells = pd.DataFrame(lines, dtype="str", index=pd.RangeIndex(first, first + len(lines)))
    return Grid(member, sheet, cells.astype("category"))


def text(block: str, **about: str) -> Grid:
    """Lines of cells separated by ``;``; an empty line is a blank row."""
    return grid(*(line.strip().split(";") for line in block.strip("\n").split("\n")), **about)
