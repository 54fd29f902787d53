"""The field in which a norm is typed that nobody entered: to try it."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash.development.base_component import Component

from data import words
from pages._parts import ids


def trial_field(page: str, typed: str, lang: str) -> Component:
    """A number of places for 1,000 people; it counts once one leaves the field or presses Enter."""
    _ = words.translator(lang).gettext
    return dmc.TextInput(
        id=ids.choice(page, "trial"),
        label=_("Trial norm"),
        value=typed,
        placeholder=_("for 1,000 people"),
        debounce=True,
        className=f"control {page}-trial",
        size="sm",
        attributes={"input": {"inputMode": "decimal", "maxLength": 20, "autoComplete": "off"}},
    )
