"""Access as tables: people by the way to the nearest centre, regions and provinces, the worst tenth."""

from __future__ import annotations

from typing import Any

import numpy as np
from dash.development.base_component import Component

from data import words
from pages._parts import figure_words, numbers, territory_words
from pages._parts.access.found import LIMITS, Found, Within, by_territory, within
from pages._parts.access.ground import EVERYBODY, MILIEUX
from pages._parts.access.told import cost_said, score
from pages._parts.access.words import share
from pages._parts.address import territory_url
from pages._parts.attributes import aria
from pages._parts.codes import COUNTRY
from pages._parts.markup import html, markup, written
from pages._parts.places import places

Cells = list[Any]


def summary(shown: Found) -> Component:
    """The area's people, those of its countryside and those of its towns, by the way to the nearest."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    rows = []
    for milieu in MILIEUX:
        row = within(shown, shown.inside, milieu, shown.view.within)
        rows.append([territory_words.milieu(milieu, lang), *_counts(row, lang), _beyond(row, lang)])
    headings = [
        _("People of"),
        *_headings(lang),
        _("beyond {km} km").format(km=numbers.number(LIMITS[-1], lang)),
    ]
    return _table(_("People by the way to the nearest centre"), headings, rows)


def territories(shown: Found) -> Component:
    """Regions with their provinces, or one region's provinces: people of the communes looked at."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    caption = (
        _("Rural communes, by region and province")
        if shown.view.milieu == "rural"
        else _("All communes, by region and province")
    )
    headings = [
        _("Territory"),
        *_headings(lang),
        _("beyond {km} km").format(km=numbers.number(LIMITS[-1], lang)),
        _("not known (communes)"),
    ]
    rows = [
        [
            _name(row.code, lang),
            *_counts(row, lang),
            _beyond(row, lang),
            numbers.number(row.unknown, lang) if row.unknown else "–",
        ]
        for row in listed(shown, EVERYBODY, shown.looked_at)
    ]
    bold = [len(row.code) == 2 for row in listed(shown, EVERYBODY, shown.looked_at)]
    return _table(caption, headings, rows, bold)


def listed(shown: Found, milieu: str, rows: Any) -> list[Within]:
    """Regions, each followed by its provinces; those inside the area only."""
    here = shown.ground
    found = [
        *by_territory(shown, rows, milieu, here.regions),
        *by_territory(shown, rows, milieu, here.provinces),
    ]
    area = shown.view.within
    kept = [row for row in found if area in {COUNTRY, row.code} or row.code.startswith(f"{area}.")]
    return sorted(kept, key=lambda row: row.code)


def worst(shown: Found) -> Component:
    """The worst tenth of the communes looked at, the worst first."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    headings = [
        _("Commune"),
        _("Lies in"),
        _("People concerned"),
        _("Nearest (km)"),
        _("Places shared, per 1,000 people"),
    ]
    if shown.view.show == "raam":
        headings.append(_("Cost of reaching and sharing"))
    rows = [_commune(shown, int(at)) for at in shown.worst]
    caption = (
        _("The worst tenth of the rural communes")
        if shown.view.milieu == "rural"
        else _("The worst tenth of the communes")
    )
    return _table(caption, headings, rows, text_columns=(1,))


def _commune(shown: Found, at: int) -> Cells:
    lang, code = shown.view.lang, shown.ground.codes[at]
    _ = words.translator(lang).gettext
    way = shown.reach.km[at]
    cells = [
        _name(code, lang),
        places()[places()[code].parent].name(lang),
        numbers.number(shown.ground.people[EVERYBODY][at], lang),
        numbers.number(float(way), lang, 1)
        if np.isfinite(way)
        else figure_words.status("not_applicable", lang),
        score(shown, at),
    ]
    return [*cells, cost_said(shown, at)] if shown.view.show == "raam" else cells


def _headings(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    within_km = [_("within {km} km").format(km=numbers.number(limit, lang)) for limit in LIMITS]
    return [_("People concerned"), *within_km]


def _counts(row: Within, lang: str) -> list[str]:
    """All of them, and the share within each limit."""
    return [numbers.number(round(row.people), lang), *(share(near, row.people, lang) for near in row.near)]


def _beyond(row: Within, lang: str) -> str:
    """People beyond the last limit."""
    return numbers.number(round(row.people - row.near[-1]), lang)


def _name(code: str, lang: str) -> Any:
    return html.A(places()[code].name(lang), href=territory_url(code, lang))


def _table(
    caption: str,
    headings: list[str],
    rows: list[Cells],
    bold: list[bool] | None = None,
    text_columns: tuple[int, ...] = (),
) -> Component:
    """A table whose rows begin with their names; figures stand at the end of their cells."""

    def kind(column: int) -> str:
        return "" if column in (0, *text_columns) else "figure"

    head = [html.Th(said, scope="col", className=kind(at)) for at, said in enumerate(headings)]
    body = []
    for at, (name, *cells) in enumerate(rows):
        tds = [html.Td(html.Bdi(cell), className=kind(column)) for column, cell in enumerate(cells, start=1)]
        is_whole = bool(bold and bold[at])
        body.append(html.Tr([html.Th(name, scope="row"), *tds], className="access-whole" if is_whole else ""))
    content = html.Table(
        [html.Caption(caption), html.Thead(html.Tr(head)), html.Tbody(body)], className="access-list"
    )
    return written(
        markup(content), className="access-scrolled", tabIndex=0, role="region", **aria(label=caption)
    )
