"""What the first page carries so that the map is coloured before Dash has laid anything out."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from data import warehouse, words
from data.paths import ROOT
from pages._parts import ramps
from pages._parts.codes import COUNTRY
from pages._parts.map import classes as map_classes
from pages._parts.map import places
from pages._parts.map import words as map_words
from pages._parts.view import View
from pages._serving.house import vendor_url
from pages._serving.joined import joined_url

_LEVELS = ("region", "province", "arrondissement_prefecture")
#: Where units are too small to point at on a map of the country.
_INSET = (-7.86, 33.18, -6.42, 34.16)
_MODULES = ROOT / "assets" / "map"
#: Runs before MapLibre, so that shapes are on their way while its script is read.
_FIRST = "10_boot.js"


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
        "library": vendor_url("maplibre-gl.js"),
        "layers": {row["level"]: f"/assets/{row['path']}" for row in layers},
        "counts": {row["level"]: row["features"] for row in layers},
        "names": {level: places.named(level, lang) for level in _LEVELS},
        "communes": places.stretches(),
        "bounds": places.extent(COUNTRY),
        "inset": _INSET,
        "colours": ramps.COLOURS,
        "ramps": ramps.RAMPS,
        "signs": {sign: asdict(look) for sign, look in ramps.SIGNS.items()},
        "words": map_words.said(lang),
    }


def html(view: View | None) -> str:
    """What goes to the start of ``<body>``: the map's first element, what it is made from, its scripts.

    The first script, small, asks for the shapes; the others come as one file. They stand before Dash's,
    so the map is drawn first. Without a view (a page without a map) MapLibre stays away until the reader
    goes to the map.
    """
    first, *others = modules()
    begin, go_on = f"/assets/map/{first.name}?m={first.stat().st_mtime}", joined_url("map", others)
    if view is None:
        return _tags([begin, go_on])
    written = json.dumps(boot(view), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return (
        '<div id="map-early"></div>'
        f'<script id="map-boot" type="application/json">{written}</script>'
        f"{_tags([begin, vendor_url('maplibre-gl.js'), go_on])}"
    )


def modules() -> list[Path]:
    """The map's own scripts, in the order they run."""
    return sorted(_MODULES.glob("*.js"), key=lambda path: (path.name != _FIRST, path.name))


def _tags(addresses: list[str]) -> str:
    return "".join(f'<script src="{address}"></script>' for address in addresses)
