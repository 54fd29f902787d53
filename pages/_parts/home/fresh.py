"""How fresh the figures are, and which of them are real."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from data.words import N_
from pages._parts import numbers

_KINDS = {
    "census": N_("Censuses of 2014 and 2024"),
    "published": N_("Published figures of the network"),
    "centres": N_("Centres"),
    "beneficiaries": N_("Beneficiaries"),
    "reports": N_("Reports of the social vigilance cells"),
    "signals": N_("Signals"),
}


def freshness(lang: str) -> Component:
    """A line for each kind of facts: its newest period, how many rows, real or demonstration."""
    _ = words.translator(lang).gettext
    heads = [_("Facts"), _("Up to"), _("Rows"), _("Real?")]
    rows = [_line(row, lang) for row in warehouse.read("freshness")]
    return html.Table(
        [html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])), html.Tbody(rows)],
        className="plain-table freshness",
    )


def _line(row: Row, lang: str) -> Component:
    _ = words.translator(lang).gettext
    kind = _KINDS[row["kind"]]
    if not row["count"]:
        nothing = html.Td(_("nothing has been sent yet"), colSpan=3)
        return html.Tr([html.Th(_(kind), scope="row"), nothing])
    real = words.translator(lang).pgettext("figures", "real")
    mark = html.Span(_("demonstration figures"), className="demonstration") if row["simulated"] else real
    return html.Tr(
        [
            html.Th(_(kind), scope="row"),
            html.Td(numbers.period(row["last"], lang)),
            html.Td(numbers.number(row["count"], lang)),
            html.Td(mark),
        ]
    )
