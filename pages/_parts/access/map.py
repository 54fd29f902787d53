"""Access on a small map of communes, and its legend with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np
from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.access.controls import speed
from pages._parts.access.found import LIMITS, Found
from pages._parts.access.told import facts, places_untold
from pages._parts.access.words import sentence
from pages._parts.places import inside, places
from pages._parts.plan.said import roads
from pages._parts.sketch import SketchPoint, sketch_legend, sketch_map

IDENT = "access-sketch"
#: Nearer is lighter; nothing within reach is a hue of its own; the dearer to reach and share, the darker.
RAMPS = {"nearest": "s5", "places": "z4", "raam": "s5"}
CLASSES = 5
TITLES = {
    "nearest": N_("Kilometres to the nearest centre"),
    "places": N_("Licensed places within reach, per 1,000 people who share them"),
    "raam": N_("Cost of reaching and sharing a place; 1: as crowded as the mean, next door"),
}
_FAR = (
    N_("up to 5 km"),
    N_("5 to 10 km"),
    N_("10 to 20 km"),
    N_("20 to 50 km"),
    N_("over 50 km, or none open"),
)
#: A map of more communes tells only names.
_TIPS_UP_TO = 150
_OUTSIDE, _NOBODY, _UNTOLD = "off", "none", "insufficient"


def access_map(shown: Found, pick: str) -> Component:
    """The map; choosing a commune writes its code to the store `pick`."""
    view = shown.view
    return sketch_map(
        view.within,
        "commune",
        fills(shown),
        lang=view.lang,
        label=sentence(shown),
        ramp=RAMPS[view.show],
        tips=_tips(shown) if shown.looked_at.sum() <= _TIPS_UP_TO else None,
        marked=view.selected,
        points=_points(shown),
        pick=pick,
        ident=IDENT,
        size="large",
    )


def access_legend(shown: Found) -> list[Component]:
    """Each colour in words with its number of communes."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    painted = fills(shown)
    counts = Counter(painted.values())
    entries = [(fill, said, counts[fill]) for fill, said in _classes(shown, painted) if counts[fill]]
    said = {
        "missing": figure_words.status("missing", view.lang),
        _UNTOLD: places_untold(view.lang)
        if view.show == "places"
        else figure_words.status("insufficient", view.lang),
        "not_applicable": figure_words.status("not_applicable", view.lang),
        _NOBODY: _("nobody of the target group lives there"),
    }
    entries += [(fill, text, counts[fill]) for fill, text in said.items() if counts[fill]]
    outside = len(inside("commune", view.within)) - len(painted)
    if outside:
        entries.append((_OUTSIDE, _("not asked about"), outside))
    return [
        html.P(f"{_(TITLES[view.show])} · {_ways(shown)}", className="legend-title"),
        sketch_legend(entries, view.lang, RAMPS[view.show]),
        html.Ul(
            html.Li([html.Span(className="access-dot"), _("centre that stands")]),
            className="legend-entries access-dots",
        ),
    ]


def _ways(shown: Found) -> str:
    """What the kilometres are: of loaded ways, or of straight lines."""
    view = shown.view
    if shown.ground.minutes is None:
        return roads(view.detour, view.lang)
    template = words.translator(view.lang).gettext("loaded ways at {speed}")
    return template.format(speed=speed(view.speed, view.lang))


def fills(shown: Found) -> Mapping[str, str]:
    """Fill by code of the communes looked at."""
    classes = _classed(shown)
    painted = {}
    for at in np.flatnonzero(shown.looked_at):
        if shown.ground.status[at] != "computed":
            fill = shown.ground.status[at]
        elif not shown.known[at]:
            fill = _NOBODY
        else:
            fill = str(classes[at]) if classes[at] >= 0 else _UNTOLD
        painted[shown.ground.codes[at]] = fill
    return painted


def _classed(shown: Found) -> np.ndarray:
    """Class of each commune; -1 where nothing can be told."""
    values = shown.measured
    classes = np.searchsorted(_edges(shown), values, side="left")
    return np.where(np.isnan(values), -1, classes)


def _edges(shown: Found) -> np.ndarray:
    """The upper limit of each class but the last; of places shared, zero is a class of its own."""
    if shown.view.show == "nearest":
        return np.array(LIMITS)
    values = shown.measured[shown.order]
    values = values[np.isfinite(values)]
    if shown.view.show == "raam":
        return _quantiles(values, CLASSES)
    return np.concatenate([[0.0], _quantiles(values[values > 0], CLASSES - 1)])


def _quantiles(values: np.ndarray, classes: int) -> np.ndarray:
    """Limits of classes of as many values each."""
    if not values.size:
        return np.full(classes - 1, np.inf)
    return np.quantile(values, np.arange(1, classes) / classes, method="inverted_cdf")


def _classes(shown: Found, painted: Mapping[str, str]) -> list[tuple[str, str]]:
    _ = words.translator(shown.view.lang).gettext
    if shown.view.show == "nearest":
        return [(str(at), _(said)) for at, said in enumerate(_FAR)]
    values = dict(zip(shown.ground.codes, shown.measured.tolist(), strict=True))
    told = []
    for at in range(CLASSES):
        held = [values[code] for code, fill in painted.items() if fill == str(at)]
        if held:
            told.append((str(at), _bounds(min(held), max(held), shown)))
    return told


def _bounds(least: float, most: float, shown: Found) -> str:
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    if most == 0:
        return _("none within {km} km").format(km=shown.view.radius)
    if not np.isfinite(least):
        return _("no place can be reached")
    first, last = (numbers.number(one, lang, 1) if np.isfinite(one) else "∞" for one in (least, most))
    return _("{first} to {last}").format(first=first, last=last)


def _tips(shown: Found) -> dict[str, str]:
    """Name and figures of the communes looked at, a line each."""
    lang = shown.view.lang
    rows = np.flatnonzero(shown.looked_at)
    codes = [shown.ground.codes[at] for at in rows]
    return {
        code: "\n".join([places()[code].name(lang), *facts(shown, int(at))])
        for code, at in zip(codes, rows, strict=True)
    }


def _points(shown: Found) -> list[SketchPoint]:
    name = "name_ar" if shown.view.lang == "ar" else "name_fr"
    held = set(inside("commune", shown.view.within))
    return [
        SketchPoint(row["longitude"], row["latitude"], row[name] or row["centre_id"])
        for row in shown.ground.centres
        if row["commune_code"] in held
    ]
