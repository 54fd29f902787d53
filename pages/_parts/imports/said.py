"""Words that loads share: counted rows, severities, states, times."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from babel.dates import format_time
from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.attributes import aria

_SEVERITIES = {"error": N_("Refused"), "warning": N_("To be checked"), "note": N_("Good to know")}
#: A shape for each, so that nothing rests on colour.
_SIGNS = {"error": "✕", "warning": "▲", "note": "●", "accepted": "✓"}
_STATES = {
    "judged": N_("waits for a decision"),
    "accepted": N_("counts in the figures"),
    "refused": N_("refused whole"),
    "withdrawn": N_("undone"),
    "superseded": N_("replaced by a newer file"),
    "partly": N_("counts in part"),
}
_STATE_SIGNS = {
    "judged": "○",
    "accepted": "✓",
    "refused": "✕",
    "withdrawn": "↶",
    "superseded": "↷",
    "partly": "◐",
}


def isolated(name: str) -> str:
    """A name from outside inside a sentence: its own direction turns nothing else round."""
    return f"\u2068{name}\u2069"


def rows(count: int, lang: str) -> str:
    """``812 rows``."""
    plural = words.translator(lang).ngettext
    return plural("{n} row", "{n} rows", count).format(n=numbers.number(count, lang))


def severity(code: str, lang: str) -> str:
    """What a finding does to its row."""
    return words.translator(lang).gettext(_SEVERITIES.get(code, _SEVERITIES["note"]))


def sign(code: str) -> Component:
    """Its shape, beside the word."""
    return html.Span(_SIGNS.get(code, "●"), className=f"sign sign-{code}", **aria(hidden="true"))


def state(code: str, lang: str) -> Component:
    """What became of a load, as a mark: a shape and words."""
    said = words.translator(lang).gettext(_STATES.get(code, _STATES["judged"]))
    shape = html.Span(_STATE_SIGNS.get(code, "○"), **aria(hidden="true"))
    return html.Span([shape, " ", said], className=f"state state-{code}")


def moment(at: datetime | None, lang: str) -> str:
    """A day and a time of this server's clock."""
    if at is None:
        return ""
    here = at.astimezone()
    clock = format_time(here.time(), "HH:mm", locale=numbers.LOCALES[lang])
    return (
        words.translator(lang).gettext("{day}, {time}").format(day=numbers.day(here.date(), lang), time=clock)
    )


def size(count: int, lang: str) -> str:
    """How large a file is."""
    _ = words.translator(lang).gettext
    if count < 1024 * 1024:
        return _("{n} KB").format(n=numbers.number(max(count / 1024, 1), lang))
    return _("{n} MB").format(n=numbers.number(count / 1024 / 1024, lang, 1))


def spoken(text: Any, lang: str) -> str:
    """A text of a report in the reader's language."""
    return str(text.get(lang) or text.get("en") or "") if isinstance(text, dict) else str(text or "")
