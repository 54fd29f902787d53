"""A load's file: its state, kind, size, office and sender, and what could not be read of it."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.imports.kinds import kind
from pages._parts.imports.loads import Load
from pages._parts.imports.said import isolated, moment, size, spoken, state


def facts(load: Load, status: str, lang: str) -> list[Component | str]:
    """One line about the file."""
    _ = words.translator(lang).gettext
    by = _("{moment}, by {who}").format(moment=moment(load.received_at, lang), who=load.who or "–")
    weight, office = int(load.report.get("bytes") or 0), str(load.report.get("office") or "")
    known = [*([size(weight, lang)] if weight else []), *([isolated(office)] if office else [])]
    mark = (
        [html.Span(_("demonstration figures"), className="demonstration")]
        if load.report.get("simulated")
        else []
    )
    return [state(status, lang), html.Span(" · ".join([kind(load.kind, lang), *known, by])), *mark]


def problems(load: Load, lang: str) -> list[Component]:
    """What could not be read or understood of the file, or of a sheet of it."""
    _ = words.translator(lang).gettext
    told = [_problem(one, lang) for one in load.listed("problems")]
    return (
        [html.Section([html.H2(_("What could not be read")), html.Ul(told)], id="problems")] if told else []
    )


def _problem(one: dict[str, Any], lang: str) -> Component:
    where = " › ".join(str(one[key]) for key in ("member", "sheet") if one.get(key))
    return html.Li(
        [html.Bdi(where), " – ", html.Bdi(spoken(one.get("text"), lang))], className="import-problem"
    )
