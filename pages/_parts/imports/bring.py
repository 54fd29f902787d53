"""Bringing files: where to drop them, what happens then, templates to fill."""

from __future__ import annotations

import json
from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts.address import Address
from pages._parts.attributes import aria, data
from pages._parts.imports import templates, writing
from pages._parts.imports.kinds import KINDS
from pages._parts.imports.receiving import limit, limit_in_words
from pages._parts.imports.view import IMPORTS_PATH
from pages._parts.places import places

#: Filled by ``assets/shell/80_imports.js``.
DROP = "import-drop"
WHO = "import-who"
AFTER = "import-after"
_FORMATS = "\u2066xlsx · xls · ods · csv · tsv · zip\u2069"
_SAID = {
    "drop": N_("Drop files here"),
    "or": N_("or"),
    "choose": N_("Choose files"),
    "folder": N_("Choose a folder"),
    "kind": N_("What they hold"),
    "find_out": N_("Let the product find out"),
    "send": N_("Send and check"),
    "sending": N_("Sending…"),
    "sent": N_("Sent"),
    "kb": N_("KB"),
    "left_out": N_("Leave out"),
    "large": N_("Larger than {n} MB: please split it, say by year."),
    "empty": N_("The file is empty."),
    "lost": N_("The connection was lost: nothing of this file was kept. Please try again."),
    "list": N_("See all loads"),
    "nothing": N_("Nothing counts before you have seen what was found and said yes."),
    "chosen": N_("Files chosen"),
}
_WHO = {
    "title": N_("Who you are"),
    "who": N_("Your name"),
    "office": N_("Your office, whose files these are"),
    "token": N_("Write token of this server"),
    "hint": N_(
        "The name is kept with what you load and decide; the token is forgotten when you close this tab."
    ),
    "as": N_("You write as {name}."),
    "change": N_("Change"),
    "settled": N_("Settled. Check the file again to have its rows read so."),
    "rejected": N_("Noted: it will not be offered again."),
    "aside": N_("Set aside, with your reason: from the next check on it is a note."),
    "lost": N_("The server does not answer. Please try again in a moment."),
    "missing": N_("Please give your name and the write token first."),
}


def bring(lang: str) -> list[Component]:
    """The whole part."""
    if not writing.is_open():
        return [closed(lang), *_steps(lang)]
    return [_drop(lang), *_steps(lang)]


def who(lang: str, always: bool = False) -> Component:
    """Where the name and the token are typed, `always` or once they are needed; kept for this tab.

    Where files are brought, the office is asked too: any name, those of the delegations are offered.
    """
    offices = _delegations(lang) if always else []
    return html.Div(id=WHO, className="import-who", **_told(_WHO, lang, always=always, offices=offices))


def _delegations(lang: str) -> list[str]:
    levels = ("province", "arrondissement_prefecture")
    return sorted(place.name(lang) for place in places().values() if place.level in levels)


def closed(lang: str) -> Component:
    """Says that nothing can be sent here, and how it is done instead."""
    _ = words.translator(lang).gettext
    by_command = "python -m etl load centres.xlsx --who Fatima"
    opened = "YAQAZA_WRITE_TOKEN=… make run"
    return html.Section(
        [
            html.H2(_("Uploading is off on this server")),
            html.P(
                _(
                    "It was started without a write token: who merely reads cannot change figures. "
                    "Everything that was loaded can be read here."
                )
            ),
            html.P(_("Files are loaded by command, in the project’s folder:")),
            html.Pre(html.Code(by_command), dir="ltr", tabIndex="0"),
            html.P(_("Whoever keeps the server opens this page for uploads by starting it with a token:")),
            html.Pre(html.Code(opened), dir="ltr", tabIndex="0"),
        ],
        className="import-closed",
    )


def _drop(lang: str) -> Component:
    _ = words.translator(lang).gettext
    accepted = _("{formats}, up to {limit} MB each").format(formats=_FORMATS, limit=limit_in_words())
    kinds = {code: _(said) for code, said in KINDS.items()}
    told = _told(_SAID, lang, formats=accepted, kinds=kinds, limit=limit(), page=IMPORTS_PATH)
    places = [
        html.Div(id=DROP, className="import-drop", **told),
        who(lang, always=True),
        html.Div(id=AFTER),
    ]
    return html.Section(places, **aria(label=_("Bring files")))


def _told(said: dict[str, str], lang: str, **more: object) -> dict[str, Any]:
    """Words and settings for the scripts that fill a place."""
    _ = words.translator(lang).gettext
    told = {name: _(text) for name, text in said.items()}
    return data(words=json.dumps({**told, **more}, ensure_ascii=False))


def _steps(lang: str) -> list[Component]:
    """What to do first, for who never did it."""
    _ = words.translator(lang).gettext
    steps = [
        (
            _("Take a template"),
            _("or keep your own file: headings in Arabic, French or both, in any order, are recognised."),
        ),
        (_("Fill it in"), _("one row a centre, a cell or a count; the first sheet says how.")),
        (
            _("Drop it here"),
            _("see what is right and what is not, then say yes. Wrong rows come back in your own workbook."),
        ),
    ]
    items = [html.Li([html.B(title), " ", html.Span(more)]) for title, more in steps]
    return [html.Ol(items, className="import-steps"), _templates(lang)]


def _templates(lang: str) -> Component:
    _ = words.translator(lang).gettext
    names = {"ar": _("Arabic"), "fr": _("French")}
    rows = [
        html.Li(
            [
                html.Span(_(said)),
                *(
                    html.A(
                        names[own],
                        href=f"/api/imports/templates/{kind}.{own}.xlsx",
                        download=f"{kind}.{own}.xlsx",
                        **aria(label=f"{_(said)}: {names[own]} (xlsx)"),
                    )
                    for own in templates.LANGUAGES
                ),
            ]
        )
        for kind, said in KINDS.items()
    ]
    return html.Section(
        [html.H2(_("Templates (Excel)")), html.Ul(rows, className="import-templates")], id="templates"
    )


def ways(address: Address, lang: str) -> Component:
    """What to do where there is nothing yet."""
    _ = words.translator(lang).gettext
    return html.P(html.A(_("Bring the first file"), href=address.to(IMPORTS_PATH)), className="import-ways")
