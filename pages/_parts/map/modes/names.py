"""The ways of showing an indicator in words: as a choice, and why one is not possible."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts.map.modes.circles import Circles
from pages._parts.map.modes.find import finding, possible, why_not
from pages._parts.notices import Notice
from pages._parts.view import (
    BESIDE,
    CIRCLES,
    GATHERED,
    SMOOTHED,
    SMOOTHED_NEAR,
    SPOTS,
    SURE,
    View,
)

#: In the order of the choice; the values, which need no word in a link, come first.
NAMES = {
    "": N_("Values"),
    SMOOTHED: N_("Smoothed"),
    SMOOTHED_NEAR: N_("Smoothed by neighbours"),
    SPOTS: N_("Hot and cold spots (local Moran)"),
    GATHERED: N_("Hot and cold spots (Gi*)"),
    BESIDE: N_("With another indicator"),
    SURE: N_("How sure the colours are"),
    CIRCLES: N_("Circles (counts)"),
}


def name(show: str, lang: str) -> str:
    """A way of showing as a choice."""
    return words.translator(lang).gettext(NAMES[show])


def keeps_classes(view: View) -> bool:
    """Whether the colours are the classes of the values."""
    found = finding(view)
    if isinstance(found, Circles):
        return found.between is not None
    return found is None or view.show in (SMOOTHED, SMOOTHED_NEAR, SURE)


def not_shown(view: View) -> list[Notice]:
    """What a reader is told who asked for a way of showing that is not possible."""
    said = refused(view)
    return [Notice("{said}", {"said": said})] if said else []


def refused(view: View) -> str:
    """Why the values are shown instead of what was asked for, and what else is possible; empty if shown."""
    why = why_not(view)
    if not why:
        return ""
    _ = words.translator(view.lang).gettext
    others = _(", ").join(name(show, view.lang) for show in ("", *possible(view)))
    return _("{why} The values are shown. Possible here: {others}.").format(why=_(why), others=others)
