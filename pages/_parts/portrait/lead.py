"""What a portrait says first: a paragraph in plain words, marked where it rests on demonstration rows."""

from __future__ import annotations

from dash.development.base_component import Component

from pages._parts.markup import html
from pages._parts.portrait.figures import Portrait
from pages._parts.portrait.grid import mark
from pages._parts.portrait.words import lead_parts


def lead(told: Portrait, lang: str) -> Component:
    """The paragraph."""
    content: list[str | Component] = []
    for sentence in lead_parts(told.place.code, lang, told):
        content += [sentence.text, mark(lang), " "] if sentence.simulated else [f"{sentence.text} "]
    return html.P(content, className="lead")
