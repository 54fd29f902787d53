"""``python -m benchmarks composite``: how long the server takes to answer other weights of an index."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.callbacks import Wiring, wiring
from benchmarks.load import SETTLED, Outcome, Request, one_after_another
from benchmarks.report import Table, against, milliseconds, percentile, size
from pages._parts.composite.view import PAGE, CompositeView, asked_view
from pages._parts.ids import address
from tests.browser.running import running

ASKS = 40
#: Seconds for the provinces of the country with 1,000 draws.
ASKED = 0.2
RESULT = "composite-result.children"


@dataclass(frozen=True)
class Case:
    """One kind of view, and what is asked of it."""

    name: str
    query: dict[str, str]
    limit: float | None = None


CASES = (
    Case("75 provinces, 1,000 draws", {}, ASKED),
    Case("75 provinces, ranks, 1,000 draws", {"scale": "rank"}, ASKED),
    Case("75 provinces, geometric mean, 1,000 draws", {"mean": "geometric"}, ASKED),
    Case("124 communes of Oriental, 1,000 draws", {"level": "commune", "within": "02"}),
    Case("1,503 communes, 200 draws", {"level": "commune"}),
)


def measured() -> list[Table]:
    """Ask one server for other weights each time, as the page's own callback does."""
    with running() as served:
        time.sleep(SETTLED)
        page = wiring(served.url, RESULT, address(PAGE))
        rows: list[Sequence[str]] = [_row(case, _asked(served.url, page, case)) for case in CASES]
    return [
        Table(
            "Other weights of a composite index",
            ("what", "p50", "p95", "largest", "asked (p95)", "met"),
            rows,
            [
                f"{ASKS} callbacks of the page each, eight indicators, weights nobody asked for yet: scores, "
                "draws, map, bars, lists and the steps in words, compressed, on one open connection."
            ],
        )
    ]


def _asked(url: str, page: Wiring, case: Case) -> Outcome:
    generator = np.random.default_rng(len(case.name))
    view = asked_view({"lang": "ar", **case.query})[0]
    requests = [_request(page, view, generator.uniform(0.5, 10, len(view.parts))) for _ in range(ASKS)]
    return one_after_another(url, requests, len(requests))


def _request(page: Wiring, view: CompositeView, weights: np.ndarray) -> Request:
    of = ",".join(f"{part.key}:{weight:.2f}" for part, weight in zip(view.parts, weights, strict=True))
    # The panel stays as it is: only weights changed.
    held = [view.level, *(part.key for part in view.parts)]
    state = [{"id": "composite-held", "property": "data", "value": held}]
    return page.request(view.address(of=of).as_store(), state)


def _row(case: Case, outcome: Outcome) -> tuple[str, ...]:
    p50, p95 = (percentile(outcome.seconds, share) for share in (0.5, 0.95))
    told = (case.name, milliseconds(p50))
    weight = size(max(outcome.sizes))
    if case.limit is None:
        return (*told, milliseconds(p95), weight, "", "")
    value, limit, met = against(
        milliseconds(p95), f"≤ {milliseconds(case.limit)}", p95 <= case.limit and not outcome.errors
    )
    return (*told, value, weight, limit, met)
