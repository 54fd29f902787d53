"""``/gaps.csv`` and ``/gaps.xlsx``: the list of a URL as a file."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.explain.view import gaps_address
from pages._parts.gaps.view import asked_view
from pages._reports.csv_file import csv_file
from pages._reports.explained import explained
from pages._reports.gaps_sheet import gaps_sheet
from pages._reports.sheet import Sheet
from pages._reports.xlsx_file import xlsx_file

router = APIRouter(include_in_schema=False)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/gaps.csv")
def gaps_csv(request: Request) -> Response:
    """The territories listed, as CSV."""
    sheet = _sheet(request)
    return _file(csv_file(sheet), f"{sheet.name}.csv", "text/csv; charset=utf-8")


@router.get("/gaps.xlsx")
def gaps_xlsx(request: Request) -> Response:
    """The territories listed, as an Excel workbook."""
    sheet = _sheet(request)
    return _file(xlsx_file(sheet), f"{sheet.name}.xlsx", _XLSX)


def _sheet(request: Request) -> Sheet:
    view = asked_view(request.query_params)[0]
    return explained(gaps_sheet(view), gaps_address(view), "selected", request)


def _file(content: bytes, name: str, media_type: str) -> Response:
    return Response(
        content,
        media_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
