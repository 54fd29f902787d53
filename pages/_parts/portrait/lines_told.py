"""The lines of a territory as the page shows them: small charts with their course in words, and a table."""

from __future__ import annotations

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import html as dash_html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.address import TERRITORY_PATH
from pages._parts.attributes import aria, data
from pages._parts.compare.words import ARROWS, going
from pages._parts.markup import html
from pages._parts.plainly import plainly
from pages._parts.portrait.cells import amount
from pages._parts.portrait.figures import portrait
from pages._parts.portrait.grid import grid
from pages._parts.portrait.line_drawn import drawn
from pages._parts.portrait.lines import Line, lines_of, traced
from pages._parts.portrait.sources import named_sources
from pages._parts.portrait.view import TerritoryView
from pages._parts.takeaway import takeaway
from stats.course import Course

_WAYS = {
    "improving": "better",
    "worsening": "worse",
    Course.INCREASING.value: "up",
    Course.DECREASING.value: "down",
    Course.NO_CHANGE.value: "level",
    Course.UNKNOWN.value: "unknown",
}


def slot(view: TerritoryView) -> Component:
    """What the page holds of the lines until a reader comes near: ``assets/shell/71_portrait_lines.js``."""
    _ = words.translator(view.lang).gettext
    path = f"{TERRITORY_PATH}/{view.code}/lines"
    figures = portrait(view.code, view.compare, view.likened).figures()
    shown = (one for one in figures if traced(one.indicator))
    return dash_html.Div(
        [
            dash_html.P(
                [
                    plainly("course", view.lang),
                    dash_html.Span(" · "),
                    plainly("interval", view.lang),
                    dash_html.Span(" · "),
                    _("Line: the figure year by year, from zero; band: its 95% interval; gap: no figure."),
                ],
                className="against",
            ),
            dmc.Checkbox(id="lines-on-paper", label=_("On paper too"), size="sm", className="screen-only"),
            dash_html.Div(
                className="lines",
                id="lines",
                **aria(busy="true", live="polite"),
                **data(
                    fetch=view.address().to(path),
                    failed=_("The lines could not be read: load the page again."),
                ),
            ),
            takeaway(
                "lines",
                view.lang,
                view.address().to(f"{path}.csv"),
                title=f"{view.place.name(view.lang)} – {_('Year by year')}",
                sources=_(", ").join(named_sources(shown, view.lang)),
                method=_("Intervals of 95%; trends tested over the last five years at 99.8%."),
            ),
        ]
    )


def fragment(code: str, lang: str) -> list[Component]:
    """The lines themselves, and the same as a table."""
    _ = words.translator(lang).gettext
    shown = lines_of(code)
    if not shown:
        return [html.P(_("No figure of this territory has years enough for a line."), className="non-value")]
    return [
        html.Div([_figure(one, lang) for one in shown], className="small-lines"),
        html.Details([html.Summary(_("The same as a table")), table(shown, lang)], className="screen-only"),
    ]


def _figure(line: Line, lang: str) -> Component:
    said = course(line, lang)
    ends = [row for row in line.years if row["value"] is not None]
    first, last = ends[0], ends[-1]
    label = line.indicator.label[lang]
    return html.Figure(
        [
            html.Figcaption(label),
            drawn(line.years, f"{label} – {said}", rtl=words.direction(lang) == "rtl"),
            html.Div([_end(line, first, lang), _end(line, last, lang)], className="ends"),
            html.Div(said, className=f"course {_WAYS[line.course]}"),
        ],
        className="simulated-line" if line.simulated else "",
    )


def _end(line: Line, row: Row, lang: str) -> Component:
    said = amount(row["value"], row["status"], line.indicator, lang)
    return html.Span([html.Small(numbers.period(row["period"], lang)), " ", html.B(said)])


def course(line: Line, lang: str) -> str:
    """Where a line is going: an arrow for the value, a word for what that means, by how much a year."""
    way = going(_WAYS[line.course], lang)
    if line.slope is None or line.course in (Course.NO_CHANGE, Course.UNKNOWN):
        return way
    _ = words.translator(lang).gettext
    by = numbers.number(abs(line.slope), lang, line.indicator.decimals + 1)
    sign = "+" if line.slope > 0 else "−"
    return _("{arrow} {course}: {n} a year").format(
        arrow=ARROWS["+" if line.slope > 0 else "-"], course=way, n=f"\u2066{sign}{by}\u2069"
    )


def table(shown: Sequence[Line], lang: str) -> Component:
    """Every year of every line."""
    _ = words.translator(lang).gettext
    years = sorted({row["period"] for one in shown for row in one.years})
    lines = [
        [
            html.Th(one.indicator.label[lang], scope="row"),
            *_cells(one, years, lang),
            html.Td(course(one, lang)),
        ]
        for one in shown
    ]
    headings = [_("Figure"), *(numbers.period(year, lang) for year in years), plain_course(lang)]
    return grid(_("Year by year"), headings, lines, [one.simulated for one in shown], lang=lang, kind="years")


def plain_course(lang: str) -> str:
    """The heading over where lines are going."""
    return words.translator(lang).gettext("Where it is going")


def _cells(line: Line, years: Sequence[str], lang: str) -> list[Component]:
    known = {row["period"]: row for row in line.years}
    return [_cell(line, known.get(year), lang) for year in years]


def _cell(line: Line, row: Row | None, lang: str) -> Component:
    if row is None:
        return html.Td("–", className="none")
    said = amount(row["value"], row["status"], line.indicator, lang)
    if row["lower"] is None:
        return html.Td(said, className="non-value" if row["value"] is None else "")
    between = "–".join(figure_words.full(row[end], line.indicator, lang) for end in ("lower", "upper"))
    return html.Td([said, html.Small(between, className="interval")])
