"""The shapes that the map is drawn from, read from the files that are served."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from data import warehouse
from data.paths import ROOT

ASSETS = ROOT / "assets"


def shapes(level: str) -> dict[str, dict[str, Any]]:
    """The served shape of each territory of a level.

    Parameters
    ----------
    level : str
        Such as ``province``.

    Returns
    -------
    dict of str to dict
        Code -> GeoJSON geometry in degrees (EPSG:4326), simplified for maps of the country; outer rings
        counter-clockwise, as RFC 7946 wants them. Read anew each time: 1,503 communes are too many to keep.

    Raises
    ------
    LookupError
        If the build has no file for the level.
    NoWarehouse
        If nothing has been published.
    """
    file = next((row["path"] for row in warehouse.read("map_layers") if row["level"] == level), None)
    if file is None:
        raise LookupError(f"the build has no shapes for level {level!r}: run `make data`")
    features = json.loads(Path(ASSETS, file).read_bytes())["features"]
    return {feature["properties"]["c"]: feature["geometry"] for feature in features}
