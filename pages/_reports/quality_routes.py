"""``/quality.csv`` and ``/quality.xlsx``: what the page on quality shows, as files."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.asked import Asked
from pages._parts.quality.view import nearest_view
from pages._reports.attached import as_csv, as_xlsx
from pages._reports.quality_sheets import quality_sheet
from pages._reports.sheet import Sheet

router = APIRouter(include_in_schema=False)


@router.get("/quality.csv")
def quality_csv(request: Request) -> Response:
    """The view as CSV."""
    return as_csv(_sheet(request))


@router.get("/quality.xlsx")
def quality_xlsx(request: Request) -> Response:
    """The view as an Excel workbook."""
    return as_xlsx(_sheet(request))


def _sheet(request: Request) -> Sheet:
    return quality_sheet(nearest_view(Asked(request.query_params)))
