"""``/territory/<code>/lines`` and ``lines.csv``: a portrait's figures year by year, for page and sheet."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from data import warehouse, words
from pages._parts import figure_words, numbers
from pages._parts.error_page import no_page
from pages._parts.front_page import language
from pages._parts.markup import markup
from pages._parts.places import places
from pages._parts.portrait.lines import Line, lines_of
from pages._parts.portrait.lines_told import course, fragment
from pages._parts.quality.reasons import status_and_why
from pages._parts.shell import built_on
from pages._reports.csv_file import csv_file
from pages._reports.sheet import Cell, Sheet

router = APIRouter(include_in_schema=False)


@router.get("/territory/{code}/lines")
def portrait_lines(code: str, request: Request) -> Response:
    """The small charts as HTML, which the page puts in place."""
    lang = language(request.query_params)
    if code not in places():
        return HTMLResponse(no_page(lang), status_code=404)
    return HTMLResponse(markup(fragment(code, lang)))


@router.get("/territory/{code}/lines.csv")
def portrait_lines_csv(code: str, request: Request) -> Response:
    """The same years as CSV."""
    lang = language(request.query_params)
    if code not in places():
        return HTMLResponse(no_page(lang), status_code=404)
    shown = lines_sheet(code, lang)
    name = {"Content-Disposition": f'attachment; filename="{shown.name}.csv"'}
    return Response(csv_file(shown), media_type="text/csv; charset=utf-8", headers=name)


def lines_sheet(code: str, lang: str, now: datetime | None = None) -> Sheet:
    """One row a figure and year, with its interval and where the figure is going."""
    _ = words.translator(lang).gettext
    shown = lines_of(code)
    made_up = any(one.simulated for one in shown)
    return Sheet(
        lang=lang,
        name=f"yaqaza-{code}-lines",
        title=f"{places()[code].name(lang)} – {_('Year by year')}",
        demonstration=_("Demonstration figures: not to be quoted") if made_up else "",
        about=[
            (_("Figures built on"), numbers.day(built_on(warehouse.build()), lang)),
            (_("Exported on"), numbers.day(now or datetime.now(UTC), lang)),
        ],
        headings=[
            *(_("Figure"), _("Unit"), _("Period"), _("Value"), _("Lower bound"), _("Upper bound")),
            *(_("Status"), _("Where it is going")),
        ],
        rows=[row for one in shown for row in _rows(one, code, lang)],
        decimals=2,
    )


def _rows(line: Line, code: str, lang: str) -> list[list[Cell]]:
    level = places()[code].level
    head = [line.indicator.label[lang], figure_words.unit(line.indicator, lang)]
    ends = ("value", "lower", "upper")
    return [
        [
            *head,
            numbers.period(row["period"], lang),
            *(None if row[end] is None else round(float(row[end]), line.indicator.decimals) for end in ends),
            status_and_why(
                row["status"], line.indicator.key, level, row["period"], "total", code=code, lang=lang
            ),
            course(line, lang),
        ]
        for row in line.years
    ]
