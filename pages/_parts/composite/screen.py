"""The page of the composite index put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.attributes import aria, data
from pages._parts.composite import panel as parts
from pages._parts.composite.controls import controls
from pages._parts.composite.controls import skeleton as choices
from pages._parts.composite.index import Index, index
from pages._parts.composite.map import index_legend, index_map
from pages._parts.composite.result import result
from pages._parts.composite.view import PAGE, PATH, CompositeView, asked_view
from pages._parts.composite.warnings import warnings
from pages._parts.composite.words import sentence
from pages._parts.downloads import downloads
from pages._parts.markup import markup
from pages._parts.markup import written as put
from pages._parts.notices import Notice, notices
from pages._parts.shell import shell, shell_skeleton

SENTENCE, LEGEND, MAP, CHECKS, RESULT = (
    "composite-sentence",
    "composite-legend",
    "composite-map",
    "composite-checks",
    "composite-result",
)
#: What was picked on the map; the indicators that the panel shows; at which level.
PICK, HELD = "composite-pick", "composite-held"


def screen(query: Mapping[str, str]) -> Component:
    """The whole page for what a URL asks."""
    view, asked = asked_view(query)
    return shell(view.address(), content(view, asked.notices), kind="composite-page")


def content(view: CompositeView, mended: Sequence[Notice]) -> list[Component]:
    """What stands between the header and the foot."""
    found = index(view)
    _ = words.translator(view.lang).gettext
    return [
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=PICK),
        dcc.Store(id=HELD, data=held(view)),
        notices(mended, view.lang),
        html.H1(headline(found), id=SENTENCE, className="sentence"),
        controls(view),
        html.Div([_ingredients(view, found), _map(found)], className="composite-both"),
        html.Div(result(found), id=RESULT),
        html.Div([downloads(view.address(), PATH), _share(view.lang)], className="below"),
    ]


def skeleton() -> list[Component]:
    """The ids of the page and the kinds of their components."""
    divs = (SENTENCE, LEGEND, MAP, CHECKS, RESULT, parts.PANEL, parts.SLOT, ids.NOTICES)
    return [
        *shell_skeleton(),
        *choices(),
        *parts.skeleton(),
        *(dcc.Store(id=name) for name in (ids.address(PAGE), PICK, HELD)),
        *(html.Div(id=name) for name in divs),
    ]


def held(view: CompositeView) -> list[str]:
    """What the panel shows besides weights and directions: if it stays, the panel stays as it is."""
    return [view.level, *(part.key for part in view.parts)]


def headline(found: Index) -> list[str | Component]:
    """The sentence, and the word for demonstration where it rests on simulated figures."""
    if not found.simulated:
        return [sentence(found)]
    mark = words.translator(found.view.lang).gettext("demonstration figures")
    return [sentence(found), html.Span(mark, className="demonstration")]


def checks(found: Index) -> Component:
    """What the reader is warned of."""
    return put(markup(warnings(found)))


def _ingredients(view: CompositeView, found: Index) -> Component:
    _ = words.translator(view.lang).gettext
    return html.Section(
        [
            html.H2(_("What goes into the index")),
            html.Div(parts.panel(view), id=parts.PANEL),
            html.Div(parts.add(view), id=parts.SLOT),
            html.Div(checks(found), id=CHECKS, role="status"),
        ],
        className="composite-ingredients",
    )


def _map(found: Index) -> Component:
    _ = words.translator(found.view.lang).gettext
    return html.Section(
        [
            html.Div(index_map(found, PICK), id=MAP, className="composite-map"),
            html.Div(index_legend(found), id=LEGEND, className="legend"),
        ],
        className="composite-panel-map",
        **aria(label=_("Map and legend")),
    )


def _share(lang: str) -> Component:
    """The link that holds every choice."""
    _ = words.translator(lang).gettext
    return html.Div(
        [
            html.Button(
                _("Copy the link of this index"),
                id="composite-copy",
                type="button",
                **data(copied=_("Copied")),
            ),
            html.Span(role="status", className="composite-copied"),
        ],
        className="composite-share-link",
    )
