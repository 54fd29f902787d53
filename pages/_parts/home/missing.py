"""What a planner may read first: the largest gap of the countryside, and in which provinces it lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts.codes import COUNTRY
from pages._parts.gaps import words as gaps_words
from pages._parts.gaps.facts import Shown, shown
from pages._parts.gaps.view import GapsView
from pages._parts.map.places import children
from pages._parts.sketch import sketch_legend, sketch_map

RAMP = "z3"
#: From how many communes on a province is drawn darker.
_STEPS = (1, 6, 16)
_WORDS = {
    "0": N_("none"),
    "1": N_("1 to 5"),
    "2": N_("6 to 15"),
    "3": N_("16 and more"),
    "missing": N_("no figure"),
    "not_applicable": N_("no rural commune"),
}
#: How long a province's code is at the head of a commune's.
_PROVINCE = 6


def largest_gap(lang: str) -> Shown:
    """The rural communes of the largest gap: the same that the sentence speaks of."""
    return shown(gaps_words.largest_rural_gap(lang))


def missing_map(gap: Shown) -> list[Component]:
    """How many of those communes each province has; a shape leads to the list inside it."""
    lang = gap.view.lang
    _ = words.translator(lang).gettext
    fills = _fills(gap)
    counts = Counter(fills.values())
    entries = [(fill, _(text), counts[fill]) for fill, text in _WORDS.items() if counts[fill]]
    drawn = sketch_map(
        COUNTRY,
        "province",
        fills,
        lang=lang,
        label=gaps_words.sentence(gap),
        ramp=RAMP,
        tips=_tips(gap, lang),
        links=_link(gap.view),
    )
    title = _("Such communes in each prefecture or province")
    return [drawn, html.P(title, className="legend-title"), sketch_legend(entries, lang, RAMP)]


def _communes(gap: Shown) -> Counter[str]:
    return Counter(one.code[:_PROVINCE] for one in gap.listed)


def _fills(gap: Shown) -> Mapping[str, str]:
    """A class by province, or why it has none."""
    counts = _communes(gap)
    around = {one.code[:_PROVINCE]: "missing" for one in gap.around}
    known = {one.code[:_PROVINCE] for one in gap.around if one.is_known}
    classes = {code: str(sum(counts[code] >= step for step in _STEPS)) for code in known}
    names = children("province", COUNTRY, gap.view.lang)
    return {**dict.fromkeys(names, "not_applicable"), **around, **classes}


def _tips(gap: Shown, lang: str) -> dict[str, str]:
    counts, names = _communes(gap), children("province", COUNTRY, lang)
    return {code: f"{name}\n{gaps_words.territories(gap.view, counts[code])}" for code, name in names.items()}


def _link(view: GapsView) -> str:
    return view.address().url(within="{code}").replace("%7Bcode%7D", "{code}")
