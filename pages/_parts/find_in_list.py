"""A box that narrows a list on the page to what holds the reader's words; done in the browser.

``assets/shell/70_find_in_list.js`` hides what does not fit: entries carry the class ``found-in-list``,
groups of them ``found-group``.
"""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.attributes import data

ENTRY = "found-in-list"
GROUP = "found-group"


def find_in_list(page: str, list_id: str, asked: str, label: str, lang: str) -> Component:
    """The box, and the place where the number of entries found is told."""
    _ = words.translator(lang).gettext
    told = {"some": _("Found: {n}"), "none": _("Nothing on this list holds these words.")}
    return html.Div(
        [
            dmc.TextInput(
                id=ids.choice(page, "q"),
                value=asked,
                label=label,
                debounce=400,
                size="sm",
                className="find-in-list",
            ),
            html.P("", className="found-count", role="status", **data(some=told["some"], none=told["none"])),
        ],
        className="find-row",
        **data(finds=list_id),
    )
