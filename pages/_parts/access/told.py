"""What is told of a commune: its people, its way to the nearest centre, the places it shares."""

from __future__ import annotations

import numpy as np
from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import figure_words, numbers
from pages._parts.access.found import Found
from pages._parts.access.ground import EVERYBODY
from pages._parts.access.words import km
from pages._parts.address import territory_url
from pages._parts.places import places
from pages._parts.quality.reasons import told_status


def marked(shown: Found) -> list[Component]:
    """A few lines on the commune that is marked; how to mark one where none is."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    if not view.selected:
        return [html.P(_("Choose a commune on the map to read about it."), className="hint")]
    place = places()[view.selected]
    at = shown.ground.codes.index(view.selected)
    name = html.A(place.name(view.lang), href=territory_url(place.code, view.lang))
    return [
        html.P([html.B(name), f" · {places()[place.parent].name(view.lang)}"]),
        html.Ul([html.Li(line) for line in facts(shown, at)]),
    ]


def facts(shown: Found, at: int) -> list[str]:
    """A commune's figures, a line each."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    label, here = _("{label}: {value}"), shown.ground
    people = here.people[EVERYBODY][at]
    said = numbers.number(people, lang) if not np.isnan(people) else _why(shown, at)
    lines = [label.format(label=_("People concerned"), value=said)]
    if here.status[at] in ("missing", "insufficient") or not shown.is_open:
        return lines
    lines += [label.format(label=_("Nearest centre"), value=_nearest(shown, at))]
    lines += [
        label.format(label=_("Centres within {km} km").format(km=shown.view.radius), value=_around(shown, at))
    ]
    if here.status[at] == "computed":
        lines.append(label.format(label=_("Places shared, per 1,000 people"), value=score(shown, at)))
        if shown.view.show == "raam":
            cost = cost_said(shown, at)
            lines.append(label.format(label=_("Cost of reaching and sharing a place"), value=cost))
    return lines


def score(shown: Found, at: int) -> str:
    """Places within reach per 1,000 who share them; at least so many where some centres tell none."""
    lang, value = shown.view.lang, shown.reach.score[at]
    _ = words.translator(lang).gettext
    if not np.isfinite(value):
        return places_untold(lang)
    said = numbers.number(float(value), lang, 2)
    return _("at least {n}").format(n=said) if shown.reach.is_floor[at] else said


def places_untold(lang: str) -> str:
    """Why no share of places is told of a commune that is not far from centres."""
    return words.translator(lang).gettext("centres near, but their licensed places are not on record")


def cost_said(shown: Found, at: int) -> str:
    """The cost of reaching and sharing a place."""
    value = float(shown.measured[at])
    _ = words.translator(shown.view.lang).gettext
    return numbers.number(value, shown.view.lang, 2) if np.isfinite(value) else _("no place can be reached")


def why(shown: Found, at: int) -> str:
    """Whether a commune's figures could be worked out, or why not."""
    lang, here = shown.view.lang, shown.ground
    if here.status[at] == "computed" and shown.known[at] and np.isnan(shown.measured[at]):
        return (
            places_untold(lang) if shown.view.show == "places" else figure_words.status("insufficient", lang)
        )
    return told_status(here.status[at], shown.without_list, here.codes[at], lang)


def _why(shown: Found, at: int) -> str:
    if shown.ground.status[at] == "computed":
        return figure_words.status("missing", shown.view.lang)
    return why(shown, at)


def _nearest(shown: Found, at: int) -> str:
    lang = shown.view.lang
    centre = shown.ground.centres[shown.reach.nearest[at]]
    name = centre["name_ar"] if lang == "ar" else centre["name_fr"]
    where = places()[centre["commune_code"]].name(lang)
    return f"{name or centre['centre_id']} ({where}), {km(shown.reach.km[at], lang)}"


def _around(shown: Found, at: int) -> str:
    return numbers.number(int(shown.reach.around[at]), shown.view.lang)
