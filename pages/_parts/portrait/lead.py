"""What a portrait says first: a paragraph in plain words, marked where it rests on demonstration rows."""

from __future__ import annotations

from dash.development.base_component import Component

from data import words
from pages._parts.compare import entered
from pages._parts.markup import html
from pages._parts.places import places
from pages._parts.portrait.cells import SHAPES, sure_word
from pages._parts.portrait.figures import Portrait
from pages._parts.portrait.grid import mark
from pages._parts.portrait.likes import likes_of
from pages._parts.portrait.words import lead_parts


def lead(told: Portrait, lang: str) -> Component:
    """The paragraph."""
    content: list[str | Component] = []
    for sentence in lead_parts(told.place.code, lang, told):
        content += [sentence.text, mark(lang), " "] if sentence.simulated else [f"{sentence.text} "]
    return html.P(content, className="lead")


def marks(told: Portrait, lang: str) -> list[str | Component]:
    """What the marks of verdicts say, for those that the build judged; who the likes are, for paper."""
    _ = words.translator(lang).gettext
    said: list[str | Component] = [" "]
    for sureness, classes in SHAPES.items():
        said += [html.Span(sure_word(sureness, lang), className=f"verdict how-sure {classes}"), " "]
    if told.comparison.way == "norm":
        return [*said, *(html.Span(line, className="norm-named") for line in norms(told, lang))]
    if told.comparison.way != "likes":
        return said
    near = _(", ").join(
        places()[one.code].name(lang) for one in likes_of(told.place.code, told.comparison.likened)
    )
    return [*said, html.Span(_("Its likes: {names}.").format(names=near), className="paper-only likes-named")]


def norms(told: Portrait, lang: str) -> list[str]:
    """Which norms that somebody entered figures are held to."""
    if told.comparison.way != "norm":
        return []
    return entered.told(entered.entered(), [one.indicator.key for one in told.figures()], lang)
