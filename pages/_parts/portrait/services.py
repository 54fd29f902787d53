"""Who is reached and what is missing, service by service."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from data import words
from pages._parts.dimension_words import short_name
from pages._parts.markup import html
from pages._parts.portrait.cells import (
    compared_cell,
    rank_cell,
    spine_cell,
    value_cell,
    verdict_cell,
)
from pages._parts.portrait.compare_words import heading, spread_of
from pages._parts.portrait.figures import Figure, Portrait
from pages._parts.portrait.grid import grid


def reach_table(told: Portrait, lang: str) -> Component:
    """The share of each target group that is reached."""
    _ = words.translator(lang).gettext
    figures = told.family("reach")
    headings: list[str | Component] = [
        _("Service"),
        _("Reached"),
        heading(told, lang),
        html.Th(spread_of(told.comparison, lang), scope="col", className="spine-heading"),
        _("Rank"),
        _("Verdict"),
    ]
    rows = [
        [
            value_cell(figure, lang),
            compared_cell(figure, lang),
            spine_cell(figure),
            rank_cell(figure, lang),
            verdict_cell(figure, lang),
        ]
        for figure in figures
    ]
    return _table(_("Share of each target group that is reached"), headings, figures, rows, lang)


def gaps_table(told: Portrait, lang: str) -> Component:
    """People of each target group who are not reached, and places missing to the national rate."""
    _ = words.translator(lang).gettext
    figures = told.family("not_reached")
    missing = {one.indicator.dimension_value: one for one in told.family("places_missing")}
    places = {one.indicator.dimension_value: one for one in told.family("places_per_1000")}
    against = heading(told, lang)
    headings = [_("Service"), _("People not reached"), _("Places per 1,000"), against, _("Verdict")]
    headings += [_("Places missing")] if missing else []
    rows = []
    for figure in figures:
        service = figure.indicator.dimension_value
        offered = places.get(service)
        cells = [value_cell(figure, lang), value_cell(offered, lang, interval=False)]
        cells += (
            [compared_cell(offered, lang), verdict_cell(offered, lang)] if offered else [html.Td(), html.Td()]
        )
        cells += [value_cell(missing.get(service), lang)] if missing else []
        rows.append(cells)
    return _table(_("People not reached and places missing"), headings, figures, rows, lang)


def _table(
    caption: str,
    headings: Sequence[str | Component],
    figures: Sequence[Figure],
    rows: Sequence[Sequence[Component]],
    lang: str,
) -> Component:
    lines = [
        [html.Th(short_name(figure.indicator, lang), scope="row", title=figure.indicator.how[lang]), *cells]
        for figure, cells in zip(figures, rows, strict=True)
    ]
    return grid(caption, headings, lines, [figure.shows_simulated for figure in figures], lang=lang)
