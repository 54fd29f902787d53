"""What the first page carries so that the map is coloured before Dash has laid anything out."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from data import warehouse, words
from pages._parts import ramps
from pages._parts.codes import COUNTRY
from pages._parts.map import classes as map_classes
from pages._parts.map import places
from pages._parts.map import words as map_words
from pages._parts.view import View
from pages._serving.bundles import MAP_FIRST, map_url
from pages._serving.house import vendor_url

_LEVELS = ("region", "province", "arrondissement_prefecture")
#: Where units are too small to point at on a map of the country.
_INSET = (-7.86, 33.18, -6.42, 34.16)


def boot(view: View) -> dict[str, Any]:
    """Addresses, names, colours, texts, and the classes of the first view.

    Raises
    ------
    NotShown
        If the build has no classes for the view.
    NoWarehouse
        If nothing has been published.
    """
    return {
        "view": view.as_store(),
        "data": map_classes.classes(view).as_json(),
        "view_bounds": places.extent(view.within),
        **_lasting(warehouse.build(), view.lang),
    }


@lru_cache(maxsize=6)
def _lasting(build: str, lang: str) -> dict[str, Any]:
    """What is the same for every view of a language."""
    layers = warehouse.read("map_layers")
    return {
        "build": build,
        "lang": lang,
        "dir": words.direction(lang),
        "layers": {row["level"]: f"/assets/{row['path']}" for row in layers},
        "counts": {row["level"]: row["features"] for row in layers},
        "names": {level: places.named(level, lang) for level in _LEVELS},
        "communes": places.stretches(),
        "bounds": places.extent(COUNTRY),
        "inset": _INSET,
        "colours": ramps.COLOURS,
        "ramps": ramps.RAMPS,
        "signs": {sign: asdict(look) for sign, look in ramps.SIGNS.items()},
        "overlays": {name: asdict(look) for name, look in ramps.OVERLAYS.items()},
        "words": map_words.said(lang),
    }


def html(view: View) -> str:
    """What goes to the start of ``<body>``: the map's first element, what it is made from, its scripts.

    The first script, small, asks for the shapes; the others come as one file. They stand before Dash's,
    so the map is drawn first.
    """
    written = json.dumps(boot(view), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    begin = f"/assets/map/{MAP_FIRST.name}?m={MAP_FIRST.stat().st_mtime}"
    scripts = (begin, vendor_url("maplibre-gl.js"), map_url())
    tags = "".join(f'<script src="{address}"></script>' for address in scripts)
    return f'<div id="map-early"></div><script id="map-boot" type="application/json">{written}</script>{tags}'
