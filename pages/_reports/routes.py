"""``/map.csv`` and ``/map.xlsx``: the view of a URL as a file."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.known import known
from pages._parts.nearest import nearest
from pages._reports.csv_file import csv_file
from pages._reports.sheet import Sheet, sheet
from pages._reports.xlsx_file import xlsx_file

router = APIRouter(include_in_schema=False)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/map.csv")
def map_csv(request: Request) -> Response:
    """What the map shows, as CSV."""
    return _file(request, csv_file, "csv", "text/csv; charset=utf-8")


@router.get("/map.xlsx")
def map_xlsx(request: Request) -> Response:
    """What the map shows, as an Excel workbook."""
    return _file(request, xlsx_file, "xlsx", _XLSX)


def _file(request: Request, write: Callable[[Sheet], bytes], extension: str, media_type: str) -> Response:
    view, _notices = nearest(request.query_params, known())
    shown = sheet(view)
    name = {"Content-Disposition": f'attachment; filename="{shown.name}.{extension}"'}
    return Response(write(shown), media_type=media_type, headers=name)
