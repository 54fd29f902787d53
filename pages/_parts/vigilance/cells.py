"""Units by the state of their cell: map, legend and list; the parts of a divided prefecture apart."""

from __future__ import annotations

from functools import lru_cache

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.places import places
from pages._parts.vigilance import facts
from pages._parts.vigilance.list import unit_list
from pages._parts.vigilance.sections import demonstration, section
from pages._parts.vigilance.states import counting, legend, standing, state_map
from pages._parts.vigilance.view import VigilanceView


def cells_of(view: VigilanceView, _limits: Row) -> list[Component]:
    """Map, legend and list of the units; Casablanca's eight préfectures d'arrondissements apart."""
    return _cells(warehouse.build(), view)


# The largest part of the page, and the same for everyone who asks for the same view of a build.
@lru_cache(maxsize=64)
def _cells(_build: str, view: VigilanceView) -> list[Component]:
    limits = facts.frame()
    if limits is None:
        return []
    _ = words.translator(view.lang).gettext
    rows = facts.units(view.region, "province")
    caption = _("Cells of prefectures and provinces, as of {day}").format(
        day=numbers.day(limits["as_of"], view.lang)
    )
    picture = html.Div(
        [
            state_map(view.region, "province", rows, view.lang, shown=view.state),
            legend(view, limits),
            *([note] if (note := counting(rows, view.lang)) else []),
            standing(limits, view.lang),
        ],
        className="cells-map",
    )
    whole = html.Div([picture, unit_list(rows, view, limits, caption)], className="cells-beside")
    return [whole, *_divided(view, limits)]


def _divided(view: VigilanceView, limits: Row) -> list[Component]:
    _ = words.translator(view.lang).gettext
    parts = facts.units(view.region, "arrondissement_prefecture")
    return [
        section(
            _("{place}, apart").format(place=places()[parent].name(view.lang)),
            [parts_of(parent, view, limits)],
            _apart(view.lang),
            marks=demonstration(limits, view.lang),
        )
        for parent in dict.fromkeys(places()[row["code"]].parent for row in parts)
    ]


def _apart(lang: str) -> str:
    return words.translator(lang).gettext(
        "The prefecture has no cell of its own: its prefectures of arrondissements have, or could have. "
        "It is not silent while one of them is heard."
    )


def parts_of(parent: str, view: VigilanceView, limits: Row) -> Component:
    """Map and list of a divided prefecture's parts."""
    _ = words.translator(view.lang).gettext
    rows = facts.units(parent, "arrondissement_prefecture")
    caption = _("Cells of the prefectures of arrondissements of {place}").format(
        place=places()[parent].name(view.lang)
    )
    picture = state_map(parent, "arrondissement_prefecture", rows, view.lang, shown=view.state, size="medium")
    return html.Div(
        [html.Div(picture, className="cells-map"), unit_list(rows, view, limits, caption)],
        className="cells-beside",
    )
