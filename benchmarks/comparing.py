"""``python -m benchmarks comparing``: how long the pages that compare take to answer another choice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

from benchmarks.callbacks import wiring
from benchmarks.load import WARMED, Outcome, Request, one_after_another
from benchmarks.report import Table, against, milliseconds, percentile, size
from pages._parts.asked import Asked
from pages._parts.compare.offered import comparable, divisible
from pages._parts.compare.view import PAGE as COMPARE
from pages._parts.compare.view import PARTS, asked_view
from pages._parts.ids import address
from pages._parts.inequality import screen as inequality
from pages._parts.inequality.view import nearest_view, offers
from pages._parts.places import inside
from tests.browser.running import running

#: Seconds, by level: what a reader may wait for one indicator, asked for the first time.
ASKED = {"province": 0.05, "commune": 0.15}
ASKS = 36
_BENCHMARKS = ("country", "region", "median", "likes")
_THEMES = ("all", "need", "supply", "use", "gap", "vigilance")
_LANGUAGES = ("ar", "fr", "en")

Query = dict[str, str]


@dataclass(frozen=True)
class Case:
    """One part of a page at one level, and the choices that are asked for one after the other."""

    name: str
    level: str
    queries: list[Query]


def measured() -> list[Table]:
    """Each part's callbacks, sent once to a server that has answered none of them, then once more."""
    with running() as served:
        time.sleep(WARMED)
        rows: list[Sequence[str]] = [row for page in _pages(served.url) for row in page]
    return [
        Table(
            "The pages that compare",
            ("part", "first time, p50", "p95", "again, p95", "largest", "asked (p95)", "met"),
            rows,
            [
                f"Up to {ASKS} different choices of indicator, theme, benchmark, denominator, area and "
                f"language each, sent to one server that had answered none of them, {WARMED} seconds after "
                "its start, on one open connection, then once more. Communes: lists over all 1,503, drawn "
                "parts over a region."
            ],
        )
    ]


def _pages(url: str) -> Iterator[list[tuple[str, ...]]]:
    page = wiring(url, "compare-shown.children", address(COMPARE))
    yield _rows(url, _compared(), lambda query: page.request(asked_view(query)[0].address().as_store()))
    other = wiring(url, f"{inequality.SHOWN}.children", inequality.ASKED)
    yield _rows(url, _unequal(), lambda query: other.request(nearest_view(Asked(query)).address().as_store()))


def _rows(url: str, cases: list[Case], request: Callable[[Query], Request]) -> list[tuple[str, ...]]:
    rows = []
    for case in cases:
        requests = [request(query) for query in case.queries]
        first, again = (one_after_another(url, requests, len(requests)) for _time in range(2))
        rows.append(_row(case, first, again))
    return rows


def _compared() -> list[Case]:
    return [Case(f"compare: {part}", level, _choices(part, level)) for part in PARTS for level in ASKED]


def _choices(part: str, level: str) -> list[Query]:
    return list(islice(_every(part, level), ASKS))


def _every(part: str, level: str) -> Iterator[Query]:
    """Choices of one part that differ from one to the next in more than the language."""
    areas = list(inside("region", "MA")) if level == "commune" and part not in ("worse", "flip") else ["MA"]
    told = {"lang": "ar", "part": part, "level": level}
    if part in ("worse", "heat"):
        for number, (theme, beside) in enumerate(product(_THEMES, _BENCHMARKS)):
            yield _at(told, areas, number, theme=theme, benchmark=beside)
    elif part == "flip":
        pairs = dict.fromkeys(denominator for _indicator, denominator in divisible(level))
        for number, (denominator, beside) in enumerate(product(pairs, _BENCHMARKS)):
            yield _at(told, areas, number, denominator=denominator, benchmark=beside)
    else:
        keys = comparable(part, level)
        around = ("country", "median") if part == "funnel" else _BENCHMARKS
        for number, key in enumerate(keys):
            more = {"benchmark": around[number % len(around)]}
            if part == "pairs":
                more = {"other": keys[-1 - number]}
            yield _at(told, areas, number, indicator=key, **more)


def _at(told: Query, areas: list[str], number: int, **more: str) -> Query:
    where = {"within": areas[number % len(areas)], "lang": _LANGUAGES[number % len(_LANGUAGES)]}
    return {**told, **where, **more}


def _unequal() -> list[Case]:
    return [
        Case("inequality", level, [
            {"lang": _LANGUAGES[number % len(_LANGUAGES)], "indicator": key, "level": level}
            for number, key in enumerate(islice((key for key in offers() if level in offers()[key]), ASKS))
        ])
        for level in ASKED
    ]  # fmt: skip


def _row(case: Case, first: Outcome, again: Outcome) -> tuple[str, ...]:
    p50, p95 = (percentile(first.seconds, share) for share in (0.5, 0.95))
    limit = ASKED[case.level]
    value, asked, met = against(
        milliseconds(p95), f"≤ {milliseconds(limit)}", p95 <= limit and not first.errors and not again.errors
    )
    after: Any = milliseconds(percentile(again.seconds, 0.95))
    return (f"{case.name}, {case.level}", milliseconds(p50), value, after, size(max(first.sizes)), asked, met)
