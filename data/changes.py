"""What changed between builds, as ``etl.lineage.diff`` wrote it beside them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from data import warehouse
from data.warehouse import Row

_FOLDER = "changes"
_BETWEEN = ".."


class Pair(NamedTuple):
    """Two builds that were compared, by their names."""

    before: str
    after: str


def pairs() -> list[Pair]:
    """The pairs of builds that were compared, the latest first."""
    files = (path.stem.split(_BETWEEN) for path in _folder().glob(f"*{_BETWEEN}*.parquet"))
    known = (Pair(*names) for names in files if len(names) == 2)
    return sorted(known, key=lambda one: (one.after, one.before), reverse=True)


def latest() -> Pair | None:
    """What the served build changed, or the last comparison there is."""
    known, current = pairs(), warehouse.build()
    return next((one for one in known if one.after == current), known[0] if known else None)


def counted(pair: Pair) -> list[Row]:
    """How many figures of each indicator moved, by cause."""
    return warehouse.read("changes_counted", path=_path(pair))


def moved(pair: Pair, indicator: str, cause: str, level: str, at_most: int) -> list[Row]:
    """Figures that moved, largest relative moves first; an empty choice stands for all."""
    chosen = {"indicator": indicator, "cause": cause, "level": level}
    return warehouse.read_once("changes_moved", path=_path(pair), at_most=at_most, **chosen)


def _path(pair: Pair) -> str:
    return str(_folder() / f"{pair.before}{_BETWEEN}{pair.after}.parquet")


def _folder() -> Path:
    return warehouse.CURRENT.parent / _FOLDER
