"""``/vigilance.csv``, ``/vigilance/<code>.xlsx`` …: cells and their weeks as files."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.asked import Asked
from pages._parts.explain.view import cells_address
from pages._parts.vigilance.view import CellView, VigilanceView, nearest_cell, nearest_view
from pages._reports.csv_file import csv_file
from pages._reports.explained import explained
from pages._reports.sheet import Sheet
from pages._reports.vigilance_sheets import list_sheet, weeks_sheet
from pages._reports.xlsx_file import xlsx_file

router = APIRouter(include_in_schema=False)
_KINDS: dict[str, tuple[Callable[[Sheet], bytes], str]] = {
    "csv": (csv_file, "text/csv; charset=utf-8"),
    "xlsx": (xlsx_file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@router.get("/vigilance.csv")
def list_csv(request: Request) -> Response:
    """The list of units as CSV."""
    return _file(_list(request, nearest_view(Asked(request.query_params))), "csv")


@router.get("/vigilance.xlsx")
def list_xlsx(request: Request) -> Response:
    """The list of units as an Excel workbook."""
    return _file(_list(request, nearest_view(Asked(request.query_params))), "xlsx")


@router.get("/vigilance/{code}.csv")
def weeks_csv(request: Request, code: str) -> Response:
    """A unit's weeks as CSV."""
    return _file(_weeks(request, code), "csv")


@router.get("/vigilance/{code}.xlsx")
def weeks_xlsx(request: Request, code: str) -> Response:
    """A unit's weeks as an Excel workbook."""
    return _file(_weeks(request, code), "xlsx")


def _weeks(request: Request, code: str) -> Sheet:
    view = nearest_cell(Asked({**request.query_params, "code": code}))
    return weeks_sheet(view) if isinstance(view, CellView) else _list(request, view)


def _list(request: Request, view: VigilanceView) -> Sheet:
    return explained(list_sheet(view), cells_address(view.lang), "code", request)


def _file(sheet: Sheet, kind: str) -> Response:
    write, media_type = _KINDS[kind]
    name = {"Content-Disposition": f'attachment; filename="{sheet.name}.{kind}"'}
    return Response(write(sheet), media_type=media_type, headers=name)
