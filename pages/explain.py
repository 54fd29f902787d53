"""``/explain``: where a number comes from, and what changed between two builds."""

from __future__ import annotations

from dash.development.base_component import Component

from data import words
from pages._parts.asked import Asked
from pages._parts.explain import changes_words
from pages._parts.explain.changes_screen import changes_screen
from pages._parts.explain.changes_view import changes_view
from pages._parts.explain.figure import figure
from pages._parts.explain.screen import figure_screen, sentence
from pages._parts.explain.tellers import told
from pages._parts.explain.told_shown import told_screen
from pages._parts.explain.view import CHANGES, EXPLAIN_PATH, figure_view, part
from pages._parts.front_page import FrontPage, Query, language, register_page
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


layout = register_page(__name__, FrontPage(EXPLAIN_PATH, screen, headline, name, shell_skeleton))
