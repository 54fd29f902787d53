"""A frame to draw a curve in: SVG written by the server, with the reader's numbers; nothing is mirrored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data import words
from pages._parts import numbers
from pages._parts.attributes import aria, data
from pages._parts.compare.plot import Axis
from pages._parts.markup import html, markup, written
from stats.arguments import Floats

#: Margins; below, a title needs more.
_TOP, _NARROW, _UNTITLED, _TITLED = 30, 12, 26, 44
#: Points nearer than this are drawn as one.
_NEAR = 0.4


class Frame:
    """Pixels of a chart; in Arabic the upright axis stands at the right, where reading begins."""

    def __init__(self, x: Axis, y: Axis, lang: str, *, width: int = 400, height: int = 360) -> None:
        self.x, self.y, self.lang, self.width, self.height = x, y, lang, width, height
        self.foot = height - (_TITLED if x.title else _UNTITLED)
        self.rtl = words.direction(lang) == "rtl"
        side = 22 + 8 * max(len(self._said(one, y)) for one in y.ticks() or [0.0])
        self.left, self.right = (_NARROW, width - side) if self.rtl else (side, width - _NARROW)

    def across(self, value: float) -> float:
        """Pixels from the left."""
        return self.left + self.x.share(value) * (self.right - self.left)

    def down(self, value: float) -> float:
        """Pixels from the top; what lies beyond the frame stands at its edge."""
        share = min(max(self.y.share(value), 0.0), 1.0)
        return self.foot - share * (self.foot - _TOP)

    def axes(self, across: Sequence[tuple[float, str]] = ()) -> list[Any]:
        """Grid, numbers and titles; `across` gives the places of the level axis other words."""
        places = across or [(one, self._said(one, self.x)) for one in self.x.ticks()]
        return [
            *(self._tick_across(*one, at % 2 == 1) for at, one in enumerate(reversed(places))),
            *(self._tick_up(one) for one in self.y.ticks()),
            *self._titles(),
        ]

    def path(self, xs: Floats, ys: Floats) -> str:
        """The way through points, without those that nobody could tell apart."""
        kept: list[tuple[float, float]] = []
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            here = (self.across(x), self.down(y))
            if not kept or abs(here[0] - kept[-1][0]) + abs(here[1] - kept[-1][1]) >= _NEAR:
                kept.append(here)
        ends = (self.across(float(xs[-1])), self.down(float(ys[-1])))
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in [*kept, ends])

    def cloud(self, xs: Floats, ys: Floats, look: str) -> Any:
        """Many points as one path."""
        places = dict.fromkeys(
            f"M{self.across(x):.0f} {self.down(y):.0f}h0"
            for x, y in zip(xs.tolist(), ys.tolist(), strict=True)
        )
        return html.Path(d="".join(places), className=look)

    def ring(self, x: float, y: float) -> Any:
        """A mark around a point."""
        return html.Circle(
            cx=f"{self.across(x):.1f}", cy=f"{self.down(y):.1f}", r="7", className="curve-ring"
        )

    def _said(self, value: float, axis: Axis) -> str:
        whole = abs(value - round(value)) < 1e-9
        return numbers.number(value, self.lang, 0 if whole else max(axis.decimals, 1))

    def _tick_across(self, value: float, said: str, between: bool) -> Any:
        """A line and its number; every second number gives way where there is no room."""
        at = f"{self.across(value):.1f}"
        look = {"className": "curve-between"} if between else {}
        return [
            html.Path(d=f"M{at} {_TOP}V{self.foot}", className="curve-grid"),
            text(said, at, self.foot + 17, "middle", **look),
        ]

    def _tick_up(self, value: float) -> Any:
        at = f"{self.down(value):.1f}"
        beside = self.right + 6 if self.rtl else self.left - 6
        # The numbers themselves run from left to right.
        anchor = "start" if self.rtl else "end"
        return [
            html.Path(d=f"M{self.left} {at}H{self.right}", className="curve-grid"),
            text(self._said(value, self.y), beside, at, anchor, dy="0.35em"),
        ]

    def _titles(self) -> list[Any]:
        way = "rtl" if self.rtl else "ltr"
        start = self.width - 4 if self.rtl else 4
        middle = (self.left + self.right) / 2
        return [
            text(self.y.title, start, 16, "start", direction=way, className="curve-title"),
            text(self.x.title, middle, self.height - 6, "middle", direction=way, className="curve-title"),
        ]


def text(said: str, x: Any, y: Any, anchor: str, **more: Any) -> Any:
    """A text in the picture."""
    return html.Text(said, x=str(x), y=str(y), **{"text-anchor": anchor}, **more)


def picture(frame: Frame, parts: Sequence[Any], ident: str, label: str, **said: str) -> Any:
    """A chart that is only looked at; where it has `points`, one walks them with the arrows."""
    svg = html.Svg(parts, viewBox=f"0 0 {frame.width} {frame.height}", **{"aria-hidden": "true"})
    walked: dict[str, Any] = {"tabIndex": 0, "role": "group"} if "points" in said else {"role": "img"}
    return written(markup(svg), id=ident, className="curve", **walked, **aria(label=label), **data(**said))
