"""One figure's years as a small chart: a line, the band of its intervals, gaps where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from dash.development.base_component import Component

from data.warehouse import Row
from pages._parts.markup import html

WIDTH, HEIGHT = 180, 56
_MARGIN = 5


class Frame:
    """Where years and values lie in the picture; in Arabic time runs from right to left."""

    def __init__(self, years: Sequence[Row], *, rtl: bool) -> None:
        ends = [one for row in years for one in (row["value"], row["lower"], row["upper"]) if one is not None]
        self._low, self._high = min(0.0, *ends), max(ends)
        self._first = int(years[0]["period"])
        self._span = max(int(years[-1]["period"]) - self._first, 1)
        self._rtl = rtl

    def x(self, row: Row) -> float:
        """Where a year lies, from the left."""
        share = (int(row["period"]) - self._first) / self._span
        return _MARGIN + (WIDTH - 2 * _MARGIN) * (1 - share if self._rtl else share)

    def y(self, value: float) -> float:
        """Where a value lies, from above; the foot of the picture is zero."""
        share = (value - self._low) / (self._high - self._low) if self._high > self._low else 0.5
        return HEIGHT - _MARGIN - (HEIGHT - 2 * _MARGIN) * share


def drawn(years: Sequence[Row], label: str, *, rtl: bool) -> Component:
    """The picture; `label` says it to who cannot see it."""
    frame = Frame(years, rtl=rtl)
    runs = [list(run) for known, run in groupby(years, lambda row: row["value"] is not None) if known]
    last = runs[-1][-1]
    return html.Svg(
        [
            *(html.Path(d=_band(frame, run), **{"class": "band"}) for run in _banded(runs)),
            *(html.Path(d=_path(frame, run), **{"class": "line"}) for run in runs),
            html.Circle(cx=_number(frame.x(last)), cy=_number(frame.y(last["value"])), r="3"),
        ],
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        **{"aria-label": label},
    )


def _banded(runs: Sequence[Sequence[Row]]) -> Iterator[list[Row]]:
    for run in runs:
        for known, part in groupby(run, lambda row: row["lower"] is not None):
            if known:
                yield list(part)


def _band(frame: Frame, run: Sequence[Row]) -> str:
    """Along the lower limits and back along the upper; one year alone is a thin bar."""
    there = [(frame.x(row), frame.y(row["lower"])) for row in run]
    back = [(frame.x(row), frame.y(row["upper"])) for row in reversed(run)]
    if len(run) == 1:
        (x, low), (_x, high) = there[0], back[0]
        there, back = [(x - 2, low), (x + 2, low)], [(x + 2, high), (x - 2, high)]
    return f"{_along([*there, *back])}Z"


def _path(frame: Frame, run: Sequence[Row]) -> str:
    points = [(frame.x(row), frame.y(row["value"])) for row in run]
    # A year between two gaps is a short stroke: a line of one point is not drawn.
    return _along(
        points if len(points) > 1 else [(points[0][0] - 2, points[0][1]), (points[0][0] + 2, points[0][1])]
    )


def _along(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)


def _number(value: float) -> str:
    return f"{value:.1f}"
