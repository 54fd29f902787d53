"""``/vigilance`` put together: a sentence, cells by state on a map and in a list, reports, signals, plans."""

from __future__ import annotations

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from pages._parts import ids, numbers
from pages._parts.attributes import aria
from pages._parts.codes import COUNTRY
from pages._parts.explain.link import explain_link
from pages._parts.explain.view import cells_address
from pages._parts.notices import Notice, notices
from pages._parts.shell import shell, shell_skeleton
from pages._parts.vigilance import facts, signals
from pages._parts.vigilance import words as said
from pages._parts.vigilance.cells import cells_of
from pages._parts.vigilance.reports import CHART_HEIGHT, key, reports_chart
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
from pages._parts.vigilance.view import ANY, PAGE, PATH, STATES, VigilanceView, regions

SENTENCE, CELLS, REPORTS, SIGNALS, OUTCOMES = (
    f"vigilance-{part}" for part in ("sentence", "cells", "reports", "signals", "outcomes")
)
REPORTS_CHART, SIGNALS_CHART = "vigilance-reports-chart", "vigilance-signals-chart"
#: What the charts were drawn for: they are drawn anew only for another region or type.
DRAWN = "vigilance-drawn"


def screen(view: VigilanceView, mended: Sequence[Notice]) -> Component:
    """The whole page."""
    return shell(view.address(), content(view, mended), kind="vigilance-page")


def content(view: VigilanceView, mended: Sequence[Notice]) -> list[Component]:
    """What stands between the header and the foot."""
    limits = facts.frame()
    return [
        notices(mended, view.lang),
        html.H1(sentence(view), id=SENTENCE, className="sentence"),
        *(_parts(view, limits) if limits else [html.P(how_to_load(view.lang))]),
        plans(view.lang),
        below(view.address(), PATH),
    ]


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [
        *shell_skeleton(),
        dcc.Store(id=ids.address(PAGE)),
        dcc.Store(id=DRAWN),
        *(html.Div(id=name) for name in (SENTENCE, CELLS, REPORTS, SIGNALS, OUTCOMES)),
        *(html.Div(id=name) for name in (REPORTS_CHART, SIGNALS_CHART)),
        *(dmc.Select(id=ids.choice(PAGE, name)) for name in ("region", "state", "type")),
    ]


def drawn(view: VigilanceView) -> str:
    """What the charts depend on."""
    return f"{view.region} {view.type}"


def sentence(view: VigilanceView) -> list[str | Component]:
    """What matters, marked where it rests on demonstration files."""
    explained = explain_link(cells_address(view.lang, region=view.region).url(), view.lang)
    marks = demonstration(facts.frame(), view.lang)
    return [said.national_sentence(view.lang, view.region), *marks, " ", explained]


def how_to_load(lang: str) -> str:
    """What an office would have to bring."""
    return words.translator(lang).gettext(
        "Files of cells, reports and signals are loaded from the offices’ folders; "
        "their columns are described in data/reference/FILES.md."
    )


def _parts(view: VigilanceView, limits: Row) -> list[Component]:
    _ = words.translator(view.lang).gettext
    noted = [
        html.Div(type_choice(PAGE, view.type, view.lang), className="controls"),
        html.Div(signals_of(view, limits), id=SIGNALS),
        chart_place(SIGNALS_CHART, signals.CHART_HEIGHT),
        html.Div(outcomes_of(view, limits), id=OUTCOMES),
    ]
    return [
        # Without figures there is nothing to choose, and nothing that follows a choice.
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=DRAWN),
        _choices(view),
        html.Div(cells_of(view, limits), id=CELLS),
        section(
            _("Reports expected and received"),
            [html.Div(reports_of(view, limits), id=REPORTS), chart_place(REPORTS_CHART, CHART_HEIGHT)],
            _("Reports by week; nobody’s silence is counted as zero signals."),
            "reports",
            demonstration(limits, view.lang),
        ),
        section(_("Signals and their own past"), noted, name="signals"),
    ]


def _choices(view: VigilanceView) -> Component:
    _ = words.translator(view.lang).gettext
    areas = [{"value": COUNTRY, "label": _("All regions")}]
    areas += [{"value": place.code, "label": place.name(view.lang)} for place in regions()]
    states = [{"value": ANY, "label": _("All states")}]
    states += [{"value": one, "label": said.state(one, view.lang)} for one in STATES]
    selects = (
        ("region", _("Region"), areas, view.region),
        ("state", _("State of the cell"), states, view.state),
    )
    return html.Div(
        [
            dmc.Select(
                id=ids.choice(PAGE, name),
                label=label,
                data=options,
                value=value,
                allowDeselect=False,
                className=f"control control-{name}",
                size="sm",
            )
            for name, label, options, value in selects
        ],
        className="controls",
        role="group",
        **aria(label=_("What to show")),
    )


def reports_of(view: VigilanceView, limits: Row) -> list[Component]:
    """Reports by week, and how many of the last span came."""
    _ = words.translator(view.lang).gettext
    sent = facts.reports(view.region, limits["long_weeks"])
    if sent is None:
        return [html.P(_("No report was due here: there is no cell."), className="non-value")]
    told = _("In the last {weeks}, {received}; of these late: {late}.").format(
        weeks=said.weeks(limits["long_weeks"], view.lang),
        received=said.of_weeks(sent["received"], sent["expected"], view.lang),
        late=numbers.number(sent["late"], view.lang),
    )
    return [html.P(told), key(view.lang)]


def signals_of(view: VigilanceView, limits: Row) -> list[Component]:
    """Signals of the region or the country."""
    return signals_part(view.region, view.type, limits, view.lang)


def outcomes_of(view: VigilanceView, limits: Row) -> list[Component]:
    """What became of them."""
    return outcomes_part(view.region, view.type, limits, view.address(), PAGE)


def charts_of(view: VigilanceView, limits: Row) -> tuple[Component | None, list[Component | None]]:
    """Reports and signals drawn, where there are any."""
    return (
        reports_chart(view.region, limits, view.lang) if facts.due(view.region) else None,
        signals.signals_drawn(view.region, view.type, limits, view.lang),
    )
