"""``python -m benchmarks access``: how soon the page of access answers other choices."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import product

from benchmarks.callbacks import Wiring, wiring
from benchmarks.load import SETTLED, Outcome, one_after_another
from benchmarks.report import Table, against, milliseconds, percentile, size
from pages._parts.access import screen
from pages._parts.access.view import DECAYS, DETOURS, PAGE, RADII, asked_view
from pages._parts.ids import choice
from tests.browser.running import running

#: Seconds of a callback once what it rests on was worked out.
ASKED = 0.1
CASES = {
    "the way to the nearest, 1,503 communes": {"show": "nearest", "milieu": "all"},
    "places within reach, 1,503 communes": {"show": "places", "milieu": "all"},
    "way and crowding (RAAM), 1,503 communes": {"show": "raam", "milieu": "all"},
    "places within reach, nurseries, rural": {"show": "places", "what": "preschool"},
}
CHOICES = [
    {"radius": radius, "decay": decay, "detour": detour}
    for radius, decay, detour in product(RADII[:3], DECAYS, DETOURS[:3])
]


def measured() -> list[Table]:
    """Ask one server for reaches, decays and detours that nobody asked for yet; then for the same again."""
    with running() as served:
        time.sleep(SETTLED)
        page = wiring(served.url, f"{screen.SHOWN}.children", screen.ASKED)
        rows: list[Sequence[str]] = [
            _row(name, *_asked(served.url, page, query)) for name, query in CASES.items()
        ]
    return [
        Table(
            "Other choices on the page of access",
            ("what", "first time, p50", "p95", "again, p95", "largest", "asked (again)", "met"),
            rows,
            [
                f"{len(CHOICES)} callbacks of the page each, one for every reach, decay and detour: measured "
                "anew the first time, kept with the build after that; map, legend, tables and words, "
                "compressed, on one open connection."
            ],
        )
    ]


def _asked(url: str, page: Wiring, query: dict[str, str]) -> tuple[Outcome, Outcome]:
    state = [{"id": choice(PAGE, "selected"), "property": "value", "value": ""}]
    views = [asked_view({"lang": "ar", **query, **choices})[0] for choices in CHOICES]
    requests = [page.request(view.asked.address().as_store(), state) for view in views]
    first = one_after_another(url, requests, len(requests))
    return first, one_after_another(url, requests, len(requests))


def _row(name: str, first: Outcome, again: Outcome) -> tuple[str, ...]:
    slowest = percentile(again.seconds, 0.95)
    met = slowest <= ASKED and not first.errors and not again.errors
    value, limit, said = against(milliseconds(slowest), f"≤ {milliseconds(ASKED)}", met)
    told = [milliseconds(percentile(first.seconds, share)) for share in (0.5, 0.95)]
    return (name, *told, value, size(max(first.sizes)), limit, said)
