"""A table of figures: each beside what it is set against, with its place in the level and a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from data import words
from pages._parts import figure_words
from pages._parts.markup import html
from pages._parts.portrait.cells import (
    before_cell,
    compared_cell,
    rank_cell,
    spine_cell,
    value_cell,
    verdict_cell,
)
from pages._parts.portrait.compare_words import heading, spread_of
from pages._parts.portrait.figures import Figure, Portrait
from pages._parts.portrait.grid import grid

#: Units that neither the name of a figure nor the sign after its value tells.
_UNITS_SHOWN = ("km", "days", "people_per_km2", "people_per_household", "per_100")
#: What a table may show of a figure, in this order.
COLUMNS = ("before", "compared", "spine", "rank", "verdict", "milieus")


def figures_table(
    told: Portrait, figures: Sequence[Figure], lang: str, caption: str, columns: Sequence[str] = COLUMNS
) -> Component:
    """One row a figure of the total; urban and rural beside it where asked for."""
    rows = [one for one in figures if one.milieu == "total"]
    return grid(
        caption,
        _headings(told, lang, columns),
        [_row(told, one, lang, columns) for one in rows],
        [one.shows_simulated for one in rows],
        lang=lang,
        kind="rates",
    )


def _headings(told: Portrait, lang: str, columns: Sequence[str]) -> list[str | Component]:
    _ = words.translator(lang).gettext
    offered = {
        "before": [_("2014")],
        "compared": [heading(told, lang)],
        "spine": [spread_of(told.comparison, lang)],
        "rank": [_("Rank")],
        "verdict": [_("Verdict")],
        "milieus": [_("Urban"), _("Rural")],
    }
    names = [_("Figure"), told.place.name(lang)]
    names += [name for column in COLUMNS if column in columns for name in offered[column]]
    spine = spread_of(told.comparison, lang)
    return [
        html.Th(spine, scope="col", className="spine-heading") if name == spine else name for name in names
    ]


def _row(told: Portrait, figure: Figure, lang: str, columns: Sequence[str]) -> list[Component]:
    cells = {
        "before": lambda: [before_cell(figure, lang)],
        "compared": lambda: [compared_cell(figure, lang)],
        "spine": lambda: [spine_cell(figure)],
        "rank": lambda: [rank_cell(figure, lang)],
        "verdict": lambda: [verdict_cell(figure, lang)],
        "milieus": lambda: _milieus(told, figure, lang),
    }
    shown = [cell for column in COLUMNS if column in columns for cell in cells[column]()]
    return [_name(figure, lang), value_cell(figure, lang), *shown]


def _name(figure: Figure, lang: str) -> Component:
    """The figure's name; its unit where the value does not carry it."""
    indicator = figure.indicator
    shown: list[str | Component] = [indicator.label[lang]]
    if indicator.unit in _UNITS_SHOWN and "100" not in indicator.label[lang]:
        shown.append(html.Small(figure_words.unit(indicator, lang), className="unit"))
    return html.Th(shown, scope="row", title=indicator.how[lang])


def _milieus(told: Portrait, figure: Figure, lang: str) -> list[Component]:
    parts = (told.figure(figure.indicator.key, milieu) for milieu in ("urban", "rural"))
    return [value_cell(part, lang, interval=False) for part in parts]
