"""The parts of a portrait that follow the reader's choices, each by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from pages._parts import numbers
from pages._parts.markup import markup
from pages._parts.portrait import ages, centres, likes_told, services, types
from pages._parts.portrait.back import way_back
from pages._parts.portrait.beside import beside, parts_table, small_maps
from pages._parts.portrait.compare_words import compared_with
from pages._parts.portrait.figures import Figure, Portrait, portrait
from pages._parts.portrait.lead import lead, marks, norms
from pages._parts.portrait.sources import foot, listed
from pages._parts.portrait.table import figures_table
from pages._parts.portrait.view import TerritoryView
from pages._parts.portrait.vigilance import cell_line, signals_table
from pages._parts.shell import built_on

Content = list[Component]

#: Families that have tables of their own.
_BY_TYPE = ("centres_of_type", "places_per_1000", "communes_without", "people_without")
_BY_SERVICE = ("reach", "not_reached", "places_missing")
_SIGNALS = ("all_signals_per_10k", "signals_per_10k", "cell_present")


def contents(view: TerritoryView, names: Iterable[str]) -> list[Content]:
    """What stands in each part."""
    told = portrait(view.code, view.compare, view.likened)
    return [_PARTS[name](view, told) for name in names]


def texts(view: TerritoryView, names: Iterable[str]) -> list[str]:
    """The parts as HTML; what does not depend on how the reader reached us is written once a build."""
    kept = _texts(warehouse.build(), view, _entered(view))
    return [kept[name] if name in kept else markup(contents(view, [name])) for name in names]


def write_ahead(view: TerritoryView) -> None:
    """Write what `texts` keeps before anybody asks for it."""
    _texts(warehouse.build(), view, _entered(view))


def _entered(view: TerritoryView) -> tuple[str, ...]:
    """What people entered that the parts rest on: what is kept of them is kept as long as it stands."""
    told = norms(portrait(view.code, "norm"), view.lang) if view.compare == "norm" else []
    return tuple(told)


@lru_cache(maxsize=64)
def _texts(_build: str, view: TerritoryView, _norms: tuple[str, ...]) -> dict[str, str]:
    names = [name for name in _PARTS if name != "back"]
    return {name: markup(content) for name, content in zip(names, contents(view, names), strict=True)}


def _lead(view: TerritoryView, told: Portrait) -> Content:
    _ = words.translator(view.lang).gettext
    against = _(
        "Each figure is set against: {other}. Bars run from the lowest to the highest of the level: "
        "the mark is {place}, the line is {other}, the band is the middle half."
    )
    said = against.format(other=compared_with(told.comparison, view.lang), place=view.place.name(view.lang))
    return [lead(told, view.lang), html.P([said, *marks(told, view.lang)], className="against")]


def _people(view: TerritoryView, told: Portrait) -> Content:
    _ = words.translator(view.lang).gettext
    columns = ("before", "compared", "spine", "rank", "verdict", "milieus")
    table = figures_table(told, told.people, view.lang, _("Population"), columns)
    return [
        html.Div([ages.pyramid(view.place, view.lang), table], className="pair"),
        foot(told.people, view.lang, ages.ages(view.code).source_keys),
    ]


def _need(view: TerritoryView, told: Portrait) -> Content:
    _ = words.translator(view.lang).gettext
    table = figures_table(told, told.need, view.lang, _("Conditions of life"))
    return [table, _absent(told, "need", view.lang), foot(told.need, view.lang)]


def _supply(view: TerritoryView, told: Portrait) -> Content:
    _ = words.translator(view.lang).gettext
    columns = ("compared", "spine", "rank", "verdict")
    rows = _plain(told.supply)
    return [
        html.Div(
            [
                types.types_table(told, view.lang),
                figures_table(told, rows, view.lang, _("Centres and places"), columns),
            ],
            className="pair",
        ),
        foot(told.supply, view.lang),
    ]


def _centres(view: TerritoryView, _told: Portrait) -> Content:
    drawn = centres.centre_map(view)
    listed = centres.centre_list(view)
    return [html.Div([drawn, listed] if drawn else [listed], className="map-and-list")]


def _reach(view: TerritoryView, told: Portrait) -> Content:
    _ = words.translator(view.lang).gettext
    columns = ("compared", "spine", "rank", "verdict")
    return [
        services.reach_table(told, view.lang),
        figures_table(told, _plain(told.reach), view.lang, _("Beneficiaries"), columns),
        foot(told.reach, view.lang),
    ]


def _gaps(view: TerritoryView, told: Portrait) -> Content:
    _ = words.translator(view.lang).gettext
    columns = ("compared", "spine", "rank", "verdict")
    without = types.without_table(told, view.lang)
    return [
        services.gaps_table(told, view.lang),
        figures_table(told, _plain(told.gaps), view.lang, _("Distance and balance"), columns),
        *([html.Div(without, className="wide")] if without else []),
        foot(told.gaps, view.lang),
    ]


def _vigilance(view: TerritoryView, told: Portrait) -> Content:
    _ = words.translator(view.lang).gettext
    columns = ("compared", "spine", "rank", "verdict")
    followed = _plain(told.vigilance)
    return [
        cell_line(view.place, view.lang),
        signals_table(told, view.lang),
        *(
            [figures_table(told, followed, view.lang, _("Reports and follow-up"), columns)]
            if followed
            else []
        ),
        foot(told.vigilance, view.lang),
    ]


def _parts(view: TerritoryView, _told: Portrait) -> Content:
    _ = words.translator(view.lang).gettext
    parts, near = beside(view.place)
    content: list[Component | None] = [small_maps(view)]
    if parts:
        content.append(parts_table(view, parts, _("Its parts"), sortable=True))
    if near:
        content.append(parts_table(view, near, _("Neighbours"), sortable=False))
    return [one for one in content if one is not None]


def _back(view: TerritoryView, told: Portrait) -> Content:
    """On paper all sources stand together, at the end."""
    census = ages.ages(view.code).source_keys
    sources = listed(told.figures(), view.lang, census)
    return [html.Div([sources, html.P(_built(view.lang))], className="paper-only"), way_back(view)]


def _built(lang: str) -> str:
    """What the foot of the page says on the screen."""
    day = numbers.day(built_on(warehouse.build()), lang)
    return words.translator(lang).gettext("Figures built on {date}").format(date=day)


def _plain(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that no table by type, service or signal tells."""
    told_elsewhere = {*_BY_TYPE, *_BY_SERVICE, *_SIGNALS}
    return [one for one in figures if one.indicator.family not in told_elsewhere]


def _absent(told: Portrait, group: str, lang: str) -> Component:
    """What is not published at this level."""
    _ = words.translator(lang).gettext
    labels = [one.label[lang] for one in told.absent if one.group == group]
    if not labels:
        return html.P(hidden=True)
    return html.P(
        _("Not published at this level: {figures}.").format(figures=_(", ").join(labels)),
        className="not-told",
    )


_PARTS: dict[str, Callable[[TerritoryView, Portrait], Content]] = {
    "lead": _lead,
    "likes": lambda view, _told: likes_told.told(view),
    "people": _people,
    "need": _need,
    "supply": _supply,
    "centres": _centres,
    "reach": _reach,
    "gaps": _gaps,
    "vigilance": _vigilance,
    "parts": _parts,
    "back": _back,
}
