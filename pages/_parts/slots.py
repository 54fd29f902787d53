"""Places on the map page that the browser fills by itself, and the words it needs there.

What stands in them changes with every step of a slider or every number typed: no round trip, no React.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import ids
from pages._parts.attributes import data

_PERIOD = {
    "period": N_("Period"),
    "play": N_("Play through the periods"),
    "pause": N_("Pause"),
    "next": N_("Next period"),
    "years": N_("By year"),
    "months": N_("By month"),
}
_BREAKS = {
    "breaks": N_("Class breaks: 2 to 6 numbers"),
    "one": N_("Break {n}"),
    "few": N_("At least two different numbers are needed."),
}
_CENTRES = {"filters": N_("Which centres are shown")}
_PICTURE = {
    "exported": N_("Exported on"),
    "failed": N_("The picture could not be made."),
}


def period(lang: str) -> Component:
    """The period: a slider with a button that plays, or a word where there is only one."""
    return html.Div(id=ids.PERIOD_SLOT, className="control control-period", **_said(_PERIOD, lang))


def breaks(lang: str) -> Component:
    """The numbers between classes chosen by hand."""
    return html.Div(id=ids.BREAKS_SLOT, className="strip", **_said(_BREAKS, lang))


def centres(lang: str) -> Component:
    """How many centres are shown, and by what they are filtered."""
    return html.Div(id=ids.CENTRES_SLOT, className="strip", **_said(_CENTRES, lang))


def picture(lang: str) -> Component:
    """The button that makes a picture of the map."""
    said = words.translator(lang).gettext("Picture")
    return html.Button(said, id=ids.PICTURE_BUTTON, type="button", **_said(_PICTURE, lang))


def _said(texts: Mapping[str, str], lang: str) -> dict[str, Any]:
    _ = words.translator(lang).gettext
    return data(words=json.dumps({name: _(text) for name, text in texts.items()}, ensure_ascii=False))
