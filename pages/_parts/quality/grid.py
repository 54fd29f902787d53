"""The grid itself: units by region down, periods or datasets across; colour, sign and word in every cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from dash import html as dash_html
from dash.development.base_component import Component

from data import warehouse, words
from data.datasets import DATASETS
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.address import territory_url
from pages._parts.attributes import aria, data
from pages._parts.markup import html, markup, written
from pages._parts.places import places
from pages._parts.quality import facts
from pages._parts.quality import words as said
from pages._parts.quality.reasons import percent
from pages._parts.quality.view import QualityView

#: Where the cell that is pointed at is told of; filled by ``assets/shell/83_quality.js``.
DETAIL = "quality-detail"


def grid(view: QualityView) -> list[Component]:
    """The table of a view, and the line that tells of the cell the reader is on."""
    _ = words.translator(view.lang).gettext
    rows = facts.chosen(view)
    if not rows:
        return [dash_html.P(_("No unit is in this state here."), className="non-value")]
    hint = _("Arrows walk from cell to cell; each tells its counts and dates here.")
    return [
        written(_written(warehouse.build(), view), className="quality-scrolled", tabIndex=-1),
        dash_html.P(hint, id=DETAIL, className="quality-detail", role="status", **data(hint=hint)),
    ]


@lru_cache(maxsize=64)
def _written(_build: str, view: QualityView) -> str:
    return markup(_table(view, facts.chosen(view)))


def shade(row: Row) -> str:
    """The look of a cell: its state, and of what came in part whether it is enough to be shown."""
    return (
        "enough"
        if row["state"] == "partial" and _share(row) >= facts.frame()["least_share"]
        else row["state"]
    )


def _share(row: Row) -> float:
    return row["received"] / row["expected"] if row["expected"] else 0.0


def _table(view: QualityView, rows: Sequence[Row]) -> Any:
    heads = _heads(view, rows)
    name = _heading(view)
    column = "period" if view.part == "dataset" else "dataset"
    corner = html.Th(words.translator(view.lang).gettext("Territory"), scope="col")
    top = html.Tr([corner, *(html.Th(text, scope="col", title=full) for text, full in heads.values())])
    return html.Table(
        [html.Caption(name), html.Thead(top), *_bodies(view, rows, column, tuple(heads))],
        className=f"quality-grid by-{view.by or 'dataset'}",
        role="grid",
        **{"aria-label": name},
    )


def _heading(view: QualityView) -> str:
    if view.part == "dataset":
        return said.dataset(view.dataset, view.lang)
    return numbers.period(view.period, view.lang)


def _heads(view: QualityView, rows: Iterable[Row]) -> dict[str, tuple[str, str]]:
    """Column -> its heading, short enough for its width, and in full."""
    if view.part != "dataset":
        there = {row["dataset"] for row in rows}
        return {one: (said.dataset(one, view.lang), "") for one in DATASETS if one in there}
    # Time runs from left to right in every language: where lines begin at the right, the last comes first.
    periods = sorted({row["period"] for row in rows}, reverse=words.direction(view.lang) == "rtl")
    return {one: (_short(one), _full(one, view.lang)) for one in periods}


def _full(period: str, lang: str) -> str:
    """A period in words where its heading is shortened."""
    said_in_full = numbers.period(period, lang)
    return "" if said_in_full == period else said_in_full


def _short(period: str) -> str:
    """``2024``; of a month ``03/24``, of a week ``W07``: the table's width is that of a screen."""
    year, _dash, rest = period.partition("-")
    return year if not rest else rest if rest.startswith("W") else f"{rest}/{year[2:]}"


def _bodies(view: QualityView, rows: Sequence[Row], column: str, columns: Sequence[str]) -> Iterable[Any]:
    known = places()
    for region, of_region in groupby(rows, key=lambda row: row["code"][:2]):
        head = html.Th(known[region].name(view.lang), scope="rowgroup", colSpan=len(columns) + 1)
        lines = [
            _line(code, {row[column]: row for row in of_unit}, columns, view.lang)
            for code, of_unit in groupby(of_region, key=lambda row: row["code"])
        ]
        yield html.Tbody([html.Tr(head, className="quality-region"), *lines])


def _line(code: str, cells: dict[str, Row], columns: Sequence[str], lang: str) -> Any:
    place = places()[code]
    link = html.A(place.name(lang), href=territory_url(code, lang))
    part = "quality-part" if place.level == "arrondissement_prefecture" else None
    return html.Tr(
        [html.Th(link, scope="row"), *(_cell(cells.get(one), lang) for one in columns)], className=part
    )


def _cell(row: Row | None, lang: str) -> Any:
    if row is None:
        return html.Td()
    return html.Td(
        [html.B(said.state(row["state"], lang)), _figure(row, lang)],
        className=f"q q-{shade(row)}",
        title=said.detail(row, lang),
    )


def _figure(row: Row, lang: str) -> Any:
    """The share that came, where it says more than the state."""
    if row["state"] != "partial":
        return None
    return html.I(percent(_share(row), lang))


def swatch(look: str) -> Component:
    """Colour and sign of a state."""
    return dash_html.Span(className=f"q q-{look} q-swatch", **aria(hidden="true"))
