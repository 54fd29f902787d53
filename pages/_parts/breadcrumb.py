"""Where the reader is: the country, a region, a province, each a step back."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.attributes import aria, data
from pages._parts.places import Place, path_to, places
from pages._parts.view import View


def breadcrumb(view: View) -> Component:
    """The path from the country down; its last step is where one is."""
    _ = words.translator(view.lang).gettext
    path = path_to(view.within, places())
    steps = [html.Li(_step(place, view, here=place is path[-1])) for place in path]
    return html.Nav(html.Ol(steps), className="breadcrumb", **aria(label=_("Where you are")))


def _step(place: Place, view: View, here: bool) -> Component:
    if here:
        return html.Span(place.name(view.lang), **aria(current="location"))
    # Links work opened elsewhere; here one listener turns a click into a change of view.
    upward = View(**{**view.as_store(), "within": place.code, "level": "province", "selected": ""})
    return html.A(place.name(view.lang), href=upward.url(), **data(within=place.code))
