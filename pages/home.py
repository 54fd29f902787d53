"""``/``: who you are today, and what matters."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import HOME_PATH, Address
from pages._parts.asked import Asked
from pages._parts.explain.view import CHANGES, EXPLAIN_PATH
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.home.changes import changes
from pages._parts.home.doors import doors
from pages._parts.home.fresh import freshness
from pages._parts.notices import notices
from pages._parts.search_box import offers, search_box
from pages._parts.shell import holds_demonstration, shell, shell_skeleton

#: The large box; the header's own is left out of sight on this page.
FIND = "find-large"


def screen(query: Query) -> Component:
    """The whole page for what a URL asks."""
    asked = Asked(query)
    address = Address(HOME_PATH, asked.language())
    lang = address.lang
    content = [
        notices(asked.notices, lang),
        html.H1(headline(query), className="sentence"),
        html.Div(search_box(lang, FIND, "lg"), className="find-large"),
        html.P(words.translator(lang).gettext("Who are you today?"), className="who"),
        doors(address),
        _below(lang),
    ]
    return shell(address, content, kind="home")


def _below(lang: str) -> Component:
    """What the figures are worth today."""
    _ = words.translator(lang).gettext
    fresh = [
        html.H2(_("How fresh the figures are")),
        freshness(lang),
        html.P(_real(lang), className="said-softly"),
    ]
    moved = html.A(
        _("Which figures moved, and why"), href=Address(EXPLAIN_PATH, lang, {"part": CHANGES}).url()
    )
    changed = [html.H2(_("What changed in the last build")), *changes(lang), html.P(moved)]
    return html.Div([html.Section(fresh), html.Section(changed)], className="home-below")


def _real(lang: str) -> str:
    _ = words.translator(lang).gettext
    if holds_demonstration():
        return _(
            "Rows marked so are made up until the offices load their own files; nothing there is to be cited."
        )
    return _("This build holds no demonstration files: what offices have not sent yet is missing.")


def headline(query: Query) -> str:
    """What the product is for."""
    return words.translator(language(query)).gettext("Where is social protection missing in Morocco?")


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Home")


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [*shell_skeleton(), dmc.Select(id=FIND)]


layout = register_page(__name__, FrontPage(HOME_PATH, screen, headline, name, skeleton))
clientside_callback(
    ClientsideFunction("yaqaza", "find"),
    Output(FIND, "value"),
    Input(FIND, "value"),
    prevent_initial_call=True,
)
callback(
    Output(FIND, "data"),
    Input(FIND, "searchValue"),
    State(ids.LANGUAGE, "data"),
    prevent_initial_call=True,
)(offers)
