"""``/compare.csv`` and ``/compare.xlsx``: what the page that compares shows, as files."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.compare.view import asked_view
from pages._reports.attached import as_csv, as_xlsx
from pages._reports.compare_sheets import compare_sheet
from pages._reports.sheet import Sheet

router = APIRouter(include_in_schema=False)


@router.get("/compare.csv")
def compare_csv(request: Request) -> Response:
    """The view as CSV."""
    return as_csv(_sheet(request))


@router.get("/compare.xlsx")
def compare_xlsx(request: Request) -> Response:
    """The view as an Excel workbook."""
    return as_xlsx(_sheet(request))


def _sheet(request: Request) -> Sheet:
    return compare_sheet(asked_view(request.query_params)[0], host=str(request.base_url).rstrip("/"))
