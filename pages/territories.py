"""``/territory``: the choice of a territory."""

from __future__ import annotations

from dash.development.base_component import Component

from data import words
from pages._parts.address import TERRITORY_PATH
from pages._parts.asked import Asked
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.shell import shell_skeleton
from pages._parts.territory_choice import choice_screen, sentence


def screen(query: Query) -> Component:
    """The choice of a territory."""
    asked = Asked(query)
    asked.language()
    return choice_screen(asked)


def headline(query: Query) -> str:
    """What one can do here."""
    return sentence(language(query))


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Territories")


layout = register_page(__name__, FrontPage(TERRITORY_PATH, screen, headline, name, shell_skeleton))
