"""A link to where the numbers beside it come from."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.explain.view import map_address
from pages._parts.view import View


def explain_link(url: str, lang: str) -> Component:
    """After a sentence that holds numbers, or below a few of them."""
    said = words.translator(lang).gettext("Explain these numbers")
    return html.A(said, href=url, className="explain-link screen-only")


def value_link(said: str, url: str) -> Component:
    """A value that leads to its explanation."""
    return html.A(html.Bdi(said), href=url, className="explain-value")


def map_sentence_link(view: View) -> Component:
    """After the sentence above the map: where its numbers come from."""
    return explain_link(map_address(view).url(), view.lang)
