"""What was recognised in a file: kinds, sheets, headings and how each was matched."""

from __future__ import annotations

from collections import Counter
from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import figure_words, numbers, territory_words
from pages._parts.attributes import aria
from pages._parts.imports.kinds import kind
from pages._parts.imports.loads import Load
from pages._parts.imports.said import spoken
from pages._parts.imports.tables import table

_HOW = {
    "exact": ("✓", N_("exact heading")),
    "alias": ("≈", N_("another known wording")),
    "close": ("?", N_("similar: to be confirmed")),
    "position": ("#", N_("by its place")),
    "title": ("↑", N_("read from the title or the sheet’s name")),
    "wide": ("↔", N_("spread over several columns")),
}
#: Remarks told without being asked.
_NOTES = 2
_LEVELS = ("country", "region", "province", "arrondissement_prefecture", "commune")
#: Field that names a territory in each row -> the level it is of.
_NAMED = {"delegation_code": "province", "commune_code": "commune"}


def recognised(load: Load, lang: str) -> list[Component]:
    """Each table of the file."""
    _ = words.translator(lang).gettext
    grids = load.listed("grids")
    if not grids:
        return []
    return [
        html.Section(
            [html.H2(_("What was recognised")), *(_grid(grid, lang) for grid in grids)], id="recognised"
        )
    ]


def _grid(grid: dict[str, Any], lang: str) -> Component:
    _ = words.translator(lang).gettext
    where = " › ".join(str(one) for one in (grid.get("member"), grid.get("sheet")) if one)
    facts = [
        (_("Kind"), kind(str(grid.get("kind") or ""), lang)),
        (_("Headings in row"), _number(grid.get("header_row"))),
        *([(_("Period"), numbers.period(str(period), lang))] if (period := grid.get("period")) else []),
        *([(_("Territories"), said)] if (said := _territories(grid, lang)) else []),
    ]
    notes: list[Component] = [html.Li(spoken(note, lang)) for note in grid.get("notes") or []]
    return html.Div(
        [
            html.H3(html.Bdi(where)),
            html.Dl([html.Div([html.Dt(name), html.Dd(said)]) for name, said in facts], className="facts"),
            *_notes(notes, lang),
            _columns(list(grid.get("columns") or []), lang),
        ],
        className="card import-grid",
    )


def _notes(notes: list[Component], lang: str) -> list[Component]:
    """What was assumed; many are folded away."""
    listed = html.Ul(notes, className="import-notes")
    if len(notes) <= _NOTES:
        return [listed] if notes else []
    plural = words.translator(lang).ngettext
    said = plural("{n} remark on how it was read", "{n} remarks on how it was read", len(notes))
    return [html.Details([html.Summary(said.format(n=numbers.number(len(notes), lang))), listed])]


def _columns(columns: list[dict[str, Any]], lang: str) -> Component:
    """Folded away when every heading is exact: there is nothing to check then."""
    _ = words.translator(lang).gettext
    heads = [_("Column"), _("Heading in the file"), _("Read as"), _("How")]
    lines = [
        [
            html.Bdi(str(one.get("letter") or "–")),
            html.Bdi(str(one.get("heading") or "–")),
            _read_as(one, lang),
            _how(one, lang),
        ]
        for one in columns
    ]
    counted = Counter(str(one.get("how")) for one in columns)
    said = " · ".join(
        figure_words.labelled(_how_said(how, lang), numbers.number(count, lang), lang)
        for how, count in counted.items()
    )
    return html.Details(
        [
            html.Summary([_("Columns"), " ", html.Span(said, className="said-softly")]),
            table(heads, lines, _("Columns")),
        ],
        open=any(how not in ("exact", "alias") for how in counted),
    )


def _read_as(column: dict[str, Any], lang: str) -> Component | str:
    """The template's heading, in Arabic or French; the schema's name where an old report has no other."""
    template = column.get("template") or {}
    if not template:
        return html.Code(str(column.get("field") or "–"), dir="ltr")
    spoken_in = lang if lang in template else "fr"
    return html.Span(str(template[spoken_in]), lang=spoken_in)


def _how(column: dict[str, Any], lang: str) -> list[Component | str]:
    how = str(column.get("how") or "")
    shape = html.Span(_HOW.get(how, ("·", ""))[0], className="how-sign", **aria(hidden="true"))
    score = column.get("score")
    alike = (
        words.translator(lang).gettext("{n}% alike").format(n=numbers.number(round(score), lang))
        if how == "close" and score
        else ""
    )
    return [shape, " ", _how_said(how, lang), f" ({alike})" if alike else ""]


def _how_said(how: str, lang: str) -> str:
    return words.translator(lang).gettext(_HOW[how][1]) if how in _HOW else how


def _territories(grid: dict[str, Any], lang: str) -> str:
    """The level that is said of the whole table, else those its columns name; else nothing."""
    if level := str(grid.get("level") or ""):
        return territory_words.level(level, lang) if level in _LEVELS else level
    fields = {str(one.get("field")) for one in grid.get("columns") or []}
    levels = [level for field, level in _NAMED.items() if field in fields]
    if grid.get("kind") == "cell" and "territory_code" in fields:
        # A cell's territory is its delegation's.
        levels.append("province")
    return " · ".join(territory_words.level(one, lang) for one in levels)


def _number(value: Any) -> str:
    """A row's number is a name: no sign between its thousands."""
    shown = value[0] if isinstance(value, list) and value else value
    return str(shown) if shown else "–"
