"""``/plan.csv`` and ``/plan.xlsx``: the plan of a URL as a file."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from pages._parts.plan.asking import asked_view
from pages._parts.scenarios.view import asked_view as asked_scenarios
from pages._reports.attached import as_csv, as_xlsx
from pages._reports.plan_curve import curve_sheet
from pages._reports.plan_scenarios import scenarios_sheet
from pages._reports.plan_sheet import plan_sheet

router = APIRouter(include_in_schema=False)


@router.get("/plan.csv")
def plan_csv(request: Request) -> Response:
    """New centres and provinces, as CSV."""
    return as_csv(plan_sheet(asked_view(request.query_params)[0]))


@router.get("/plan.xlsx")
def plan_xlsx(request: Request) -> Response:
    """New centres and provinces, as an Excel workbook."""
    return as_xlsx(plan_sheet(asked_view(request.query_params)[0]))


@router.get("/plan/curve.csv")
def curve_csv(request: Request) -> Response:
    """People near a centre by number of new centres, as CSV."""
    return as_csv(curve_sheet(asked_view(request.query_params)[0]))


@router.get("/plan/scenarios.csv")
def scenarios_csv(request: Request) -> Response:
    """Scenarios side by side, as CSV."""
    return as_csv(scenarios_sheet(asked_scenarios(request.query_params)[0]))


@router.get("/plan/scenarios.xlsx")
def scenarios_xlsx(request: Request) -> Response:
    """Scenarios side by side, as an Excel workbook."""
    return as_xlsx(scenarios_sheet(asked_scenarios(request.query_params)[0]))
