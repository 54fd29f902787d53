"""The lists of loads, of what is under way, and of builds."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.attributes import data
from pages._parts.imports import builds, loads, requests, writing
from pages._parts.imports.bring import ways, who
from pages._parts.imports.builds import Build
from pages._parts.imports.judged import undo
from pages._parts.imports.kinds import kind
from pages._parts.imports.loads import Load, status
from pages._parts.imports.progress import progress
from pages._parts.imports.requests import Request
from pages._parts.imports.said import moment, state
from pages._parts.imports.standing import act, answer
from pages._parts.imports.tables import table
from pages._parts.imports.view import IMPORTS_PATH, ImportsView
from pages._parts.imports.words import named

_SHOWN = 200
_STANDINGS = {
    "waiting": N_("in the queue"),
    "working": N_("under way"),
    "failed": N_("could not be done"),
    "stopped": N_("given up"),
    "interrupted": N_("interrupted"),
}


def lists(view: ImportsView) -> list[Component]:
    """The whole part."""
    every = loads.everything()
    under_way = [one for one in requests.everything() if not one.ended or one.state == "failed"]
    first = [who(view.lang)] if writing.is_open() else []
    return [*first, *_under_way(under_way, view), *_loads(every, view), _builds(view)]


def _under_way(asked: list[Request], view: ImportsView) -> list[Component]:
    if not asked:
        return []
    lang = view.lang
    _ = words.translator(lang).gettext
    items: list[Component] = []
    watched: list[str] = []
    for request in reversed(asked):
        how = progress(request, lang)
        link = html.A(html.Bdi(named(request)), href=view.address().to(IMPORTS_PATH, load=request.id))
        said = how.step or _(_STANDINGS.get(how.standing, _STANDINGS["working"]))
        watched += [request.id] if how.standing in ("waiting", "working") else []
        items.append(
            html.Li([link, html.Span(said, className="import-step"), html.Span(moment(request.at, lang))])
        )
    return [
        html.Section(
            [html.H2(_("Under way")), html.Ul(items, className="import-under-way")],
            **data(watched=",".join(watched)),
        )
    ]


def _loads(every: list[Load], view: ImportsView) -> list[Component]:
    lang = view.lang
    _ = words.translator(lang).gettext
    if not every:
        return [
            html.P(_("Nothing has been loaded yet: take a template, fill it in, bring it here.")),
            ways(view.address(), lang),
        ]
    heads = [
        _("File"),
        _("What it holds"),
        _("Received"),
        _("By"),
        _("Rows right"),
        _("Rows refused"),
        _("State"),
        _("Undo"),
    ]
    lines = [_line(load, every, view) for load in every[:_SHOWN]]
    return [html.Section(table(heads, lines, _("Loads"), "import-loads"), id="loads")]


def _line(load: Load, every: list[Load], view: ImportsView) -> list[object]:
    lang = view.lang
    link = html.A(html.Bdi(load.file), href=view.address().to(IMPORTS_PATH, load=load.id))
    return [
        link,
        kind(load.kind, lang),
        moment(load.received_at, lang),
        html.Bdi(load.who or "–"),
        numbers.number(load.rows("accepted"), lang),
        numbers.number(load.rows("refused"), lang),
        state(status(load, every), lang),
        undo(load, lang) if load.status == "accepted" else "–",
    ]


def _builds(view: ImportsView) -> Component:
    """Builds that are kept: the one that serves, and those one can go back to."""
    lang = view.lang
    _ = words.translator(lang).gettext
    heads = [_("Made on"), _("Build"), _("Figures held"), _("State")]
    lines = [
        [
            moment(build.at, lang),
            html.Code(build.name.rpartition("-")[2], dir="ltr"),
            numbers.number(build.rows, lang) if build.rows else "–",
            html.B(_("serves now")) if build.current else _back(build, lang),
        ]
        for build in builds.everything()
    ]
    hint = _("Every build is kept for a while: going back changes what is shown at once, and loses nothing.")
    return html.Section(
        [
            html.H2(_("Builds of the figures")),
            html.P(hint, className="said-softly"),
            table(heads, lines, _("Builds of the figures")),
        ],
        id="builds",
    )


def _back(build: Build, lang: str) -> Component:
    _ = words.translator(lang).gettext
    said = _(
        "Every page shows the figures of that build again, at once and for everybody, until the next is made."
    )
    inside: list[Component] = [html.P(said)]
    if writing.is_open():
        day = moment(build.at, lang)
        inside = [*inside, act(_("Go back to this build"), "back", build.name, "primary", day), answer()]
    else:
        inside = [*inside, html.Code(f"python -m etl back {build.name}", dir="ltr")]
    return html.Details([html.Summary(_("Go back…")), *inside], className="import-confirm")
