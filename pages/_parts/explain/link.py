"""A link to where the numbers beside it come from."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words


def explain_link(url: str, lang: str) -> Component:
    """After a sentence that holds numbers, or below a few of them."""
    said = words.translator(lang).gettext("Explain these numbers")
    return html.A(said, href=url, className="explain-link screen-only")


def value_link(said: str, url: str) -> Component:
    """A value that leads to its explanation."""
    return html.A(html.Bdi(said), href=url, className="explain-value")
