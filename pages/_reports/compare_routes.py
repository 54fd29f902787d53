"""``/compare.csv`` and ``/compare.xlsx``: what the page that compares shows, as files."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.compare.view import asked_view
from pages._reports.compare_sheets import compare_sheet
from pages._reports.csv_file import csv_file
from pages._reports.sheet import Sheet
from pages._reports.xlsx_file import xlsx_file

router = APIRouter(include_in_schema=False)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/compare.csv")
def compare_csv(request: Request) -> Response:
    """The view as CSV."""
    return _file(request, csv_file, "csv", "text/csv; charset=utf-8")


@router.get("/compare.xlsx")
def compare_xlsx(request: Request) -> Response:
    """The view as an Excel workbook."""
    return _file(request, xlsx_file, "xlsx", _XLSX)


def _file(request: Request, write: Callable[[Sheet], bytes], extension: str, media_type: str) -> Response:
    sheet = compare_sheet(asked_view(request.query_params)[0], host=str(request.base_url).rstrip("/"))
    name = {"Content-Disposition": f'attachment; filename="{sheet.name}.{extension}"'}
    return Response(write(sheet), media_type=media_type, headers=name)
