"""What the server takes for each thing a reader's pick makes the browser ask, alone and in a crowd."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Request as Asked
from playwright.sync_api import sync_playwright

from benchmarks.apps.drawn import changes
from benchmarks.load import SETTLED, Outcome, Request, many_at_once, one_after_another
from benchmarks.report import Table, against, milliseconds, percentile, size
from benchmarks.visits import SCREEN, profile
from tests.browser.running import Running, running

MAP = "the map's classes"
CLIENTS, SECONDS = 20, 30
PICKS = 30
ROUNDS = 12
MOST = {"province": 1_000, "commune": 4_000}


@dataclass(frozen=True)
class Load:
    """One kind of request, as several picks made it."""

    name: str
    requests: list[Request]


@dataclass(frozen=True)
class Alone:
    """One kind of request from one client: asked for the first time, and again."""

    level: str
    name: str
    first: Outcome
    again: Outcome

    @property
    def of_provinces_map(self) -> bool:
        return self.name == MAP and self.level == "province"

    def row(self) -> Sequence[str]:
        most = MOST[self.level] if self.name == MAP else 10_000
        heaviest = max(self.again.sizes)
        p50, p95 = (0.005, 0.015) if self.of_provinces_map else (0.025, 0.025)
        quick = all(_within(outcome, p50, p95) for outcome in (self.first, self.again))
        asked = f"≤ {size(most)}, " + ("p50 ≤ 5 ms, p95 ≤ 15 ms" if self.of_provinces_map else "p95 ≤ 25 ms")
        met = quick and heaviest <= most and not self.first.errors + self.again.errors
        return (
            self.level,
            self.name,
            size(heaviest),
            _spread(self.first),
            *against(_spread(self.again), asked, met),
        )


def _within(outcome: Outcome, p50: float, p95: float) -> bool:
    return percentile(outcome.seconds, 0.5) <= p50 and percentile(outcome.seconds, 0.95) <= p95


def _spread(outcome: Outcome) -> str:
    return " / ".join(milliseconds(percentile(outcome.seconds, share)) for share in (0.5, 0.95))


def measured() -> list[Table]:
    with running() as asked:
        loads = {level: _loads(asked.url, level) for level in ("province", "commune")}
    with running(workers=2) as served:
        time.sleep(SETTLED)
        alone = [_alone(served, level, load) for level in loads for load in loads[level]]
        crowd = _crowd(served, loads["province"])
        memory = _memory(served)
    starts = [_start() for _ in range(3)]
    return [_callbacks(alone), _whole(crowd, sorted(starts)[1], memory)]


def _loads(url: str, level: str) -> list[Load]:
    """Everything the browser asks when indicators are picked, by what it is for."""
    kinds: dict[str, list[Request]] = defaultdict(list)
    with sync_playwright() as playwright, profile(playwright) as context:
        page = context.new_page()
        page.set_viewport_size(SCREEN)
        page.goto(f"{url}/map?lang=ar&level={level}")
        page.wait_for_selector(".ag-row")
        page.wait_for_timeout(1000)
        page.on("request", lambda asked: kinds[_kind(asked)].append(_copy(asked)))
        for indicator, _ in changes(level)[1 : PICKS + 1]:
            page.evaluate("(k) => dash_clientside.set_props('indicator', {value: k})", indicator)
            page.wait_for_timeout(700)
    kinds.pop("", None)
    return [Load(name, requests) for name, requests in sorted(kinds.items())]


def _kind(asked: Asked) -> str:
    """The map's classes, a callback by what it writes, or another address; empty for static files."""
    path = urlsplit(asked.url).path
    if path == "/api/map/classes":
        return MAP
    if path == "/_dash-update-component":
        outputs = asked.post_data_json["output"].strip(".").split("...")
        return "callback: " + ", ".join(sorted({output.split(".")[0] for output in outputs}))
    return path if path.startswith("/api/") else ""


def _copy(asked: Asked) -> Request:
    parts = urlsplit(asked.url)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return Request(asked.method, path, asked.post_data_buffer or b"", asked.headers.get("content-type", ""))


def _alone(served: Running, level: str, load: Load) -> Alone:
    """On a server that has answered none of them before, then again and again."""
    count = len(load.requests)
    first = one_after_another(served.url, load.requests, count)
    return Alone(level, load.name, first, one_after_another(served.url, load.requests, ROUNDS * count))


def _callbacks(alone: Iterable[Alone]) -> Table:
    note = (
        f"The requests a browser made for {PICKS} picks of an indicator, on one open connection, one after "
        f"the other: on a server that had answered none of them, {SETTLED} seconds after its start (p50 / "
        f"p95), then {ROUNDS} rounds more. "
        "Times include the client and the loopback; sizes are the largest answer on the wire, head "
        "included, brotli accepted."
    )
    columns = ("level", "what", "largest", "first time", "again", "asked", "met")
    return Table(
        "One client: what a pick makes the browser ask", columns, [one.row() for one in alone], [note]
    )


def _crowd(served: Running, loads: list[Load]) -> Outcome:
    (load,) = (load for load in loads if load.name == MAP)
    return many_at_once(served.url, load.requests, CLIENTS, SECONDS)


def _whole(crowd: Outcome, start: float, memory: list[float]) -> Table:
    rate = len(crowd.seconds) / crowd.wall_seconds
    busy = 100 * crowd.own_seconds / crowd.wall_seconds
    rows = [
        (
            f"map changes a second, {CLIENTS} clients, {SECONDS} s",
            *against(f"{rate:,.0f}", "≥ 800", rate >= 800),
        ),
        ("errors among them", *against(str(crowd.errors), "0", crowd.errors == 0)),
        ("p95 among them", milliseconds(percentile(crowd.seconds, 0.95)), "", ""),
        (
            "server start to first answer (median of 3, one worker)",
            *against(f"{start:.1f} s", "≤ 3 s", start <= 3),
        ),
        (
            "memory a worker, largest, after all of the above",
            *against(f"{max(memory):.0f} MB", "≤ 400 MB", max(memory) <= 400),
        ),
    ]
    note = (
        f"Two workers share the cores with the client (plain sockets, one process), which used {busy:.0f} % "
        "of one core: below 90 % it is not what limits."
    )
    return Table("The server", ("what", "measured", "asked", "met"), rows, [note])


def _start() -> float:
    with running() as served:
        return served.start_seconds


def _memory(served: Running) -> list[float]:
    """Resident memory of each worker, in megabytes; the process that only watches them is left out."""
    time.sleep(1)
    children = Path(f"/proc/{served.pid}/task/{served.pid}/children").read_text().split()
    resident = [_resident(pid) for pid in children]
    return [value for value in resident if value > 50] or [_resident(str(served.pid))]


def _resident(pid: str) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1000
    return 0.0
