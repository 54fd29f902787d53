"""The ten territories most like one: links, how far they are, and by which variables they were found."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html as dash_html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from pages._parts import ids, numbers, territory_words
from pages._parts.choice import option
from pages._parts.markup import html
from pages._parts.places import places
from pages._parts.plainly import plainly
from pages._parts.portrait import likes
from pages._parts.portrait.ids import PAGE
from pages._parts.portrait.likes import Like
from pages._parts.portrait.view import TerritoryView


def chooser(view: TerritoryView) -> Component:
    """The variables that likes are found by, to be changed; before them, what likeness is."""
    _ = words.translator(view.lang).gettext
    said = _(
        "By the census of 2024, the likest first. A figure that likeness is judged by is close by design."
    )
    return dash_html.Div(
        [
            dash_html.P([plainly("likes", view.lang), dash_html.Span(" · "), said], className="against"),
            dmc.MultiSelect(
                id=ids.choice(PAGE, "likened"),
                label=_("Alike in"),
                data=[option(key, _label(key, view.lang)) for key in likes.offered(view.place.level)],
                value=list(chosen(view)),
                searchable=True,
                clearable=True,
                size="xs",
                className="likened screen-only",
            ),
        ]
    )


def chosen(view: TerritoryView) -> tuple[str, ...]:
    """The variables in force."""
    return tuple(view.likened.split(",")) if view.likened else likes.declared()


def told(view: TerritoryView) -> list[Component]:
    """The ten as links, the likest first; nothing where the level has no likes."""
    if view.place.level not in likes.LEVELS:
        return []
    found = likes.likes_of(view.code, view.likened)
    _ = words.translator(view.lang).gettext
    if not found:
        said = _("The census does not publish every variable of this territory: nothing is like it.")
        return [html.P(said, className="non-value")]
    by = _(", ").join(_label(key, view.lang) for key in chosen(view))
    return [
        html.Ol([_item(view, one, found[-1].distance) for one in found], className="likes"),
        html.P(_("Alike in: {variables}.").format(variables=by), className="not-told"),
    ]


def _item(view: TerritoryView, one: Like, farthest: float) -> Component:
    place = places()[one.code]
    share = 100 * one.distance / farthest if farthest else 0
    said = words.translator(view.lang).gettext("distance {n}")
    return html.Li(
        [
            html.A(
                place.name(view.lang), href=view.of(place.code), title=territory_words.kind(place, view.lang)
            ),
            html.Small(said.format(n=numbers.number(one.distance, view.lang, 2))),
            html.Div(className="apart", style={"--d": f"{share:.0f}%"}),
        ]
    )


def _label(key: str, lang: str) -> str:
    return catalogue().indicators[key].label[lang]
