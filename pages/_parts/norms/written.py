"""What somebody wrote about a norm, in the language they wrote it in, and marked as such."""

from __future__ import annotations

import re

from dash import html
from dash.development.base_component import Component

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
#: The language of references that are shipped with the product.
SHIPPED = "en"


def as_written(text: str, lang: str = "") -> Component:
    """A text that is not translated: its own direction, and its language where that can be told.

    Arabic shows by its letters; of what is written in Latin ones nobody says which language it is, and
    an empty `lang` tells a screen reader so.
    """
    return html.Bdi(text, lang=lang or ("ar" if _ARABIC.search(text) else ""), dir="auto")
