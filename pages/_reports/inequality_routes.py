"""``/inequality.csv``, ``.xlsx`` and ``/inequality/points``: the figures of a view, and who is where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.asked import Asked
from pages._parts.inequality.curves import ALONG, LORENZ
from pages._parts.inequality.told import walked
from pages._parts.inequality.view import nearest_view
from pages._reports.csv_file import csv_file
from pages._reports.inequality_sheets import PARTS, inequality_sheet
from pages._reports.sheet import Sheet
from pages._reports.xlsx_file import xlsx_file

router = APIRouter(include_in_schema=False)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/inequality/points")
def inequality_points(request: Request) -> dict[str, Any]:
    """The points of a curve, each with its territory and what is told of it."""
    ident = request.query_params.get("curve", LORENZ)
    return walked(nearest_view(Asked(request.query_params)), ident if ident in (LORENZ, ALONG) else LORENZ)


@router.get("/inequality.csv")
def inequality_csv(request: Request) -> Response:
    """A part of the page as CSV."""
    return _file(request, csv_file, "csv", "text/csv; charset=utf-8")


@router.get("/inequality.xlsx")
def inequality_xlsx(request: Request) -> Response:
    """A part of the page as an Excel workbook."""
    return _file(request, xlsx_file, "xlsx", _XLSX)


def _file(request: Request, write: Callable[[Sheet], bytes], extension: str, media_type: str) -> Response:
    asked = Asked(request.query_params)
    part = asked.values.get("part", "")
    sheet = inequality_sheet(nearest_view(asked), part if part in PARTS else PARTS[0])
    name = {"Content-Disposition": f'attachment; filename="{sheet.name}.{extension}"'}
    return Response(write(sheet), media_type=media_type, headers=name)
