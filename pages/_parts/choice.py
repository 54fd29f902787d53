"""One choice of a page: a list one opens, of which one value is always in force."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import Address

Option = dict[str, Any]


def select(
    address: Address, page: str, name: str, label: str, options: list[Option], **more: Any
) -> Component:
    """The list of a choice: `name` is its field in the address, ``more`` how it differs from the others."""
    return dmc.Select(
        id=ids.choice(page, name),
        label=label,
        data=options,
        value=address.fields.get(name, ""),
        allowDeselect=False,
        className=f"control {page}-{name}",
        size="sm",
        **more,
    )


def by_words(lang: str) -> dict[str, Any]:
    """How a long list is searched: every word typed, wherever it stands."""
    return {
        "searchable": True,
        "clearSearchOnFocus": True,
        "filter": {"function": "byWords"},
        "nothingFoundMessage": words.translator(lang).gettext("Nothing to show"),
        "maxDropdownHeight": 420,
    }


def option(value: str, label: str) -> Option:
    """A value and how it is called."""
    return {"value": value, "label": label}
