"""``/vigilance.csv``, ``/vigilance/<code>.xlsx`` …: cells and their weeks as files."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.asked import Asked
from pages._parts.explain.view import cells_address
from pages._parts.vigilance.view import CellView, VigilanceView, nearest_cell, nearest_view
from pages._reports.attached import as_csv, as_xlsx
from pages._reports.explained import explained
from pages._reports.sheet import Sheet
from pages._reports.vigilance_sheets import list_sheet, weeks_sheet

router = APIRouter(include_in_schema=False)


@router.get("/vigilance.csv")
def list_csv(request: Request) -> Response:
    """The list of units as CSV."""
    return as_csv(_list(request, nearest_view(Asked(request.query_params))))


@router.get("/vigilance.xlsx")
def list_xlsx(request: Request) -> Response:
    """The list of units as an Excel workbook."""
    return as_xlsx(_list(request, nearest_view(Asked(request.query_params))))


@router.get("/vigilance/{code}.csv")
def weeks_csv(request: Request, code: str) -> Response:
    """A unit's weeks as CSV."""
    return as_csv(_weeks(request, code))


@router.get("/vigilance/{code}.xlsx")
def weeks_xlsx(request: Request, code: str) -> Response:
    """A unit's weeks as an Excel workbook."""
    return as_xlsx(_weeks(request, code))


def _weeks(request: Request, code: str) -> Sheet:
    view = nearest_cell(Asked({**request.query_params, "code": code}))
    return weeks_sheet(view) if isinstance(view, CellView) else _list(request, view)


def _list(request: Request, view: VigilanceView) -> Sheet:
    return explained(list_sheet(view), cells_address(view.lang), "code", request)
