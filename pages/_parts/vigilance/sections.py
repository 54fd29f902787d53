"""What the two pages on cells share: signals of a unit, plans that were printed, sources, downloads."""

from __future__ import annotations

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import ids, numbers, quoted
from pages._parts.address import Address
from pages._parts.downloads import downloads
from pages._parts.source_line import named
from pages._parts.vigilance import outcomes
from pages._parts.vigilance import words as said
from pages._parts.vigilance.signals import type_name
from pages._parts.vigilance.types import past_sentence, type_table
from pages._parts.vigilance.view import ALL_TYPES, signal_types


def section(
    title: str,
    content: Sequence[Component],
    subtitle: str = "",
    name: str = "",
    marks: Sequence[Component] = (),
) -> Component:
    """A part of the page under a heading, which carries the mark of demonstration figures."""
    under = [html.P(subtitle, className="subtitle")] if subtitle else []
    return html.Section([html.H2([title, *marks]), *under, *content], className=f"part {name}".strip())


def demonstration(limits: Row | None, lang: str) -> list[Component]:
    """The mark of figures that rest on demonstration files."""
    if limits is None or not limits["simulated"]:
        return []
    return [html.Span(words.translator(lang).gettext("demonstration figures"), className="demonstration")]


def type_choice(page: str, chosen: str, lang: str) -> Component:
    """The type of signal that chart and outcomes are about."""
    return dmc.Select(
        id=ids.choice(page, "type"),
        label=words.translator(lang).gettext("Type of signal"),
        data=[{"value": one, "label": type_name(one, lang)} for one in (ALL_TYPES, *signal_types())],
        value=chosen,
        allowDeselect=False,
        className="control control-type",
        size="sm",
    )


def signals_part(code: str, kind: str, limits: Row, lang: str) -> list[Component]:
    """Signals over time in words: the chart comes below."""
    _ = words.translator(lang).gettext
    return [
        html.H3([type_name(kind, lang), *demonstration(limits, lang)]),
        html.P(_("Signals a report received, by week."), className="subtitle"),
        html.P(past_sentence(code, kind, limits, lang)),
    ]


def outcomes_part(code: str, kind: str, limits: Row, address: Address, page: str) -> list[Component]:
    """What became of the signals, and every type of them in a table."""
    _ = words.translator(address.lang).gettext
    return [
        html.H3([_("What became of them"), *demonstration(limits, address.lang)]),
        html.P(said.held_back(address.lang), className="subtitle"),
        outcomes.key(address.lang),
        outcomes.outcome_table(code, kind, limits, address.lang),
        html.H3([_("Every type"), *demonstration(limits, address.lang)]),
        type_table(code, limits, address, page),
    ]


def chart_place(ident: str, height: int) -> Component:
    """Where a chart comes once the words stand: plotly is large, and nothing waits for it."""
    return html.Div(id=ident, className="chart-place", style={"minHeight": f"{height}px"})


def plans(lang: str) -> Component:
    """How many cells plans wanted: shown as plans, beside no result."""
    _ = words.translator(lang).gettext
    items = [
        html.Li(
            [
                html.B(quoted.value(row, lang)),
                f" · {quoted.when(row, lang)} · {quoted.exactness(row, lang)}",
                html.P(row[f"scope_{lang}"]),
                html.P(quoted.source(row, lang), className="subtitle"),
            ]
        )
        for row in warehouse.read("vigilance_plans")
    ]
    subtitle = _("Printed plans, not results: no publication says how many cells were set up.")
    return section(_("What was planned"), [html.Ul(items, className="plans")], subtitle)


def below(address: Address, file: str) -> Component:
    """Sources and downloads."""
    _ = words.translator(address.lang).gettext
    listed = [html.Li(html.Bdi(_named(row, address.lang))) for row in warehouse.read("vigilance_sources")]
    sources = html.Div(
        [html.B(_("Source:")), " ", html.Ul(listed or _("none recorded"), className="source-list")],
        className="sources",
    )
    return html.Div([sources, downloads(address, file)], className="below")


def _named(row: Row, lang: str) -> str:
    """A source with its period in words."""
    return named({**row, "reference_period": numbers.period(row["reference_period"] or "", lang)}, lang)
