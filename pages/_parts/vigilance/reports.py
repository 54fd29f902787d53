"""Reports expected and received: week by week as a chart of all cells, as a strip of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from babel.dates import format_skeleton
from dash import html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from data.words import N_
from pages._parts import charts, numbers
from pages._parts.attributes import aria
from pages._parts.ramps import STATES
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said

#: What became of a report, and its colour: a late report looks like a late cell.
FATES = {
    "on_time": (N_("received in time"), STATES["active"].fill),
    "late": (N_("received late"), STATES["late"].fill),
    "never": (N_("not received"), STATES["silent"].fill),
}


#: Height of a chart of reports, in pixels; kept free until it comes.
CHART_HEIGHT = 220
#: So many weeks have room for a mark each quarter.
WEEKS_BY_QUARTER = 60
DAYS = 7
#: Plotly shows what it is told, and not the trace's name.
HOVER = "%{customdata}<extra></extra>"


def fates(week: Row) -> dict[str, int]:
    """How many reports of a week came in time, came late, did not come."""
    return {
        "on_time": week["received"] - week["late"],
        "late": week["late"],
        "never": week["expected"] - week["received"],
    }


def reports_chart(code: str, limits: Row, lang: str) -> Component:
    """Reports due by week over twice the long span, by what became of them."""
    _ = words.translator(lang).gettext
    weeks = facts.due(code)[-2 * limits["long_weeks"] :]
    days = [facts.monday(week["period"]) for week in weeks]
    told = [_hover(week, lang) for week in weeks]
    bars = [
        {
            "type": "bar",
            "x": days,
            "y": [fates(week)[fate] for week in weeks],
            "marker": {"color": colour, "line": {"width": 0}},
            # One of the three tells of all.
            **({"customdata": told, "hovertemplate": HOVER} if fate == "on_time" else {"hoverinfo": "skip"}),
        }
        for fate, (_said, colour) in FATES.items()
    ]
    layout = {"barmode": "stack", "bargap": 0.12, "xaxis": ticks(days, lang)}
    return charts.chart({"data": bars, "layout": layout}, lang, _("Reports by week"), height=CHART_HEIGHT)


def key(lang: str) -> Component:
    """The three fates in words."""
    _ = words.translator(lang).gettext
    return charts.key([("bar", colour, _(text)) for text, colour in FATES.values()])


def ticks(days: Sequence[date], lang: str) -> dict[str, object]:
    """Marks of a time axis, few enough for a telephone: the first week of each quarter or half-year."""
    months = (1, 7) if len(days) > WEEKS_BY_QUARTER else (1, 4, 7, 10)
    firsts = [day for day in days if _thursday(day).month in months and _thursday(day).day <= DAYS]
    texts = [_month(_thursday(day), lang) for day in firsts]
    return {"tickvals": firsts, "ticktext": texts, "tickangle": 0}


def _month(day: date, lang: str) -> str:
    """Month over year: narrow."""
    month = format_skeleton("MMM", day, locale=numbers.LOCALES[lang])
    return f"{month}<br>{day.year}"


def _thursday(monday: date) -> date:
    """The day that says which month, and which year, an ISO week belongs to."""
    return monday + timedelta(days=3)


def _hover(week: Row, lang: str) -> str:
    _ = words.translator(lang).gettext
    lines = [f"<b>{numbers.period(week['period'], lang)}</b>"]
    lines += [f"{_(FATES[fate][0])}: {numbers.number(count, lang)}" for fate, count in fates(week).items()]
    return hover_lines(lines, lang)


def hover_lines(lines: Sequence[str], lang: str) -> str:
    """Lines that plotly shows: in Arabic each runs from right to left, whatever stands first in it."""
    rtl = words.direction(lang) == "rtl"
    return "<br>".join(f"\u2067{line}\u2069" if rtl else line for line in lines)


def report_strip(code: str, limits: Row, lang: str) -> Component:
    """The last weeks of one unit, each a square: the oldest on the left, the last on the right."""
    weeks = facts.due(code)[-limits["long_weeks"] :]
    squares = [html.Span(className=f"week week-{_worst(week)}", title=_title(week, lang)) for week in weeks]
    span = facts.reports(code, limits["long_weeks"])
    told = said.of_weeks(span["received"], span["expected"], lang) if span else ""
    strip = html.Div(squares, className="report-strip", role="img", **aria(label=told))
    ends = (
        [html.Span(numbers.period(week["period"], lang)) for week in (weeks[0], weeks[-1])] if weeks else []
    )
    return html.Div([key(lang), strip, html.Div(ends, className="report-strip-ends")])


def _worst(week: Row) -> str:
    told = fates(week)
    return next((fate for fate in ("never", "late") if told[fate]), "on_time")


def _title(week: Row, lang: str) -> str:
    _ = words.translator(lang).gettext
    return f"{numbers.period(week['period'], lang)}: {_(FATES[_worst(week)][0])}"
