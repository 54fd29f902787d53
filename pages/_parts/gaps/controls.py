"""What a reader can choose about the gaps: what is missing, where, to whom, how far."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, numbers, territory_words
from pages._parts.attributes import aria
from pages._parts.codes import COUNTRY
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.view import FAR, LEAST, LEVELS, GapsView
from pages._parts.places import places

PAGE = "gaps"
Option = dict[str, Any]


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
            _select(view, "what", _("What is missing"), _kinds(view.lang), by_words=True),
            more,
            html.Div(_others(view), id=ids.MORE_CONTROLS, className="more-controls"),
            # What is marked on the map or in the table is a choice like the others.
            dcc.Input(id=ids.choice(PAGE, "selected"), type="hidden", value=view.selected),
        ],
        className="controls",
        role="group",
        **aria(label=_("What to show")),
    )


def skeleton() -> list[Component]:
    """The ids of the choices and the kinds of their components."""
    names = ("what", "level", "within", "milieu", "which", "far", "least", "spots")
    return [
        *(dmc.Select(id=ids.choice(PAGE, name)) for name in names),
        dcc.Input(id=ids.choice(PAGE, "selected")),
    ]


def _others(view: GapsView) -> list[Component]:
    lang = view.lang
    _ = words.translator(lang).gettext
    levels = [_option(code, territory_words.level(code, lang)) for code in LEVELS]
    milieux = [_option("rural", _("Rural only")), _option("all", _("All"))]
    which = [_option("none", _("Without any")), _option("all", _("With or without"))]
    spots = [_option("no", _("Any")), _option("yes", _("Only them"))]
    return [
        _select(view, "level", _("Territories"), levels),
        _select(view, "within", _("Inside"), _areas(lang), by_words=True),
        _select(view, "milieu", _("Milieu"), milieux),
        _select(view, "which", _("Centres there"), which),
        _select(view, "far", _("Nearest farther than"), _numbers(FAR, _("{n} km"), lang)),
        _select(view, "least", _("People at least"), _numbers(LEAST, "{n}", lang)),
        _select(view, "spots", _("White spots"), spots),
    ]


def _select(
    view: GapsView, name: str, label: str, options: list[Option], *, by_words: bool = False
) -> Component:
    _ = words.translator(view.lang).gettext
    search = {
        "searchable": True,
        "clearSearchOnFocus": True,
        "filter": {"function": "byWords"},
        "nothingFoundMessage": _("Nothing to show"),
        "maxDropdownHeight": 420,
    }
    return dmc.Select(
        id=ids.choice(PAGE, name),
        label=label,
        data=options,
        value=getattr(view, name),
        allowDeselect=False,
        className=f"control gaps-{name}",
        size="sm",
        **(search if by_words else {}),
    )


def _option(value: str, label: str) -> Option:
    return {"value": value, "label": label}


def _kinds(lang: str) -> list[Option]:
    _ = words.translator(lang).gettext
    headings = {True: _("Services with a target group"), False: _("Other types of centre")}
    return [
        {
            "group": heading,
            "items": [
                _option(kind.key, kind.labels[lang])
                for kind in kinds().values()
                if kind.is_service is is_service
            ],
        }
        for is_service, heading in headings.items()
    ]


def _areas(lang: str) -> list[Option]:
    known = places()
    return [
        _option(COUNTRY, known[COUNTRY].name(lang)),
        *(
            {
                "group": territory_words.level(level, lang),
                "items": [
                    _option(place.code, place.name(lang)) for place in known.values() if place.level == level
                ],
            }
            for level in ("region", "province")
        ),
    ]


def _numbers(offered: tuple[str, ...], template: str, lang: str) -> list[Option]:
    _ = words.translator(lang).gettext
    said = {one: template.format(n=numbers.number(int(one), lang)) for one in offered}
    return [_option(one, _("Any") if one == "0" else said[one]) for one in offered]
