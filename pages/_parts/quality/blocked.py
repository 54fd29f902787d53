"""What blocks an indicator: units without a figure, then those whose figure is doubtful, and why."""

from __future__ import annotations

from typing import Any

from dash import html as dash_html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from pages._parts import figure_words, numbers
from pages._parts.explain.view import explain_url
from pages._parts.markup import html, markup, written
from pages._parts.places import places
from pages._parts.quality import facts
from pages._parts.quality import words as said
from pages._parts.quality.facts import Blocked
from pages._parts.quality.grid import shade
from pages._parts.quality.reasons import reason
from pages._parts.quality.view import QualityView


def blocked(view: QualityView) -> list[Component]:
    """The list of a view, under the datasets the indicator rests on."""
    _ = words.translator(view.lang).gettext
    found = facts.blocks(view)
    if not found:
        return [
            dash_html.P(_("Every unit has its figure, and all that it rests on came."), className="non-value")
        ]
    return [written(markup(_table(view, found)), className="quality-scrolled")]


def why(one: Blocked, lang: str) -> str:
    """Why a unit's figure is held back or doubtful, in one sentence."""
    _ = words.translator(lang).gettext
    if one.row["counted"]:
        return reason(one.row, lang)
    if one.blocked:
        return _("No figure: what it rests on did not come.")
    return _("The figure is shown; part of what it rests on did not come.")


def _table(view: QualityView, found: tuple[Blocked, ...]) -> Any:
    _ = words.translator(view.lang).gettext
    label = catalogue().indicators[view.indicator].label[view.lang]
    names = [_("Territory"), _("Figure"), _("Why"), _("What it rests on"), _("People concerned")]
    head = html.Tr([html.Th(name, scope="col") for name in names])
    caption = html.Caption(f"{label} – {numbers.period(view.period, view.lang)}")
    return html.Table(
        [caption, html.Thead(head), html.Tbody([_line(one, view) for one in found])],
        className="quality-blocks",
    )


def _line(one: Blocked, view: QualityView) -> Any:
    lang = view.lang
    place = places()[one.code]
    indicator = catalogue().indicators[view.indicator]
    figure = (
        figure_words.status(one.row["status"], lang)
        if one.row["value"] is None
        else figure_words.spoken(one.row["value"], indicator, lang)
    )
    link = html.A(figure, href=explain_url(lang, view.indicator, one.code, view.period))
    people = "–" if one.people is None else numbers.number(one.people, lang)
    return html.Tr(
        [
            html.Th(place.name(lang), scope="row"),
            html.Td(link, className="non-value" if one.blocked else None),
            html.Td(why(one, lang)),
            html.Td(html.Ul([_state(row, lang) for row in one.states])),
            html.Td(people, className="number"),
        ],
        className="is-blocked" if one.blocked else None,
    )


def _state(row: dict[str, Any], lang: str) -> Any:
    _ = words.translator(lang).gettext
    told = _("{label}: {value}").format(
        label=said.dataset(row["dataset"], lang), value=said.state(row["state"], lang)
    )
    detail = said.detail(row, lang)
    return html.Li(
        [
            html.Span(className=f"q q-{shade(row)} q-swatch", **{"aria-hidden": "true"}),
            html.Span([told, html.Small(detail) if detail else None]),
        ]
    )
