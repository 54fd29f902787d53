"""What the build knows of what came and what did not: rows of the grid inside a region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from data.catalogue import catalogue
from data.datasets import datasets_of
from data.warehouse import Row
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.people import concerned
from pages._parts.places import places
from pages._parts.quality.view import ANY, STEPS, QualityView

#: States of a dataset that leave a figure standing, but not sure.
_DOUBTFUL = ("partial", "absent", "refused")
#: A figure that is not there because something did not come.
_HELD = ("insufficient", "missing")


@dataclass(frozen=True)
class Blocked:
    """A unit whose figure is held back, or doubtful, and the datasets it rests on.

    Attributes
    ----------
    code : str
        The unit.
    blocked : bool
        Whether there is no figure; else it is shown, and doubtful.
    row : dict
        Status and reason, as ``quality_figures`` gives them.
    states : tuple of dict
        The datasets the indicator rests on, as ``quality_period`` gives them.
    people : float or None
        Whom the figure is about.
    """

    code: str
    blocked: bool
    row: Row
    states: tuple[Row, ...]
    people: float | None


def frame() -> Row:
    """The day and the share by which quality is judged."""
    return warehouse.read("quality_frame")[0]


def shown(view: QualityView) -> list[Row]:
    """The rows of the grid a view shows, each with its dataset, period and unit."""
    if view.part == "dataset":
        size, most = STEPS[view.by]
        found = warehouse.read("quality_dataset", dataset=view.dataset, size=size, most=most)
        rows = [{**row, "dataset": view.dataset} for row in found]
    else:
        rows = [
            {**row, "period": view.period} for row in warehouse.read("quality_period", period=view.period)
        ]
    return inside(rows, view.region)


def chosen(view: QualityView) -> list[Row]:
    """The rows of units that are in the state looked for in any period or dataset shown."""
    rows = shown(view)
    if view.state == ANY:
        return rows
    codes = {row["code"] for row in rows if row["state"] == view.state}
    return [row for row in rows if row["code"] in codes]


def inside(rows: Iterable[Row], region: str) -> list[Row]:
    """The rows of a region, in code order as they came."""
    return [row for row in rows if region == COUNTRY or lies_in(row["code"], region)]


def provinces(rows: Iterable[Row]) -> list[Row]:
    """Those of prefectures and provinces: Casablanca's parts would count it twice."""
    known = places()
    return [row for row in rows if known[row["code"]].level == "province"]


def by_state(rows: Iterable[Row]) -> Counter[str]:
    """How many rows are in each state."""
    return Counter(row["state"] for row in rows)


def latest(rows: Iterable[Row]) -> str:
    """The last period in which anything came; the last of all where nothing ever did."""
    listed = list(rows)
    came = [row["period"] for row in listed if row["received"]]
    return max(came or (row["period"] for row in listed))


def blocks(view: QualityView) -> tuple[Blocked, ...]:
    """Units whose figure is held back, those of most people first; then those whose figure is doubtful."""
    return _blocks(warehouse.build(), view.indicator, view.period, view.region)


@lru_cache(maxsize=256)
def _blocks(_build: str, key: str, period: str, region: str) -> tuple[Blocked, ...]:
    indicator = catalogue().indicators[key]
    resting = datasets_of(indicator, period)
    states: dict[str, list[Row]] = {}
    for row in warehouse.read("quality_period", period=period):
        if row["dataset"] in resting:
            states.setdefault(row["code"], []).append({**row, "period": period})
    figures = warehouse.read("quality_figures", indicator=key, period=period)
    found = [
        Blocked(
            row["code"],
            row["status"] in _HELD,
            row,
            tuple(sorted(states.get(row["code"], ()), key=lambda one: resting.index(one["dataset"]))),
            concerned(row, indicator),
        )
        for row in inside(figures, region)
    ]
    kept = [one for one in found if one.blocked or _is_doubtful(one)]
    return tuple(sorted(kept, key=lambda one: (not one.blocked, -(one.people or 0), one.code)))


def _is_doubtful(one: Blocked) -> bool:
    return one.row["value"] is not None and any(state["state"] in _DOUBTFUL for state in one.states)
