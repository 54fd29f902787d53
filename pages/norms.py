"""``/norms``: how much there should be of what, who says so, and where there is less."""

from __future__ import annotations

from dash import ClientsideFunction, Input, Output, clientside_callback

from data import words
from pages._parts import ids
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.norms.screen import ARRIVED, screen, skeleton
from pages._parts.norms.view import NORMS_PATH, PAGE
from pages._parts.norms.words import sentence


def headline(query: Query) -> str:
    """How many norms have a value."""
    return sentence(language(query))


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Norms")


layout = register_page(__name__, FrontPage(NORMS_PATH, screen, headline, name, skeleton))
# Forms are typed into: only the browser can fill their places.
clientside_callback(
    ClientsideFunction("norms", "arrive"), Output(ARRIVED, "data"), Input(ids.address(PAGE), "data")
)
