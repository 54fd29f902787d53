"""Something that was asked and is not ended, or ended badly: how far it is, and what can be done."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.attributes import aria, data
from pages._parts.imports import writing
from pages._parts.imports.bring import who
from pages._parts.imports.progress import Progress, last_words, progress
from pages._parts.imports.requests import Request
from pages._parts.imports.said import moment, size
from pages._parts.imports.view import ImportsView


def standing(request: Request, view: ImportsView) -> list[Component]:
    """The whole screen of an asking; ``assets/shell/81_imports_watch.js`` keeps it up to date."""
    lang = view.lang
    how = progress(request, lang)
    watched = {"asked": request.id, "standing": how.standing, "after": _after(request, view)}
    parts = [_bar(how, lang), html.P(_facts(request, lang), className="said-softly")]
    return [
        html.Section(
            [*parts, *_why(request, how, lang), *_ways(request, how, view)],
            className="import-standing",
            **data(**watched),
        ),
    ]


def _bar(how: Progress, lang: str) -> Component:
    """The bar; without a number where the loader gives none."""
    _ = words.translator(lang).gettext
    if how.standing not in ("waiting", "working"):
        return html.Div()
    known: dict[str, Any] = {"value": str(how.done), "max": str(how.total)} if how.total else {}
    said = how.step or _("In the queue")
    return html.Div(
        [
            html.Progress(className="import-progress", **known, **aria(label=_("Progress"))),
            html.P(said, className="import-step", role="status"),
            html.P(_("You may leave this page and come back: the work goes on."), className="said-softly"),
        ]
    )


def _facts(request: Request, lang: str) -> str:
    _ = words.translator(lang).gettext
    by = _("{moment}, by {who}").format(moment=moment(request.at, lang), who=request.who)
    return " · ".join([size(request.bytes, lang), by] if request.bytes else [by])


def _why(request: Request, how: Progress, lang: str) -> list[Component]:
    """What stopped it."""
    _ = words.translator(lang).gettext
    if how.standing == "interrupted":
        return [
            html.P(
                _("The process that worked on it was ended from outside, perhaps by a restart of the server.")
            )
        ]
    if how.standing != "failed":
        return []
    told = last_words(request)
    if told:
        return [html.P(html.Bdi(line), className="import-problem") for line in told]
    return [
        html.P(
            _("The loader stopped without saying why. It has been noted; the server’s keeper can look it up.")
        )
    ]


def _ways(request: Request, how: Progress, view: ImportsView) -> list[Component]:
    """Giving up, starting again, bringing another."""
    _ = words.translator(view.lang).gettext
    another = html.A(_("Bring another file"), href=view.address().to(view.address().path), className="way")
    if not writing.is_open():
        return [html.P(another)]
    if how.standing in ("waiting", "working"):
        button = act(_("Give up"), "stop", request.id, "quiet")
    else:
        button = act(_("Start again"), "again", request.id, "primary")
    return [who(view.lang), html.Div([button, another], className="import-ways"), answer()]


def act(text: str, action: str, target: str, kind: str, about: str = "") -> Component:
    """A button that asks something of the loader."""
    named = aria(label=f"{text}: {about}") if about else {}
    return html.Button(text, type="button", className=kind, **data(act=action, target=target), **named)


def answer() -> Component:
    """Where what the server answers to a button is told."""
    return html.P("", className="import-answer", role="alert")


def _after(request: Request, view: ImportsView) -> str:
    """Where to go when it is done."""
    address = view.address()
    if request.action == "back":
        return address.to(address.path, part="loads")
    return address.to(address.path, load=request.load or request.target) if request.action != "load" else ""
