"""Plots written as SVG by the server: axes in the reader's numbers, lines, and dots one can choose.

``assets/shell/89_compare_plot.js`` tells of dots and lets one walk them; without it they still have titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Any

from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.attributes import aria, data
from pages._parts.markup import html, markup, written

WIDTH, HEIGHT = 640, 420
_TOP, _BOTTOM, _SIDE, _NARROW = 34, 52, 62, 16
_STEPS = (1, 2, 5, 10)
#: Shapes around the origin, some seven pixels wide.
SHAPES = {
    "circle": "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    "square": "M-3.7 -3.7h7.4v7.4h-7.4z",
    "diamond": "M0 -5.4L5.4 0L0 5.4L-5.4 0z",
    "up": "M0 -5.2L5 4H-5z",
    "down": "M0 5.2L5 -4H-5z",
    "cross": "M-4.6 -2.6L-2.6 -4.6L0 -2L2.6 -4.6L4.6 -2.6L2 0L4.6 2.6L2.6 4.6L0 2L-2.6 4.6L-4.6 2.6L-2 0z",
}


@dataclass(frozen=True)
class Dot:
    """A territory on a plot: where, its colour and shape, and what is told of it."""

    code: str
    x: float
    y: float
    colour: str
    shape: str
    title: str


@dataclass(frozen=True)
class Axis:
    """From where to where, in which steps; of ten to the power where `log`."""

    low: float
    high: float
    title: str
    decimals: int = 0
    log: bool = False

    def share(self, value: float) -> float:
        """How far along the axis a value lies, 0 to 1."""
        low, high, here = (log10(one) if self.log else one for one in (self.low, self.high, value))
        return (here - low) / (high - low)

    def ticks(self) -> list[float]:
        """Round numbers along the axis."""
        if self.log:
            tens = range(floor(log10(self.low)), floor(log10(self.high)) + 1)
            every = [step * 10.0**ten for ten in tens for step in ((1, 3) if len(tens) < 4 else (1,))]
            return [one for one in every if self.low <= one <= self.high]
        rough = (self.high - self.low) / 5
        unit = 10.0 ** floor(log10(rough))
        step = unit * next(one for one in _STEPS if one * unit >= rough * 0.999)
        first = floor(self.low / step) + (0 if self.low % step == 0 else 1)
        return [step * at for at in range(first, floor(self.high / step + 1e-9) + 1)]


class Plot:
    """A frame to draw in; in Arabic the upright axis stands at the right, where reading begins."""

    def __init__(self, x: Axis, y: Axis, lang: str) -> None:
        self.x, self.y, self.lang = x, y, lang
        self.rtl = words.direction(lang) == "rtl"
        self.left, self.right = (_NARROW, WIDTH - _SIDE) if self.rtl else (_SIDE, WIDTH - _NARROW)

    def across(self, value: float) -> float:
        """Pixels from the left."""
        return self.left + self.x.share(value) * (self.right - self.left)

    def down(self, value: float) -> float:
        """Pixels from the top."""
        return HEIGHT - _BOTTOM - self.y.share(value) * (HEIGHT - _BOTTOM - _TOP)

    def frame(self) -> list[Any]:
        """Grid, numbers and titles of both axes."""
        return [*map(self._tick_across, self.x.ticks()), *map(self._tick_up, self.y.ticks()), *self._titles()]

    def line(self, xs: Sequence[float], ys: Sequence[float], look: str) -> Any:
        """A line through points; what lies beyond the frame ends at its edge."""
        ends = (self.y.low, self.y.high)
        points = [
            f"{self.across(x):.1f} {self.down(min(max(y, ends[0]), ends[1])):.1f}"
            for x, y in zip(xs, ys, strict=True)
        ]
        return html.Path(d=f"M{'L'.join(points)}", className=look)

    def dots(self, dots: Sequence[Dot], selected: str) -> list[Any]:
        """The dots from left to right, in which order one walks them; the marked one last, with a ring."""
        drawn = [self._dot(dot) for dot in sorted(dots, key=lambda dot: (dot.x, dot.code))]
        ring = [
            html.Circle(
                cx=f"{self.across(dot.x):.1f}", cy=f"{self.down(dot.y):.1f}", r="9", className="plot-ring"
            )
            for dot in dots
            if dot.code == selected
        ]
        return [*drawn, *ring]

    def _dot(self, dot: Dot) -> Any:
        return html.Path(
            d=SHAPES[dot.shape],
            transform=f"translate({self.across(dot.x):.1f} {self.down(dot.y):.1f})",
            className="dot",
            fill=dot.colour,
            **data(code=dot.code, title=dot.title),
        )

    def _tick_across(self, value: float) -> Any:
        at = f"{self.across(value):.1f}"
        decimals = max(self.x.decimals, 0) if value != int(value) else 0
        return [
            html.Path(d=f"M{at} {_TOP}V{HEIGHT - _BOTTOM}", className="plot-grid"),
            _text(numbers.number(value, self.lang, decimals), at, HEIGHT - _BOTTOM + 18, "middle"),
        ]

    def _tick_up(self, value: float) -> Any:
        at = f"{self.down(value):.1f}"
        decimals = self.y.decimals if value != int(value) else 0
        beside = self.right + 8 if self.rtl else self.left - 8
        return [
            html.Path(d=f"M{self.left} {at}H{self.right}", className="plot-grid"),
            _text(
                numbers.number(value, self.lang, decimals),
                beside,
                at,
                "start" if self.rtl else "end",
                dy="0.35em",
            ),
        ]

    def _titles(self) -> list[Any]:
        way = "rtl" if self.rtl else "ltr"
        # A text from right to left starts at its right end.
        start = WIDTH - 4 if self.rtl else 4
        middle = (self.left + self.right) / 2
        return [
            _text(self.y.title, start, 16, "start", direction=way, className="plot-title"),
            _text(self.x.title, middle, HEIGHT - 8, "middle", direction=way, className="plot-title"),
        ]


def _text(said: str, x: Any, y: Any, anchor: str, **more: Any) -> Any:
    return html.Text(said, x=str(x), y=str(y), **{"text-anchor": anchor}, **more)


def drawing(parts: Sequence[Any], ident: str, label: str, pick: str) -> Component:
    """The plot as a part of the page: one stop for the Tab key, arrows walk its dots, Enter chooses."""
    svg = html.Svg(parts, viewBox=f"0 0 {WIDTH} {HEIGHT}", **{"aria-hidden": "true"})
    return written(
        markup(svg),
        id=ident,
        className="compare-plot",
        tabIndex=0,
        role="group",
        **aria(label=label),
        **data(pick=pick),
    )


def key(entries: Sequence[tuple[str, str, str]]) -> Component:
    """The legend of dots: colour, shape and words."""
    items = [
        html.Li(
            [
                html.Svg(
                    html.Path(d=SHAPES[shape], fill=colour), viewBox="-7 -7 14 14", className="plot-key"
                ),
                said,
            ]
        )
        for colour, shape, said in entries
    ]
    return written(markup(html.Ul(items, className="compare-legend")))
