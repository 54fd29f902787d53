"""How the gaps are found: sources, distances, needs and white spots, with the limits of this build."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from pages._parts import figure_words
from pages._parts.gaps.view import GapsView
from pages._parts.source_line import named


def source_line(view: GapsView) -> list[Component]:
    """The foot of the page: sources, then how each column is made."""
    _ = words.translator(view.lang).gettext
    listed = [html.Li(html.Bdi(source)) for source in sources(view)]
    return [
        html.Div([html.B(_("Source:")), " ", html.Ul(listed or _("none recorded"), className="source-list")]),
        html.Details([html.Summary(_("How the gaps and the white spots are found")), *_method(view.lang)]),
    ]


def sources(view: GapsView) -> list[str]:
    """Each source a view rests on, in words."""
    found = warehouse.read("gap_sources", type=view.what, level=view.level)
    return [named(source, view.lang) for source in found]


def distances_said(lang: str) -> str:
    """How distances are measured."""
    return words.translator(lang).gettext(
        "Distances run in a straight line, not by road, from the representative point of each commune "
        "to the nearest open centre that is listed. A region or a province has the mean of its communes, "
        "weighted by their people."
    )


def white_spots_said(lang: str) -> str:
    """What makes a white spot."""
    return words.translator(lang).gettext(
        "A white spot is a commune where at least three needs are among the worst fifth of communes, and "
        "which has no centre of the kind, of its own or within 20 km. A need is among the worst fifth at "
        "or beyond the 80th percentile of the communes that have a figure; a commune without a figure "
        "counts neither way. Where the list of centres does not reach, nothing is said."
    )


def _method(lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    missing = _(
        "Places missing: those the national rate would give the territory’s target group, minus its own, "
        "never below zero. People concerned: the target group at the census of 2024; for types without one, "
        "inhabitants."
    )
    return [
        html.P(distances_said(lang)),
        html.P(missing),
        html.P(white_spots_said(lang)),
        html.Ul([html.Li(limit(row, lang)) for row in warehouse.read("gap_needs")], className="needs"),
    ]


def limit(row: warehouse.Row, lang: str) -> str:
    """One need and the value from which on it is among the worst fifth."""
    _ = words.translator(lang).gettext
    indicator = catalogue().indicators[row["indicator"]]
    template = _("{label}: {value} or more") if row["direction"] == "lower" else _("{label}: {value} or less")
    value = figure_words.spoken(row["threshold"], indicator, lang)
    return template.format(label=indicator.label[lang], value=value)
