"""Small maps that stand in a text and on paper: SVG, drawn in the browser from one file an area.

The component says what to draw; ``assets/shell/60_sketch.js`` draws it. What a map shows must be readable
beside it too: its label says it in a sentence, a table gives the figures.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from math import asinh, degrees, radians, tan
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from data import warehouse
from pages._parts import numbers, ramps
from pages._parts.attributes import aria, data
from pages._parts.places import inside
from pages._parts.ramps import SIGN_OF_STATUS, SIGNS, STATES, Sign

Ramp = str | Sequence[str]
Frame = tuple[float, float, float, float]

#: What stands for a territory in ``classes``: the place of its fill in ``fills``.
_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NEUTRAL = "-"


@dataclass(frozen=True)
class SketchPoint:
    """A place on a small map: where (degrees), of what kind, and what its tip says.

    The kind becomes the class ``sketch-point-<kind>`` of its dot.
    """

    lon: float
    lat: float
    title: str
    kind: str = "centre"


def sketch_map(
    area: str,
    level: str,
    fills: Mapping[str, str],
    *,
    lang: str,
    label: str,
    ramp: Ramp = "s5",
    tips: Mapping[str, str] | None = None,
    links: str = "",
    marked: str = "",
    points: Sequence[SketchPoint] = (),
    pick: str = "",
    ident: str = "",
    size: str = "medium",
    frame: Frame | None = None,
) -> Component:
    """A map of the territories of a level inside an area; ``fills`` gives a fill's name by territory code.

    Parameters
    ----------
    area, level, lang, label : str
        Areas and levels as in the table ``sketch``; the language of names; what the map shows, in words.
    fills, ramp : mapping, str or sequence of str
        See `look`. Codes elsewhere are passed over; territories without a fill stay neutral ground.
    tips : mapping, optional
        What is told of a territory, its name included, in lines; else its name.
    links, pick, marked : str
        Address with ``{code}``; id of a store that receives ``{"code", "t"}``; code to outline.
    ident, size : str
        Id of the component; small, medium or large.
    frame : tuple of float, optional
        West, south, east and north, in degrees, of the part that is shown; else the whole area.

    Raises
    ------
    LookupError
        If there is no such map.
    ValueError
        If a fill has no such name.
    """
    file = _file(area, level)
    choices = {"links": links, "pick": pick, "marked": marked, "tips": dict(tips or {})}
    spec = {
        "url": f"/assets/{file['path']}",
        "names": f"/api/map/territories?{_query(area, level, lang)}",
        **_painted(inside(level, area), fills, ramp),
        **{name: value for name, value in choices.items() if value},
        **_placed(points),
        **({"frame": frame} if frame else {}),
    }
    return html.Div(
        html.P(label, className="sketch-said", **aria(hidden="true")),
        className=f"sketch sketch-{size}{' sketch-walked' if links or pick else ''}",
        style={"aspectRatio": _shape(frame) if frame else f"{file['width']} / {file['height']}"},
        **_manners(label, walked=bool(links or pick)),
        **data(sketch=json.dumps(spec, ensure_ascii=False, separators=(",", ":"))),
        **_named(ident),
    )


def sketch_legend(entries: Sequence[tuple[str, str, int]], lang: str, ramp: Ramp = "s5") -> Component:
    """The fills of a small map in words, in the order given: fill name, words, number of territories."""
    items = [
        html.Li(
            [
                _swatch(name, ramp),
                html.Span(said, className="legend-bounds"),
                html.Span(f"({numbers.number(count, lang)})", className="legend-count"),
            ]
        )
        for name, said, count in entries
    ]
    return html.Ul(items, className="legend-entries sketch-legend")


def look(name: str, ramp: Ramp) -> Sign:
    """How a fill is drawn.

    Parameters
    ----------
    name : str
        ``"0"`` … ``"6"``, a class of the ramp; a non-value (missing, suppressed, insufficient,
        not_applicable); or a state (`ramps.STATES`: on, off, active, late, silent, none).
    ramp : str or sequence of str
        Name of a ramp, as `ramps.ramp` gives it, or the colours themselves, lowest class first.

    Raises
    ------
    ValueError
        If there is no such fill, or the ramp has no such class.
    """
    if name in SIGN_OF_STATUS:
        return SIGNS[SIGN_OF_STATUS[name]]
    if name in STATES:
        return STATES[name]
    colours = ramps.colours(ramp) if isinstance(ramp, str) else tuple(ramp)
    if name.isdigit() and int(name) < len(colours):
        return Sign(colours[int(name)])
    expected = [*(str(position) for position in range(len(colours))), *SIGN_OF_STATUS, *STATES]
    raise ValueError(f"there is no fill {name!r}: expected one of {', '.join(expected)}")


def _shape(frame: Frame) -> str:
    """Width and height of a part of a map, as the browser draws it: Mercator's."""
    west, south, east, north = frame
    bottom, top = (degrees(asinh(tan(radians(latitude)))) for latitude in (south, north))
    return f"{round(1000 * (east - west))} / {round(1000 * (top - bottom))}"


def _named(ident: str) -> dict[str, Any]:
    return {"id": ident} if ident else {}


def _file(area: str, level: str) -> warehouse.Row:
    found = warehouse.read("sketch", area=area, level=level)
    if not found:
        raise LookupError(f"there is no small map of {area!r} by {level!r}: see the table sketch")
    return found[0]


def _query(area: str, level: str, lang: str) -> str:
    return urlencode({"level": level, "within": area, "lang": lang, "build": warehouse.build()})


def _painted(codes: Sequence[str], fills: Mapping[str, str], ramp: Ramp) -> dict[str, Any]:
    """The fills in use, and one letter a territory in the order of the file's shapes."""
    names = sorted({fills[code] for code in codes if code in fills})
    letters = dict(zip(names, _LETTERS, strict=False))
    looks = [{"name": name, **asdict(look(name, ramp))} for name in names]
    return {
        "fills": looks,
        "classes": "".join(letters[fills[code]] if code in fills else _NEUTRAL for code in codes),
    }


def _placed(points: Sequence[SketchPoint]) -> dict[str, Any]:
    placed = [[point.lon, point.lat, point.kind, point.title] for point in points]
    return {"points": placed} if placed else {}


def _manners(label: str, *, walked: bool) -> dict[str, Any]:
    """A picture; or, where one can choose on it, a group with one tab stop that arrow keys walk through."""
    walking = {"role": "group", "tabIndex": 0} if walked else {"role": "img"}
    return {**walking, **aria(label=label)}


def _swatch(name: str, ramp: Ramp) -> Component:
    sign = look(name, ramp)
    style = {"backgroundColor": sign.fill} | ({"borderColor": sign.ink} if sign.ink else {})
    if name in SIGN_OF_STATUS:
        return html.Span(className=f"swatch swatch-{name}")
    return html.Span(className="swatch", style=style)
