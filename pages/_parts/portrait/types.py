"""Centres by type: how many, how many places and people, and what is missing of each."""

from __future__ import annotations

from collections.abc import Mapping

from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import centre_types, numbers
from pages._parts.markup import html
from pages._parts.portrait.cells import amount
from pages._parts.portrait.compare_words import heading
from pages._parts.portrait.figures import Figure, Portrait
from pages._parts.portrait.grid import grid


def types_table(told: Portrait, lang: str) -> Component:
    """One row a type: what there is; types of which there is none in one line below."""
    _ = words.translator(lang).gettext
    rows = {
        row["type"]: row
        for row in warehouse.read("portrait_types", code=told.place.code, level=told.place.level)
    }
    counted = _by_type(told, "centres_of_type")
    listed = [kind for kind in centre_types.centre_types() if kind in rows]
    absent = [kind for kind, figure in counted.items() if figure.value == 0 and kind not in rows]
    headings = [
        _("Type of centre"),
        _("Centres"),
        heading(told, lang),
        _("Licensed places"),
        _("Enrolled"),
        _("JISR label"),
    ]
    lines = [_type(kind, rows[kind], counted.get(kind), lang) for kind in listed]
    made_up = [rows[kind]["simulated"] for kind in listed]
    table = grid(_("Centres by type"), headings, lines, made_up, lang=lang, kind="types")
    told_by_some = any(
        row["places_known"] < row["centres"] or row["reported"] < row["centres"] for row in rows.values()
    )
    partly = [html.P(_("* of the centres that told it"), className="paper-only")] if told_by_some else []
    if not any(figure.value is not None for figure in counted.values()):
        return html.P(_("No file of centres was loaded for this territory."), className="non-value")
    return html.Div([table, *partly, _none_of(absent, lang)])


def _none_of(absent: list[str], lang: str) -> Component:
    _ = words.translator(lang).gettext
    if not absent:
        return html.P(_("Every type of centre exists here."))
    named = _(", ").join(centre_types.short(kind, lang) for kind in absent)
    return html.P([html.B(_("None here:")), " ", named], className="none-here")


def _type(kind: str, row: Row, figure: Figure | None, lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    other = figure.compared if figure else None
    return [
        html.Th(centre_types.short(kind, lang), scope="row", title=centre_types.several(kind, lang)),
        html.Td(numbers.number(row["centres"], lang)),
        html.Td(
            amount(other.value, other.status, figure.indicator, lang) if figure and other else "–",
            className="lighter",
        ),
        _known(row["licensed_places"], row["places_known"], row["centres"], lang),
        _known(row["enrolled"], row["reported"], row["centres"], lang),
        html.Td(numbers.number(row["jisr"], lang)),
    ]


def _known(total: int | None, known: int, centres: int, lang: str) -> Component:
    """A sum, and of how many centres where some do not tell."""
    _ = words.translator(lang).gettext
    if total is None:
        return html.Td(_("not known"), className="non-value")
    if known == centres:
        return html.Td(numbers.number(total, lang))
    told = _("{part} of {whole} centres").format(part=known, whole=centres)
    part = html.Small(f"{known}/{centres}", className="interval")
    return html.Td([numbers.number(total, lang), part], title=told, className="partial")


def without_table(told: Portrait, lang: str) -> Component | None:
    """Communes without a centre of each type, and the people living there; None where there are no parts."""
    _ = words.translator(lang).gettext
    communes, people = _by_type(told, "communes_without"), _by_type(told, "people_without")
    shown = [kind for kind in centre_types.centre_types() if kind in communes]
    if not shown:
        return None
    headings = [
        _("Type of centre"),
        _("Communes without"),
        heading(told, lang),
        _("People living there"),
    ]
    lines = [_without(kind, communes[kind], people.get(kind), lang) for kind in shown]
    made_up = [communes[kind].shows_simulated for kind in shown]
    return grid(_("Communes without a centre, by type"), headings, lines, made_up, lang=lang, kind="without")


def _without(kind: str, communes: Figure, people: Figure | None, lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    said = amount(communes.value, communes.status, communes.indicator, lang)
    if communes.numerator is not None and communes.denominator is not None:
        part, whole = (numbers.number(one, lang) for one in (communes.numerator, communes.denominator))
        said = _("{part} of {whole}").format(part=part, whole=whole)
    return [
        html.Th(centre_types.short(kind, lang), scope="row", title=centre_types.several(kind, lang)),
        html.Td(said),
        html.Td(
            amount(communes.compared.value, communes.compared.status, communes.indicator, lang),
            className="lighter",
        ),
        html.Td(amount(people.value, people.status, people.indicator, lang) if people else "–"),
    ]


def _by_type(told: Portrait, family: str) -> Mapping[str, Figure]:
    return {str(figure.indicator.dimension_value): figure for figure in told.family(family)}
