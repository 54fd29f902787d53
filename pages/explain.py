"""``/explain``: where a number comes from, and what changed between two builds."""

from __future__ import annotations

from dash.development.base_component import Component

from data import words
from pages._parts.asked import Asked
from pages._parts.explain.figure import figure
from pages._parts.explain.screen import figure_screen, sentence
from pages._parts.explain.view import EXPLAIN_PATH, figure_view
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.shell import shell_skeleton


def screen(query: Query) -> Component:
    """The whole page for what a URL asks."""
    return figure_screen(Asked(query))


def headline(query: Query) -> str:
    """What the figure says."""
    return sentence(figure(figure_view(Asked(query))))


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Explain this number")


layout = register_page(__name__, FrontPage(EXPLAIN_PATH, screen, headline, name, shell_skeleton))
