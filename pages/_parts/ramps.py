"""The map's colours, in one place: classes, non-values, borders. Legend and map read the same.

Sequential ramps run from yellow to dark blue (the stops of YlGnBu), diverging ones from brown over
white to purple (PuOr): both keep their order for colour-blind readers and in grey.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Exactly zero is no small value: a hue of its own, in none of the ramps.
_ZERO = "#f3e2c4"
_SEQUENTIAL: dict[int, tuple[str, ...]] = {
    0: (),
    1: ("#41b6c4",),
    2: ("#c7e9b4", "#2c7fb8"),
    3: ("#e4f4ac", "#6cc5be", "#2c7fb8"),
    4: ("#f7fbbf", "#a1dab4", "#41b6c4", "#225ea8"),
    5: ("#f9fcc4", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"),
    6: ("#f9fcc4", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494"),
    7: ("#f9fcc4", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#1c2c74"),
}
#: From the reference value outwards.
_BELOW = ("#fddcab", "#f0a24a", "#cd6f14", "#9a4c08", "#6b3305", "#3d1c01")
_ABOVE = ("#d5d3ea", "#a79fcd", "#776aac", "#542788", "#2d004b", "#15002a")
#: Classes of a map, those of zeros not counted.
_MOST = 7


@dataclass(frozen=True)
class Sign:
    """How a non-value is drawn: a fill, and an ink for its pattern or its outline."""

    fill: str
    ink: str = ""
    pattern: str = ""


#: One sign for each non-value of ``map_class.classes``.
SIGNS = {
    "m": Sign("#ebebe8", "#8f979c", "hatched"),
    "i": Sign("#f6f6f3", "#6f787e", "dotted"),
    "s": Sign("#ffffff", "#262f35"),
    "n": Sign("#ffffff"),
    # It has a figure, but no place in what is shown: without a neighbour, without a count.
    "a": Sign("#fbfbf9", "#7c868d", "crossed"),
}
#: Patterns over a colour: how sure it is, or that a territory stands apart from its neighbours.
OVERLAYS = {
    "striped": Sign("rgba(0, 0, 0, 0)", "rgba(24, 34, 40, 0.62)", "striped"),
    "netted": Sign("rgba(0, 0, 0, 0)", "rgba(24, 34, 40, 0.62)", "netted"),
    "specked": Sign("rgba(0, 0, 0, 0)", "rgba(24, 34, 40, 0.75)", "specked"),
}
#: States with a name instead of a value: blue, amber and grey, apart from each other in black and white too.
STATES = {
    "on": Sign("#0f7173"),
    "off": Sign("#e3e8e8"),
    "active": Sign("#4a90c2"),
    "late": Sign("#f3c766"),
    "silent": Sign("#3d4348"),
    "none": Sign("#f7f7f5", "#b3bbc0"),
    "unknown": Sign("#f1f1ee", "#8f979c", "hatched"),
}
SIGN_OF_STATUS = {"missing": "m", "insufficient": "i", "suppressed": "s", "not_applicable": "n"}

#: Everything on the map that is no figure.
COLOURS = {
    "ground": "#ffffff",
    "blank": "#f0f1ee",
    "outside": "#f4f4f1",
    "plain": "#ecece8",
    "bare": "#e7edef",
    "border": "rgba(45, 58, 66, 0.34)",
    "strong": "#64707a",
    "strongest": "#313b42",
    "hover": "#1c262c",
    "accent": "#0d1b21",
    "centre": "#8a1253",
}


def ramp(edges: Sequence[float], reference: float | None = None) -> str:
    """The name of the ramp for classes between these edges.

    ``s5``: five sequential classes; ``z5``: a class of zeros and five more; ``d2.3``: two classes below
    the reference value and three above it.
    """
    count = max(len(edges) - 1, 0)
    has_zeros = count > 0 and edges[0] == edges[1] == 0
    if reference is not None and not has_zeros and reference in edges[1:-1]:
        below = list(edges).index(reference)
        return f"d{below}.{count - below}"
    return f"z{count - 1}" if has_zeros else f"s{count}"


def colours(name: str) -> tuple[str, ...]:
    """The colours of a ramp, one a class, lowest class first.

    Raises
    ------
    ValueError
        If there is no such ramp.
    """
    if name not in RAMPS:
        raise ValueError(f"there is no ramp {name!r}: expected one of {', '.join(RAMPS)}")
    return RAMPS[name]


def _all() -> dict[str, tuple[str, ...]]:
    sequential = {f"s{count}": stops for count, stops in _SEQUENTIAL.items()}
    with_zeros = {f"z{count}": (_ZERO, *stops) for count, stops in _SEQUENTIAL.items()}
    diverging = {
        f"d{below}.{above}": (*reversed(_BELOW[:below]), *_ABOVE[:above])
        for below in range(1, _MOST)
        for above in range(1, _MOST + 1 - below)
    }
    return {**sequential, **with_zeros, **diverging}


RAMPS = _all()
