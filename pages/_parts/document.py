"""The HTML around every page: its language from the first byte, nothing loaded before it is needed."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from dash import Dash

from data import words
from data.catalogue import catalogue
from pages._parts import map_boot
from pages._parts.known import known
from pages._parts.nearest import nearest
from pages._parts.shell import holds_demonstration
from pages._parts.view import MAP_PATH, View
from pages._parts.waiting import waiting

#: The grid is 1.3 MB: it waits until the map is on the screen, then assets/shell loads it.
_LATER = re.compile(r'<script src="([^"]*/dash_ag_grid[^"]*)"></script>\s*')

_PAGE = """<!DOCTYPE html>
<html lang="{lang}" dir="{direction}">
<head>
{metas}
<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="/assets/icons/yaqaza.svg">
<link rel="icon" type="image/png" sizes="32x32" href="/assets/icons/yaqaza-32.png">
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
        view, _notices = nearest(request.args, known())
        ours = {
            "lang": view.lang,
            "direction": words.direction(view.lang),
            "title": escape(title(view)),
            "scripts": _LATER.sub("", parts["scripts"]),
            "later": escape(" ".join(_LATER.findall(parts["scripts"]))),
            "banner": "with-banner" if holds_demonstration() else "",
            "boot": map_boot.html(view if request.path == MAP_PATH else None),
            "waiting": waiting(view),
        }
        return _PAGE.format(**{**parts, **ours})

    def _config(self) -> dict[str, Any]:
        """What Dash tells its renderer, without the socket: no callback here needs one."""
        return {name: value for name, value in super()._config().items() if name != "websocket"}


def title(view: View) -> str:
    """What the browser's tab says."""
    name = catalogue().indicators[view.indicator].label[view.lang]
    return f"{name} · {words.translator(view.lang).gettext('Yaqaza')}"
