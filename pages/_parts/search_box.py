"""The box that finds a territory: in the header of every page, large on the home page."""

from __future__ import annotations

from typing import Any, Literal

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, search
from pages._parts.places import Place, path_to, places
from pages._parts.territory_words import kind


def search_box(lang: str, ident: str = ids.SEARCH, size: Literal["sm", "lg"] = "sm") -> Component:
    """A combobox; what it offers comes from the server, which knows the usual misspellings."""
    _ = words.translator(lang).gettext
    return dmc.Select(
        id=ident,
        placeholder=_("Find a territory"),
        searchable=True,
        clearable=True,
        data=[],
        # Said from the start: when the value becomes null later, the box empties what is being typed.
        value=None,
        searchValue="",
        filter={"function": "offerAll"},
        nothingFoundMessage=_("Type a name, in any script"),
        # In the header there is no room for what is offered; the large box has it.
        comboboxProps={"width": "max-content" if size == "sm" else "target", "position": "bottom-end"},
        className="search",
        size=size,
        leftSection=html.Span(className="search-icon"),
        leftSectionPointerEvents="none",
        rightSectionWidth=0,
        attributes={"input": {"aria-label": _("Find a territory")}},
    )


def offers(text: str | None, lang: str) -> list[dict[str, Any]]:
    """What to offer for a text: territories with what they are and where they lie.

    The value names the level too: the browser cannot tell it from every code.
    """
    return [
        {"value": f"{place.level}:{place.code}", "label": described(place, lang)}
        for place in search.find(text or "")
    ]


def described(place: Place, lang: str) -> str:
    """``Figuig, province, Oriental``: enough to tell it from its namesakes."""
    above = [parent.name(lang) for parent in path_to(place.parent, places())[1:]]
    return " · ".join([place.name(lang), kind(place, lang), *reversed(above)])
