"""The small map of the gaps: who is listed, and how far from the nearest; its legend with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import figure_words, numbers, territory_words
from pages._parts.figure_words import NON_VALUES
from pages._parts.gaps.facts import Shown, inside, period
from pages._parts.gaps.gap import Gap
from pages._parts.gaps.held import Held, held, told_why
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.measured import YARDSTICKS
from pages._parts.gaps.measured_told import measured_lines
from pages._parts.gaps.parts import NAMES
from pages._parts.gaps.view import GapsView
from pages._parts.gaps.words import MEANS, sentence
from pages._parts.map import places
from pages._parts.sketch import sketch_legend, sketch_map

#: Who has a centre keeps a hue of its own; who has none darkens with the distance to the nearest.
RAMP = "z4"
_STEPS = (10, 20, 50)
#: A map of more territories tells only names: figures of all would weigh more than the map.
_TIPS_UP_TO = 100
_NOT_LISTED = "off"
#: Shares of the places asked for, in per cent, from which on a territory is drawn darker.
_QUARTERS = (25, 50, 75)
_PLACES_WORDS = {
    "0": N_("no place missing"),
    "1": N_("under a quarter of the places asked for"),
    "2": N_("a quarter to a half"),
    "3": N_("a half to three quarters"),
    "4": N_("three quarters and more"),
}
_EACH_WORDS = {"0": N_("as many as the norm asks for"), "4": N_("fewer")}
_WORDS = {
    "0": N_("at least one"),
    "1": N_("none; under 10 km"),
    "2": N_("none; 10 to 20 km"),
    "3": N_("none; 20 to 50 km"),
    "4": N_("none; over 50 km"),
    _NOT_LISTED: N_("not in the list"),
}


def gaps_map(shown: Shown, pick: str) -> Component:
    """The map; choosing a territory on it writes its code to the store `pick`."""
    view = shown.view
    fills = _fills(shown)
    return sketch_map(
        view.area,
        view.level,
        fills,
        lang=view.lang,
        label=sentence(shown),
        ramp=RAMP,
        tips=_tips(shown) if len(shown.listed) <= _TIPS_UP_TO else None,
        marked=view.selected,
        pick=pick,
        ident="gaps-sketch",
        size="large",
    )


def gaps_legend(shown: Shown) -> list[Component]:
    """Each colour in words with its number of territories."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    fills = _fills(shown)
    counts = Counter(fills.values())
    counts[_NOT_LISTED] = len(inside(view)) - len(fills)
    said = {**_words(view), _NOT_LISTED: _WORDS[_NOT_LISTED]}
    entries = [(fill, _(text), counts[fill]) for fill, text in said.items() if counts[fill]]
    others = [
        (status, figure_words.status(status, view.lang), counts[status])
        for status in ("missing", "suppressed", "insufficient", "not_applicable")
        if counts[status]
    ]
    title = html.P(_legend_title(shown), className="legend-title")
    return [title, sketch_legend(entries + others, view.lang, RAMP)]


def _words(view: GapsView) -> Mapping[str, str]:
    """What each fill means in a view."""
    if view.against == "each":
        return _EACH_WORDS
    return _PLACES_WORDS if view.show == "places" else _WORDS


def _legend_title(shown: Shown) -> str:
    """What the colours measure."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    if view.against == "each" or view.show == "places":
        what = _("Centres there") if view.against == "each" else _("Places missing, of those asked for")
        return f"{what}. {_('Yardstick: {yardstick}').format(yardstick=_(YARDSTICKS[view.against]))}"
    if view.level in MEANS:
        return _("Centres there; mean distance to the nearest, in a straight line")
    return _("Centres there; distance to the nearest, in a straight line")


def subtitle(shown: Shown) -> str:
    """What is looked for, whom it is for, territories, and the day it stands at."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    milieu = _("rural only") if view.milieu == "rural" else ""
    parts = [
        kinds()[view.what].labels[view.lang],
        territory_words.level(view.level, view.lang),
        milieu,
        _(NAMES[view.milieu_part]) if view.milieu_part else "",
        _("end of {year}").format(year=period()),
    ]
    return " · ".join(part for part in parts if part)


def _fills(shown: Shown) -> Mapping[str, str]:
    """Fill by code of those listed, of those without such a part, and of those of which nothing is known."""
    fill = _FILLED.get("each" if shown.view.against == "each" else shown.view.show, _fill)
    listed = {gap.code: fill(gap) for gap in shown.listed} | dict.fromkeys(shown.nobody, "not_applicable")
    if shown.view.show == "places":
        return listed
    return {**listed, **{gap.code: gap.status for gap in shown.unknown}}


def _fill(gap: Gap) -> str:
    if gap.status != "computed":
        return gap.status
    if gap.centres:
        return "0"
    return str(1 + sum(gap.is_beyond(step) for step in _STEPS))


def _fill_of_places(gap: Gap) -> str:
    """How large a part of the places asked for is missing."""
    if gap.missing is None:
        status = gap.supply.places_status
        return status if status in NON_VALUES else "missing"
    if not gap.missing or not gap.asked:
        return "0"
    return str(1 + sum(100 * gap.missing >= step * gap.asked for step in _QUARTERS))


def _fill_of_each(gap: Gap) -> str:
    if gap.lacking is None:
        return gap.status if gap.status in NON_VALUES else "missing"
    return "4" if gap.lacking else "0"


_FILLED = {"places": _fill_of_places, "each": _fill_of_each}


def _tips(shown: Shown) -> dict[str, str]:
    """Name, people, centres and distance of the territories listed, a line each."""
    names = places.children(shown.view.level, shown.view.within, shown.view.lang)
    reasons = held(shown)
    return {gap.code: "\n".join([names[gap.code], *told(gap, shown, reasons)]) for gap in shown.listed}


def told(gap: Gap, shown: Shown, reasons: Held) -> list[str]:
    """A territory's figures, a line each; one that is held back with its reason."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    label = _("{label}: {value}")
    lines = [label.format(label=_("Centres"), value=_centres(gap, reasons, lang))]
    if gap.people is not None:
        lines.append(label.format(label=_("People concerned"), value=numbers.number(gap.people, lang)))
    if gap.km is not None:
        heading = _("Mean distance") if shown.view.level in MEANS else _("Distance to the nearest")
        lines.append(label.format(label=heading, value=_("{n} km").format(n=numbers.number(gap.km, lang, 1))))
    if gap.neither:
        lines.append(
            label.format(label=_("Centres in neither part"), value=numbers.number(gap.neither, lang))
        )
    measured = measured_lines(gap, shown, reasons)
    return [*lines, *(label.format(label=name, value=value) for name, value in measured)]


def _centres(gap: Gap, reasons: Held, lang: str) -> str:
    return (
        told_why(gap, "centres", reasons, lang) if gap.centres is None else numbers.number(gap.centres, lang)
    )
