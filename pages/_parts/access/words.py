"""What access says in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from data import words
from pages._parts import numbers, people, territory_words
from pages._parts.access.found import Found, found
from pages._parts.access.view import AccessView, asked_view
from pages._parts.codes import COUNTRY
from pages._parts.gaps.kinds import kinds
from pages._parts.places import places


def headline(query: Mapping[str, str]) -> str:
    """The sentence of a query."""
    return sentence(found(asked_view(query)[0]))


def sentence(shown: Found) -> str:
    """How many people are far from what, or share too few places, and how it is in the worst tenth."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    label = kinds()[view.what].labels[view.lang]
    said = _("{label}: {value}").format(label=label, value=_fitting(shown)(shown))
    if shown.unknown and shown.known.any():
        said = f"{said} {_('No figure for {count}.').format(count=communes(view, shown.unknown))}"
    return said


def communes(view: AccessView, count: int) -> str:
    """A number of communes of the milieu, after a preposition."""
    if view.milieu == "all":
        return territory_words.counted("commune", count, view.lang)
    template = words.translator(view.lang).ngettext("{n} rural commune", "{n} rural communes", count)
    return template.format(n=numbers.number(count, view.lang))


def placed(view: AccessView, count: int) -> str:
    """So many communes, and where they lie unless it is the whole country."""
    counted = communes(view, count)
    return counted if view.within == COUNTRY else f"{counted} ({places()[view.within].name(view.lang)})"


def who(shown: Found, count: float) -> str:
    """So many people of the target group."""
    return people.of_group(round(count), kinds()[shown.view.what].target, shown.view.lang)


def share(part: float, whole: float, lang: str) -> str:
    """A share in percent; nothing of nothing is no share."""
    template = words.translator(lang).gettext("{n}%")
    return template.format(n=numbers.number(100 * part / whole, lang, 1)) if whole else "–"


def km(value: float, lang: str, decimals: int = 1) -> str:
    """A distance."""
    return words.translator(lang).gettext("{n} km").format(n=numbers.number(float(value), lang, decimals))


def _fitting(shown: Found) -> Callable[[Found], str]:
    if not shown.known.any():
        return _unknown
    if not shown.is_open:
        return _none_open
    if shown.view.show == "nearest":
        return _far
    if not shown.is_told:
        return _untold
    return _shared if shown.view.show == "places" else _crowded


def _unknown(shown: Found) -> str:
    _ = words.translator(shown.view.lang).gettext
    return _("nothing is known of centres, or of the people they are for, in {all}.").format(
        all=placed(shown.view, int(shown.looked_at.sum()))
    )


def _none_open(shown: Found) -> str:
    _ = words.translator(shown.view.lang).gettext
    return _("no centre is open anywhere; {people} live in {all}.").format(
        people=who(shown, shown.people(shown.known)), all=placed(shown.view, int(shown.known.sum()))
    )


def _untold(shown: Found) -> str:
    _ = words.translator(shown.view.lang).gettext
    return _("no open centre has licensed places on record, so nothing can be said of crowding.")


def _far(shown: Found) -> str:
    """Who lives too far from the nearest, and how far the worst tenth is."""
    view, whole = shown.view, shown.people(shown.known)
    _ = words.translator(view.lang).gettext
    beyond = shown.people(shown.beyond(float(view.radius)))
    return _(
        "in {all}, {people} ({share}) live more than {km} km from the nearest centre. "
        "In the worst tenth, {worst}, {affected} live {far} or more from it."
    ).format(
        all=placed(view, int(shown.known.sum())),
        people=who(shown, beyond),
        share=share(beyond, whole, view.lang),
        km=view.radius,
        far=km(shown.reach.km[shown.worst].min(), view.lang, 0),
        **_worst(shown),
    )


def _shared(shown: Found) -> str:
    """Who has no place within reach, and how many places half of the others share."""
    view, whole = shown.view, shown.people(shown.known)
    _ = words.translator(view.lang).gettext
    scores = shown.measured[shown.order]
    none = shown.order[scores == 0]
    said = _("in {all}, {people} ({share}) have no licensed place within {km} km.").format(
        all=placed(view, int(shown.known.sum())),
        people=who(shown, shown.people(none)),
        share=share(shown.people(none), whole, view.lang),
        km=view.radius,
    )
    some = scores[scores > 0]
    if not some.size:
        return said
    half = _("In half of the other communes at most {n} places within reach are shared by 1,000 people.")
    return f"{said} {half.format(n=numbers.spoken(float(np.median(some)), view.lang))}"


def _crowded(shown: Found) -> str:
    """How dear reaching and sharing a place is where it is dearest."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    least = float(shown.measured[shown.worst].min())
    if not np.isfinite(least):
        return _untold(shown)
    return _(
        "in the worst tenth of {all}, {worst}, {affected} live where reaching and sharing a place costs "
        "{n} times a place next door that is as crowded as the mean, or more."
    ).format(all=placed(view, int(shown.known.sum())), n=numbers.number(least, view.lang, 1), **_worst(shown))


def _worst(shown: Found) -> dict[str, str]:
    rows = shown.worst
    return {
        "worst": territory_words.counted("commune", len(rows), shown.view.lang),
        "affected": who(shown, shown.people(rows)),
    }
