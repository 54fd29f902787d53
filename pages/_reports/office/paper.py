"""An office's report on paper: the tables set by typst in the product's two typefaces."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from data import words
from pages._parts import numbers
from pages._reports.office.content import OfficeReport
from pages._reports.office.heading import about, demonstration, sentence, title
from pages._reports.office.tables import Cell, Table, tables
from pages._serving.fonts import ARABIC, LATIN

if TYPE_CHECKING:
    import typst

_LAYOUT = Path(__file__).with_name("office.typ")
#: Rows of a table on paper; the workbook holds all of them.
MOST = 60


def paper(report: OfficeReport) -> bytes:
    """Write it as PDF: every word travels as data, so that nothing an office wrote is set as markup."""
    import typst  # noqa: PLC0415 - a library for this answer only

    told = json.dumps(content(report), ensure_ascii=False)
    return typst.compile(
        _LAYOUT.read_bytes(),
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={"told": told},
    )


def content(report: OfficeReport) -> dict[str, object]:
    """What the layout is given: texts only, in the order in which they are set."""
    _ = words.translator(report.lang).gettext
    return {
        "lang": report.lang,
        "dir": words.direction(report.lang),
        "title": title(report),
        "demonstration": demonstration(report),
        "sentence": sentence(report),
        "about": about(report),
        "build": report.build,
        "page": _("page {page} of {pages}"),
        "tables": [_laid(table, report.lang) for table in tables(report)],
    }


def _laid(table: Table, lang: str) -> dict[str, object]:
    _ = words.translator(lang).gettext
    left = len(table.rows) - MOST
    beyond = _("Rows beyond these, in the workbook: {n}").format(n=numbers.number(left, lang))
    return {
        "title": table.title,
        "heads": list(table.heads),
        "wide": sorted(table.wide),
        "rows": [[_said(cell, lang) for cell in row] for row in table.rows[:MOST]],
        "note": table.nothing if not table.rows else beyond if left > 0 else "",
    }


def _said(cell: Cell, lang: str) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, int):
        return numbers.number(cell, lang)
    return "–" if cell is None else cell


@cache
def _fonts() -> typst.Fonts:
    """Only ours: a server's own typefaces would change the page from one machine to the next."""
    import typst  # noqa: PLC0415 - a library for this answer only

    folders = [str(face.source.parent) for face in (LATIN, ARABIC)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
