"""What the reader can choose: indicator, level, period, milieu, class method, centres."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from pages._parts import ids, method_words, numbers, slots
from pages._parts.attributes import aria, data
from pages._parts.centre_types import several
from pages._parts.known import USUAL_SECONDS, Known, Offer, usual_second
from pages._parts.map.modes.names import NAMES
from pages._parts.territory_words import level, milieu
from pages._parts.view import EVERY_CENTRE, LEVELS, METHODS, VALUES, View

Option = dict[str, Any]


def controls(view: View, known: Known) -> Component:
    """The row of choices above the map; on a narrow screen all but the indicator fold away."""
    _ = words.translator(view.lang).gettext
    more = html.Button(
        _("Level, period and more"),
        id=ids.MORE_BUTTON,
        className="more-button",
        type="button",
        **aria(expanded="false", controls=ids.MORE_CONTROLS),
    )
    return html.Div(
        [
            _indicator(view, known),
            more,
            html.Div(_others(view, known), id=ids.MORE_CONTROLS, className="more-controls"),
            _second(view, known),
        ],
        className="controls",
        role="group",
        **aria(label=_("What to show")),
        # What only one way of showing needs is out of sight otherwise: see assets/shell/79_show.js.
        **data(show=view.show),
    )


def _indicator(view: View, known: Known) -> Component:
    _ = words.translator(view.lang).gettext
    return dmc.Select(
        id=ids.INDICATOR,
        label=_("Indicator"),
        data=indicator_options(view.lang, known),
        value=view.indicator,
        className="control control-indicator",
        **_searched(view.lang),
    )


def _second(view: View, known: Known) -> Component:
    """The indicator that is shown with the first: one waits for its words as for those of the first."""
    _ = words.translator(view.lang).gettext
    return dmc.Select(
        id=ids.SECOND,
        label=_("With this indicator"),
        data=indicator_options(view.lang, known),
        value=view.second or usual_second(known, view.indicator, view.level),
        className="control control-second",
        **_searched(view.lang),
    )


def _searched(lang: str) -> dict[str, Any]:
    """How a list of indicators is chosen from: every word typed, wherever it stands."""
    nothing = words.translator(lang).gettext("No indicator has these words")
    by_words = {"filter": {"function": "byWords"}, "nothingFoundMessage": nothing, "maxDropdownHeight": 420}
    return {"searchable": True, "allowDeselect": False, "clearSearchOnFocus": True, "size": "sm", **by_words}


def _others(view: View, known: Known) -> list[Component]:
    _ = words.translator(view.lang).gettext
    offer = known.offers.get(view.indicator, {})
    periods = offer.get(view.level, {})
    methods = [{"value": code, "label": method_words.name(code, view.lang)} for code in METHODS]
    shows = [{"value": code or VALUES, "label": _(said)} for code, said in NAMES.items()]
    return [
        _select(ids.LEVEL, _("Territories"), _levels(offer, view.lang), view.level),
        slots.period(view.lang),
        _select(ids.MILIEU, _("Milieu"), _milieux(periods.get(view.period, ()), view.lang), view.milieu),
        _select(ids.SHOW, _("Show"), shows, view.show or VALUES),
        _select(ids.METHOD, _("Classes"), methods, view.method),
        _select(ids.CENTRES, _("Centres on the map"), _centres(known, view.lang), view.centres or "none"),
    ]


def _select(name: str, label: str, options: list[Option], value: str) -> Component:
    return dmc.Select(
        id=name,
        label=label,
        data=options,
        value=value,
        allowDeselect=False,
        className=f"control control-{name}",
        size="sm",
    )


def indicator_options(lang: str, known: Known) -> list[Option]:
    """All indicators that can be shown, under their group and theme."""
    listed = catalogue()
    grouped: dict[str, list[Option]] = {}
    for one in listed.indicators.values():
        if one.key in known.offers:
            heading = f"{listed.groups[one.group].label[lang]} · {listed.themes[one.theme].label[lang]}"
            grouped.setdefault(heading, []).append({"value": one.key, "label": one.label[lang]})
    return [{"group": heading, "items": items} for heading, items in grouped.items()]


def _levels(offer: Offer, lang: str) -> list[Option]:
    return [{"value": code, "label": level(code, lang)} for code in LEVELS if code in offer]


def _milieux(offered: tuple[str, ...], lang: str) -> list[Option]:
    return [{"value": code, "label": milieu(code, lang)} for code in offered]


def _centres(known: Known, lang: str) -> list[Option]:
    _ = words.translator(lang).gettext
    fixed = [{"value": "none", "label": _("None")}, {"value": EVERY_CENTRE, "label": _("All centres")}]
    return fixed + [{"value": code, "label": several(code, lang)} for code in known.centre_types]


def divided(known: Known) -> list[str]:
    """The prefectures that have prefectures of arrondissements inside them."""
    return sorted(
        {place.parent for place in known.places.values() if place.level == "arrondissement_prefecture"}
    )


def offers_store(known: Known, lang: str) -> dict[str, Any]:
    """What each indicator offers, for the browser: equal offers are written once."""
    shapes: list[Offer] = []
    indicators: dict[str, int] = {}
    for key, offer in known.offers.items():
        if offer not in shapes:
            shapes.append(offer)
        indicators[key] = shapes.index(offer)
    periods = sorted({period for offer in shapes for at in offer.values() for period in at})
    return {
        "shapes": shapes,
        "indicators": indicators,
        "divided": divided(known),
        "seconds": USUAL_SECONDS,
        "levels": {code: level(code, lang) for code in LEVELS},
        "periods": {code: numbers.period(code, lang) for code in periods},
        "milieux": {code: milieu(code, lang) for code in ("total", "urban", "rural")},
    }
