"""What a planner chooses: service, regions, people, radius, number of centres, assumptions."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, numbers, territory_words
from pages._parts.attributes import aria
from pages._parts.choice import Option, option, select
from pages._parts.codes import COUNTRY
from pages._parts.gaps.kinds import kinds
from pages._parts.places import inside, places
from pages._parts.plan.view import DETOURS, PAGE, RADII, SITES, PlanView, services

_SELECTS = ("what", "milieu", "radius", "sites", "each", "detour")
#: Choices made on the map.
_UNSEEN = ("selected", "forced", "excluded")


def controls(view: PlanView) -> Component:
    """The row of choices."""
    _ = words.translator(view.lang).gettext
    lang, address = view.lang, view.address()
    offered: dict[str, tuple[str, list[Option]]] = {
        "what": (_("What to open"), [option(one, kinds()[one].labels[lang]) for one in services()]),
        "sites": (_("New centres"), _counts(SITES, "{n}", lang)),
        "milieu": (_("For whom"), [option("rural", _("Rural communes")), option("all", _("Everybody"))]),
        "radius": (_("Near enough"), _counts(RADII, _("{n} km"), lang)),
        "each": (_("In each region"), [option("no", _("Wherever best")), option("yes", _("At least one"))]),
        "detour": (_("Roads longer by"), [option(one, _detour(one, lang)) for one in DETOURS]),
    }
    lists = {name: select(address, PAGE, name, *offered[name]) for name in _SELECTS}
    return html.Div(
        [
            lists["what"],
            lists["sites"],
            _regions(view),
            *(lists[name] for name in ("each", "milieu", "radius", "detour")),
            *(
                dcc.Input(id=ids.choice(PAGE, name), type="hidden", value=address.fields.get(name, ""))
                for name in _UNSEEN
            ),
        ],
        className="controls",
        role="group",
        **aria(label=_("What to plan")),
    )


def skeleton() -> list[Component]:
    """The ids of the choices and the kinds of their components."""
    return [
        *(dmc.Select(id=ids.choice(PAGE, name)) for name in _SELECTS),
        dmc.MultiSelect(id=ids.choice(PAGE, "regions")),
        *(dcc.Input(id=ids.choice(PAGE, name)) for name in _UNSEEN),
    ]


def _regions(view: PlanView) -> Component:
    _ = words.translator(view.lang).gettext
    return dmc.MultiSelect(
        id=ids.choice(PAGE, "regions"),
        label=territory_words.level("region", view.lang),
        placeholder="" if view.regions else _("The whole country"),
        data=[option(code, places()[code].name(view.lang)) for code in inside("region", COUNTRY)],
        value=list(view.regions),
        clearable=True,
        className="control plan-regions",
        size="sm",
        clearButtonProps={"aria-label": _("The whole country")},
    )


def _counts(offered: tuple[str, ...], template: str, lang: str) -> list[Option]:
    return [option(one, template.format(n=numbers.number(int(one), lang))) for one in offered]


def _detour(factor: str, lang: str) -> str:
    _ = words.translator(lang).gettext
    if factor == "1":
        return _("Straight line")
    return "+" + _("{n}%").format(n=numbers.number(round(100 * (float(factor) - 1)), lang))
