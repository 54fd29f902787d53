"""The choice of a territory: a map whose shapes are links, and every region with its provinces."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers, territory_words
from pages._parts.address import TERRITORY_PATH, Address, territory_url
from pages._parts.asked import Asked
from pages._parts.front_page import language
from pages._parts.notices import notices
from pages._parts.places import Place, places
from pages._parts.shell import shell
from pages._parts.sketch import sketch_map


def choice_screen(asked: Asked) -> Component:
    """The page, with what had to be mended said first."""
    lang = language(asked.values)
    address = Address(TERRITORY_PATH, lang)
    content = [
        notices(asked.notices, lang),
        html.H1(sentence(lang), className="sentence"),
        html.Div([_map(lang), _regions(lang)], className="choice"),
    ]
    return shell(address, content, kind="territory")


def sentence(lang: str) -> str:
    """What one can do here."""
    return words.translator(lang).gettext(
        "Choose a territory: by its name in the box above, on the map, or in the list."
    )


def _map(lang: str) -> Component:
    _ = words.translator(lang).gettext
    return sketch_map(
        "MA",
        "province",
        {},
        lang=lang,
        label=_("Prefectures and provinces of Morocco: each shape leads to its portrait"),
        links=territory_url("{code}", lang).replace("%7Bcode%7D", "{code}"),
        size="large",
    )


def _regions(lang: str) -> Component:
    country = places()["MA"]
    regions = [place for place in places().values() if place.level == "region"]
    whole = html.P(_link(country, lang))
    return html.Div([whole, *(_region(region, lang) for region in regions)], className="regions")


def _region(region: Place, lang: str) -> Component:
    _ = words.translator(lang).gettext
    provinces = [place for place in places().values() if place.parent == region.code]
    counted = words.translator(lang).ngettext("{n} province", "{n} provinces", len(provinces))
    return html.Details(
        [
            html.Summary(
                [
                    html.B(region.name(lang)),
                    html.Small(counted.format(n=numbers.number(len(provinces), lang))),
                ]
            ),
            html.P(_link(region, lang, whole=True)),
            html.Ul([_province(place, lang) for place in provinces], className="provinces"),
        ],
        className="region",
    )


def _province(province: Place, lang: str) -> Component:
    inner = [
        place
        for place in places().values()
        if place.parent == province.code and place.level == "arrondissement_prefecture"
    ]
    parts: list[Component] = [_link(province, lang)]
    if inner:
        parts.append(html.Ul([html.Li(_link(place, lang)) for place in inner]))
    return html.Li(parts)


def _link(place: Place, lang: str, *, whole: bool = False) -> Component:
    _ = words.translator(lang).gettext
    name = place.name(lang)
    said = _("The whole region of {region}").format(region=name) if whole else name
    return html.A(said, href=territory_url(place.code, lang), title=territory_words.kind(place, lang))
