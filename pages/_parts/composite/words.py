"""What an index says in a sentence, and its choices in words."""

from __future__ import annotations

from collections.abc import Mapping

from data import words
from data.catalogue import catalogue
from data.shipped_index import shipped_index
from data.words import N_
from pages._parts import numbers, territory_words
from pages._parts.codes import COUNTRY
from pages._parts.composite.index import Index, index
from pages._parts.composite.view import CompositeView, asked_view
from pages._parts.places import places

#: Who is among the highest in so many of the draws stays there.
STAYS = 0.95
SCALES = {
    "min-max": N_("From 1 to 100"),
    "rank": N_("Rank"),
    "z": N_("Distance from the mean"),
    "reference": N_("Ratio to the country"),
}
MEANS = {"arithmetic": N_("Arithmetic mean"), "geometric": N_("Geometric mean")}
GAPS = {"leave": N_("No index without every figure"), "median": N_("Put the median, marked")}
FREEDOMS = {
    "any": N_("Any weights"),
    "half": N_("Half-way to any weights"),
    "none": N_("Only the given weights"),
}
DIRECTIONS = {True: N_("raises the index"), False: N_("lowers the index")}
_SCALES_SAID = {
    "min-max": N_("each indicator from 1 (lowest) to 100 (highest) of the territories shown"),
    "rank": N_("each indicator’s rank among the territories shown, from 1 to 100"),
    "z": N_("each indicator’s distance from the mean of the territories shown, in standard deviations"),
    "reference": N_("each indicator divided by the country’s figure"),
}
_FREEDOMS_SAID = {
    "any": N_("any weights, and figures within their confidence intervals"),
    "half": N_(
        "weights half-way between the given ones and any, and figures within their confidence intervals"
    ),
    "none": N_("the given weights, and figures within their confidence intervals"),
}


def headline(query: Mapping[str, str]) -> str:
    """The sentence of a query."""
    return sentence(index(asked_view(query)[0]))


def title(view: CompositeView) -> str:
    """What the index is called: by the reader, as it is shipped, or as one of the reader's own."""
    if view.name:
        return view.name
    own = words.translator(view.lang).gettext("Index by own choice")
    return shipped_index().title[view.lang] if view.is_shipped else own


def sentence(found: Index) -> str:
    """Where the index is highest, and how much of that is sure."""
    view = found.view
    _ = words.translator(view.lang).gettext
    head = _("{name} ({all}).").format(name=title(view), all=placed(found))
    if not found.known.any():
        return f"{head} {_('Fewer than three of them have every figure: there is no index.')}"
    names = _(", ").join(place_name(found, row) for row in found.order[:3])
    highest = _("Highest: {places}.").format(places=names)
    return " ".join(filter(None, (head, highest, sure(found), unknown(found))))


def sure(found: Index) -> str:
    """How many of the highest stay there in nearly all draws."""
    lang = found.view.lang
    _, plural = words.translator(lang).gettext, words.translator(lang).ngettext
    stay = int((found.among >= STAYS).sum())
    told = {
        "n": numbers.number(stay, lang),
        "worst": numbers.number(found.worst, lang),
        "draws": numbers.number(found.draws, lang),
    }
    if not stay:
        return _(
            "None stays among the {worst} highest in 95% of {draws} draws: the order is not sure."
        ).format(**told)
    return plural(
        "{n} stays among the {worst} highest in at least 95% of {draws} draws.",
        "{n} stay among the {worst} highest in at least 95% of {draws} draws.",
        stay,
    ).format(**told)


def unknown(found: Index) -> str:
    """How many have no index; empty where all have."""
    if not found.unknown or not found.known.any():
        return ""
    count = territory_words.counted(found.view.level, len(found.unknown), found.view.lang)
    _ = words.translator(found.view.lang).gettext
    return _("No index for {count}: a figure is missing.").format(count=count)


def placed(found: Index) -> str:
    """So many territories, and where they lie unless it is the whole country."""
    view = found.view
    counted = territory_words.counted(view.level, len(found.known), view.lang)
    if view.within == COUNTRY:
        return counted
    _ = words.translator(view.lang).gettext
    return _(", ").join((counted, places()[view.within].name(view.lang)))


def place_name(found: Index, row: int) -> str:
    """A territory by its row."""
    return places()[found.figures.codes[row]].name(found.view.lang)


def label(key: str, lang: str) -> str:
    """An indicator's name."""
    return catalogue().indicators[key].label[lang]


def score(value: float, view: CompositeView) -> str:
    """A score as the page writes it."""
    return numbers.number(round(float(value), decimals(view)), view.lang, decimals(view))


def decimals(view: CompositeView) -> int:
    """How many decimals a score has."""
    return 1 if view.scale in ("min-max", "rank") else 2


def percent(share: float, lang: str) -> str:
    """A share in hundredths, with a tenth where it is not whole."""
    rounded = round(100 * float(share), 1)
    said = numbers.number(rounded, lang, 0 if rounded == int(rounded) else 1)
    return words.translator(lang).gettext("{n}%").format(n=said)


def ranks(low: float, high: float, lang: str) -> str:
    """Ranks from the one to the other."""
    if low == high:
        return numbers.number(int(low), lang)
    _ = words.translator(lang).gettext
    return _("{first} to {last}").format(
        first=numbers.number(int(low), lang), last=numbers.number(int(high), lang)
    )


def method(found: Index) -> str:
    """How the index was made, in a sentence or two."""
    view = found.view
    _ = words.translator(view.lang).gettext
    made = _("{mean} of {count} indicators; scale: {scale}.").format(
        mean=_(MEANS[view.mean]),
        count=numbers.number(sum(part.weight > 0 for part in view.parts), view.lang),
        scale=_(_SCALES_SAID[view.scale]),
    )
    return f"{made} {drawn(found)}"


def drawn(found: Index) -> str:
    """What the intervals of ranks rest on."""
    view = found.view
    _ = words.translator(view.lang).gettext
    return _(
        "Intervals of ranks: 95% of {draws} draws of {what}; the same link gives the same draws."
    ).format(draws=numbers.number(found.draws, view.lang), what=_(_FREEDOMS_SAID[view.freedom]))
