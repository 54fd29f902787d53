"""Published totals that disagree, side by side with what each of them counts; not reconciled by force."""

from __future__ import annotations

from itertools import groupby

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import quoted
from pages._parts.explain.link import explain_link, value_link
from pages._parts.explain.view import totals_address


def sources_totals(lang: str) -> list[Component]:
    """Each set of figures, oldest first, with scope, date and source."""
    _ = words.translator(lang).gettext
    sets = groupby(warehouse.read("disagreeing_totals"), lambda row: row["set"])
    said = _(
        "Published totals differ because they count different things at different dates. "
        "They stand here as printed, each with its scope; none is corrected or preferred."
    )
    return [html.P(said, className="said-softly"), *(_set(key, list(rows), lang) for key, rows in sets)]


def _set(key: str, rows: list[Row], lang: str) -> Component:
    return html.Section(
        [
            html.H2(rows[0][f"label_{lang}"]),
            html.P(rows[0][f"why_{lang}"]),
            html.Ul([_figure(row, lang) for row in rows], className="side-by-side"),
            explain_link(totals_address(lang, key).url(), lang),
        ],
        id=f"totals-{key}",
        className="disagreement",
    )


def _figure(row: Row, lang: str) -> Component:
    return html.Li(
        [
            html.P(
                [html.Strong(_explained(row, lang)), html.Span(quoted.when(row, lang))], className="printed"
            ),
            html.P(quoted.exactness(row, lang), className="exactness"),
            html.P(row[f"scope_{lang}"], className="scope"),
            html.P(quoted.source(row, lang), className="said-by"),
        ],
        className=f"quoted quoted-{row['qualifier']}",
    )


def _explained(row: Row, lang: str) -> Component:
    return value_link(quoted.value(row, lang), totals_address(lang, row["set"]).url())
