"""Tables on Word paper: heads that return on every page, rows that stay whole, the reader's direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from pages._reports.word_paper import GROUND, SOFT, Paper, element

#: Twentieths of a point in a millimetre.
_TWIPS = 1440 / 25.4
_SIZE, _SMALL = 8.5, 7.5


@dataclass(frozen=True)
class Text:
    """What stands in a cell.

    `second` is a lighter line below, `ground` the colour behind, `columns` how many columns the cell takes.
    """

    text: str = ""
    bold: bool = False
    second: str = ""
    ground: str = ""
    columns: int = 1


def table(
    paper: Paper,
    widths: Sequence[float],
    heads: Sequence[Sequence[Text]],
    rows: Sequence[Sequence[Text]],
    height: float = 0,
) -> Any:
    """Write a table; `heads` return on every page, `widths` and the least `height` are in millimetres."""
    made = paper.document.add_table(rows=0, cols=len(widths), style="Table Grid")
    made.autofit = False
    if paper.mirrored:
        later = ("w:tblW", "w:jc", "w:tblLayout", "w:tblLook")
        made._tbl.tblPr.insert_element_before(element("w:bidiVisual"), *later)
    for column, width in zip(made._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.set(qn("w:w"), str(round(width * _TWIPS)))
    for cells in heads:
        _row(paper, made, cells, widths).get_or_add_trPr().append(element("w:tblHeader"))
    for cells in rows:
        _row(paper, made, cells, widths, height)
    return made


def headings(*texts: str) -> list[Text]:
    """A row of heads, one a column."""
    return [head(text) for text in texts]


def head(text: str, columns: int = 1) -> Text:
    """A head over one or several columns."""
    return Text(text, bold=True, ground=GROUND, columns=columns)


def _row(paper: Paper, made: Any, cells: Sequence[Text], widths: Sequence[float], height: float = 0) -> Any:
    """Built from its elements: looking cells up in python-docx takes a second a table."""
    row = made._tbl.add_tr()
    properties = row.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if height:
        properties.append(element("w:trHeight", val=round(height * _TWIPS), hRule="atLeast"))
    first = 0
    for cell in cells:
        row.append(_cell(paper, cell, sum(widths[first : first + cell.columns])))
        first += cell.columns
    return row


def _cell(paper: Paper, cell: Text, width: float) -> Any:
    made, properties = element("w:tc"), element("w:tcPr")
    properties.append(element("w:tcW", w=round(width * _TWIPS), type="dxa"))
    if cell.columns > 1:
        properties.append(element("w:gridSpan", val=cell.columns))
    if cell.ground:
        properties.append(element("w:shd", val="clear", color="auto", fill=cell.ground))
    made.append(properties)
    paper.write(_line(paper, made), cell.text, size=_SIZE, bold=cell.bold)
    if cell.second:
        paper.write(_line(paper, made), cell.second, size=_SMALL, colour=SOFT)
    return made


def _line(paper: Paper, cell: Any) -> Paragraph:
    line = element("w:p")
    cell.append(line)
    return Paragraph(line, paper.document._body)
