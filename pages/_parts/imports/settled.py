"""Names that somebody settled: what stands for what, who said so and when."""

from __future__ import annotations

import json
from datetime import datetime
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.attributes import aria, data
from pages._parts.imports import writing
from pages._parts.imports.said import moment
from pages._parts.imports.tables import table
from pages._parts.places import places


class Settled(NamedTuple):
    """One name, and what it stands for."""

    list_name: str
    written: str
    within: str
    value: str
    who: str
    at: datetime


def everything() -> list[Settled]:
    """Every name that stands settled, the newest first."""
    from records import aliases  # noqa: PLC0415 - the store is slow to import; a server starts without it

    return [
        Settled(one.list_name, one.as_written, one.within, one.value, one.who, one.accepted_at)
        for one in reversed(aliases.listed())
    ]


def settled(lang: str) -> list[Component]:
    """The list of them; each can be taken back."""
    _ = words.translator(lang).gettext
    every = everything()
    if not every:
        return []
    heads = [_("Name"), _("Stands for"), _("By"), _("Since")]
    lines = [
        [html.Bdi(one.written), html.Bdi(_value(one, lang)), html.Bdi(one.who), moment(one.at, lang)]
        for one in every
    ]
    if writing.is_open():
        heads.append(_("Undo"))
        for one, line in zip(every, lines, strict=True):
            line.append(_taken_back(one, lang))
    return [
        html.Section([html.H2(_("Names settled")), table(heads, lines, _("Names settled"))], id="settled")
    ]


def _value(one: Settled, lang: str) -> str:
    place = places().get(one.value)
    return f"{place.name(lang)} · {one.value}" if place else one.value


def _taken_back(one: Settled, lang: str) -> Component:
    said = words.translator(lang).gettext("Take back")
    told = {"list": one.list_name, "written": one.written, "within": one.within, "value": ""}
    button = html.Button(
        said,
        type="button",
        className="quiet small",
        **aria(label=f"{said}: {one.written}"),
        **data(settle="reject", name=json.dumps(told, ensure_ascii=False)),
    )
    return html.Div(
        [button, html.P("", className="import-answer", role="status")], className="import-settled"
    )
