"""``/composite.csv`` and ``/composite.xlsx``: the index of a URL as a file."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.composite.view import asked_view
from pages._reports.attached import as_csv, as_xlsx
from pages._reports.composite_sheet import composite_sheet
from pages._reports.sheet import Sheet

router = APIRouter(include_in_schema=False)


@router.get("/composite.csv")
def composite_csv(request: Request) -> Response:
    """The index as CSV."""
    return as_csv(_sheet(request))


@router.get("/composite.xlsx")
def composite_xlsx(request: Request) -> Response:
    """The index as an Excel workbook."""
    return as_xlsx(_sheet(request))


def _sheet(request: Request) -> Sheet:
    return composite_sheet(asked_view(request.query_params)[0], host=str(request.base_url).rstrip("/"))
