"""``/explain``: where a number comes from, and what changed between two builds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import Input, Output, State, callback
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY
from pages._parts.explain import changes_words, choices
from pages._parts.explain.changes_screen import changes_screen
from pages._parts.explain.changes_view import changes_view
from pages._parts.explain.choices import PAGE
from pages._parts.explain.figure import figure
from pages._parts.explain.screen import content, figure_screen, sentence
from pages._parts.explain.tellers import told
from pages._parts.explain.told_shown import told_screen
from pages._parts.explain.view import CHANGES, EXPLAIN_PATH, figure_view, part
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import notices
from pages._parts.shell import shell_skeleton


def screen(query: Query) -> Component:
    """The whole page for what a URL asks."""
    asked = Asked(query)
    if part(asked) == CHANGES:
        return changes_screen(asked)
    lines = told(asked)
    return told_screen(lines, asked) if lines else figure_screen(asked)


def headline(query: Query) -> str:
    """What the figure says, or how much moved."""
    asked = Asked(query)
    if part(asked) == CHANGES:
        return changes_words.sentence(changes_view(asked))
    if lines := told(asked):
        return lines.sentence
    return sentence(figure(figure_view(asked)))


def name(query: Query) -> str:
    """The page's name."""
    _ = words.translator(language(query)).gettext
    return _("What changed") if part(Asked(query)) == CHANGES else _("Explain this number")


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [*shell_skeleton(), *choices.skeleton()]


layout = register_page(__name__, FrontPage(EXPLAIN_PATH, screen, headline, name, skeleton))


@callback(
    Output(choices.CONTENT, "children"),
    *(Output(ids.choice(PAGE, one), "data") for one in ("period", "milieu")),
    *(Output(ids.choice(PAGE, one), "value") for one in ("period", "milieu")),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def show_what_was_chosen(stored: Mapping[str, Any]) -> tuple[Any, ...]:
    """The figure of the choices; what the indicator does not have there is mended, and said."""
    asked = Asked(from_store(stored))
    view = figure_view(asked)
    offered = choices.options(view)
    shown = [notices(asked.notices, view.lang), *content(figure(view))]
    return shown, offered["period"], offered["milieu"], view.period, view.milieu


@callback(
    Output(ids.choice(PAGE, "territory"), "data"),
    Input(ids.choice(PAGE, "territory"), "searchValue"),
    State(ids.choice(PAGE, "territory"), "value"),
    State(ids.LANGUAGE, "data"),
    prevent_initial_call=True,
)
def offer_territories(text: str | None, chosen: str | None, lang: str) -> list[dict[str, Any]]:
    """Territories that a text finds, in any script."""
    return choices.territories(chosen or COUNTRY, lang, text or "")
