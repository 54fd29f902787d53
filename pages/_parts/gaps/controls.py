"""What a reader can choose about the gaps: what is missing, where, to whom, how far."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import ids, numbers, territory_words
from pages._parts.attributes import aria
from pages._parts.choice import Option, by_words, option, select
from pages._parts.codes import COUNTRY
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.measured import READINGS, YARDSTICKS
from pages._parts.gaps.parts import NAMES, PARTS, STANDS
from pages._parts.gaps.view import FAR, LEAST, LEVELS, GapsView
from pages._parts.norms.readings import said
from pages._parts.norms.trial_field import trial_field
from pages._parts.places import places

PAGE = "gaps"
_SHOWN = {"distance": N_("Distance and needs"), "places": N_("Places and people")}
#: Choices made in the table and on the map.
UNSEEN = ("selected", "sort")


def controls(view: GapsView) -> Component:
    """The row of choices; on a narrow screen all but the first fold away."""
    _ = words.translator(view.lang).gettext
    more = html.Button(
        _("Where, how far and more"),
        id=ids.MORE_BUTTON,
        className="more-button",
        type="button",
        **aria(expanded="false", controls=ids.MORE_CONTROLS),
    )
    return html.Div(
        [
            select(
                view.address(), PAGE, "what", _("What is missing"), _kinds(view.lang), **by_words(view.lang)
            ),
            more,
            html.Div(_others(view), id=ids.MORE_CONTROLS, className="more-controls"),
            # What is marked on the map or in the table, and its order, are choices like the others.
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
    names = (
        "what",
        "level",
        "within",
        "milieu",
        "milieu_part",
        "which",
        "far",
        "least",
        "spots",
        "show",
        "against",
        "reading",
    )
    return [
        *(dmc.Select(id=ids.choice(PAGE, name)) for name in (*names, "show", "against", "reading")),
        dmc.TextInput(id=ids.choice(PAGE, "trial")),
        *(dcc.Input(id=ids.choice(PAGE, name)) for name in UNSEEN),
    ]


def _others(view: GapsView) -> list[Component]:
    lang = view.lang
    _ = words.translator(lang).gettext
    levels = [option(code, territory_words.level(code, lang)) for code in LEVELS]
    milieux = [option("rural", _("Rural only")), option("all", _("All"))]
    which = [option("none", _("Without any")), option("all", _("With or without"))]
    spots = [option("no", _("Any")), option("yes", _("Only them"))]
    every: dict[str, tuple[str, list[Option]]] = {
        "level": (_("Territories"), levels),
        "within": (_("Inside"), _areas(lang)),
        "milieu": (_("Milieu"), milieux),
        "milieu_part": (_("Part"), _parts(lang)),
        "which": (_("Centres there"), which),
        "show": (_("The table shows"), [option(code, _(text)) for code, text in _SHOWN.items()]),
        "against": (_("Measured against"), [option(code, _(text)) for code, text in YARDSTICKS.items()]),
        "reading": (_("Norms in each territory"), _readings(lang)),
        "far": (_("Nearest farther than"), _numbers(FAR, _("{n} km"), lang)),
        "least": (_("People at least"), _numbers(LEAST, "{n}", lang)),
        "spots": (_("White spots"), spots),
    }
    searched = {"within": by_words(lang)}
    lists = [
        select(view.address(), PAGE, name, *shown, **searched.get(name, {})) for name, shown in every.items()
    ]
    after = list(every).index("against") + 1
    return [*lists[:after], trial_field(PAGE, view.trial, view.lang), *lists[after:]]


def _readings(lang: str) -> list[Option]:
    _ = words.translator(lang).gettext
    return [option("", _("As entered")), *(option(one, said(one, lang)) for one in READINGS)]


def _parts(lang: str) -> list[Option]:
    """The whole, then the parts by where centres stand, then by whom they say they serve."""
    _ = words.translator(lang).gettext
    headings = {True: _("By where centres stand"), False: _("By whom centres say they serve")}
    return [
        option("", _("The whole")),
        *(
            {
                "group": heading,
                "items": [
                    option(key, _(NAMES[key]))
                    for key, part in PARTS.items()
                    if (part.counted_by == STANDS) is stands
                ],
            }
            for stands, heading in headings.items()
        ),
    ]


def _kinds(lang: str) -> list[Option]:
    _ = words.translator(lang).gettext
    headings = {True: _("Services with a target group"), False: _("Other types of centre")}
    return [
        {
            "group": heading,
            "items": [
                option(kind.key, kind.labels[lang])
                for kind in kinds().values()
                if kind.is_service is is_service
            ],
        }
        for is_service, heading in headings.items()
    ]


def _areas(lang: str) -> list[Option]:
    known = places()
    return [
        option(COUNTRY, known[COUNTRY].name(lang)),
        *(
            {
                "group": territory_words.level(level, lang),
                "items": [
                    option(place.code, place.name(lang)) for place in known.values() if place.level == level
                ],
            }
            for level in ("region", "province")
        ),
    ]


def _numbers(offered: tuple[str, ...], template: str, lang: str) -> list[Option]:
    _ = words.translator(lang).gettext
    texts = {one: template.format(n=numbers.number(int(one), lang)) for one in offered}
    return [option(one, _("Any") if one == "0" else texts[one]) for one in offered]
