"""What a reader chooses on `/inequality`."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from pages._parts import ids, numbers, territory_words
from pages._parts.attributes import aria
from pages._parts.choice import Option, by_words, option, select
from pages._parts.inequality import words as said
from pages._parts.inequality.view import LEVELS, MEASURES, NONE, PAGE, InequalityView, offers, orders

NAMES = ("indicator", "level", "period", "beside", "order", "measure")
Options = list[Option]


def controls(view: InequalityView) -> Component:
    """The row of choices; which territory is marked is one that is not seen."""
    _ = words.translator(view.lang).gettext
    labels = {
        "indicator": _("Indicator"),
        "level": _("Territories"),
        "period": _("Period"),
        "beside": _("Compared with"),
        "order": _("Deprivation measured by"),
        "measure": _("Over time"),
    }
    offered = {"indicator": _indicators(view.lang), "measure": _measures(view), **_following(view)}
    searched = {"indicator": by_words(view.lang)}
    return html.Div(
        [
            *(
                select(view.address(), PAGE, name, labels[name], offered[name], **searched.get(name, {}))
                for name in NAMES
            ),
            dcc.Input(id=ids.choice(PAGE, "selected"), type="hidden", value=view.selected),
        ],
        className="controls",
        role="group",
        **aria(label=_("What to show")),
    )


def skeleton() -> list[Component]:
    """The ids of the choices and the kinds of their components."""
    lists = [dmc.Select(id=ids.choice(PAGE, name)) for name in NAMES]
    return [*lists, dcc.Input(id=ids.choice(PAGE, "selected"))]


def depending(view: InequalityView) -> dict[str, dict[str, Any]]:
    """What the indicator and the level leave to choose from, each with the one shown."""
    lists = {name: {"data": found, "value": getattr(view, name)} for name, found in _following(view).items()}
    return {**lists, "selected": {"value": view.selected}}


def _following(view: InequalityView) -> dict[str, Options]:
    _ = words.translator(view.lang).gettext
    lang, offered = view.lang, offers()[view.indicator]
    levels = [option(code, territory_words.level(code, lang)) for code in LEVELS if code in offered]
    periods = [option(one, numbers.period(one, lang)) for one in sorted(offered[view.level], reverse=True)]
    known = catalogue().indicators
    return {
        "level": levels,
        "period": periods,
        "beside": [
            option(NONE, _("No other period")),
            *(one for one in periods if one["value"] != view.period),
        ],
        "order": [option(key, known[key].label[lang]) for key in orders(view.indicator, view.level)],
    }


def _measures(view: InequalityView) -> Options:
    return [option(name, said.measure(name, view.lang)) for name in MEASURES]


def _indicators(lang: str) -> Options:
    listed = catalogue()
    grouped: dict[str, Options] = {}
    for key in offers():
        one = listed.indicators[key]
        heading = f"{listed.groups[one.group].label[lang]} · {listed.themes[one.theme].label[lang]}"
        grouped.setdefault(heading, []).append(option(key, one.label[lang]))
    return [{"group": heading, "items": items} for heading, items in grouped.items()]
