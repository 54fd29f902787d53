"""``/plan``: where new centres would bring most people near."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import notices
from pages._parts.plan import screen as parts
from pages._parts.plan.answer import answered
from pages._parts.plan.asking import asked_view
from pages._parts.plan.method import source_line
from pages._parts.plan.told import marked
from pages._parts.plan.view import PAGE, PATH
from pages._parts.plan.words import headline


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Plan")


layout = register_page(__name__, FrontPage(PATH, parts.screen, headline, name, parts.skeleton))


def in_browser(function: str, *wiring: Input | State | Output) -> None:
    clientside_callback(ClientsideFunction("plan", function), *wiring, prevent_initial_call=True)


in_browser(
    "settle", Output(parts.ASKED, "data"), Input(ids.address(PAGE), "data"), State(parts.ASKED, "data")
)
in_browser("choose", Output(ids.choice(PAGE, "selected"), "value"), Input(parts.PICK, "data"))
in_browser("mark", Input(ids.address(PAGE), "data"))
in_browser("there", Input(parts.SHOWN, "children"))


@callback(
    Output(parts.SENTENCE, "children"),
    Output(parts.SHOWN, "children"),
    Output(parts.SOURCES, "children"),
    Output(ids.NOTICES, "children", allow_duplicate=True),
    Input(parts.ASKED, "data"),
    Input(parts.RUN, "data"),
    State(ids.choice(PAGE, "selected"), "value"),
    prevent_initial_call=True,
)
async def show_what_is_asked(
    stored: Mapping[str, Any], _searched: Mapping[str, Any] | None, selected: str | None
) -> tuple[Any, ...]:
    return await asyncio.to_thread(_shown, {**from_store(stored), "selected": selected or ""})


def _shown(query: Query) -> tuple[Any, ...]:
    """All that a question changes; worked out beside the readers who ask for something else meanwhile."""
    view, asked = asked_view(query)
    answer = answered(view)
    return (
        parts.headline(view, answer),
        parts.shown(view, answer),
        source_line(view),
        notices(asked.notices, view.lang).children,
    )


@callback(
    Output(parts.TOLD, "children"),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def tell_of_what_is_marked(stored: Mapping[str, Any]) -> list[Component]:
    view, _asked = asked_view(from_store(stored))
    return marked(view, answered(view))
