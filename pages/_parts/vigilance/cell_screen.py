"""``/vigilance/<code>`` put together: one unit, what its cell sent and noted, who watches around it."""

from __future__ import annotations

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import ids, numbers
from pages._parts.attributes import aria
from pages._parts.notices import Notice, notices
from pages._parts.places import path_to, places
from pages._parts.shell import shell, shell_skeleton
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said
from pages._parts.vigilance.cell_facts import facts_of
from pages._parts.vigilance.cell_words import cell_sentence
from pages._parts.vigilance.cells import parts_of
from pages._parts.vigilance.communes import communes_part
from pages._parts.vigilance.reports import report_strip
from pages._parts.vigilance.screen import how_to_load
from pages._parts.vigilance.sections import (
    below,
    chart_place,
    demonstration,
    outcomes_part,
    plans,
    section,
    signals_part,
    type_choice,
)
from pages._parts.vigilance.signals import CHART_HEIGHT
from pages._parts.vigilance.states import signed, standing
from pages._parts.vigilance.view import CELL_PAGE, PATH, CellView, VigilanceView, cell_url

SIGNALS, CHART, OUTCOMES = "cell-signals", "cell-chart", "cell-outcomes"


def screen(view: CellView, mended: Sequence[Notice]) -> Component:
    """The whole page."""
    return shell(view.address(), content(view, mended), kind="vigilance-page cell-page")


def content(view: CellView, mended: Sequence[Notice]) -> list[Component]:
    """What stands between the header and the foot."""
    limits = facts.frame()
    return [
        notices(mended, view.lang),
        _trail(view),
        html.H1(
            [cell_sentence(view.code, view.lang), *demonstration(limits, view.lang)],
            className="sentence",
        ),
        *(_parts(view, limits) if limits else [html.P(how_to_load(view.lang)), plans(view.lang)]),
        below(view.address(), view.address().path),
    ]


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [
        *shell_skeleton(),
        dcc.Store(id=ids.address(CELL_PAGE)),
        *(html.Div(id=name) for name in (SIGNALS, CHART, OUTCOMES)),
        dmc.Select(id=ids.choice(CELL_PAGE, "type")),
    ]


def _trail(view: CellView) -> Component:
    """The way back: all cells, the region's, and of an arrondissement prefecture the prefecture's."""
    _ = words.translator(view.lang).gettext
    _country, region, *units = path_to(view.code, places())
    links = [
        html.A(_("Social vigilance cells"), href=VigilanceView(view.lang).address().url()),
        html.A(region.name(view.lang), href=VigilanceView(view.lang, region.code).address().url()),
        *(html.A(unit.name(view.lang), href=cell_url(unit.code, view.lang)) for unit in units[:-1]),
        html.Span(units[-1].name(view.lang), **aria(current="page")),
    ]
    return html.Nav(
        html.Ol([html.Li(link) for link in links]), className="breadcrumb", **aria(label=_("Where you are"))
    )


def _parts(view: CellView, limits: Row) -> list[Component]:
    row = facts.unit(view.code)
    head: list[Component] = [facts_of(row, limits, view.lang), standing(limits, view.lang)]
    if row["delegations"] > 1:
        title = words.translator(view.lang).gettext("Prefectures of arrondissements")
        head.append(section(title, [parts_of(view.code, VigilanceView(view.lang), limits)]))
    if facts.reports(view.code, limits["long_weeks"]) is None:
        return [*head, _around(view), plans(view.lang)]
    return [*head, *_sent(view, limits), _around(view)]


def _sent(view: CellView, limits: Row) -> list[Component]:
    """What came from the cell."""
    _ = words.translator(view.lang).gettext
    weeks, marks = said.weeks(limits["long_weeks"], view.lang), demonstration(limits, view.lang)
    signals = [
        dcc.Store(id=ids.address(CELL_PAGE), data=view.address().as_store()),
        html.Div(type_choice(CELL_PAGE, view.type, view.lang), className="controls"),
        html.Div(signals_of(view, limits), id=SIGNALS),
        chart_place(CHART, CHART_HEIGHT),
        html.Div(outcomes_of(view, limits), id=OUTCOMES),
    ]
    parts = [
        section(
            _("Reports of the last {weeks}").format(weeks=weeks),
            [report_strip(view.code, limits, view.lang)],
            marks=marks,
        ),
        section(_("Signals and their own past"), signals, name="signals"),
    ]
    if places()[view.code].level == "province":
        communes = communes_part(view.code, view.lang)
        parts.append(section(_("Where the signals come from"), communes, marks=marks))
    return parts


def signals_of(view: CellView, limits: Row) -> list[Component]:
    """Signals of the unit."""
    return signals_part(view.code, view.type, limits, view.lang)


def outcomes_of(view: CellView, limits: Row) -> list[Component]:
    """What became of them."""
    return outcomes_part(view.code, view.type, limits, view.address(), CELL_PAGE)


def _around(view: CellView) -> Component:
    """Who watches next door."""
    _ = words.translator(view.lang).gettext
    plural = words.translator(view.lang).ngettext
    rows = warehouse.read("vigilance_neighbours", unit=view.code)
    heard = sum(row["state"] != "none" for row in rows)
    told = plural(
        "{n} neighbour of {all} has a social vigilance cell.",
        "{n} of {all} neighbours have a social vigilance cell.",
        heard,
    ).format(n=numbers.number(heard, view.lang), all=numbers.number(len(rows), view.lang))
    items = [
        html.Li(
            [
                html.A(places()[row["code"]].name(view.lang), href=cell_url(row["code"], view.lang)),
                html.Span(signed(row["state"], view.lang), className="state-sign"),
            ]
        )
        for row in rows
    ]
    return section(_("Neighbours"), [html.P(told), html.Ul(items, className="neighbours")])


def title(view: CellView) -> str:
    """The page's name."""
    _ = words.translator(view.lang).gettext
    return _("Social vigilance cell: {place}").format(place=places()[view.code].name(view.lang))


PATH_TEMPLATE = f"{PATH}/<code>"
