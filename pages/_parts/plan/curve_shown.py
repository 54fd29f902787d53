"""People near a centre by number of new centres: a curve, how to read it, its table, what takes it away."""

from __future__ import annotations

from typing import Any

import numpy as np
from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.charts import key
from pages._parts.compare.plot import Axis
from pages._parts.inequality.drawing import Frame, picture
from pages._parts.inequality.tables import fold, table
from pages._parts.markup import html as tags
from pages._parts.plan.answer import Answer
from pages._parts.plan.around import Around, Point
from pages._parts.plan.enough import say
from pages._parts.plan.method import assumed, sources
from pages._parts.plan.view import PATH, PlanView
from pages._parts.takeaway import takeaway

CURVE = "plan-curve"
_LINE, _OPEN = "#0f7173", "#b35806"


def curve(view: PlanView, answer: Answer, around: Around) -> list[Component]:
    """The chart with its words."""
    lang = view.lang
    _ = words.translator(lang).gettext
    title = say(view, "title")
    points = [one for one in around.curve if one.people is not None]
    if len(points) < 2:
        return [html.H2(title), html.P(_("No other number of centres keeps these conditions."))]
    headings = [_("New centres"), say(view, "people"), _("More than with one fewer"), _("How sure")]
    rows = table_rows(view, around.curve)
    return [
        html.H2(title),
        html.P(_read(view, points)),
        picture(_frame(view, points), _drawn(view, answer, points), CURVE, f"{title}. {_read(view, points)}"),
        key(_entries(view, points)),
        fold(_("The same as a table"), table(title, headings, rows), lang),
        takeaway(
            CURVE,
            lang,
            view.address().to(f"{PATH}/curve.csv", **view.address().fields),
            title=title,
            sources="; ".join(sources(view)),
            method=" ".join(assumed(view)),
            simulated=answer.ground.simulated,
            follows=f"{PATH}/curve.csv",
        ),
    ]


def table_rows(view: PlanView, curve: tuple[Point, ...]) -> list[list[str]]:
    """A line each number of centres."""
    _ = words.translator(view.lang).gettext
    rows, before = [], None
    for one in curve:
        if one.people is None:
            said = [_("not possible") if one.proven else _("not found"), "–"]
        else:
            more = "–" if before is None else numbers.number(round(one.people - before), view.lang)
            said = [numbers.number(round(one.people), view.lang), more]
        rows.append([numbers.number(one.centres, view.lang), *said, sure(view, one)])
        before = one.people
    return rows


def sure(view: PlanView, one: Point) -> str:
    """Proven, or the most another choice could reach."""
    _ = words.translator(view.lang).gettext
    if one.proven or one.most is None:
        return _("proven") if one.proven else _("not proven")
    return _("not proven: at most {n}").format(n=numbers.number(round(one.most), view.lang))


def _read(view: PlanView, points: list[Point]) -> str:
    """The curve in a sentence: where half of what it brings is reached."""
    _ = words.translator(view.lang).gettext
    first, last = points[0], points[-1]
    gained = [(one.people or 0) - (first.people or 0) for one in points]
    if round(gained[-1]) <= 0:
        return say(view, "no more")
    half = next(one for one, gain in zip(points, gained, strict=True) if gain >= gained[-1] / 2)
    return say(
        view,
        "read",
        last=numbers.number(last.centres, view.lang),
        people=numbers.number(round(gained[-1]), view.lang),
        half=numbers.number(half.centres, view.lang),
    )


def _frame(view: PlanView, points: list[Point]) -> Frame:
    _ = words.translator(view.lang).gettext
    top = max(max(one.people or 0, one.most or 0) for one in points) * 1.05 or 1.0
    across = Axis(0, max(points[-1].centres, 1), _("New centres"))
    return Frame(across, Axis(0, top, say(view, "people")), view.lang, width=520, height=300)


def _drawn(view: PlanView, answer: Answer, points: list[Point]) -> list[Any]:
    frame = _frame(view, points)
    xs = np.array([float(one.centres) for one in points])
    ys = np.array([float(one.people or 0) for one in points])
    open_ended = [one for one in points if not one.proven]
    here = [one for one in points if one.centres == len(answer.sites)]
    return [
        *frame.axes(),
        *(
            tags.Path(
                d=f"M{frame.across(one.centres):.1f} {frame.down(one.people or 0):.1f}"
                f"V{frame.down(one.most or 0):.1f}",
                className="plan-most",
            )
            for one in open_ended
        ),
        tags.Path(d=frame.path(xs, ys), className="curve-line"),
        frame.cloud(xs, ys, "curve-years"),
        *(frame.ring(one.centres, one.people or 0) for one in here),
    ]


def _entries(view: PlanView, points: list[Point]) -> list[tuple[str, str, str]]:
    _ = words.translator(view.lang).gettext
    unsure = (
        [("line", _OPEN, _("how far it might be beaten"))] if any(not one.proven for one in points) else []
    )
    return [("line", _LINE, say(view, "line")), ("open", "#1c272d", _("this plan")), *unsure]
