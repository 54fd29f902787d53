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
from pages._parts.norms.trial_field import trial_field
from pages._parts.places import inside, places
from pages._parts.plan.asking import services
from pages._parts.plan.conditions import conditions
from pages._parts.plan.conditions import skeleton as more
from pages._parts.plan.enough import offered as offered_enough
from pages._parts.plan.said import roads
from pages._parts.plan.view import BY_BUDGET, DETOURS, PAGE, RADII, SITES, PlanView

_SELECTS = ("what", "milieu", "enough", "radius", "sites", "each", "detour")
#: Choices made on the map, and in a table of their own.
_UNSEEN = ("selected", "forced", "excluded", "limits")


def controls(view: PlanView) -> Component:
    """The row of choices."""
    _ = words.translator(view.lang).gettext
    lang, address = view.lang, view.address()
    offered: dict[str, tuple[str, list[Option]]] = {
        "what": (_("What to open"), [option(one, kinds()[one].labels[lang]) for one in services()]),
        "sites": (
            _("New centres"),
            [*_counts(SITES, "{n}", lang), option(BY_BUDGET, _("as many as a budget pays for"))],
        ),
        "milieu": (_("For whom"), [option("rural", _("Rural communes")), option("all", _("Everybody"))]),
        "enough": (_("What is enough"), offered_enough(lang)),
        "radius": (_("Near enough"), _counts(RADII, _("{n} km"), lang)),
        "each": (_("In each region"), [option("no", _("Wherever best")), option("yes", _("At least one"))]),
        "detour": (_("Roads longer by"), [option(one, roads(one, lang)) for one in DETOURS]),
    }
    lists = {name: select(address, PAGE, name, *offered[name]) for name in _SELECTS}
    return html.Div(
        [
            lists["what"],
            lists["sites"],
            _regions(view),
            *(lists[name] for name in ("each", "milieu", "radius", "enough")),
            trial_field(PAGE, view.trial, view.lang),
            lists["detour"],
            *(
                dcc.Input(id=ids.choice(PAGE, name), type="hidden", value=address.fields.get(name, ""))
                for name in _UNSEEN
            ),
            conditions(view),
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
        dmc.TextInput(id=ids.choice(PAGE, "trial")),
        *(dcc.Input(id=ids.choice(PAGE, name)) for name in _UNSEEN),
        *more(),
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
