"""Which norms that somebody entered figures are held to: how much, who, when; and where they are entered."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.address import Address
from pages._parts.compare.entered import Norms, told


def norms_told(norms: Norms, keys: Sequence[str], lang: str) -> list[Component]:
    """A line a norm, with the way to their page; nothing where none is held to one."""
    lines = told(norms, keys, lang)
    if not lines:
        return []
    _ = words.translator(lang).gettext
    way = html.A(_("Norms"), href=Address("/norms", lang, {}).url())
    lead = html.P([_("Norms entered, not part of the build:"), " ", way], className="compare-limit")
    return [lead, html.Ul([html.Li(line) for line in lines], className="norms-told")]
