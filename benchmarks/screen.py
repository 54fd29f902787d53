"""How soon a reader sees the map and its new colours: our page, a bare one, MapLibre alone, the usual way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from playwright.sync_api import Playwright, sync_playwright

from benchmarks.comparison import ALONE, BARE, CHANGES, OURS, RUNS, USUAL, Seen, compared, judged
from benchmarks.report import Table
from benchmarks.visits import Subject, Wire, change, profile, visit
from tests.browser.running import running


def measured(level: str) -> list[Table]:
    with sync_playwright() as playwright, _subjects(playwright, level) as subjects:
        seen = {subject.name: Seen() for subject in subjects}
        for _run in range(RUNS[level]):
            for subject in subjects:
                _two_visits(playwright, subject, seen[subject.name])
        for subject in subjects:
            _changes(playwright, subject, seen[subject.name])
    return [compared(level, seen), judged(level, seen)]


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
        option = """(k) => document.querySelector(`[role="option"][value="${k}"]`).click()"""
        store = "(k) => dash_clientside.set_props('pick', {data: k})"
        yield [
            Subject(OURS, address, indicators[1:], option, opens="#indicator"),
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
