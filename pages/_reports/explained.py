"""A line above a table of figures: where each of its rows is explained."""

from __future__ import annotations

from dataclasses import replace

from fastapi import Request

from data import words
from pages._parts.address import Address
from pages._reports.sheet import Sheet

#: Stands for a row's code in the address.
CODE = "CODE"


def explained(sheet: Sheet, address: Address, field: str, request: Request) -> Sheet:
    """The sheet with that line; `field` of the address takes the row's code."""
    _ = words.translator(sheet.lang).gettext
    url = host(request) + address.url(**{field: CODE})
    said = _("{address} (with the row’s code in place of {code})").format(address=url, code=CODE)
    return replace(sheet, about=[*sheet.about, (_("Explanation"), said)])


def host(request: Request) -> str:
    """How addresses of this server begin."""
    return str(request.base_url).rstrip("/")
