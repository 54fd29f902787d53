"""``/map.csv``, ``/map.xlsx`` and ``/map.geojson``: the view of a URL as a file."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.known import known
from pages._parts.nearest import nearest
from pages._parts.view import View
from pages._reports import (
    access_files,
    composite_routes,
    gaps_files,
    geojson_file,
    inequality_routes,
    norms_files,
    plan_files,
    portrait_files,
    quality_routes,
)
from pages._reports.csv_file import csv_file
from pages._reports.sheet import Sheet, sheet
from pages._reports.xlsx_file import xlsx_file

router = APIRouter(include_in_schema=False)
router.include_router(gaps_files.router)
router.include_router(norms_files.router)
router.include_router(plan_files.router)
router.include_router(access_files.router)
router.include_router(portrait_files.router)
router.include_router(quality_routes.router)
router.include_router(composite_routes.router)
router.include_router(inequality_routes.router)
_GEOJSON = "application/geo+json"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/map.csv")
def map_csv(request: Request) -> Response:
    """What the map shows, as CSV."""
    return _file(request, csv_file, "csv", "text/csv; charset=utf-8")


@router.get("/map.xlsx")
def map_xlsx(request: Request) -> Response:
    """What the map shows, as an Excel workbook."""
    return _file(request, xlsx_file, "xlsx", _XLSX)


@router.get("/map.geojson")
def map_geojson(request: Request) -> Response:
    """What the map shows, as shapes with their figures."""
    view = _view(request)
    return _attached(geojson_file.geojson_file(view), geojson_file.name(view), "geojson", _GEOJSON)


def _file(request: Request, write: Callable[[Sheet], bytes], extension: str, media_type: str) -> Response:
    shown = sheet(_view(request), host=str(request.base_url).rstrip("/"))
    return _attached(write(shown), shown.name, extension, media_type)


def _view(request: Request) -> View:
    view, _notices = nearest(request.query_params, known())
    return view


def _attached(content: bytes, name: str, extension: str, media_type: str) -> Response:
    kept = {"Content-Disposition": f'attachment; filename="{name}.{extension}"'}
    return Response(content, media_type=media_type, headers=kept)
