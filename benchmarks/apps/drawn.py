"""What the compared pages draw: one level's shapes, and the classes of several indicators."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from data.paths import CURRENT, ROOT
from data.warehouse import READING

LEVEL = os.environ.get("YAQAZA_BENCH_LEVEL", "province")
WIDTH, HEIGHT = (int(part) for part in os.environ.get("YAQAZA_BENCH_SIZE", "720x600").split("x"))
COLOURS = ["#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494", "#081d58"]
BOUNDS = [-17.2, 20.7, -0.9, 36.0]

STATIC = Path(__file__).parent / "static"

#: The shapes that our map opens with: coarse ones, where it has them.
_LAYER = "SELECT path FROM map_layer WHERE level IN ($level, $level || '_coarse') ORDER BY level DESC LIMIT 1"
_CLASSES = (Path(__file__).parent / "classes.sql").read_text(encoding="utf-8")


@cache
def layer() -> str:
    """The path of the shapes below `assets`."""
    return _ask(_LAYER)[0][0]


@cache
def shapes() -> dict[str, Any]:
    return json.loads((ROOT / "assets" / layer()).read_text(encoding="utf-8"))


@cache
def codes() -> list[str]:
    return [feature["properties"]["c"] for feature in shapes()["features"]]


@cache
def changes(level: str = LEVEL) -> list[tuple[str, str]]:
    """Indicators and their classes, each different from the one before."""
    rows = _ask(_CLASSES, level)
    return [row for before, row in zip([("", ""), *rows], rows, strict=False) if row[1] != before[1]]


def setup() -> dict[str, Any]:
    """What a page needs before the first colours."""
    return {"url": f"/assets/{layer()}", "codes": codes(), "colours": COLOURS, "bounds": BOUNDS}


def _ask(question: str, level: str = LEVEL) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(CURRENT), read_only=True, config=READING) as connection:
        return connection.execute(question, {"level": level}).fetchall()
