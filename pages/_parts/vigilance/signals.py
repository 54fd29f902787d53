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
from pages._parts.vigilance.reports import HOVER, hover_lines, ticks
from pages._parts.vigilance.told_weeks import told_weeks
from pages._parts.vigilance.view import ALL_TYPES, signal_types
from pages._parts.vigilance.withheld import Told, smallest_told

Trace = dict[str, Any]


class Week(NamedTuple):
    """One week of the span: when, signals a report received, now and in earlier years; reports received."""

    day: date
    period: str
    now: Told | None
    past: list[Told]
    reports: int


def type_name(kind: str, lang: str) -> str:
    """A type of signal, or all of them."""
    if kind == ALL_TYPES:
        return words.translator(lang).gettext("All signals")
    return signal_types()[kind][f"label_{lang}"]


def series(code: str, kind: str, limits: Row) -> list[Week]:
    """The weeks of the long span; a week without a report has no number, and is no part of a past."""
    received = {week["period"]: max(week["received"], 1) for week in facts.due(code)}
    known = {period: one and one.over(received[period]) for period, one in told_weeks(code, kind).items()}
    periods = list(known)[-limits["long_weeks"] :]
    return [
        Week(
            *(facts.monday(period), period, known[period]),
            past=_earlier(period, known, limits["earlier_years"]),
            reports=received[period],
        )
        for period in periods
    ]


def _earlier(period: str, known: Mapping[str, Told | None], years: int) -> list[Told]:
    year, week = int(period[:4]), period[4:]
    past = (known.get(f"{year - back}{week}") for back in range(1, years + 1))
    return [value for value in past if value is not None]


#: Height of the chart with its key, in pixels; kept free until it comes.
CHART_HEIGHT = 300


def signals_drawn(code: str, kind: str, limits: Row, lang: str) -> list[Component | None]:
    """The key and the chart: what is told of each week is worked out for both, after the page's words."""
    return [signals_key(code, kind, limits, lang), signals_chart(code, kind, limits, lang)]


def signals_key(code: str, kind: str, limits: Row, lang: str) -> Component:
    """The chart's signs in words."""
    _ = words.translator(lang).gettext
    weeks = series(code, kind, limits)
    if not weeks:
        return html.P(_("No report was due: there is nothing to draw."), className="non-value")
    entries = [
        ("line", charts.MAIN, _("the last {weeks}").format(weeks=said.weeks(len(weeks), lang))),
        (
            "dash",
            charts.BESIDE,
            _("median of the same weeks, {years}").format(years=_years(weeks, limits)),
        ),
        ("band", charts.BAND, _("lowest to highest of the same weeks")),
    ]
    if any(week.now and week.now.held_back for week in weeks):
        entries.append(("open", charts.MAIN, held_back(lang)))
    return charts.key(entries)


def held_back(lang: str) -> str:
    """What a count that is held back is told as."""
    _ = words.translator(lang).gettext
    small = Told(1, smallest_told() - 1, True)
    return _("exact count not told (small counts: {range})").format(range=said.count(small, lang))


def signals_chart(code: str, kind: str, limits: Row, lang: str) -> Component | None:
    """The last weeks as a line, broken where no report came; the same weeks of earlier years behind it."""
    _ = words.translator(lang).gettext
    weeks = series(code, kind, limits)
    if not weeks:
        return None
    label = _("{type}: signals a report received, by week").format(type=type_name(kind, lang))
    figure = {
        "data": [_band(weeks), _median(weeks), _held_back(weeks), _line(weeks, lang)],
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
        y += [max(past.high for past in week.past) for week in there]
        y += [min(past.low for past in week.past) for week in reversed(there)] + [None]
    fill = {"fill": "toself", "fillcolor": charts.BAND, "line": {"width": 0}}
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip", **fill}


def _median(weeks: list[Week]) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [week.day for week in weeks],
        "y": [median(past.middle for past in week.past) if week.past else None for week in weeks],
        "line": {"color": charts.BESIDE, "width": 1.5, "dash": "dash"},
        "hoverinfo": "skip",
    }


def _held_back(weeks: list[Week]) -> Trace:
    """Open marks, and how far the count may lie from them."""
    there = [(week, week.now) for week in weeks if week.now and week.now.held_back]
    reach = [(one.high - one.low) / 2 for _week, one in there]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [week.day for week, _one in there],
        "y": [one.middle for _week, one in there],
        "error_y": {"type": "data", "array": reach, "color": charts.MAIN, "thickness": 1.5, "width": 0},
        "marker": {"symbol": "circle-open", "size": 8, "color": charts.MAIN, "line": {"width": 1.5}},
        "hoverinfo": "skip",
    }


def _line(weeks: list[Week], lang: str) -> Trace:
    """Through the middle of what is told; a count that is told has a full mark."""
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [week.day for week in weeks],
        "y": [week.now and week.now.middle for week in weeks],
        "connectgaps": False,
        "line": {"color": charts.MAIN, "width": 2.5},
        "marker": {"size": [0 if week.now and week.now.held_back else 5 for week in weeks]},
        "customdata": [_hover(week, lang) for week in weeks],
        "hovertemplate": HOVER,
    }


def _hover(week: Week, lang: str) -> str:
    _ = words.translator(lang).gettext
    lines = [f"<b>{numbers.period(week.period, lang)}</b>", _now(week, lang)]
    if week.past:
        low, high = min(one.low for one in week.past), max(one.high for one in week.past)
        ends = _("earlier years: {low} to {high}")
        lines.append(ends.format(low=_spoken(low, lang), high=_spoken(high, lang)))
    return hover_lines(lines, lang)


def _now(week: Week, lang: str) -> str:
    """What a report of the week held; of what is held back also how much that is in all."""
    if week.now is None:
        return said.no_report(lang)
    if not week.now.held_back:
        return _spoken(week.now.low, lang)
    of_all = Told(week.now.low * week.reports, week.now.high * week.reports, True)
    told = said.told_signals(Told(round(of_all.low), round(of_all.high), True), lang)
    if week.reports == 1:
        return told
    _ = words.translator(lang).gettext
    return _("{signals}, {range} a report").format(signals=told, range=said.count(week.now, lang, 1))


def _spoken(value: float, lang: str) -> str:
    return numbers.number(value, lang, 0 if value == int(value) else 1)
