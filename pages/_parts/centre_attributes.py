"""What is known of a centre beside its type: legal regime, JISR label, establishment project.

Each may be unknown, which is neither a yes nor a no.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from data import words
from data.paths import REFERENCE
from data.words import N_
from pages._parts import centre_types
from pages._parts.view import EVERY_CENTRE, View

UNKNOWN = "unknown"
_NAMES = {
    "regime": N_("Legal regime"),
    "jisr": N_("JISR label"),
    "project": N_("Establishment project"),
}
_YES_NO = {"yes": N_("yes"), "no": N_("no")}


@cache
def _regimes() -> Mapping[str, Mapping[str, str]]:
    with (REFERENCE / "office_choices.csv").open(encoding="utf-8", newline="") as file:
        return {row["value"]: row for row in csv.DictReader(file) if row["list"] == "legal_regime"}


#: Attribute -> the values centres can be filtered by.
ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "regime": tuple(_regimes()),
    "jisr": tuple(_YES_NO),
    "project": tuple(_YES_NO),
}


def name(attribute: str, lang: str) -> str:
    """What an attribute is called."""
    return words.translator(lang).gettext(_NAMES[attribute])


def value(attribute: str, code: str, lang: str) -> str:
    """One of its values in words; ``unknown`` too."""
    _ = words.translator(lang).gettext
    if code == UNKNOWN:
        return _("not known")
    return _regimes()[code][f"label_{lang}"] if attribute == "regime" else _(_YES_NO[code])


def said(view: View) -> str:
    """The centres a view shows, with what they are filtered by; empty where none are."""
    _ = words.translator(view.lang).gettext
    if not view.centres:
        return ""
    every = view.centres == EVERY_CENTRE
    parts = [_("All centres") if every else centre_types.several(view.centres, view.lang)]
    for attribute in ATTRIBUTES:
        chosen = getattr(view, attribute)
        if chosen:
            shown = {"name": name(attribute, view.lang), "value": value(attribute, chosen, view.lang)}
            parts.append(_("{name}: {value}").format(**shown))
    return " · ".join(parts)
