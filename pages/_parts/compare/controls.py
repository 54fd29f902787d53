"""What a reader chooses on the page that compares: its part, where, beside what, and which figures."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.denominators import denominators
from data.words import N_
from pages._parts import ids, numbers, territory_words
from pages._parts.attributes import aria
from pages._parts.choice import Option, by_words, option, select
from pages._parts.codes import COUNTRY
from pages._parts.compare import themes
from pages._parts.compare.offered import comparable, divisible, traced
from pages._parts.compare.view import (
    FIELDS,
    LEVELS,
    LISTED,
    OF_MANY,
    PAGE,
    PARTS,
    PATH,
    CompareView,
    around,
    lines,
)
from pages._parts.compare.words import benchmark
from pages._parts.places import places

#: Every list any part has; what is marked has none.
NAMES = (
    "level",
    "within",
    "denominator",
    "benchmark",
    "theme",
    "indicator",
    "other",
    "trend",
    "first",
    "order",
)
UNSEEN = "selected"
_LABELS = {
    "level": N_("Territories"),
    "within": N_("Inside"),
    "denominator": N_("Divided by"),
    "benchmark": N_("Compare with"),
    "theme": N_("Figures"),
    "indicator": N_("Indicator"),
    "other": N_("Beside"),
    "trend": N_("Trend"),
    "first": N_("Lines"),
    "order": N_("In order of"),
}
_TRENDS = {
    "worsening": N_("Getting worse"),
    "not_improving": N_("Not getting better"),
    "any": N_("Whatever the trend"),
}
_KINDS = {
    "census": N_("Of another census"),
    "population": N_("Another population"),
    "target": N_("Another target group"),
}
_ORDERS = {"region": N_("Regions"), "verdict": N_("Verdicts: most worse first")}


def parts(view: CompareView) -> Component:
    """The page's own navigation; where and beside what go with the reader."""
    _ = words.translator(view.lang).gettext
    kept = {"level": view.level, "within": view.within}
    links = []
    for part, name in PARTS.items():
        more = {one: getattr(view, one) for one in ("benchmark", "indicator") if _goes_along(view, part, one)}
        here = aria(current="page") if part == view.part else {}
        links.append(
            html.Li(html.A(_(name), href=view.address().to(PATH, part=part, **kept, **more), **here))
        )
    return html.Nav(html.Ul(links), id=ids.PARTS, className="parts", **aria(label=_("Parts of this page")))


def _goes_along(view: CompareView, part: str, name: str) -> bool:
    """Whether a choice keeps its meaning in another part."""
    if name == "indicator" and part in OF_MANY and view.indicator not in comparable(part, view.level):
        return False
    return name in FIELDS[part] and (name, part) != ("benchmark", "funnel")


def controls(view: CompareView) -> Component:
    """The row of choices of a part."""
    _ = words.translator(view.lang).gettext
    shown = ("level", "within", *(name for name in FIELDS[view.part] if name != UNSEEN))
    searched = {name: by_words(view.lang) for name in ("within", "indicator", "other", "theme")}
    offered = options(view)
    lists = [
        select(view.address(), PAGE, name, _(_LABELS[name]), offered[name], **searched.get(name, {}))
        for name in shown
    ]
    marked = dcc.Input(id=ids.choice(PAGE, UNSEEN), type="hidden", value=view.selected)
    hidden = [marked] if UNSEEN in FIELDS[view.part] else []
    return html.Div([*lists, *hidden], className="controls", role="group", **aria(label=_("What to show")))


def skeleton() -> list[Component]:
    """The ids of the choices and the kinds of their components."""
    return [
        *(dmc.Select(id=ids.choice(PAGE, name)) for name in NAMES),
        dcc.Input(id=ids.choice(PAGE, UNSEEN)),
    ]


def depending(view: CompareView) -> dict[str, dict[str, Any]]:
    """What another choice leaves: areas of a level, indicators of a theme, each with the one shown."""
    offered = options(view)
    names = [
        name
        for name in ("within", "denominator", "benchmark", "indicator", "other", "trend", "first")
        if name in ("within", *FIELDS[view.part])
    ]
    return {name: {"data": offered[name], "value": getattr(view, name)} for name in names}


def options(view: CompareView) -> dict[str, list[Option]]:
    """What each list offers in a view."""
    lang = view.lang
    _ = words.translator(lang).gettext
    every = [option("0", _("All"))] if "0" in lines(view) else []
    fewer = [option(one, numbers.number(int(one), lang)) for one in lines(view) if one != "0"]
    indicators = _indicators(view)
    any_one = [option("", _("All of them"))] if view.part in OF_MANY else []
    known = traced(view.level)
    return {
        "level": [option(code, territory_words.level(code, lang)) for code in LEVELS],
        "within": _areas(view),
        "benchmark": [option(one, benchmark(one, lang)) for one in around(view)],
        "denominator": _denominators(view),
        "theme": themes.options(lang),
        "indicator": [*any_one, *indicators],
        "other": indicators,
        "trend": [option(one, _(said)) for one, said in _TRENDS.items() if known or one == "any"],
        "first": [*fewer, *every],
        "order": [option(one, _(said)) for one, said in _ORDERS.items()],
    }


def _indicators(view: CompareView) -> list[Option]:
    known = catalogue().indicators
    groups: dict[str, list[Option]] = {}
    for key in comparable(view.part, view.level, view.theme, view.denominator):
        groups.setdefault(known[key].theme, []).append(option(key, known[key].label[view.lang]))
    return [{"group": themes.label(theme, view.lang), "items": items} for theme, items in groups.items()]


def _denominators(view: CompareView) -> list[Option]:
    known = {denominator for _indicator, denominator in divisible(view.level)}
    groups: dict[str, list[Option]] = {}
    for one in denominators(catalogue().measures):
        if one.key in known:
            groups.setdefault(one.kind, []).append(option(one.key, one.label[view.lang]))
    _ = words.translator(view.lang).gettext
    return [{"group": _(_KINDS[kind]), "items": items} for kind, items in groups.items()]


def _areas(view: CompareView) -> list[Option]:
    known = places()
    lang = view.lang
    around = {"region": (), "province": ("region",), "commune": ("region", "province")}[view.level]
    inside_only = view.level == "commune" and view.part not in LISTED
    country = [] if inside_only else [option(COUNTRY, known[COUNTRY].name(lang))]
    areas: list[Option] = [
        {
            "group": territory_words.level(level, lang),
            "items": [option(one.code, one.name(lang)) for one in known.values() if one.level == level],
        }
        for level in around
    ]
    return [*country, *areas]
