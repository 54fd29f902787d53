"""The way back to a view from paper: its address, and the same as a code that a telephone reads."""

from __future__ import annotations

from functools import lru_cache

import dash
import segno
from dash.development.base_component import Component

from data import words
from pages._parts.markup import html
from pages._parts.portrait.view import TerritoryView

#: The mask of every code: telephones read which one it is from the code itself.
_MASK = 3


def way_back(view: TerritoryView) -> Component:
    """The link and the QR code of this very view."""
    _ = words.translator(view.lang).gettext
    url = absolute(view.address().url(), _root())
    return html.Div(
        [
            html.Img(src=qr(url), alt=_("QR code of this page’s address"), width=112, height=112),
            html.Div(
                [
                    html.P(_("The same view on the screen:")),
                    html.A(html.Bdi(url, dir="ltr"), href=url),
                ]
            ),
        ],
        className="way-back",
    )


def absolute(url: str, root: str) -> str:
    """A path of this host as an address that works from paper."""
    return f"{root.rstrip('/')}{url}"


@lru_cache(maxsize=512)
def qr(text: str) -> str:
    """An SVG as a data address: dark on white whatever the page's colours are.

    Any of the eight masks can be read; weighing all of them against each other takes as long as a table.
    """
    return segno.make(text, error="m", mask=_MASK).svg_data_uri(border=2, dark="#000000", light="#ffffff")


def _root() -> str:
    """Scheme and host as the reader reached them."""
    return str(dash.get_app().backend.request_adapter().root)
