"""Who is where on a curve: a territory, its figure, who stands before it, and the way to it."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from pages._parts import figure_words
from pages._parts.address import territory_url
from pages._parts.inequality import words as said
from pages._parts.inequality.curves import LORENZ, points
from pages._parts.inequality.facts import Shown, shown
from pages._parts.inequality.view import InequalityView
from pages._parts.places import places
from pages._parts.quality.reasons import told_status
from pages._parts.view import View


def marked(view: InequalityView) -> list[Component]:
    """The territory that is marked, in words, with links to its portrait and to the map."""
    if not view.selected:
        return []
    _ = words.translator(view.lang).gettext
    there = View(
        lang=view.lang, indicator=view.indicator, level=view.level, period=view.period, selected=view.selected
    )
    return [
        html.P(_line(view)),
        html.P(
            [
                html.A(_("Its portrait"), href=territory_url(view.selected, view.lang)),
                html.A(_("On the map"), href=there.url()),
            ],
            className="told-links",
        ),
    ]


def _line(view: InequalityView) -> str:
    found = shown(view)
    row = next(row for row in found.rows if row["code"] == view.selected)
    if found.problem or row["value"] is None or not row["weight"]:
        return figure_words.labelled(places()[view.selected].name(view.lang), _figure(row, found), view.lang)
    curve = found.lorenz()
    at = next(at for at, one in enumerate(curve.rows) if one["code"] == view.selected)
    return line(row, curve.people[at], curve.held[at], found, LORENZ)


def line(row: Row, people: float, held: float, found: Shown, ident: str) -> str:
    """A territory on a curve: its figure, and what those up to it have together."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    template = {
        True: _("{place}: {figure}. Up to it: {people} of the people, with {held} of what there is."),
        False: _(
            "{place}: {figure}. From the most deprived up to it: {people} of the people, "
            "with {held} of what there is."
        ),
    }[ident == LORENZ]
    return template.format(
        place=places()[row["code"]].name(lang),
        figure=_figure(row, found),
        people=said.percent(float(people), lang),
        held=said.percent(float(held), lang),
    )


def _figure(row: Row, found: Shown) -> str:
    if row["value"] is None:
        return told_status(row["status"], found.held_back, row["code"], found.view.lang)
    figure = figure_words.full(row["value"], found.indicator, found.view.lang)
    return f"{figure} {figure_words.unit(found.indicator, found.view.lang)}"


def walked(view: InequalityView, ident: str) -> dict[str, Any]:
    """The points of a curve for the browser: percentages, codes, and what is told of each."""
    found = shown(view)
    if found.problem or (ident != LORENZ and not found.ordered):
        return {"codes": [], "people": [], "held": [], "told": []}
    curve = points(found, ident)
    every = list(zip(curve.rows, curve.people.tolist(), curve.held.tolist(), strict=True))
    return {
        "codes": [row["code"] for row, _people, _held in every],
        "people": [round(100 * people, 2) for _row, people, _held in every],
        "held": [round(100 * held, 2) for _row, _people, held in every],
        "told": [line(row, people, held, found, ident) for row, people, held in every],
    }
