"""A territory's parts and its neighbours: small maps of a few figures, and lists with links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dash.development.base_component import Component

from data import warehouse, words
from data.indicator import Indicator
from data.portrait import Entry, mapped
from data.spelling import sorting_form
from data.warehouse import Row
from pages._parts import figure_words, numbers, ramps, territory_words
from pages._parts.attributes import aria, data
from pages._parts.codes import COUNTRY
from pages._parts.markup import html
from pages._parts.places import Place, inside, places
from pages._parts.portrait.cells import amount
from pages._parts.portrait.grid import grid, mark
from pages._parts.portrait.rows import mapped_of
from pages._parts.portrait.view import TerritoryView
from pages._parts.sketch import sketch_map

_SIGNS = {"m": "missing", "s": "suppressed", "i": "insufficient", "n": "not_applicable"}
_PARTS = {"country": "region", "region": "province", "province": "commune"}


@dataclass(frozen=True)
class Beside:
    """A part or a neighbour: its population and the figures that are listed, by indicator."""

    place: Place
    inhabitants: int
    figures: Mapping[str, Row]


def parts_level(place: Place) -> str:
    """The level of a territory's parts; empty where it has none."""
    if inside("arrondissement_prefecture", place.code) and place.level == "province":
        return "arrondissement_prefecture"
    return _PARTS.get(place.level, "")


def beside(place: Place) -> tuple[list[Beside], list[Beside]]:
    """Its parts and its neighbours, in code order."""
    level = parts_level(place)
    parts = inside(level, place.code) if level else ()
    near = [row["neighbour_code"] for row in warehouse.read("portrait_neighbours", code=place.code)]
    return [_beside(code) for code in parts], [_beside(code) for code in near]


def _beside(code: str) -> Beside:
    place = places()[code]
    return Beside(place, place.population, mapped_of(place.level).get(code, {}))


def small_maps(view: TerritoryView) -> Component | None:
    """Maps of need and gap over a territory's parts; of one without parts, over its neighbourhood."""
    drawn = maps_of(view.place)
    if drawn is None:
        return None
    maps = [small for entry in mapped() if (small := _small_map(view, entry, *drawn)) is not None]
    return html.Div(maps, className="small-maps")


def maps_of(place: Place) -> tuple[str, str] | None:
    """The area and the level that small maps show."""
    level = parts_level(place)
    if level:
        return place.code, level
    return place.parent, place.level


def _small_map(view: TerritoryView, entry: Entry, area: str, level: str) -> Component | None:
    indicator, period = entry.indicator, entry.period(level)
    classed = warehouse.read(
        "classes_shown",
        indicator=indicator.key,
        level=level,
        period=period or "",
        milieu="total",
        method="quantiles",
    )
    if not classed or period is None:
        return None
    letters = dict(zip(inside(level, COUNTRY), classed[0]["classes"], strict=True))
    ramp = ramps.ramp(classed[0]["edges"] or [], indicator.reference)
    lang, label = view.lang, indicator.label[view.lang]
    return html.Figure(
        [
            html.Figcaption([html.B(label), html.Small(_subtitle(indicator, period, lang))]),
            sketch_map(
                area,
                level,
                {code: _SIGNS.get(letters[code], letters[code]) for code in inside(level, area)},
                lang=lang,
                label=label,
                ramp=ramp,
                links=view.of("{code}").replace("%7Bcode%7D", "{code}"),
                marked=view.code if area != view.code else "",
                size="small",
            ),
            _key(classed[0]["edges"] or [], ramp, indicator, lang),
        ]
    )


def _subtitle(indicator: Indicator, period: str, lang: str) -> str:
    return f"{figure_words.unit(indicator, lang)} · {numbers.period(period, lang)}"


def _key(edges: Sequence[float], ramp: str, indicator: Indicator, lang: str) -> Component:
    """The classes in one line: their colours between the lowest and the highest value of the country."""
    colours = ramps.colours(ramp)
    ends = [figure_words.full(edge, indicator, lang) for edge in (edges[0], edges[-1])] if edges else ["", ""]
    swatches = [html.I(style={"backgroundColor": colour}) for colour in colours]
    return html.Div([html.Span(ends[0]), *swatches, html.Span(ends[1])], className="ramp")


def parts_table(view: TerritoryView, shown: Sequence[Beside], caption: str, *, sortable: bool) -> Component:
    """Territories with links and a few figures; its headings sort where asked for."""
    listed = ordered(shown, view.sort, view.lang) if sortable else list(shown)
    _ = words.translator(view.lang).gettext
    columns = [("name", _("Territory"), False), ("inhabitants", _("Population"), False)]
    columns += [
        (entry.indicator.key, entry.indicator.label[view.lang], any(_simulated(one, entry) for one in shown))
        for entry in mapped()
    ]
    headings = [_heading(view, *column, sortable=sortable) for column in columns]
    lines = [_line(view, one) for one in listed]
    return grid(caption, headings, lines, [False for _ in lines], lang=view.lang, kind="beside")


def _simulated(one: Beside, entry: Entry) -> bool:
    row = one.figures.get(entry.indicator.key)
    return bool(row and row["simulated"])


def _heading(view: TerritoryView, key: str, label: str, simulated: bool, *, sortable: bool) -> Component:
    content: list[str | Component] = [label, mark(view.lang)] if simulated else [label]
    if not sortable:
        return html.Th(content, scope="col")
    states = {
        key: "ascending" if key == "name" else "descending",
        f"-{key}": "descending" if key == "name" else "ascending",
    }
    state = states.get(view.sort, "none")
    button = html.Button(content, type="button", className="sorter", **data(sort=key))
    return html.Th(button, scope="col", **aria(sort=state))


def ordered(shown: Sequence[Beside], sort: str, lang: str) -> list[Beside]:
    """Highest first, or lowest first after a minus sign; names from A on; what has no value comes last."""
    key = sort.removeprefix("-")
    if not key:
        return list(shown)
    if key == "name":
        return sorted(shown, key=lambda one: sorting_form(one.place.name(lang)), reverse=sort.startswith("-"))
    values = [(one, _value(one, key)) for one in shown]
    known = sorted(
        ((one, value) for one, value in values if value is not None),
        key=lambda pair: pair[1],
        reverse=not sort.startswith("-"),
    )
    return [one for one, _ in known] + [one for one, value in values if value is None]


def _value(one: Beside, key: str) -> float | None:
    if key == "inhabitants":
        return one.inhabitants
    row = one.figures.get(key)
    return row["value"] if row else None


def _line(view: TerritoryView, one: Beside) -> list[Component]:
    lang = view.lang
    cells = [html.Td(numbers.number(one.inhabitants, lang))]
    for entry in mapped():
        row = one.figures.get(entry.indicator.key)
        if row is None:
            cells.append(html.Td("–", className="none"))
        else:
            said = amount(row["value"], row["status"], entry.indicator, lang)
            cells.append(html.Td(said, className="non-value" if row["value"] is None else ""))
    link = html.A(one.place.name(lang), href=view.of(one.place.code))
    return [html.Th(link, scope="row", title=territory_words.kind(one.place, lang)), *cells]
