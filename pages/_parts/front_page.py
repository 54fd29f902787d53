"""A page of the product: its address, what it says first, its screen; registered in one place.

The words a page opens with stand in the document before any script has run; its screen is laid out by Dash.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import dash
from dash import ctx
from dash.development.base_component import Component

from data import words
from data.words import LANGUAGES

Query = Mapping[str, str]


@dataclass(frozen=True)
class FrontPage:
    """What the server must know of a page.

    Attributes
    ----------
    path : str
        Its address, ``/gaps``; with a variable part, ``/territory/<code>``, which comes with the query.
    screen : callable
        Lays out the whole page for a query, mending what nobody could mean.
    headline : callable
        One sentence that says what matters on it, in the query's language.
    name : callable
        What the browser's tab says, without the product's name.
    skeleton : callable
        The ids of the page and the kinds of their components, against which Dash checks the callbacks:
        Dash asks for the layout at its start, when there is no reader and perhaps no figures.
    """

    path: str
    screen: Callable[[Query], Component]
    headline: Callable[[Query], str]
    name: Callable[[Query], str]
    skeleton: Callable[[], list[Component]]

    def title(self, query: Query) -> str:
        """The browser's title."""
        return f"{self.name(query)} · {words.translator(language(query)).gettext('Yaqaza')}"


_pages: dict[str, FrontPage] = {}


def language(query: Query) -> str:
    """The language of a query; Arabic for who asks for none or for another."""
    asked = query.get("lang", "")
    return asked if asked in LANGUAGES else "ar"


def register_page(module: str, page: FrontPage) -> Callable[..., Component | list[Component]]:
    """Register a page with Dash; the answer is its module's ``layout``.

    Dash imports only the modules of ``pages`` in whose text it finds ``register_page``.
    """

    def layout(**query: str) -> Component | list[Component]:
        return page.screen(query) if dash.get_app().backend.has_request_context() else page.skeleton()

    def title(**path: str) -> str:
        asked = dict(parse_qsl(ctx.inputs["_pages_location.search"].lstrip("?")))
        return page.title({**asked, **path})

    where = {"path_template": page.path} if "<" in page.path else {"path": page.path}
    dash.register_page(module, **where, title=title, name=module.rpartition(".")[2], layout=layout)
    _pages[page.path] = page
    return layout


def found(path: str) -> tuple[FrontPage | None, dict[str, str]]:
    """The page an address shows, and the variable part of the address; None where no page was registered."""
    page, variables = _registered(path)
    return _pages.get(page.get("path_template") or page.get("path", "")), variables


def is_page(path: str) -> bool:
    """Whether an address shows any page."""
    return bool(_registered(path)[0])


def _registered(path: str) -> tuple[dict[str, Any], dict[str, str]]:
    page, variables = dash._pages._path_to_page(path.strip("/"))
    return page, variables or {}
