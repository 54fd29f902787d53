"""What one can choose on the page of a figure: indicator, territory, period, milieu."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from pages._parts import ids, numbers, search_box
from pages._parts.attributes import aria
from pages._parts.choice import Option, by_words, option, select
from pages._parts.controls import indicator_options
from pages._parts.explain.view import FigureView
from pages._parts.known import known
from pages._parts.places import path_to, places
from pages._parts.territory_words import milieu

PAGE = "explain"
#: What a choice draws anew; the choices themselves stay, so that who uses the keyboard stays where they are.
CONTENT = "explain-content"
NAMES = ("indicator", "territory", "period", "milieu")


def choices(view: FigureView) -> Component:
    """The row of choices, and where the page keeps what was chosen."""
    _ = words.translator(view.lang).gettext
    labels = {
        "indicator": _("Indicator"),
        "territory": _("Territory"),
        "period": _("Period"),
        "milieu": _("Milieu"),
    }
    selects = [_select(view, name, labels[name]) for name in NAMES]
    return html.Div(
        [*selects, dcc.Store(id=ids.address(PAGE), data=view.address().as_store())],
        className="controls",
        role="group",
        **aria(label=_("What to explain")),
    )


def skeleton() -> list[Component]:
    """The ids of the choices and the kinds of their components."""
    return [
        *(dmc.Select(id=ids.choice(PAGE, name)) for name in NAMES),
        dcc.Store(id=ids.address(PAGE)),
        html.Div(id=CONTENT),
    ]


def options(view: FigureView) -> dict[str, list[Option]]:
    """What can be chosen beside what is shown: the periods and milieux the indicator has there."""
    indicator, place = catalogue().indicators[view.indicator], places()[view.territory]
    return {
        "indicator": indicator_options(view.lang, known()),
        "territory": territories(view.territory, view.lang),
        "period": [option(one, numbers.period(one, view.lang)) for one in indicator.periods[place.level]],
        "milieu": [option(one, milieu(one, view.lang)) for one in indicator.milieus[view.period]],
    }


def territories(code: str, lang: str, text: str = "") -> list[Option]:
    """What a text finds; without one, what the territory lies in."""
    known_places = places()
    described = search_box.described(known_places[code], lang)
    if text and text != described:
        # Once a territory is chosen, the text is its whole description; a list without it empties the box.
        name = text.partition(" · ")[0]
        found = [one["value"].split(":")[1] for one in search_box.offers(name, lang)]
    else:
        found = [place.code for place in path_to(code, known_places)]
    # A list without the choice in force would empty the box.
    offered = dict.fromkeys([*found, code])
    return [option(one, search_box.described(known_places[one], lang)) for one in offered]


def _select(view: FigureView, name: str, label: str) -> Component:
    searched = {
        "indicator": by_words(view.lang),
        "territory": {**by_words(view.lang), "clearSearchOnFocus": False, "filter": {"function": "offerAll"}},
    }
    return select(view.address(), PAGE, name, label, options(view)[name], **searched.get(name, {}))
