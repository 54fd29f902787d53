"""One unit's cell in a few figures, side by side."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.address import territory_url
from pages._parts.explain.link import explain_link, value_link
from pages._parts.explain.view import cells_address
from pages._parts.vigilance import words as said
from pages._parts.vigilance.list import signals_told
from pages._parts.vigilance.states import parts_with_cell, signed


def facts_of(row: Row, limits: Row, lang: str) -> Component:
    """The state and the counts, one beside the other."""
    _ = words.translator(lang).gettext
    short, long = (said.weeks(limits[f"{name}_weeks"], lang) for name in ("short", "long"))
    told: list[tuple[str, Component | str]] = [
        (_("State of the cell"), html.Span(signed(row["state"], lang), className="state-sign"))
    ]
    if row["delegations"] > 1:
        told.append((_("Prefectures of arrondissements"), parts_with_cell(row, lang)))
    if row["state"] != "none":
        told += [
            (_("Set up on"), numbers.day(row["opened_on"], lang)),
            (_("Last report received on"), _day(row, lang)),
            (_("Reports received, {short}").format(short=short), _of(row, "short", lang)),
            (_("Reports received, {long}").format(long=long), _of(row, "long", lang)),
            (_("Signals, {short}").format(short=short), _signals(row, lang)),
            (_("Median days to orientation, {long}").format(long=long), _days(row, lang)),
        ]
    portrait = html.A(_("Portrait of the territory"), href=territory_url(row["code"], lang))
    url = cells_address(lang, code=row["code"]).url()
    pairs = [
        html.Div([html.Dt(label), html.Dd(value_link(value, url) if isinstance(value, str) else value)])
        for label, value in told
    ]
    onwards: list[Component | str] = [portrait, " ", explain_link(url, lang)]
    return html.Div([html.Dl(pairs, className="cell-facts"), *onwards], className="cell-head")


def _day(row: Row, lang: str) -> str:
    if row["last_received_on"] is None:
        return words.translator(lang).gettext("never")
    return numbers.day(row["last_received_on"], lang)


def _days(row: Row, lang: str) -> str:
    if row["days_median"] is None:
        return said.no_report(lang)
    return numbers.number(row["days_median"], lang, 1)


def _signals(row: Row, lang: str) -> str:
    one = signals_told(row)
    return said.no_report(lang) if one is None else said.count(one, lang)


def _of(row: Row, span: str, lang: str) -> str:
    _ = words.translator(lang).gettext
    if not row[f"expected_{span}"]:
        return figure_words.status("not_applicable", lang)
    return _("{part} of {whole}").format(
        part=numbers.number(row[f"received_{span}"], lang),
        whole=numbers.number(row[f"expected_{span}"], lang),
    )
