"""What a reader chooses of access: service, measure, communes, reach, and what is assumed about roads."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, numbers, territory_words
from pages._parts.access.ground import ground
from pages._parts.access.view import (
    DECAYS,
    DETOURS,
    MILIEUX,
    PAGE,
    PENALTIES,
    RADII,
    SHOWS,
    SPEEDS,
    AccessView,
)
from pages._parts.attributes import aria
from pages._parts.choice import Option, by_words, option, select
from pages._parts.codes import COUNTRY
from pages._parts.gaps.kinds import kinds
from pages._parts.places import places
from pages._parts.plan.said import roads

NAMES = ("what", "show", "milieu", "within", "radius", "decay", "detour", "penalty", "speed")
Options = list[Option]


def controls(view: AccessView) -> Component:
    """The row of choices; on a narrow screen all but the first fold away."""
    _ = words.translator(view.lang).gettext
    offered = _offered(view)
    searched = {name: by_words(view.lang) for name in ("what", "within")}
    # Where no way was loaded there is no speed to choose.
    names = NAMES if ground(view.what).minutes is not None else NAMES[:-1]
    lists = [select(view.address(), PAGE, name, *offered[name], **searched.get(name, {})) for name in names]
    more = html.Button(
        _("Measure, reach, roads and more"),
        id=ids.MORE_BUTTON,
        className="more-button",
        type="button",
        **aria(expanded="false", controls=ids.MORE_CONTROLS),
    )
    return html.Div(
        [
            lists[0],
            more,
            html.Div(lists[1:], id=ids.MORE_CONTROLS, className="more-controls"),
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


def _offered(view: AccessView) -> dict[str, tuple[str, Options]]:
    """Of each choice its label and what one can choose."""
    lang = view.lang
    _ = words.translator(lang).gettext
    shows = (_("The way to the nearest"), _("Places within reach"), _("Way and crowding (RAAM)"))
    milieux = (_("Rural communes"), _("All communes"))
    decays = (_("All alike"), _("Less in three steps"), _("Less and less (Gaussian)"))
    penalties = [option(one, _penalty(one, lang)) for one in PENALTIES]
    return {
        "what": (_("Who reaches what"), _kinds(lang)),
        "show": (_("Measured by"), _paired(SHOWS, shows)),
        "milieu": (_("Communes"), _paired(MILIEUX, milieux)),
        "within": (_("Inside"), _areas(lang)),
        "radius": (_("Within reach"), [option(one, _kilometres(one, lang)) for one in RADII]),
        "decay": (_("Farther places count"), _paired(DECAYS, decays)),
        "detour": (_("Roads longer by"), [option(one, roads(one, lang)) for one in DETOURS]),
        "penalty": (_("Each km to a paved road"), penalties),
        "speed": (_("Loaded minutes count at"), [option(one, speed(one, lang)) for one in SPEEDS]),
    }


def speed(one: str, lang: str) -> str:
    """Kilometres an hour."""
    return words.translator(lang).gettext("{n} km/h").format(n=numbers.number(int(one), lang))


def _penalty(weight: str, lang: str) -> str:
    _ = words.translator(lang).gettext
    return (
        _("Not counted")
        if weight == "0"
        else _("counts as {n} km").format(n=numbers.number(int(weight), lang))
    )


def _kilometres(one: str, lang: str) -> str:
    return words.translator(lang).gettext("{n} km").format(n=numbers.number(int(one), lang))


def _paired(values: tuple[str, ...], said: tuple[str, ...]) -> Options:
    return [option(value, text) for value, text in zip(values, said, strict=True)]


def _kinds(lang: str) -> Options:
    _ = words.translator(lang).gettext
    services = [option(one.key, one.labels[lang]) for one in kinds().values() if one.is_service]
    others = [option(one.key, one.labels[lang]) for one in kinds().values() if not one.is_service]
    return [
        {"group": _("Services with a target group"), "items": services},
        {"group": _("Other types of centre"), "items": others},
    ]


def _areas(lang: str) -> Options:
    """The country, its regions, its provinces."""
    levels: dict[str, Options] = {"region": [], "province": []}
    for place in places().values():
        if place.level in levels:
            levels[place.level].append(option(place.code, place.name(lang)))
    groups = [
        {"group": territory_words.level(level, lang), "items": items} for level, items in levels.items()
    ]
    return [option(COUNTRY, places()[COUNTRY].name(lang)), *groups]
