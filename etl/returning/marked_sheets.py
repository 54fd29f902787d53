"""Cells of a workbook coloured, each with a comment that says what is wrong in it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pandas as pd
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from etl.returning.words_of_findings import comment

#: Severity -> colour, worst first; comments begin with the severity in words, for whoever sees no colours.
COLOURS = {"error": "FFFFB3B3", "warning": "FFFFE08A", "note": "FFDCE9F5"}
AUTHOR = "Yaqaza"
#: Excel's own limit for a comment is far above; a longer one is not read.
LONGEST = 1_500


def mark(sheet: Worksheet, findings: pd.DataFrame, language: str, most: int) -> int:
    """Colour the cells findings are about.

    Parameters
    ----------
    sheet : Worksheet
        Rows and columns as the findings number them.
    findings : DataFrame
        Those of this sheet, as in ``Judged.findings``.
    language : str
        Of the comments.
    most : int
        Cells to colour at most; errors come first.

    Returns
    -------
    int
        Cells coloured.
    """
    by_cell: dict[tuple[int, int], list[Any]] = defaultdict(list)
    ranks = {severity: rank for rank, severity in enumerate(COLOURS)}
    worst_first = findings.iloc[findings["severity"].map(ranks).argsort(kind="stable")]
    here = worst_first[worst_first["row"] > 0]
    places = zip(here["row"].tolist(), here["column"].tolist(), here.itertuples(), strict=True)
    for row, column, finding in places:
        by_cell[int(row), max(int(column), 0) + 1].append(finding)
    chosen = list(by_cell.items())[:most]
    for (row, column), found in chosen:
        cell = _written(sheet, row, column)
        cell.fill = PatternFill("solid", fgColor=COLOURS[found[0].severity])
        said = "\n\n".join(dict.fromkeys(comment(finding, language) for finding in found))
        before = f"{cell.comment.text}\n\n" if cell.comment else ""
        cell.comment = Comment((before + said)[:LONGEST], AUTHOR, height=130, width=320)
    return len(chosen)


def _written(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell itself, or the one that shows its text where several are merged."""
    cell = sheet.cell(row, column)
    if isinstance(cell, Cell):
        return cell
    spans = (span for span in sheet.merged_cells.ranges if cell.coordinate in span)
    first = next(spans)
    return sheet.cell(first.min_row, first.min_col)
