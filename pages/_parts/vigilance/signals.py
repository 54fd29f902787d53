"""Signals of a unit over time, with its own past beside them, by type and against the right people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from statistics import median
from typing import Any, NamedTuple

from dash import html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from pages._parts import charts, numbers
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said
from pages._parts.vigilance.reports import HOVER, ticks
from pages._parts.vigilance.view import ALL_TYPES, signal_types

Trace = dict[str, Any]


class Week(NamedTuple):
    """One week of the span: when, what was signalled a report received, the same week of earlier years."""

    day: date
    period: str
    now: float | None
    past: list[float]


def type_name(kind: str, lang: str) -> str:
    """A type of signal, or all of them."""
    if kind == ALL_TYPES:
        return words.translator(lang).gettext("All signals")
    return signal_types()[kind][f"label_{lang}"]


def series(code: str, kind: str, limits: Row) -> list[Week]:
    """The weeks of the long span; a week without a report has no number, and is no part of a past."""
    known = {week["period"]: _per_report(week) for week in facts.weeks(code, kind)}
    periods = list(known)[-limits["long_weeks"] :]
    return [
        Week(facts.monday(period), period, known[period], _earlier(period, known, limits["earlier_years"]))
        for period in periods
    ]


def _per_report(week: Row) -> float | None:
    if week["signal_count"] is None:
        return None
    return week["signal_count"] / max(week["received"], 1)


def _earlier(period: str, known: Mapping[str, float | None], years: int) -> list[float]:
    year, week = int(period[:4]), period[4:]
    past = (known.get(f"{year - back}{week}") for back in range(1, years + 1))
    return [value for value in past if value is not None]


def signals_key(code: str, kind: str, limits: Row, lang: str) -> Component:
    """The chart's signs in words."""
    _ = words.translator(lang).gettext
    weeks = series(code, kind, limits)
    if not weeks:
        return html.P(_("No report was due: there is nothing to draw."), className="non-value")
    return charts.key(
        [
            ("line", charts.MAIN, _("the last {weeks}").format(weeks=said.weeks(len(weeks), lang))),
            (
                "dash",
                charts.BESIDE,
                _("median of the same weeks, {years}").format(years=_years(weeks, limits)),
            ),
            ("band", charts.BAND, _("lowest to highest of the same weeks")),
        ]
    )


def signals_chart(code: str, kind: str, limits: Row, lang: str) -> Component | None:
    """The last weeks as a line, broken where no report came; the same weeks of earlier years behind it."""
    _ = words.translator(lang).gettext
    weeks = series(code, kind, limits)
    if not weeks:
        return None
    label = _("{type}: signals a report received, by week").format(type=type_name(kind, lang))
    figure = {
        "data": [_band(weeks), _median(weeks), _line(weeks, lang)],
        "layout": {"xaxis": ticks([week.day for week in weeks], lang)},
    }
    return charts.chart(figure, lang, label)


def _years(weeks: list[Week], limits: Row) -> str:
    last = int(weeks[-1].period[:4])
    first = max(last - limits["earlier_years"], int(limits["first_week"][:4]))
    return f"{first}–{last - 1}"


def _band(weeks: list[Week]) -> Trace:
    """One outline for each run of weeks that have a past."""
    x: list[date | None] = []
    y: list[float | None] = []
    known = {week.period: week for week in weeks if week.past}
    for run in facts.runs(list(known)):
        there = [known[period] for period in run]
        x += [week.day for week in there] + [week.day for week in reversed(there)] + [None]
        y += [max(week.past) for week in there] + [min(week.past) for week in reversed(there)] + [None]
    fill = {"fill": "toself", "fillcolor": charts.BAND, "line": {"width": 0}}
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip", **fill}


def _median(weeks: list[Week]) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [week.day for week in weeks],
        "y": [median(week.past) if week.past else None for week in weeks],
        "line": {"color": charts.BESIDE, "width": 1.5, "dash": "dash"},
        "hoverinfo": "skip",
    }


def _line(weeks: list[Week], lang: str) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [week.day for week in weeks],
        "y": [week.now for week in weeks],
        "connectgaps": False,
        "line": {"color": charts.MAIN, "width": 2.5},
        "marker": {"size": 4},
        "customdata": [_hover(week, lang) for week in weeks],
        "hovertemplate": HOVER,
    }


def _hover(week: Week, lang: str) -> str:
    _ = words.translator(lang).gettext
    lines = [f"<b>{numbers.period(week.period, lang)}</b>", f"{_spoken(week.now, lang)}"]
    if week.past:
        ends = _("earlier years: {low} to {high}").format(
            low=_spoken(min(week.past), lang), high=_spoken(max(week.past), lang)
        )
        lines.append(ends)
    return "<br>".join(lines)


def _spoken(value: float | None, lang: str) -> str:
    if value is None:
        return said.no_report(lang)
    return numbers.number(value, lang, 0 if value == int(value) else 1)
