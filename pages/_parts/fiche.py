"""One indicator's fiche: definition, formula, denominators, levels, unit, direction, interval, sources."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.indicator import Indicator
from data.words import N_
from pages._parts import figure_words, formula, offered
from pages._parts.address import Address
from pages._parts.family import GAP, Family, differing
from pages._parts.known import known
from pages._parts.source_line import named
from pages._parts.sources.view import SOURCES_PATH
from pages._parts.view import MAP_PATH

_DIRECTIONS = {
    "higher": N_("higher is better"),
    "lower": N_("lower is better"),
    "none": N_("neither high nor low is judged"),
}
#: In declarations, stands for whatever files offices have sent.
_OFFICES = "offices"
Said = str | Component | list[str | Component]


def fiche(family: Family, lang: str) -> Component:
    """What is to be known of an indicator, or of several that differ in one thing."""
    return html.Div(
        [
            html.P(family.how(lang)),
            html.P(family.why(lang), className="said-softly"),
            html.Dl(
                [html.Div([html.Dt(name), html.Dd(said)]) for name, said in _facts(family, lang) if said],
                className="facts",
            ),
            _members(family, lang),
        ],
        className="fiche-body",
    )


def _facts(family: Family, lang: str) -> list[tuple[str, Said]]:
    _ = words.translator(lang).gettext
    one = family.first
    return [
        (_("Formula"), formula.formula(family, lang)),
        (_("About"), formula.denominator(family, lang)),
        (_("Unit"), figure_words.unit(one, lang)),
        (_("Direction"), _(_DIRECTIONS[one.direction])),
        (_("Levels and periods"), _lines(offered.levels(one, lang))),
        (_("Urban and rural"), offered.milieux(one, lang)),
        (_("Interval"), formula.interval(family, lang)),
        (_("Held back"), " ".join(formula.held_back(family, lang))),
        (_("Sources"), _sources(one, lang)),
    ]


def _lines(texts: list[str]) -> Said:
    return texts[0] if len(texts) == 1 else [html.Div(text) for text in texts]


def _sources(one: Indicator, lang: str) -> Said:
    """Each source declared, linked to its own entry."""
    _ = words.translator(lang).gettext
    address = Address(SOURCES_PATH, lang, {"part": "sources"})
    rows = {row["source_key"]: row for row in warehouse.read("source_list")}
    said: list[str | Component] = []
    for key in one.sources:
        text = (
            _("files of the offices") if key == _OFFICES else named(rows[key], lang) if key in rows else key
        )
        anchor = key if key == _OFFICES else f"source-{key}"
        said += [" · "] if said else []
        said.append(html.A(html.Bdi(text), href=f"{address.url()}#{anchor}"))
    return said


def _members(family: Family, lang: str) -> Component:
    """Links to the map; where the family has several members, each with its name and denominator."""
    _ = words.translator(lang).gettext
    if len(family.members) == 1:
        return html.P(_map_link(family.first, _("See it on the map"), lang), className="fiche-map")
    names = differing([one.label[lang] for one in family.members])
    items = [
        html.Li([_map_link(one, name, lang), _denominator(one, family, lang)], id=one.key)
        for one, name in zip(family.members, names, strict=True)
    ]
    return html.Div([html.P(_("On the map:")), html.Ul(items, className="members")], className="fiche-map")


def _map_link(one: Indicator, text: str, lang: str) -> Component:
    if one.key not in known().offers:
        return html.Span(text)
    return html.A(text, href=Address(MAP_PATH, lang, {"indicator": one.key}).url())


def _denominator(one: Indicator, family: Family, lang: str) -> str:
    """Said of each member only where they differ in it."""
    if GAP not in family.measure("denominator", lang):
        return ""
    own = Family(one.key, (one,)).measure("denominator", lang)
    return f" — {own}" if own else ""
