"""``/``: who you are today, and what matters."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.address import HOME_PATH, Address
from pages._parts.asked import Asked
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import notices
from pages._parts.shell import shell, shell_skeleton


def screen(query: Query) -> Component:
    """The whole page for what a URL asks."""
    asked = Asked(query)
    address = Address(HOME_PATH, asked.language())
    return shell(
        address,
        [notices(asked.notices, address.lang), html.H1(headline(query), className="sentence")],
        kind="home",
    )


def headline(query: Query) -> str:
    """What the product is for."""
    return words.translator(language(query)).gettext("Where is social protection missing in Morocco?")


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Home")


layout = register_page(__name__, FrontPage(HOME_PATH, screen, headline, name, shell_skeleton))
