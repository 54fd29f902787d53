"""``/gaps.csv`` and ``/gaps.xlsx``: the list of a URL as a file."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.explain.view import gaps_address
from pages._parts.gaps.view import asked_view
from pages._reports.attached import as_csv, as_xlsx
from pages._reports.explained import explained
from pages._reports.gaps_sheet import gaps_sheet
from pages._reports.sheet import Sheet

router = APIRouter(include_in_schema=False)


@router.get("/gaps.csv")
def gaps_csv(request: Request) -> Response:
    """The territories listed, as CSV."""
    return as_csv(_sheet(request))


@router.get("/gaps.xlsx")
def gaps_xlsx(request: Request) -> Response:
    """The territories listed, as an Excel workbook."""
    return as_xlsx(_sheet(request))


def _sheet(request: Request) -> Sheet:
    view = asked_view(request.query_params)[0]
    return explained(gaps_sheet(view), gaps_address(view), "selected", request)
