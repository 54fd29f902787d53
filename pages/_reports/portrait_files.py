"""``/territory/<code>.csv`` and ``.xlsx``: every figure of a portrait, beside what it is set against."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from data import warehouse, words
from pages._parts import figure_words, numbers, territory_words
from pages._parts.error_page import no_page
from pages._parts.explain.view import explain_url
from pages._parts.front_page import language
from pages._parts.portrait.cells import held_back_here, sure_word, verdict_word
from pages._parts.portrait.compare_words import compared_with
from pages._parts.portrait.figures import Figure, Portrait, portrait
from pages._parts.portrait.headline import headline
from pages._parts.portrait.lead import norms
from pages._parts.portrait.sources import named_sources
from pages._parts.portrait.view import TerritoryView, territory_view
from pages._parts.shell import built_on
from pages._reports import portrait_lines
from pages._reports.csv_file import csv_file
from pages._reports.explained import host
from pages._reports.sheet import Cell, Sheet
from pages._reports.xlsx_file import xlsx_file

router = APIRouter(include_in_schema=False)
router.include_router(portrait_lines.router)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: Of the digits a value is shown with; figures of a portrait differ.
_DECIMALS = 2
#: Of its columns, in characters.
_WIDTHS = (52, 14, 9, 10, 12, 12, 12, 12, 18, 8, 14, 14, 14, 18, 40)


@router.get("/territory/{code}.csv")
def portrait_csv(code: str, request: Request) -> Response:
    """The portrait as CSV."""
    return _file(code, request, csv_file, "csv", "text/csv; charset=utf-8")


@router.get("/territory/{code}.xlsx")
def portrait_xlsx(code: str, request: Request) -> Response:
    """The portrait as an Excel workbook."""
    return _file(code, request, xlsx_file, "xlsx", _XLSX)


def _file(
    code: str, request: Request, write: Callable[[Sheet], bytes], extension: str, media_type: str
) -> Response:
    view, _asked = territory_view({**request.query_params, "code": code})
    if view is None:
        return HTMLResponse(no_page(language(request.query_params)), status_code=404)
    shown = portrait_sheet(view, host=host(request))
    name = {"Content-Disposition": f'attachment; filename="{shown.name}.{extension}"'}
    return Response(write(shown), media_type=media_type, headers=name)


def portrait_sheet(view: TerritoryView, now: datetime | None = None, host: str = "") -> Sheet:
    """Every figure of a portrait, one row an indicator and milieu, each with its explanation's address."""
    _ = words.translator(view.lang).gettext
    told = portrait(view.code, view.compare, view.likened)
    figures = list(told.figures())
    made_up = any(figure.shows_simulated for figure in figures)
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-{view.code}",
        title=f"{view.place.name(view.lang)} – {territory_words.kind(view.place, view.lang)}",
        demonstration=_("Demonstration figures: not to be quoted") if made_up else "",
        about=_about(view, told, now or datetime.now(UTC)),
        headings=_headings(told, view.lang),
        rows=[[*_row(figure, view.lang), _explained(figure, view.lang, host)] for figure in figures],
        decimals=_DECIMALS,
        widths=_WIDTHS,
        values=(4, 5, 6, 7, 8),
    )


def _about(view: TerritoryView, told: Portrait, now: datetime) -> list[tuple[str, str]]:
    _ = words.translator(view.lang).gettext
    lang = view.lang
    return [
        (_("In short"), headline(view.place, lang)),
        (_("Compare with"), compared_with(told.comparison, lang)),
        *((_("The norm"), line) for line in norms(told, lang)),
        *((_("Source"), source) for source in named_sources(told.figures(), lang)),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), lang)),
        (_("Exported on"), numbers.day(now, lang)),
    ]


def _headings(told: Portrait, lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    return [
        _("Figure"),
        _("Unit"),
        _("Period"),
        _("Milieu"),
        _("Value"),
        _("Lower bound"),
        _("Upper bound"),
        _("2014"),
        compared_with(told.comparison, lang),
        _("Rank"),
        _("Verdict"),
        _("How sure"),
        _("Status"),
        _("Real or demonstration"),
        _("Explanation"),
    ]


def _row(figure: Figure, lang: str) -> list[Cell]:
    _ = words.translator(lang).gettext
    places = figure.indicator.decimals
    return [
        figure.indicator.label[lang],
        figure_words.unit(figure.indicator, lang),
        numbers.period(figure.period, lang),
        territory_words.milieu(figure.milieu, lang),
        *(_rounded(one, places) for one in (figure.value, figure.lower, figure.upper, figure.before)),
        _rounded(figure.compared.value, places),
        figure.rank,
        verdict_word(figure.compared.verdict, lang),
        sure_word(figure.compared.sureness, lang),
        ": ".join([figure_words.status(figure.status, lang), *held_back_here(figure, lang)]),
        _("demonstration") if figure.shows_simulated else _("real"),
    ]


def _explained(figure: Figure, lang: str, host: str) -> str:
    """Empty for what is worked out of others for this portrait alone."""
    if not figure.code:
        return ""
    return host + explain_url(lang, figure.indicator.key, figure.code, figure.period, figure.milieu)


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(float(value), decimals)
