"""``/vigilance``: which social vigilance cells are heard, what is rising, who is silent."""

from __future__ import annotations

from typing import Any

from dash import Input, Output, State, callback, no_update
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.asked import Asked
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.vigilance import facts
from pages._parts.vigilance import screen as parts
from pages._parts.vigilance.cells import cells_of
from pages._parts.vigilance.view import PAGE, PATH, nearest_view
from pages._parts.vigilance.words import national_sentence


def screen(query: Query) -> Component:
    asked = Asked(query)
    return parts.screen(nearest_view(asked), asked.notices)


def headline(query: Query) -> str:
    view = nearest_view(Asked(query))
    return national_sentence(view.lang, view.region)


def name(query: Query) -> str:
    return words.translator(language(query)).gettext("Social vigilance cells")


layout = register_page(__name__, FrontPage(PATH, screen, headline, name, parts.skeleton))


@callback(
    Output(parts.SENTENCE, "children"),
    Output(parts.CELLS, "children"),
    Output(parts.REPORTS, "children"),
    Output(parts.SIGNALS, "children"),
    Output(parts.OUTCOMES, "children"),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def say_what_is_chosen(address: dict[str, Any]) -> tuple[Any, ...]:
    view, limits = nearest_view(Asked(from_store(address))), facts.frame()
    if limits is None:
        return (parts.sentence(view), *[no_update] * 4)
    made = (cells_of, parts.reports_of, parts.signals_of, parts.outcomes_of)
    return (parts.sentence(view), *(make(view, limits) for make in made))


# At first too: the charts come after the words.
@callback(
    Output(parts.REPORTS_CHART, "children"),
    Output(parts.SIGNALS_CHART, "children"),
    Output(parts.DRAWN, "data"),
    Input(ids.address(PAGE), "data"),
    State(parts.DRAWN, "data"),
)
def draw(address: dict[str, Any], drawn: str | None) -> tuple[Any, Any, Any]:
    view, limits = nearest_view(Asked(from_store(address))), facts.frame()
    if limits is None or parts.drawn(view) == drawn:
        return no_update, no_update, no_update
    return (*parts.charts_of(view, limits), parts.drawn(view))
