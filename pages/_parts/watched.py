"""The social vigilance cells that watch over a territory, and the state each is in."""

from __future__ import annotations

from data import warehouse
from data.warehouse import Row
from pages._parts.codes import lies_in

#: The parts of Casablanca's prefecture, each with a cell of its own.
PARTS = "arrondissement_prefecture"


def cells_of(code: str, level: str = "province") -> list[Row]:
    """The units of a level that are or lie in a territory, in code order; none where nothing is known."""
    everyone = warehouse.read("lead_cells", level=level)
    return [row for row in everyone if row["code"] == code or lies_in(row["code"], code)]
