"""``/plan/scenarios``: plans people saved, side by side."""

from __future__ import annotations

from data import words
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.scenarios.screen import headline, screen, skeleton
from pages._parts.scenarios.view import PATH


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Scenarios")


layout = register_page(__name__, FrontPage(PATH, screen, headline, name, skeleton))
