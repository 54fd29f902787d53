"""How soon a reader sees the map and its new colours: our page, a bare one, MapLibre alone, the usual way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Playwright, sync_playwright

from benchmarks.report import Table, against, middle, milliseconds, size
from benchmarks.visits import First, Subject, Wire, change, profile, visit
from tests.browser.running import running

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


def measured(level: str) -> list[Table]:
    with sync_playwright() as playwright, _subjects(playwright, level) as subjects:
        seen = {subject.name: Seen() for subject in subjects}
        for _run in range(RUNS[level]):
            for subject in subjects:
                _two_visits(playwright, subject, seen[subject.name])
        for subject in subjects:
            _changes(playwright, subject, seen[subject.name])
    return [_compared(level, seen), _judged(level, seen)]


def _two_visits(playwright: Playwright, subject: Subject, seen: Seen) -> None:
    with profile(playwright) as context:
        for times, sizes in ((seen.first, seen.first_bytes), (seen.second, seen.second_bytes)):
            page, first, wire = visit(context, subject)
            times.append(first)
            sizes.append(_before_the_grid(wire))
            page.close()


def _changes(playwright: Playwright, subject: Subject, seen: Seen) -> None:
    with profile(playwright) as context:
        page, _, wire = visit(context, subject)
        page.wait_for_timeout(2000)
        change(page, subject, subject.picks[-1])
        for pick in subject.picks[:CHANGES]:
            before = wire.count()
            seen.changes.append(change(page, subject, pick))
            seen.change_bytes.append(_of_the_map(subject, wire, before))


def _before_the_grid(wire: Wire) -> int:
    """Bytes of a visit without the table's grid, which only our page has and loads after the map."""
    return sum(size for address, size in wire.answers() if "/dash_ag_grid/" not in address)


def _of_the_map(subject: Subject, wire: Wire, before: int) -> int:
    """Bytes of the map's own update; legend, sentence and table of our page come after it."""
    later = wire.answers(before)
    if subject.name == OURS:
        later = [answer for answer in later if "/api/map/classes" in answer[0]]
    return sum(size for _, size in later)


@contextmanager
def _subjects(playwright: Playwright, level: str) -> Iterator[list[Subject]]:
    """All four pages, each on a server of its own; ours first, whose size the others take."""
    with ExitStack() as stack:
        ours = stack.enter_context(running(workers=2)).url
        address = f"{ours}/map?lang=ar&level={level}"
        room = _room(playwright, address)
        environment = {"YAQAZA_BENCH_LEVEL": level, "YAQAZA_BENCH_SIZE": room}
        urls = [
            stack.enter_context(running(f"benchmarks.apps.{app}:server", **environment)).url
            for app in ("bare", "alone", "usual")
        ]
        indicators = _indicators(level)
        numbers = list(range(1, len(indicators)))
        store = "(k) => dash_clientside.set_props('pick', {data: k})"
        yield [
            Subject(
                OURS, address, indicators[1:], "(k) => dash_clientside.set_props('indicator', {value: k})"
            ),
            Subject(BARE, urls[0], numbers, store),
            Subject(ALONE, urls[1], numbers, "(k) => benchPick(k)"),
            Subject(USUAL, urls[2], numbers, store),
        ]


def _room(playwright: Playwright, address: str) -> str:
    """How large our map is on this screen."""
    with profile(playwright) as context:
        page, _, _ = visit(context, Subject(OURS, address, [], ""))
        width, height = page.evaluate("benchEye.size()")
        return f"{width}x{height}"


def _indicators(level: str) -> list[str]:
    """The indicators whose classes the other pages draw, so that all pages draw the same."""
    from benchmarks.apps.drawn import changes  # noqa: PLC0415 - reads the facts

    return [indicator for indicator, _ in changes(level)]


def _compared(level: str, seen: dict[str, Seen]) -> Table:
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


def _judged(level: str, seen: dict[str, Seen]) -> Table:
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
