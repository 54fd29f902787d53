"""Centres as points: loaded when the reader asks for a type, or for all of them; filtered in the browser."""

from __future__ import annotations

from typing import Any

from data import warehouse, words
from data.warehouse import Row
from pages._parts import centre_attributes, centre_types, numbers
from pages._parts.view import EVERY_CENTRE


def points(type_: str, lang: str) -> dict[str, Any]:
    """Open centres of a type (or of every type) as GeoJSON, and the words for what is known of them.

    ``regime`` is a code; ``jisr`` and ``project`` are the year since when, or 0 for no; absent if unknown.
    """
    rows = warehouse.read("map_centres", type="" if type_ == EVERY_CENTRE else type_)
    return {
        "type": "FeatureCollection",
        "said": _said(type_, lang),
        "features": [_point(row, lang) for row in rows],
    }


def _point(row: Row, lang: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {**_texts(row, lang), **_attributes(row)},
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


def _attributes(row: Row) -> dict[str, Any]:
    known = {"regime": row["legal_regime"], "jisr": row["jisr_since"], "project": row["project_since"]}
    return {name: value for name, value in known.items() if value is not None}


def _said(type_: str, lang: str) -> dict[str, Any]:
    """Attributes and their values in words, in the order of the filters."""
    _ = words.translator(lang).gettext
    return {
        "shown": _("All centres") if type_ == EVERY_CENTRE else centre_types.several(type_, lang),
        "attributes": [
            {
                "key": key,
                "name": centre_attributes.name(key, lang),
                "values": {code: centre_attributes.value(key, code, lang) for code in codes},
            }
            for key, codes in centre_attributes.ATTRIBUTES.items()
        ],
        "any": _("any"),
        "not_known": centre_attributes.value("jisr", centre_attributes.UNKNOWN, lang),
        "since": _("since {year}"),
        "thousands": numbers.separators(lang)[0],
        "pair": _("{name}: {value}"),
        "count": _("{shown} of {all}"),
        "left_out": _("left out because not known: {count}"),
    }
