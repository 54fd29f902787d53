"""Where a norm is entered or taken back; ``assets/shell/83_norms.js`` fills it and sends it."""

from __future__ import annotations

import json

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts.attributes import data
from pages._parts.norms import words as said
from pages._parts.norms.entering import LONGEST
from pages._parts.norms.facts import InForce
from pages._parts.norms.readings import said as reading_said

_SAID = {
    "reading": N_("Of which territories it speaks"),
    "reference": N_("Reference: the text it rests on"),
    "why": N_("Reason"),
    "enter": N_("Enter the norm"),
    "back": N_("Take back what was entered"),
    "lost": N_("The server does not answer: nothing was entered, and what you typed is still here."),
    "done": N_("Entered."),
}


def closed(lang: str) -> Component:
    """Says that nothing can be entered here, and how that is changed."""
    _ = words.translator(lang).gettext
    return html.Section(
        [
            html.H2(_("Entering norms is off on this server")),
            html.P(_("It was started without a write token: who merely reads cannot change a norm.")),
            html.P(_("Whoever keeps the server opens this page for writing by starting it with a token:")),
            html.Pre(html.Code("YAQAZA_WRITE_TOKEN=… make run"), dir="ltr", tabIndex="0"),
        ],
        className="import-closed",
    )


def form(found: InForce, lang: str) -> Component:
    """The place of one norm's form: value, reading, reference, reason; and the way back."""
    _ = words.translator(lang).gettext
    told = {
        **{name: _(text) for name, text in _SAID.items()},
        "title": _("Enter a value") if found.value is None else _("Enter another value"),
        "about": found.norm.scope[lang],
        "value": f"{_('Value')} ({said.unit(found.norm, lang)})",
        "readings": {one: reading_said(one, lang) for one in found.norm.readings},
        "read": found.reading,
        "longest": LONGEST,
        "entered": found.entry is not None,
    }
    return html.Div(
        className="norm-form", **data(norm=found.norm.key, words=json.dumps(told, ensure_ascii=False))
    )
