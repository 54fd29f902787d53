"""The social vigilance cell of a territory, and what it signalled in the latest year."""

from __future__ import annotations

from collections import Counter

from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from data.words import N_
from pages._parts import numbers
from pages._parts.dimension_words import short_name
from pages._parts.markup import html
from pages._parts.places import Place, places
from pages._parts.portrait.cells import compared_cell, rank_cell, value_cell
from pages._parts.portrait.compare_words import heading
from pages._parts.portrait.figures import Figure, Portrait
from pages._parts.portrait.grid import grid, mark
from pages._parts.watched import PARTS, cells_of

#: From the best to the worst.
STATES = ("active", "late", "silent", "none", "unknown")
_COUNTED = {
    "active": N_("active: {n}"),
    "late": N_("late: {n}"),
    "silent": N_("silent: {n}"),
    "none": N_("without a cell: {n}"),
    "unknown": N_("not known: {n}"),
}


def watched(place: Place) -> Place:
    """Where the cell is that watches over a territory: a commune has none of its own."""
    return places()[place.parent] if place.level == "commune" else place


def cells(place: Place) -> list[Row]:
    """The state of the cells that watch over a territory."""
    over = watched(place)
    return cells_of(over.code, PARTS if over.level == PARTS else "province")


def cell_line(place: Place, lang: str) -> Component:
    """The state of the cell in a sentence; of a region or the country, how many are in each."""
    rows = cells(place)
    content: list[str | Component] = [cell_sentence(place, lang)]
    if rows and rows[0]["simulated"]:
        content.append(mark(lang))
    state = rows[0]["state"] if len(rows) == 1 else "several"
    return html.P(content, className=f"cell-state state-{state}")


def cell_sentence(place: Place, lang: str) -> str:
    """What is known of the cell: none, active, late, silent since so many weeks."""
    _ = words.translator(lang).gettext
    rows = cells(place)
    if not rows:
        return _("Nothing is known of a social vigilance cell here.")
    if len(rows) > 1:
        return _by_state(rows, lang)
    said = _one(rows[0], lang)
    if place.level == "commune":
        return _("In {province}, which the commune belongs to: {said}").format(
            province=watched(place).name(lang), said=said
        )
    return said[:1].upper() + said[1:]


def _by_state(rows: list[Row], lang: str) -> str:
    _ = words.translator(lang).gettext
    found = Counter(row["state"] for row in rows)
    told = [
        _(_COUNTED[state]).format(n=numbers.number(found[state], lang)) for state in STATES if found[state]
    ]
    return _("Social vigilance cells in the prefectures and provinces – {states}.").format(
        states=_(", ").join(told)
    )


def _one(row: Row, lang: str) -> str:
    translator = words.translator(lang)
    _ = translator.gettext
    if row["state"] == "none":
        return _("no social vigilance cell.")
    if row["state"] == "unknown":
        return _("no list of cells came that says whether there is a social vigilance cell.")
    if row["state"] == "silent":
        weeks = row["weeks_since"]
        if weeks is None:
            return _("the social vigilance cell is silent: it never sent a report.")
        said = translator.ngettext(
            "the social vigilance cell is silent: no report for {n} week.",
            "the social vigilance cell is silent: no report for {n} weeks.",
            weeks,
        )
        return said.format(n=numbers.number(weeks, lang))
    if row["state"] == "late":
        return _("the social vigilance cell reports late.")
    since = row["opened_on"].year
    return _("the social vigilance cell is active, since {year}.").format(year=since)


def signals_table(told: Portrait, lang: str) -> Component:
    """Signals of the latest year by type: how many, and for so many of the people they are about."""
    _ = words.translator(lang).gettext
    figures = [*told.family("all_signals_per_10k"), *told.family("signals_per_10k")]
    headings = [
        _("Signals in {year}").format(year=figures[0].period if figures else ""),
        _("Number"),
        _("Per 10,000 concerned"),
        heading(told, lang),
        _("Rank"),
    ]
    lines = [_signals(figure, lang) for figure in figures]
    return grid(
        _("Signals by type"),
        headings,
        lines,
        [figure.shows_simulated for figure in figures],
        lang=lang,
        kind="signals",
    )


def _signals(figure: Figure, lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    of_all = figure.indicator.family == "all_signals_per_10k"
    name = _("All types") if of_all else short_name(figure.indicator, lang)
    return [
        html.Th(name, scope="row", title=figure.indicator.how[lang]),
        _count(figure, lang),
        value_cell(figure, lang),
        compared_cell(figure, lang),
        rank_cell(figure, lang),
    ]


def _count(figure: Figure, lang: str) -> Component:
    if figure.value is None or figure.numerator is None:
        return html.Td("–", className="none")
    return html.Td(numbers.number(figure.numerator, lang))
