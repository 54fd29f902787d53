"""Warnings that somebody looked at and set aside: why, who said so, and the way back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.attributes import aria, data
from pages._parts.imports import writing
from pages._parts.imports.said import moment
from pages._parts.imports.tables import table


class Aside(NamedTuple):
    """One warning, and why it does not matter."""

    rule: str
    key: str
    who: str
    why: str
    at: datetime


def everything() -> list[Aside]:
    """Every warning that stands set aside, the newest first."""
    from records import ignored  # noqa: PLC0415 - the store is slow to import; a server starts without it

    listed = reversed(ignored.listed())
    return [Aside(one.rule, one.key, one.who, one.why, one.ignored_at) for one in listed]


def asked(one: Mapping[str, Any], known: Mapping[tuple[str, str], Aside], lang: str) -> list[Component]:
    """Below a warning: who set it aside and why, or where one may do so; nothing below other findings."""
    rule, key = str(one.get("rule") or ""), str(one.get("key") or "")
    done = known.get((rule, key))
    _ = words.translator(lang).gettext
    if done is not None:
        said = _("Set aside by {who}: {why}").format(who=done.who, why=done.why)
        return [html.Span(html.Bdi(said), className="import-aside")]
    if one.get("severity") != "warning" or not key or not writing.is_open():
        return []
    label = _("Why it does not matter")
    button = html.Button(
        _("Set aside"), type="button", className="quiet small", **data(ignore=_told(rule, key))
    )
    inside = [
        html.Label([html.Span(label), html.Textarea(rows=2, maxLength=300, name="why")]),
        button,
        html.P("", className="import-answer", role="status"),
    ]
    summary = html.Summary(_("It is right…"), **aria(label=f"{_('It is right…')} {key}"))
    return [html.Details([summary, *inside], className="import-ignore")]


def aside(lang: str) -> list[Component]:
    """The list of them; each can be given its voice back."""
    _ = words.translator(lang).gettext
    every = everything()
    if not every:
        return []
    heads = [_("What it is about"), _("Reason"), _("By"), _("Since")]
    lines: list[list[Any]] = [
        [html.Bdi(one.key), html.Bdi(one.why), html.Bdi(one.who), moment(one.at, lang)] for one in every
    ]
    if writing.is_open():
        heads.append(_("Undo"))
        for one, line in zip(every, lines, strict=True):
            line.append(_heed(one, lang))
    title = _("Warnings set aside")
    return [html.Section([html.H2(title), table(heads, lines, title)], id="aside")]


def _heed(one: Aside, lang: str) -> Component:
    said = words.translator(lang).gettext("Warn again")
    button = html.Button(
        said,
        type="button",
        className="quiet small",
        **aria(label=f"{said}: {one.key}"),
        **data(heed=_told(one.rule, one.key)),
    )
    return html.Div(
        [button, html.P("", className="import-answer", role="status")], className="import-settled"
    )


def _told(rule: str, key: str) -> str:
    return json.dumps({"rule": rule, "key": key}, ensure_ascii=False)
