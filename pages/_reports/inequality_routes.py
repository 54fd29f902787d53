"""``/inequality.csv``, ``.xlsx`` and ``/inequality/points``: the figures of a view, and who is where."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.asked import Asked
from pages._parts.inequality.curves import ALONG, LORENZ
from pages._parts.inequality.told import walked
from pages._parts.inequality.view import nearest_view
from pages._reports.attached import as_csv, as_xlsx
from pages._reports.inequality_sheets import PARTS, inequality_sheet
from pages._reports.sheet import Sheet

router = APIRouter(include_in_schema=False)


@router.get("/inequality/points")
def inequality_points(request: Request) -> dict[str, Any]:
    """The points of a curve, each with its territory and what is told of it."""
    ident = request.query_params.get("curve", LORENZ)
    return walked(nearest_view(Asked(request.query_params)), ident if ident in (LORENZ, ALONG) else LORENZ)


@router.get("/inequality.csv")
def inequality_csv(request: Request) -> Response:
    """A part of the page as CSV."""
    return as_csv(_sheet(request))


@router.get("/inequality.xlsx")
def inequality_xlsx(request: Request) -> Response:
    """A part of the page as an Excel workbook."""
    return as_xlsx(_sheet(request))


def _sheet(request: Request) -> Sheet:
    asked = Asked(request.query_params)
    part = asked.values.get("part", "")
    return inequality_sheet(nearest_view(asked), part if part in PARTS else PARTS[0])
