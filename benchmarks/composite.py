"""``python -m benchmarks composite``: how long the server takes to answer other weights of an index."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any

import httpx
import numpy as np

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
        wiring = _wiring(served.url)
        rows = [_row(case, _asked(served.url, wiring, case)) for case in CASES]
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


def _asked(url: str, wiring: dict[str, Any], case: Case) -> Outcome:
    generator = np.random.default_rng(len(case.name))
    view = asked_view({"lang": "ar", **case.query})[0]
    bodies = [_body(wiring, view, generator.uniform(0.5, 10, len(view.parts))) for _ in range(ASKS)]
    requests = [Request("POST", "/_dash-update-component", body, "application/json") for body in bodies]
    return one_after_another(url, requests, len(requests))


def _body(wiring: dict[str, Any], view: CompositeView, weights: np.ndarray) -> bytes:
    of = ",".join(f"{part.key}:{weight:.2f}" for part, weight in zip(view.parts, weights, strict=True))
    asked = {**wiring, "changedPropIds": [], "parsedChangedPropsIds": []}
    value = view.address(of=of).as_store()
    asked["inputs"] = [{"id": address(PAGE), "property": "data", "value": value}]
    # The panel stays as it is: only weights changed.
    held = [view.level, *(part.key for part in view.parts)]
    asked["state"] = [{"id": "composite-held", "property": "data", "value": held}]
    return json.dumps(asked).encode()


def _wiring(url: str) -> dict[str, Any]:
    """The output of the page's callback, as Dash names it."""
    known = httpx.get(f"{url}/_dash-dependencies").json()
    output = next(one["output"] for one in known if RESULT in one["output"])
    parts = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
    return {"output": output, "outputs": [{"id": ident, "property": name} for ident, name in parts]}


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
