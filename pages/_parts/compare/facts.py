"""The figures of a comparison: verdicts of many indicators, those that are worse, and one indicator's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from data import warehouse
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.compare import below_norms
from pages._parts.compare.figures import figures, going
from pages._parts.compare.offered import comparable
from pages._parts.compare.themes import members
from pages._parts.compare.view import CompareView

__all__ = ["Listed", "Worse", "every_worse", "figures", "going", "listed", "matrix", "sources"]

#: Which ways to go a choice of trend keeps.
_KEPT = {
    "worsening": ("worse",),
    "not_improving": ("worse", "level", "unknown"),
    "any": ("worse", "level", "unknown", "better"),
}
#: More lines than any level has.
_ALL = 10_000_000


class Worse(NamedTuple):
    """A figure that is surely worse than its benchmark."""

    indicator: Indicator
    row: Row

    @property
    def code(self) -> str:
        """The territory."""
        return str(self.row["code"])


@dataclass(frozen=True)
class Listed:
    """What is worse: as many lines as were asked for, and how much there is.

    Attributes
    ----------
    view : CompareView
        What was asked.
    shown : sequence of Worse
        Of what the reader's trend keeps, the surest and most peopled first.
    counted : mapping
        As `worse_counted` tells.
    """

    view: CompareView
    shown: Sequence[Worse]
    counted: Row


def listed(view: CompareView) -> Listed:
    """The list of a view."""
    asked = _asked(view)
    known = catalogue().indicators
    first = int(view.first) or _ALL
    if _entered(view):
        every = below_norms.worse(view, asked)
        rows, counted = below_norms.kept(every, asked)[:first], below_norms.counted(every, asked)
    else:
        rows = warehouse.read("worse_rows", **asked, first=first)
        (counted,) = warehouse.read("worse_counted", **asked)
    return Listed(view, [Worse(known[row["indicator"]], row) for row in rows], counted)


def every_worse(view: CompareView) -> list[Row]:
    """All lines of a view, for who takes them away."""
    asked = _asked(view)
    if _entered(view):
        return below_norms.kept(below_norms.worse(view, asked), asked)
    return warehouse.read_once("worse_rows", **asked, first=_ALL)


def _entered(view: CompareView) -> bool:
    """Whether figures are held to norms that somebody entered."""
    return view.benchmark == "norm" and bool(view.norms)


def _asked(view: CompareView) -> dict[str, str]:
    keys = (view.indicator,) if view.indicator else comparable("worse", view.level, view.theme)
    return {
        "level": view.level,
        "benchmark": view.benchmark,
        "within": view.within,
        "keys": "|".join(keys),
        "goings": "|".join(_KEPT[view.trend]),
    }


def matrix(view: CompareView) -> list[Row]:
    """A row an indicator of the theme, those that are judged first; without what nobody can compare here."""
    return _matrix(warehouse.build(), view)


@lru_cache(maxsize=128)
def _matrix(_build: str, view: CompareView) -> list[Row]:
    asked = _asked_within(view)
    found = warehouse.read("compare_matrix", level=view.level, benchmark=view.benchmark, within=asked)
    found = [*found, *below_norms.lines(replace(view, within=asked))]
    by_key = {row["indicator"]: row for row in found}
    rows = [by_key[key] for key in members(view.theme) if key in by_key]
    here = rows if asked == view.within else [_inside(row, view.within) for row in rows]
    known = catalogue().indicators
    told = [row for row in here if set(row["verdicts"]) - set("?msin")]
    return sorted(told, key=lambda row: known[row["indicator"]].direction == "none")


def _asked_within(view: CompareView) -> str:
    """Provinces are asked for once and kept, wherever one looks; communes are too many."""
    return view.within if view.level == "commune" else COUNTRY


def _inside(row: Row, within: str) -> Row:
    """The row of an area."""
    here = [at for at, code in enumerate(row["codes"]) if lies_in(code, within)]
    letters = {part: "".join(row[part][at] for at in here) for part in ("verdicts", "courses")}
    return {**row, **letters, "codes": [row["codes"][at] for at in here]}


def sources(view: CompareView, keys: Sequence[str]) -> list[Row]:
    """What some indicators rest on."""
    wanted = set(keys)
    rows = warehouse.read("compare_sources", level=view.level)
    return list({row["source_key"]: row for row in rows if row["indicator"] in wanted}.values())
