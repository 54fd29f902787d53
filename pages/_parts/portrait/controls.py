"""What a reader can do with a portrait: compare with something else, print, take it away."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from pages._parts import ids, search_box
from pages._parts.address import TERRITORY_PATH
from pages._parts.attributes import data
from pages._parts.choice import option
from pages._parts.places import Place, places
from pages._parts.portrait.compare import comparison, has_norms, usual
from pages._parts.portrait.compare_words import compared_with, likes, median, norm
from pages._parts.portrait.ids import PAGE
from pages._parts.portrait.view import TerritoryView

_MAP_LEVEL = {"country": "region", "region": "province"}


def controls(view: TerritoryView) -> Component:
    """The choice of comparison, and what can be taken away."""
    _ = words.translator(view.lang).gettext
    return html.Div([_compare(view), _actions(view)], className="portrait-controls screen-only")


def _compare(view: TerritoryView) -> Component:
    _ = words.translator(view.lang).gettext
    return dmc.Select(
        id=ids.choice(PAGE, "compare"),
        label=_("Compare with"),
        value=shown_choice(view),
        data=choices(view.code, view.lang, shown_choice(view)),
        searchable=True,
        allowDeselect=False,
        filter={"function": "offerAll"},
        nothingFoundMessage=_("Type a name, in any script"),
        comboboxProps={"width": "max-content", "position": "bottom-start"},
        className="compare",
        size="sm",
    )


def shown_choice(view: TerritoryView) -> str:
    """The choice that is in force: for the country, the median stands for what it cannot be set against."""
    way = comparison(view.place, view.compare, places(), view.likened)
    return way.code if way.way == "other" else way.way


def choices(code: str, lang: str, chosen: str, text: str = "") -> list[dict[str, Any]]:
    """What one can compare with: what lies above, the median, the neighbours; or what a text finds."""
    _ = words.translator(lang).gettext
    place = places()[code]
    usual = [{"value": way, "label": label} for way, label in _ways(place, lang)]
    near = [row["neighbour_code"] for row in warehouse.read("portrait_neighbours", code=code)]
    if text and text not in {one["label"] for one in usual}:
        # Once a territory is chosen, the text is its whole description.
        name = text.partition(" · ")[0]
        near = [one["value"].split(":")[1] for one in search_box.offers(name, lang)]
    # A list without the choice in force would empty the box.
    kept = [chosen] if chosen in places() else []
    others = [one for one in dict.fromkeys([*near, *kept]) if one != code]
    named = [option(one, search_box.described(places()[one], lang)) for one in others]
    another = {"group": _("Another territory: neighbours, or type a name"), "items": named}
    groups = [{"group": _("Usual"), "items": usual}, *([another] if named else [])]
    return groups[::-1] if text and near else groups


def _ways(place: Place, lang: str) -> list[tuple[str, str]]:
    """Each usual way once: above a region lies the country."""
    ways = [("likes", likes("", lang))] if usual(place) == "likes" else []
    if place.level not in ("country", "region"):
        ways.append(("parent", compared_with(comparison(place, "parent", places()), lang)))
    if place.level not in ("country", "region", "province"):
        ways.append(("region", compared_with(comparison(place, "region", places()), lang)))
    if place.level != "country":
        way = "parent" if place.level == "region" else "country"
        ways.append((way, places()["MA"].name(lang)))
    level = comparison(place, "median", places()).level
    norms = [("norm", norm(lang))] if has_norms(place.code) else []
    return [*ways, ("median", median(level, lang)), *norms]


def _file(view: TerritoryView, kind: str) -> str:
    address = view.address()
    return address.to(f"{TERRITORY_PATH}/{view.code}.{kind}", **address.fields)


def _actions(view: TerritoryView) -> Component:
    _ = words.translator(view.lang).gettext
    address = view.address()
    level = _MAP_LEVEL.get(view.place.level, "commune")
    within = view.place.parent if view.place.level in ("commune", "arrondissement_prefecture") else view.code
    selected = view.code if within != view.code else ""
    files = [
        html.A(
            said, href=_file(view, kind), download="", **data(follows=f"{TERRITORY_PATH}/{view.code}.{kind}")
        )
        for kind, said in (("docx", _("Diagnosis sheet (Word)")), ("csv", "CSV"), ("xlsx", "Excel"))
    ]
    on_map = {"level": level, "within": within, "selected": selected}
    return html.Div(
        [
            html.Button(_("Print"), type="button", className="print-button"),
            *files,
            html.A(_("On the map"), href=address.to("/map", **{k: one for k, one in on_map.items() if one})),
        ],
        className="downloads",
    )
