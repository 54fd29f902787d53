"""``/quality.csv`` and ``/quality.xlsx``: what the page on quality shows, as files."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.asked import Asked
from pages._parts.quality.view import nearest_view
from pages._reports.csv_file import csv_file
from pages._reports.quality_sheets import quality_sheet
from pages._reports.sheet import Sheet
from pages._reports.xlsx_file import xlsx_file

router = APIRouter(include_in_schema=False)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/quality.csv")
def quality_csv(request: Request) -> Response:
    """The view as CSV."""
    return _file(request, csv_file, "csv", "text/csv; charset=utf-8")


@router.get("/quality.xlsx")
def quality_xlsx(request: Request) -> Response:
    """The view as an Excel workbook."""
    return _file(request, xlsx_file, "xlsx", _XLSX)


def _file(request: Request, write: Callable[[Sheet], bytes], extension: str, media_type: str) -> Response:
    sheet = quality_sheet(nearest_view(Asked(request.query_params)))
    name = {"Content-Disposition": f'attachment; filename="{sheet.name}.{extension}"'}
    return Response(write(sheet), media_type=media_type, headers=name)
