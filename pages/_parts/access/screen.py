"""``/access`` put together: choices, a sentence, map and tables, how it is measured, files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.access import tables
from pages._parts.access.controls import controls
from pages._parts.access.controls import skeleton as choices
from pages._parts.access.found import Found, found
from pages._parts.access.map import access_legend, access_map
from pages._parts.access.method import assumed, left_out, plain, source_line, sources
from pages._parts.access.told import marked
from pages._parts.access.view import PAGE, PATH, AccessView, asked_view
from pages._parts.access.words import sentence
from pages._parts.attributes import aria, data
from pages._parts.downloads import downloads
from pages._parts.notices import Notice, notices
from pages._parts.shell import shell, shell_skeleton
from pages._parts.takeaway import takeaway

SENTENCE, SHOWN, TOLD, SOURCES = "access-sentence", "access-shown", "access-told", "access-sources"
#: What was asked but for what is marked; what was picked on the map.
ASKED, PICK = "access-asked", "access-pick"
#: What a picture is made of.
TAKEN = "access-taken"
TERRITORIES = f"{PATH}/territories"


def screen(query: Mapping[str, str]) -> Component:
    """The whole page for what a URL asks."""
    view, asked = asked_view(query)
    return shell(view.address(), content(view, asked.notices), kind="access-page")


def content(view: AccessView, mended: Sequence[Notice]) -> list[Component]:
    """What stands between the header and the foot."""
    all_of_it = found(view)
    return [
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=ASKED, data=view.asked.address().as_store()),
        dcc.Store(id=PICK),
        controls(view),
        notices(mended, view.lang),
        html.H1(headline(all_of_it), id=SENTENCE, className="sentence"),
        html.Div(shown(all_of_it), id=SHOWN, className="access-both"),
        html.Div(
            [html.Div(source_line(all_of_it), id=SOURCES, className="sources"), _files(view)],
            className="below",
        ),
    ]


def skeleton() -> list[Component]:
    """The ids of the page and the kinds of their components."""
    return [
        *shell_skeleton(),
        *choices(),
        *(dcc.Store(id=name) for name in (ids.address(PAGE), ASKED, PICK)),
        *(html.Div(id=name) for name in (SENTENCE, SHOWN, TOLD, SOURCES, ids.NOTICES)),
    ]


def headline(all_of_it: Found) -> list[str | Component]:
    """The sentence, marked where it rests on demonstration files."""
    said = sentence(all_of_it)
    if not all_of_it.ground.simulated:
        return [said]
    mark = words.translator(all_of_it.view.lang).gettext("demonstration figures")
    return [said, " ", html.Span(mark, className="demonstration")]


def shown(all_of_it: Found) -> list[Component]:
    """The map with its legend, and the tables beside it."""
    view = all_of_it.view
    _ = words.translator(view.lang).gettext
    picture = html.Section(
        [
            html.Div(
                [
                    html.Div(access_legend(all_of_it), className="legend"),
                    html.Div(access_map(all_of_it, PICK), className="access-map"),
                ],
                id=TAKEN,
            ),
            _taken(all_of_it),
            html.Div(marked(all_of_it), id=TOLD, className="access-told", role="status"),
        ],
        className="access-panel",
        **aria(label=_("Map and legend")),
    )
    told = all_of_it.known.any() and all_of_it.is_open
    return [
        html.Div([picture, *([tables.summary(all_of_it)] if told else [])], className="access-first"),
        html.Section(
            [plain(view), *_without(all_of_it), *(_tables(all_of_it) if told else [])],
            className="access-tables",
            **aria(label=_("Access as tables")),
        ),
    ]


def _taken(all_of_it: Found) -> Component:
    """The map with its legend as a picture; its communes as a table."""
    view, address = all_of_it.view, all_of_it.view.address()
    return takeaway(
        TAKEN,
        view.lang,
        address.to(f"{PATH}.csv", **address.fields),
        title=sentence(all_of_it),
        sources="; ".join(sources(view)),
        method=" ".join(assumed(all_of_it)),
        simulated=all_of_it.ground.simulated,
        follows=f"{PATH}.csv",
    )


def _without(all_of_it: Found) -> list[Component]:
    """What is left out of the measure that is shown."""
    said = left_out(all_of_it) if all_of_it.view.show != "nearest" else ""
    return [html.P(said, className="access-left-out")] if said else []


def _tables(all_of_it: Found) -> list[Component]:
    lists = [tables.territories(all_of_it)]
    return [*lists, tables.worst(all_of_it)] if len(all_of_it.worst) else lists


def _files(view: AccessView) -> Component:
    """The communes, and regions with provinces, as CSV and Excel."""
    _ = words.translator(view.lang).gettext
    names = {
        f"{TERRITORIES}.csv": _("Regions and provinces, CSV"),
        f"{TERRITORIES}.xlsx": _("Regions and provinces, Excel"),
    }
    address = view.address()
    more = [
        html.A(name, href=address.to(file, **address.fields), download="", **data(follows=file))
        for file, name in names.items()
    ]
    return downloads(address, PATH, *more)
