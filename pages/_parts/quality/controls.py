"""What a reader chooses on `/quality`: part, region, and what each part is about."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.datasets import DATASETS
from data.words import N_
from pages._parts import ids, numbers
from pages._parts.attributes import aria
from pages._parts.choice import Option, by_words, option, select
from pages._parts.codes import COUNTRY
from pages._parts.quality import view as looks
from pages._parts.quality import words as said
from pages._parts.quality.view import ANY, PAGE, PARTS, PATH, STATES, STEPS, WEEKLY, QualityView

#: Every choice any part has.
NAMES = ("dataset", "by", "indicator", "period", "region", "state")
_STEPS = {"year": N_("By year"), "month": N_("By month"), "week": N_("By week")}
Options = list[Option]


def parts(view: QualityView) -> Component:
    """The page's own navigation; the region goes with the reader."""
    _ = words.translator(view.lang).gettext
    address = view.address()
    links = [
        html.Li(
            html.A(
                _(name),
                href=address.to(PATH, part=part, region=view.region),
                **(aria(current="page") if part == view.part else {}),
            )
        )
        for part, name in PARTS.items()
    ]
    return html.Nav(html.Ul(links), id=ids.PARTS, className="parts", **aria(label=_("Parts of this page")))


def controls(view: QualityView) -> Component:
    """The row of choices of a part."""
    _ = words.translator(view.lang).gettext
    lang = view.lang
    areas = [
        option(COUNTRY, _("All regions")),
        *(option(one.code, one.name(lang)) for one in looks.regions()),
    ]
    states = [option(ANY, _("Any")), *(option(one, said.state(one, lang)) for one in STATES)]
    every = {
        "dataset": (_("What offices send"), [option(one, said.dataset(one, lang)) for one in DATASETS]),
        "by": (_("Steps"), steps(view)),
        "indicator": (_("Indicator"), _indicators(lang) if view.part == "blocks" else []),
        "period": (_("Period"), periods(view)),
        "region": (_("Region"), areas),
        "state": (_("State"), states),
    }
    shown = {
        "dataset": ("dataset", "by", "region", "state"),
        "period": ("period", "region", "state"),
        "blocks": ("indicator", "period", "region"),
    }[view.part]
    searched = {"indicator": by_words(lang)}
    return html.Div(
        [select(view.address(), PAGE, name, *every[name], **searched.get(name, {})) for name in shown],
        className="controls",
        role="group",
        **aria(label=_("What to show")),
    )


def skeleton() -> list[Component]:
    """The ids of the choices and the kinds of their components."""
    return [dmc.Select(id=ids.choice(PAGE, name)) for name in NAMES]


def steps(view: QualityView) -> Options:
    """Steps of time a dataset comes in."""
    _ = words.translator(view.lang).gettext
    offered = STEPS if view.dataset in WEEKLY else ("year",)
    return [option(one, _(_STEPS[one])) for one in offered]


def periods(view: QualityView) -> Options:
    """Periods a part can show."""
    if view.part == "dataset":
        return []
    offered = (
        looks.periods_of(catalogue().indicators[view.indicator]) if view.part == "blocks" else looks.years()
    )
    return [option(one, numbers.period(one, view.lang)) for one in offered]


def depending(view: QualityView) -> dict[str, dict[str, Any]]:
    """What another choice leaves: steps of the dataset, periods of the indicator, each with the one shown."""
    if view.part == "dataset":
        return {"by": {"data": steps(view), "value": view.by}}
    return {"period": {"data": periods(view), "value": view.period}} if view.part == "blocks" else {}


def _indicators(lang: str) -> Options:
    known = catalogue().indicators
    return [option(key, known[key].label[lang]) for key in looks.indicators()]
