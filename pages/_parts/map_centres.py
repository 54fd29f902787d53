"""Centres as points: loaded only when the reader asks for a type, or for all of them."""

from __future__ import annotations

from typing import Any

from data import warehouse, words
from data.warehouse import Row
from pages._parts import centre_types, numbers
from pages._parts.view import EVERY_CENTRE


def points(type_: str, lang: str) -> dict[str, Any]:
    """Open centres of a type (or of every type) as GeoJSON, with the texts of their boxes."""
    rows = warehouse.read("map_centres", type="" if type_ == EVERY_CENTRE else type_)
    return {"type": "FeatureCollection", "features": [_point(row, lang) for row in rows]}


def _point(row: Row, lang: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": _texts(row, lang),
        "geometry": {
            "type": "Point",
            "coordinates": [round(row["longitude"], 4), round(row["latitude"], 4)],
        },
    }


def _texts(row: Row, lang: str) -> dict[str, str]:
    name = row["name_ar"] if lang == "ar" else row["name_fr"]
    texts = {
        "name": name or row["name_ar"] or row["name_fr"],
        "type": centre_types.one(row["type"], lang),
        "note": _places(row["licensed_places"], lang),
        "mark": words.translator(lang).gettext("demonstration figures") if row["simulated"] else "",
    }
    return {key: text for key, text in texts.items() if text}


def _places(count: int | None, lang: str) -> str:
    if count is None:
        return ""
    said = words.translator(lang).ngettext("{n} licensed place", "{n} licensed places", count)
    return said.format(n=numbers.number(count, lang))
