"""The HTML around every page: its language from the first byte, nothing loaded before it is needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Any

from dash import Dash

from data import words
from data.catalogue import catalogue
from pages._parts import theme
from pages._parts.front_page import found, language
from pages._parts.known import known
from pages._parts.map import boot as map_boot
from pages._parts.nearest import nearest
from pages._parts.shell import holds_demonstration
from pages._parts.text import sentence
from pages._parts.view import View
from pages._parts.waiting import waiting
from pages._serving.bundles import styles_url
from pages._serving.suites import charts_url

#: The grid is 1.3 MB: it waits until the map is on the screen, then assets/shell loads it.
_LATER = re.compile(r'<script src="([^"]*/dash_ag_grid[^"]*)"></script>\s*')

_PAGE = """<!DOCTYPE html>
<html lang="{lang}" dir="{direction}" data-theme="{theme}">
<head>
{metas}
<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="/assets/icons/yaqaza.svg">
<link rel="icon" type="image/png" sizes="32x32" href="/assets/icons/yaqaza-32.png">
<link rel="stylesheet" href="{styles}">
{css}
</head>
<body class="{banner}" data-later="{later}">
{boot}
{waiting}
{app_entry}
<div>
{config}
{scripts}
{renderer}
</div>
</body>
</html>"""


class Document(Dash):
    """Dash with our document around it."""

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Write the document for the request that is being answered."""
        request = self.backend.request_adapter()
        opening = _opening(request)
        ours = {
            "styles": styles_url(),
            "theme": theme.chosen(request.cookies),
            "lang": opening.lang,
            "direction": words.direction(opening.lang),
            "title": escape(opening.title),
            "scripts": _LATER.sub("", parts["scripts"]),
            "later": escape(" ".join(_LATER.findall(parts["scripts"]))),
            "banner": "with-banner" if holds_demonstration() else "",
            "boot": map_boot.html(opening.view) if opening.view else "",
            "waiting": waiting(opening.lang, opening.headline),
        }
        return _PAGE.format(**{**parts, **ours})

    def _config(self) -> dict[str, Any]:
        """What Dash tells its renderer, without the socket: no callback here needs one.

        The renderer asks for plotly.js by an address without a version, unless it is told another: ours may
        be kept for ever.
        """
        told = {name: value for name, value in super()._config().items() if name != "websocket"}
        return {**told, "serve_locally": False, "plotlyjs_url": charts_url()}


@dataclass(frozen=True)
class _Opening:
    """What a page says before its scripts have run."""

    lang: str
    title: str
    headline: str
    view: View | None


def _opening(request: Any) -> _Opening:
    page, variables = found(request.path)
    if page is None:
        view, _notices = nearest(request.args, known())
        return _Opening(view.lang, title(view), sentence(view), view)
    query = {**request.args, **variables}
    return _Opening(language(query), page.title(query), page.headline(query), None)


def title(view: View) -> str:
    """What the browser's tab says."""
    name = catalogue().indicators[view.indicator].label[view.lang]
    return f"{name} · {words.translator(view.lang).gettext('Yaqaza')}"
