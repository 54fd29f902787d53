"""The map page put together: words first, then choices, map, table and where it all comes from."""

from __future__ import annotations

from collections.abc import Mapping

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, legend, slots, table
from pages._parts.attributes import aria
from pages._parts.breadcrumb import breadcrumb
from pages._parts.controls import controls, offers_store
from pages._parts.known import known
from pages._parts.map.modes.names import not_shown
from pages._parts.nearest import nearest
from pages._parts.notices import notices
from pages._parts.shell import shell, shell_skeleton
from pages._parts.source_line import source_line
from pages._parts.text import headline
from pages._parts.view import View

_STORES = (ids.MAP_EVENT, ids.MAP_PAINTED, ids.PICK_EVENT, ids.GRID_READY)
_CHOICES = (ids.INDICATOR, ids.LEVEL, ids.MILIEU, ids.METHOD, ids.SHOW, ids.SECOND, ids.CENTRES)
_WORDS = (ids.NOTICES, ids.SENTENCE, ids.BREADCRUMB, ids.MAP, ids.LEGEND, ids.TABLE_SLOT, ids.SOURCE_LINE)


def map_screen(query: Mapping[str, str]) -> Component:
    """The whole page for what a URL asks."""
    view, mended = nearest(query, known())
    content = [
        *_stores(view),
        controls(view, known()),
        notices([*mended, *not_shown(view)], view.lang),
        html.H1(headline(view), id=ids.SENTENCE, className="sentence"),
        html.Div([_map(view), table.region(view)], className="map-and-table"),
        html.Div(
            [html.Div(source_line(view), id=ids.SOURCE_LINE, className="sources"), _downloads(view)],
            className="below",
        ),
    ]
    return shell(view.address(), content)


def skeleton() -> list[Component]:
    """The ids of the page and the kinds of their components, against which Dash checks the callbacks."""
    stores = [dcc.Store(id=name) for name in (ids.VIEW, ids.OFFERS, ids.SETTLED, ids.TABLE_ROWS, *_STORES)]
    links = [html.A(id=name) for name in (ids.CSV_LINK, ids.XLSX_LINK, ids.GEOJSON_LINK)]
    choices = [dmc.Select(id=name) for name in _CHOICES]
    return [*shell_skeleton(), *stores, *links, *choices, *(html.Div(id=name) for name in _WORDS)]


def _stores(view: View) -> list[Component]:
    # What decides neither words nor table: the browser leaves out the same, in assets/clientside.js.
    unsaid = dict.fromkeys(("selected", "centres", "regime", "jisr", "project"), "")
    settled = {**view.as_store(), **unsaid}
    return [
        dcc.Store(id=ids.VIEW, data=view.as_store()),
        dcc.Store(id=ids.SETTLED, data=settled),
        dcc.Store(id=ids.OFFERS, data=offers_store(known(), view.lang)),
        *(dcc.Store(id=name) for name in _STORES),
    ]


def _map(view: View) -> Component:
    _ = words.translator(view.lang).gettext
    return html.Section(
        [
            html.Div(breadcrumb(view), id=ids.BREADCRUMB),
            html.Div(id=ids.MAP, className="map-place"),
            legend.region(view),
            slots.breaks(view.lang),
            slots.centres(view.lang),
        ],
        className="map-panel",
        **aria(label=_("Map and legend")),
    )


def _downloads(view: View) -> Component:
    _ = words.translator(view.lang).gettext
    return html.Nav(
        [
            html.Span(_("Download:"), **aria(hidden="true")),
            html.A(_("CSV"), id=ids.CSV_LINK, href=view.url("/map.csv"), download=""),
            html.A(_("Excel"), id=ids.XLSX_LINK, href=view.url("/map.xlsx"), download=""),
            html.A(_("GeoJSON"), id=ids.GEOJSON_LINK, href=view.url("/map.geojson"), download=""),
            slots.picture(view.lang),
        ],
        className="downloads",
        **aria(label=_("Download what is shown")),
    )
