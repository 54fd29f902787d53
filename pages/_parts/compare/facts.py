"""The figures of a comparison: verdicts of many indicators, those that are worse, and one indicator's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from data import warehouse
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.compare.themes import members
from pages._parts.compare.view import CompareView, comparable
from pages._parts.people import concerned

#: How sure a verdict is, the surest first; what was counted whole was not tested against chance.
SURENESSES = ("99.8", "95", "complete count")
_RISING = {"increasing": "higher", "decreasing": "lower"}


class Worse(NamedTuple):
    """A figure that is surely worse than its benchmark."""

    indicator: Indicator
    row: Row
    going: str
    people: float | None

    @property
    def code(self) -> str:
        """The territory."""
        return str(self.row["code"])


@dataclass(frozen=True)
class Listed:
    """What is worse: all of it, and what the reader's trend keeps, the surest and most peopled first."""

    view: CompareView
    every: Sequence[Worse]
    kept: Sequence[Worse]

    @property
    def shown(self) -> Sequence[Worse]:
        """As many lines as were asked for."""
        return self.kept[: int(self.view.first)] if self.view.first != "0" else self.kept

    @property
    def territories(self) -> list[str]:
        """Codes of what is kept, each once, in the order of the list."""
        return list(dict.fromkeys(one.code for one in self.kept))

    @property
    def simulated(self) -> bool:
        """Whether anything kept rests on demonstration files; where nothing is, anything that is worse."""
        return any(one.row["simulated"] for one in self.kept or self.every)


def going(course: str | None, direction: str) -> str:
    """Where a figure is going for who reads its direction: worse, better, level, up, down or unknown."""
    if course in _RISING:
        if direction == "none":
            return "up" if course == "increasing" else "down"
        return "better" if _RISING[course] == direction else "worse"
    return "level" if course == "no change" else "unknown"


def listed(view: CompareView) -> Listed:
    """The list of a view."""
    return _listed(warehouse.build(), view)


@lru_cache(maxsize=256)
def _listed(_build: str, view: CompareView) -> Listed:
    rows = warehouse.read(
        "compare_rows", only="worse", level=view.level, benchmark=view.benchmark, within=_asked_within(view)
    )
    keys = {view.indicator} if view.indicator else set(comparable("worse", view.level, view.theme))
    known = catalogue().indicators
    here = (row for row in rows if row["indicator"] in keys and lies_in(row["code"], view.within))
    every = sorted((_worse(row, known[row["indicator"]]) for row in here), key=_order)
    wanted = {"worsening": ("worse",), "not_improving": ("worse", "level", "unknown")}
    kept = every if view.trend == "any" else [one for one in every if one.going in wanted[view.trend]]
    return Listed(view, every, kept)


def _worse(row: Row, indicator: Indicator) -> Worse:
    return Worse(indicator, row, going(row["course"], indicator.direction), concerned(row, indicator))


def _order(one: Worse) -> tuple[int, float, str, str]:
    return (SURENESSES.index(one.row["sureness"]), -(one.people or 0), one.code, one.indicator.key)


def matrix(view: CompareView) -> list[Row]:
    """A row an indicator of the theme, those that are judged first; without what nobody can compare here."""
    return _matrix(warehouse.build(), view)


@lru_cache(maxsize=128)
def _matrix(_build: str, view: CompareView) -> list[Row]:
    asked = _asked_within(view)
    found = warehouse.read("compare_matrix", level=view.level, benchmark=view.benchmark, within=asked)
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


def figures(view: CompareView, indicator: str, benchmark: str = "") -> list[Row]:
    """One indicator's figures, in code order."""
    return warehouse.read(
        "compare_figures",
        indicator=indicator,
        level=view.level,
        benchmark=benchmark or view.benchmark,
        within=view.within,
    )


def sources(view: CompareView, keys: Sequence[str]) -> list[Row]:
    """What some indicators rest on."""
    wanted = set(keys)
    rows = warehouse.read("compare_sources", level=view.level)
    return list({row["source_key"]: row for row in rows if row["indicator"] in wanted}.values())
