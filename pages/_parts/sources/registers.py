"""Programme registers of the founding texts: what was published of each, and what offices have sent since."""

from __future__ import annotations

from itertools import groupby

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import quoted
from pages._parts.address import territory_url
from pages._parts.codes import COUNTRY
from pages._parts.filled import filled
from pages._parts.source_line import named

#: Where the form of an office's file is told.
FORMAT = "data/reference/FILES.md"


def sources_registers(lang: str) -> list[Component]:
    """Each register with its national figures, then with those of territories where there are any."""
    rows = warehouse.read("programme_registers")
    registers = [_register(list(found), lang) for _, found in groupby(rows, lambda row: row["register"])]
    sent = any(_of_a_territory(row) for row in rows)
    return [
        html.P(_lead(sent, lang), className="said-softly"),
        html.Ul(registers, className="cards registers"),
    ]


def _lead(sent: bool, lang: str) -> list[str | Component]:
    _ = words.translator(lang).gettext
    whole = _("Figures of the founding texts, for the whole country unless said otherwise.")
    if sent:
        more = _("Beside them stand the figures of territories that offices have sent; nothing is added up.")
        return [whole, " ", more]
    none = _(
        "No figure of a territory has been sent yet; the form of such a file, {file}, is told in {page}."
    )
    file, page = (html.Code(name, dir="ltr") for name in ("registres_….csv", FORMAT))
    return [whole, " ", *filled(none, file=file, page=page)]


def _of_a_territory(row: Row) -> bool:
    return row["territory_code"] not in (None, COUNTRY)


def _register(rows: list[Row], lang: str) -> Component:
    _ = words.translator(lang).gettext
    known = [row for row in rows if row["value"] is not None]
    national = [_figure(row, lang) for row in known if not _of_a_territory(row)]
    territorial = [row for row in known if _of_a_territory(row)]
    body: list[Component] = national or [html.P(_("no figure"), className="said-softly")]
    if territorial:
        body = [*body, _territories(territorial, lang)]
    return html.Li(
        [html.H2(rows[0][f"label_{lang}"]), *body], id=f"register-{rows[0]['register']}", className="card"
    )


def _figure(row: Row, lang: str) -> Component:
    mark = _mark(row, lang)
    return html.Div(
        [
            html.P(
                [
                    html.Strong(quoted.value(row, lang)),
                    html.Span(row[f"unit_{lang}"]),
                    html.Span(quoted.when(row, lang)),
                    *mark,
                ],
                className="printed",
            ),
            html.P(quoted.exactness(row, lang), className="exactness"),
            *quoted.note(row, lang),
            html.P(_said_by(row, lang), className="said-by"),
        ],
        className=f"quoted quoted-{row['qualifier']}",
    )


def _territories(rows: list[Row], lang: str) -> Component:
    """Figures that offices sent, by territory and year."""
    _ = words.translator(lang).gettext
    heads = [html.Th(head, scope="col") for head in (_("Territory"), _("Year"), _("Figure"), _("Source"))]
    lines = [
        html.Tr(
            [
                html.Th(
                    html.A(row[f"territory_{lang}"], href=territory_url(row["territory_code"], lang)),
                    scope="row",
                ),
                html.Td(quoted.when(row, lang)),
                html.Td([quoted.value(row, lang), *_mark(row, lang)]),
                html.Td(_said_by(row, lang)),
            ]
        )
        for row in rows
    ]
    return html.Table([html.Thead(html.Tr(heads)), html.Tbody(lines)], className="plain-table")


def _said_by(row: Row, lang: str) -> list[str | Component]:
    return quoted.source(row, lang) or [html.Bdi(named({**row, "reference_period": ""}, lang))]


def _mark(row: Row, lang: str) -> list[Component]:
    said = words.translator(lang).gettext("demonstration figures")
    return [html.Span(said, className="demonstration")] if row["simulated"] else []
