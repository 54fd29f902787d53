"""A measure over the years, with its limits."""

from __future__ import annotations

from typing import Any

import numpy as np
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.charts import key
from pages._parts.compare.plot import Axis
from pages._parts.inequality import words as said
from pages._parts.inequality.curves import MAIN
from pages._parts.inequality.drawing import Frame, picture
from pages._parts.inequality.facts import measures
from pages._parts.inequality.tables import table
from pages._parts.inequality.view import MEASURES, InequalityView
from pages._parts.markup import html

COURSE = "inequality-course"
#: A year more on each side, so that one year alone has an axis.
_MARGIN = 0.6


def course(view: InequalityView) -> list[Component]:
    """The measure that is followed, year by year, and every measure as a table."""
    lang = view.lang
    _ = words.translator(lang).gettext
    rows = {year: of[view.measure] for year, of in measures(view).items() if view.measure in of}
    told = {year: row for year, row in rows.items() if row["value"] is not None}
    return [
        *([_chart(view, told)] if told else []),
        key([("line", MAIN, said.measure(view.measure, lang)), ("band", MAIN, _("95% limits"))]),
        _table(view),
    ]


def _chart(view: InequalityView, told: dict[str, Row]) -> Component:
    lang = view.lang
    years = np.array([float(year) for year in told])
    values = np.array([row["value"] for row in told.values()], dtype=float)
    frame = Frame(
        Axis(years.min() - _MARGIN, years.max() + _MARGIN, ""),
        _upright(view, told),
        lang,
        width=640,
        height=280,
    )
    zero = html.Path(d=f"M{frame.left} {frame.down(0):.1f}H{frame.right}", className="curve-zero")
    shown = float(view.period)
    limits = [_limits(frame, year, row) for year, row in told.items() if row["lower"] is not None]
    parts: list[Any] = [
        *frame.axes([(year, numbers.period(f"{year:.0f}", lang)) for year in years.tolist()]),
        zero,
        *limits,
        *([html.Path(d=frame.path(years, values), className="curve-line")] if years.size > 1 else []),
        frame.cloud(years, values, "curve-years"),
        *(frame.ring(year, value) for year, value in zip(years, values, strict=True) if year == shown),
    ]
    shows = figure_words.labelled(said.measure(view.measure, lang), said.title(view), lang)
    return picture(frame, parts, COURSE, shows)


def _limits(frame: Frame, year: str, row: Row) -> Any:
    low, high = (frame.down(row[name]) for name in ("lower", "upper"))
    return html.Path(d=f"M{frame.across(float(year)):.1f} {low:.1f}V{high:.1f}", className="curve-limits")


def _upright(view: InequalityView, told: dict[str, Row]) -> Axis:
    """From zero, or from below it, to the highest limit."""
    every = [
        row[name] for row in told.values() for name in ("value", "lower", "upper") if row[name] is not None
    ]
    low, high = min(0.0, *every), max(0.0, *every)
    decimals = catalogue().indicators[view.indicator].decimals if view.measure == "sii" else 2
    margin = 0.06 * (high - low) or 1.0
    return Axis(
        low - (margin if low < 0 else 0), high + margin, said.measure(view.measure, view.lang), decimals
    )


def _table(view: InequalityView) -> Component:
    lang = view.lang
    _ = words.translator(lang).gettext
    names = [name for name in MEASURES if any(name in of for of in measures(view).values())]
    rows = [
        [
            numbers.period(year, lang),
            *(said.with_limits(of[name], view) if name in of else "" for name in names),
        ]
        for year, of in measures(view).items()
    ]
    headings = [_("Period"), *(said.measure(name, lang) for name in names)]
    return table(_("Every measure, year by year"), headings, rows)
