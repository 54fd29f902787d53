"""The page of the gaps, laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.attributes import aria
from pages._parts.downloads import downloads
from pages._parts.explain.link import explain_link
from pages._parts.explain.view import gaps_address
from pages._parts.gaps.controls import PAGE, controls
from pages._parts.gaps.controls import skeleton as choices
from pages._parts.gaps.facts import Shown, shown
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.map import gaps_legend, gaps_map, subtitle
from pages._parts.gaps.method import source_line
from pages._parts.gaps.parts_told import part_lines
from pages._parts.gaps.table import columns, total
from pages._parts.gaps.told import marked
from pages._parts.gaps.view import GAPS_PATH, GapsView, asked_view
from pages._parts.gaps.words import sentence, target
from pages._parts.norms.view import NORMS_PATH
from pages._parts.notices import Notice, notices
from pages._parts.shell import shell, shell_skeleton

SENTENCE, LEGEND, MAP, TOTAL, CAPTION = (
    "gaps-sentence",
    "gaps-legend",
    "gaps-map",
    "gaps-total",
    "gaps-caption",
)
SOURCES, TOLD, SLOT = "gaps-sources", "gaps-told", "gaps-slot"
#: Which norm cells have; it speaks of units of two levels, so that it stands on the page of norms.
CELL_NORM = "cell_each_territory"
#: What was asked but for what is marked; what was picked; the table's rows; the grid's scripts are there.
ASKED, PICK, SORTED, ROWS, READY = "gaps-asked", "gaps-pick", "gaps-sorted", "gaps-rows", "gaps-ready"


def screen(query: Mapping[str, str]) -> Component:
    """The whole page for what a URL asks."""
    view, asked = asked_view(query)
    return shell(view.address(), content(view, asked.notices), kind="gaps")


def content(view: GapsView, mended: Sequence[Notice]) -> list[Component]:
    """What the page holds: choices, words, map and table, sources and files."""
    facts = shown(view)
    return [
        *_stores(view, facts),
        controls(view),
        notices(mended, view.lang),
        html.H1(headline(facts), id=SENTENCE, className="sentence"),
        html.Div([_map(facts), _table(facts)], className="gaps-both"),
        html.Div(
            [
                html.Div(source_line(facts), id=SOURCES, className="sources"),
                downloads(view.address(), GAPS_PATH),
            ],
            className="below",
        ),
    ]


def _stores(view: GapsView, facts: Shown) -> list[Component]:
    return [
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=ASKED, data=replace(view, selected="", sort="").address().as_store()),
        dcc.Store(id=PICK),
        dcc.Store(id=SORTED),
        dcc.Store(id=READY),
        dcc.Store(id=ROWS, data=columns(facts)),
    ]


def skeleton() -> list[Component]:
    """The ids of the page and the kinds of their components."""
    stores = (ids.address(PAGE), ASKED, PICK, SORTED, READY, ROWS)
    divs = (SENTENCE, LEGEND, MAP, TOTAL, CAPTION, SOURCES, TOLD, SLOT, ids.NOTICES)
    return [
        *shell_skeleton(),
        *choices(),
        *(dcc.Store(id=name) for name in stores),
        *(html.Div(id=name) for name in divs),
    ]


def headline(facts: Shown) -> list[str | Component]:
    """The sentence, the word for demonstration where it rests on simulated figures, and what explains it."""
    lang, said = facts.view.lang, sentence(facts)
    explained = explain_link(gaps_address(replace(facts.view, selected="")).url(), lang)
    _ = words.translator(lang).gettext
    marks = [_("demonstration figures")] if facts.simulated else []
    marks += [_("trial norm")] if facts.view.against == "trial" else []
    return [said, *(html.Span(mark, className="demonstration") for mark in marks), " ", explained]


def _map(facts: Shown) -> Component:
    _ = words.translator(facts.view.lang).gettext
    return html.Section(
        [
            html.Div(gaps_legend(facts), id=LEGEND, className="legend"),
            html.Div(gaps_map(facts, PICK), id=MAP, className="gaps-map"),
            html.Div(marked(facts.view, facts), id=TOLD, className="gaps-told", role="status"),
        ],
        className="gaps-panel",
        **aria(label=_("Map and legend")),
    )


def _table(facts: Shown) -> Component:
    _ = words.translator(facts.view.lang).gettext
    waiting = html.Div([html.Div(className="skeleton-row") for _row in range(8)], className="skeleton")
    return html.Section(
        [
            html.P(caption(facts), id=CAPTION, className="gaps-caption"),
            html.Div(html.Div(waiting, id=SLOT, className="table-slot"), className="gaps-grid"),
            html.P(total(facts), id=TOTAL, className="gaps-total"),
        ],
        className="gaps-table",
        **aria(label=_("The same territories as a table")),
    )


def caption(facts: Shown) -> list[str | Component]:
    """What the table lists, and for whom."""
    view = facts.view
    _ = words.translator(view.lang).gettext
    said = _("People concerned: {people}").format(people=target(kinds()[view.what], view.lang))
    lines = [said, *part_lines(facts)]
    if (
        view.show != "distance"
        or view.against != "national"
        or (view.milieu_part and kinds()[view.what].is_service)
    ):
        lines.append(_("Yardstick: {yardstick}").format(yardstick=facts.yardstick.said(view.lang)))
    said_so: list[str | Component] = [
        html.B(subtitle(facts)),
        *(part for line in lines for part in (html.Br(), line)),
    ]
    return [*said_so, *_cells(view)]


def _cells(view: GapsView) -> list[str | Component]:
    """Where social vigilance cells are held against their norm, beside one of centres in each territory."""
    if view.against != "each":
        return []
    text = words.translator(view.lang).gettext("Social vigilance cells against their own norm")
    return [html.Br(), html.A(text, href=f"{view.address().to(NORMS_PATH)}#{CELL_NORM}")]
