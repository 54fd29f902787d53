"""What was seen of each page, side by side, and against what was asked."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.report import Table, against, middle, milliseconds, size
from benchmarks.visits import First

OURS, BARE, ALONE, USUAL = (
    "our map page",
    "bare Dash page, feature state",
    "MapLibre alone, no Dash",
    "usual way",
)
CHANGES = 15
RUNS = {"province": 9, "commune": 3}


@dataclass
class Seen:
    """What was measured of one page."""

    first: list[First] = field(default_factory=list)
    second: list[First] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)
    first_bytes: list[int] = field(default_factory=list)
    second_bytes: list[int] = field(default_factory=list)
    change_bytes: list[float] = field(default_factory=list)


def compared(level: str, seen: dict[str, Seen]) -> Table:
    rows = [
        (
            name,
            _time([first.coloured for first in one.first]),
            _time([first.at_rest for first in one.first]),
            size(middle(one.first_bytes)),
            _time([first.coloured for first in one.second]),
            size(middle(one.second_bytes)),
            _time(one.changes),
            size(middle(one.change_bytes)),
        )
        for name, one in seen.items()
    ]
    note = (
        f"Medians of {RUNS[level]} alternating runs, each with a new browser profile, and of {CHANGES} "
        "changes of indicator. Every frame three lines of the map's pixels are read back, on all pages "
        "alike, all maps being of one size. First map: from the request to the first frame in which a "
        "twentieth of these pixels is coloured; at rest: to their last change. New colours: from the pick to "
        "the last change. Bytes as Chromium counts them, heads included; without the table's grid, which "
        "only our page has; those of a change are the map's own."
    )
    columns = (
        "page",
        "first map",
        "at rest",
        "its bytes",
        "second visit",
        "its bytes",
        "new colours",
        "bytes of a change",
    )
    return Table(f"On the screen: {_shapes(level)}", columns, rows, [note])


def judged(level: str, seen: dict[str, Seen]) -> Table:
    ours, bare, usual = seen[OURS], seen[BARE], seen[USUAL]
    bytes_allowed = 1000 if level == "province" else 4000
    ratios = [
        ("new colours, ours ÷ bare page", middle(ours.changes) / middle(bare.changes), 1.25, "≤"),
        ("new colours, usual way ÷ ours", middle(usual.changes) / middle(ours.changes), 4, "≥"),
        (
            "bytes of a change, usual way ÷ ours",
            middle(usual.change_bytes) / middle(ours.change_bytes),
            300,
            "≥",
        ),
        ("first map, ours ÷ bare page", _first(ours.first) / _first(bare.first), 1.25, "≤"),
        (
            "second visit of ours ÷ first map of the bare page",
            _first(ours.second) / _first(bare.first),
            0.6,
            "≤",
        ),
    ]
    rows = [
        (
            name,
            *against(
                f"{ratio:.2f}" if ratio < 10 else f"{ratio:,.0f}",
                f"{sign} {limit}",
                (ratio <= limit) == (sign == "≤"),
            ),
        )
        for name, ratio, limit, sign in ratios
    ]
    visit_bytes = middle(ours.first_bytes)
    light = visit_bytes <= 1_200_000
    rows.append(("bytes of a first visit before the grid", *against(size(visit_bytes), "≤ 1.2 MB", light)))
    heaviest = max(ours.change_bytes)
    rows.append(
        (
            "the map's own update, largest",
            *against(size(heaviest), f"≤ {size(bytes_allowed)}", heaviest <= bytes_allowed),
        )
    )
    return Table(f"Asked of the map: {_shapes(level)}", ("what", "measured", "asked", "met"), rows)


def _first(visits: list[First]) -> float:
    return middle([visit.coloured for visit in visits])


def _time(seconds: list[float]) -> str:
    return milliseconds(middle(seconds))


def _shapes(level: str) -> str:
    return {"province": "75 provinces", "commune": "1,503 communes"}[level]
