"""The import page, put together."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids, numbers
from pages._parts.asked import Asked
from pages._parts.attributes import aria
from pages._parts.front_page import Query
from pages._parts.imports import loads, names, requests, writing
from pages._parts.imports.aside import aside
from pages._parts.imports.bring import bring, who
from pages._parts.imports.findings import skeleton as findings_skeleton
from pages._parts.imports.judged import judged
from pages._parts.imports.lists import lists, status
from pages._parts.imports.settled import settled
from pages._parts.imports.standing import standing
from pages._parts.imports.view import IMPORTS_PATH, PAGE, PARTS, ImportsView, nearest_view
from pages._parts.imports.words import sentence
from pages._parts.notices import notices
from pages._parts.shell import shell, shell_skeleton

#: Written once the browser has filled what only it can fill.
ARRIVED = "imports-arrived"


def screen(query: Query) -> Component:
    """The whole page for what a URL asks."""
    asked = Asked(query)
    view = nearest_view(asked)
    content = [
        notices(asked.notices, view.lang),
        _parts(view),
        html.H1(sentence(view), className="sentence"),
        *_content(view),
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=ARRIVED),
    ]
    return shell(view.address(), content, kind="imports-page")


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [*shell_skeleton(), dcc.Store(id=ids.address(PAGE)), dcc.Store(id=ARRIVED), *findings_skeleton()]


def _content(view: ImportsView) -> list[Component]:
    if view.load and (load := loads.find(view.load)) is not None:
        return judged(load, status(load, loads.everything()), view)
    if view.load and (request := requests.find(view.load)) is not None:
        return standing(request, view)
    if view.part == "bring":
        return bring(view.lang)
    return lists(view) if view.part == "loads" else _names(view)


def _names(view: ImportsView) -> list[Component]:
    _ = words.translator(view.lang).gettext
    hint = _("Say once what a name stands for: every later file is read so too.")
    waiting, done = names.everything(), [*settled(view.lang), *aside(view.lang)]
    first = [who(view.lang)] if writing.is_open() and (waiting or done) else []
    listed = [names.names(waiting, view.lang)] if waiting else []
    return [html.P(hint, className="said-softly"), *first, *listed, *done]


def _parts(view: ImportsView) -> Component:
    """The page's own navigation, with what waits in each part."""
    _ = words.translator(view.lang).gettext
    counts = {"loads": len(loads.everything()), "names": len(names.everything())}
    links = [
        html.Li(
            html.A(
                [_(said), *_count(counts.get(part, 0), view.lang)],
                href=view.address().to(IMPORTS_PATH, part="" if part == "bring" else part),
                **(aria(current="page") if part == view.part else {}),
            )
        )
        for part, said in PARTS.items()
    ]
    return html.Nav(html.Ul(links), className="parts", **aria(label=_("Parts of this page")))


def _count(count: int, lang: str) -> list[Component | str]:
    return [" ", html.Span(numbers.number(count, lang), className="count")] if count else []
