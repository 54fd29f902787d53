"""The page of the norms, put together."""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.asked import Asked
from pages._parts.downloads import downloads
from pages._parts.front_page import Query
from pages._parts.imports import writing
from pages._parts.imports.bring import who
from pages._parts.imports.said import moment
from pages._parts.imports.tables import table
from pages._parts.norms import words as said
from pages._parts.norms.facts import Entry, InForce, in_force
from pages._parts.norms.form import closed, form
from pages._parts.norms.held import held
from pages._parts.norms.readings import said as reading_said
from pages._parts.norms.view import NORMS_PATH, PAGE, NormsView, nearest_view
from pages._parts.norms.written import SHIPPED, as_written
from pages._parts.notices import notices
from pages._parts.quoted import link
from pages._parts.shell import shell, shell_skeleton

#: Written once the browser has filled the forms.
ARRIVED = "norms-arrived"


def screen(query: Query) -> Component:
    """The whole page for what a URL asks."""
    asked = Asked(query)
    view = nearest_view(asked)
    content = [
        notices(asked.notices, view.lang),
        html.H1(said.sentence(view.lang), className="sentence"),
        html.P(hint(view.lang), className="said-softly"),
        who(view.lang) if writing.is_open() else closed(view.lang),
        *(_card(found, view) for found in in_force().values()),
        html.Div(downloads(view.address(), NORMS_PATH), className="below"),
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=ARRIVED),
    ]
    return shell(view.address(), content, kind="imports-page norms-page")


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [*shell_skeleton(), dcc.Store(id=ids.address(PAGE)), dcc.Store(id=ARRIVED)]


def hint(lang: str) -> str:
    """What holds for every norm of the page."""
    _ = words.translator(lang).gettext
    counts = _("A value counts from the moment it is entered; the one before keeps its reason and its day.")
    written = _("References and reasons stay in the language they were written in.")
    return f"{counts} {written}"


def _card(found: InForce, view: NormsView) -> Component:
    """One norm: what it asks, since when and why, what there is, what was entered before, a form."""
    lang = view.lang
    kind = "norm-value" if found.value is not None else "norm-value none"
    asks = html.P([f"{said.unit(found.norm, lang)} ", html.B(said.value(found, lang), className=kind)])
    parts = [
        html.H2(found.norm.scope[lang]),
        asks,
        *_facts(found, lang),
        *held(found, view),
        *_history(found, lang),
        *([form(found, lang)] if writing.is_open() else []),
    ]
    return html.Article(parts, id=found.norm.key, className="norm")


def _facts(found: InForce, lang: str) -> list[Component]:
    """Where the value comes from; nothing where there is none."""
    _ = words.translator(lang).gettext
    if found.value is None:
        return []
    url = "" if found.entry else found.norm.url
    shipped = "" if found.entry else SHIPPED
    reference: list[str | Component] = [
        as_written(found.reference, shipped) if found.reference else _("no reference")
    ]
    reference += [" ", link(url)] if url else []
    facts: list[tuple[str, Any]] = [
        (_("Speaks of"), reading_said(found.reading, lang) if found.reading else ""),
        (_("Reference"), reference),
        (_("Since"), said.since(found, lang)),
        (_("Entered by"), html.Bdi(said.who(found, lang))),
        # What is shipped says why in the reader's language.
        (_("Reason"), as_written(found.entry.why) if found.entry else said.why(found, lang)),
    ]
    return [
        html.Dl([html.Div([html.Dt(name), html.Dd(told)]) for name, told in facts if told], className="facts")
    ]


def _history(found: InForce, lang: str) -> list[Component]:
    """Every entry ever made, the newest first; nothing where nobody entered any."""
    if not found.history:
        return []
    _ = words.translator(lang).gettext
    title = _("What was entered until now")
    heads = [_("Value"), _("Reference"), _("Reason"), _("By"), _("Entered on"), _("Until")]
    rows = [_entry(one, lang) for one in found.history]
    return [html.Details([html.Summary(title), table(heads, rows, title)], className="norm-history")]


def _entry(one: Entry, lang: str) -> list[str | Component]:
    _ = words.translator(lang).gettext
    number = said.number(one.value, lang)
    read = f" ({reading_said(one.reading, lang)})" if one.reading else ""
    until = _("in force")
    if one.revoked_at:
        ended = _("{moment}, by {who}")
        until = ended.format(moment=moment(one.revoked_at, lang), who=one.revoked_by)
    return [
        f"{number}{read}",
        as_written(one.reference),
        as_written(one.why),
        html.Bdi(one.who),
        moment(one.entered_at, lang),
        until,
    ]
