"""Choices that follow another one: what they offer now, and what is taken where the asked one had to go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import set_props

from pages._parts import ids


def follow(page: str, lists: Mapping[str, Mapping[str, Any]], asked: Mapping[str, Any]) -> None:
    """Hand a page's choices what they offer in the view that is answered.

    No outputs: the address follows the choices, and these follow the address. A value goes only where it is
    not the one asked for: the reader may have chosen on meanwhile, and keeps that.

    Parameters
    ----------
    page : str
        The page.
    lists : mapping of str to mapping
        Choice -> ``data`` and ``value`` of its control.
    asked : mapping of str to object
        The fields of the address that was asked for.
    """
    for choice, offered in lists.items():
        mended = str(offered["value"] or "") != str(asked.get(choice) or "")
        props = dict(offered) if mended else {name: one for name, one in offered.items() if name != "value"}
        if props:
            set_props(ids.choice(page, choice), props)
