"""A sheet as a file that a browser keeps."""

from __future__ import annotations

from fastapi.responses import Response

from pages._reports.csv_file import csv_file
from pages._reports.sheet import Sheet
from pages._reports.xlsx_file import xlsx_file

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_csv(sheet: Sheet) -> Response:
    """The sheet as CSV."""
    return _attached(csv_file(sheet), f"{sheet.name}.csv", "text/csv; charset=utf-8")


def as_xlsx(sheet: Sheet) -> Response:
    """The sheet as an Excel workbook."""
    return _attached(xlsx_file(sheet), f"{sheet.name}.xlsx", _XLSX)


def _attached(content: bytes, name: str, media_type: str) -> Response:
    where = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=where)
