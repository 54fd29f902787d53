"""``/access.csv``, ``/access/territories.csv`` and their workbooks: access of a URL as a file."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.access.view import asked_view
from pages._reports.access_sheet import communes_sheet, territories_sheet
from pages._reports.attached import as_csv, as_xlsx

router = APIRouter(include_in_schema=False)


@router.get("/access.csv")
def access_csv(request: Request) -> Response:
    """Every commune looked at, as CSV."""
    return as_csv(communes_sheet(asked_view(request.query_params)[0]))


@router.get("/access.xlsx")
def access_xlsx(request: Request) -> Response:
    """Every commune looked at, as an Excel workbook."""
    return as_xlsx(communes_sheet(asked_view(request.query_params)[0]))


@router.get("/access/territories.csv")
def access_territories_csv(request: Request) -> Response:
    """Regions and provinces by milieu, as CSV."""
    return as_csv(territories_sheet(asked_view(request.query_params)[0]))


@router.get("/access/territories.xlsx")
def access_territories_xlsx(request: Request) -> Response:
    """Regions and provinces by milieu, as an Excel workbook."""
    return as_xlsx(territories_sheet(asked_view(request.query_params)[0]))
