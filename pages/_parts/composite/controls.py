"""What a reader chooses of an index beside its indicators: territories, scale, mean, weights drawn, name."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import ids, territory_words
from pages._parts.attributes import aria
from pages._parts.choice import Option, by_words, option, select
from pages._parts.codes import COUNTRY
from pages._parts.composite.view import LEVELS, LONGEST_NAME, PAGE, CompositeView
from pages._parts.composite.words import FREEDOMS, GAPS, MEANS, SCALES
from pages._parts.places import places

NAMES = ("level", "within", "scale", "mean", "gaps", "freedom")
#: Choices made elsewhere on the page: among the indicators, under the chart.
UNSEEN = ("of", "show")
_LABELS = {
    "level": N_("Territories"),
    "within": N_("Inside"),
    "scale": N_("Scale"),
    "mean": N_("Brought together by"),
    "gaps": N_("Where a figure is missing"),
    "freedom": N_("Weights drawn"),
}


def controls(view: CompositeView) -> Component:
    """The row of choices; on a narrow screen all but the first fold away."""
    _ = words.translator(view.lang).gettext
    searched = {"within": by_words(view.lang)}
    address = view.address()
    first, *others = [
        select(address, PAGE, name, _(_LABELS[name]), options, **searched.get(name, {}))
        for name, options in _options(view.lang).items()
    ]
    more = html.Button(
        _("Where, scale, weights and more"),
        id=ids.MORE_BUTTON,
        className="more-button",
        type="button",
        **aria(expanded="false", controls=ids.MORE_CONTROLS),
    )
    return html.Div(
        [
            first,
            more,
            html.Div([*others, _name(view)], id=ids.MORE_CONTROLS, className="more-controls"),
            *(
                dcc.Input(id=ids.choice(PAGE, name), type="hidden", value=getattr(view, name))
                for name in UNSEEN
            ),
        ],
        className="controls",
        role="group",
        **aria(label=_("What to show")),
    )


def skeleton() -> list[Component]:
    """The ids of the choices and the kinds of their components."""
    return [
        *(dmc.Select(id=ids.choice(PAGE, name)) for name in NAMES),
        *(dcc.Input(id=ids.choice(PAGE, name)) for name in UNSEEN),
        dmc.TextInput(id=ids.choice(PAGE, "name")),
    ]


def _options(lang: str) -> dict[str, list[Option]]:
    _ = words.translator(lang).gettext
    choices = {"scale": SCALES, "mean": MEANS, "gaps": GAPS, "freedom": FREEDOMS}
    return {
        "level": [option(code, territory_words.level(code, lang)) for code in LEVELS],
        "within": _areas(lang),
        **{name: [option(key, _(said)) for key, said in known.items()] for name, known in choices.items()},
    }


def _areas(lang: str) -> list[Option]:
    known = places()
    grouped = [
        {
            "group": territory_words.level(level, lang),
            "items": [option(one.code, one.name(lang)) for one in known.values() if one.level == level],
        }
        for level in ("region", "province")
    ]
    return [option(COUNTRY, known[COUNTRY].name(lang)), *grouped]


def _name(view: CompositeView) -> Component:
    """How the reader calls this index: it stands above it, in files and in the link."""
    _ = words.translator(view.lang).gettext
    return dmc.TextInput(
        id=ids.choice(PAGE, "name"),
        label=_("Name of this index"),
        value=view.name,
        attributes={"input": {"maxLength": LONGEST_NAME}},
        debounce=600,
        size="sm",
        className="control composite-name",
    )
