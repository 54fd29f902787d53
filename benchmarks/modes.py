"""``python -m benchmarks modes``: how long the map's other ways of showing an indicator take to answer."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import urlencode

from benchmarks.callbacks import Wiring, wiring
from benchmarks.comparing import ASKED
from benchmarks.load import WARMED, Outcome, Request, one_after_another
from benchmarks.report import Table, against, milliseconds, percentile, size
from data import warehouse
from pages._parts import ids
from pages._parts.known import known, usual_second
from pages._parts.map.classes import FIELDS
from pages._parts.map.modes.find import possible
from pages._parts.nearest import nearest
from pages._parts.view import BESIDE, SHOWS, View
from tests.browser.running import running

ASKS = 24
_LANGUAGES = ("ar", "fr", "en")
#: What the page asks when a way of showing is chosen, in its order.
COLOURS, WORDS, ROWS = "colours", "legend and words", "table"


@dataclass
class Answers:
    """What one way of showing took, by what was asked for."""

    first: dict[str, Outcome] = field(default_factory=dict)
    again: dict[str, Outcome] = field(default_factory=dict)


def measured() -> list[Table]:
    """Each choice's questions in the page's order, to a server that has answered none of them; then again."""
    with running() as served:
        time.sleep(WARMED)
        rows = [_row(show, level, _asked(served.url, show, level)) for show in SHOWS for level in ASKED]
    note = (
        f"Up to {ASKS} indicators each, in three languages, sent one after the other to one server that had "
        f"answered none of them, {WARMED} seconds after its start; for each first the map's colours, then "
        "the page's own callbacks as they follow: sentence, legend and sources; the table's first "
        "rows. Then all of it once more. Communes: all 1,503."
    )
    heads = ("shown", COLOURS + ", p95", WORDS + ", p95", ROWS + ", p95", "again, slowest p95")
    columns = (*heads, "largest", "asked (each p95)", "met")
    return [Table("The map's other ways of showing", columns, rows, [note])]


def _asked(url: str, show: str, level: str) -> Answers:
    words, rows = (
        wiring(url, result, ids.SETTLED)
        for result in (f"..{ids.SENTENCE}.children", f"{ids.TABLE_ROWS}.data")
    )
    choices = [_questions(words, rows, view) for view in islice(_views(show, level), ASKS)]
    answers = Answers()
    for into in (answers.first, answers.again):
        for questions in choices:
            for name, request in questions.items():
                outcome = one_after_another(url, [request], 1)
                kept = into.setdefault(name, Outcome())
                kept.seconds += outcome.seconds
                kept.sizes += outcome.sizes
                kept.errors += outcome.errors
    return answers


def _questions(words: Wiring, rows: Wiring, view: View) -> dict[str, Request]:
    fields = {name: getattr(view, name) for name in (*FIELDS, "show")}
    more = {"second": view.second} if view.second else {}
    colours = urlencode({**fields, **more, "build": warehouse.build()})
    slot = {"id": ids.TABLE_SLOT, "property": "children", "value": []}
    return {
        COLOURS: Request("GET", f"/api/map/classes?{colours}"),
        WORDS: words.request(view.as_store()),
        ROWS: rows.request(view.as_store(), beside=[slot]),
    }


def _views(show: str, level: str) -> Iterator[View]:
    """A view of each indicator that can be shown so at a level, in its latest year."""
    offered = (key for key, levels in known().offers.items() if level in levels)
    for number, key in enumerate(offered):
        asked = {"lang": _LANGUAGES[number % len(_LANGUAGES)], "indicator": key, "level": level}
        second = usual_second(known(), key, level) if show == BESIDE else ""
        view, _notices = nearest({**asked, "show": show, "second": second}, known())
        if show in possible(view):
            yield view


def _row(show: str, level: str, answers: Answers) -> Sequence[str]:
    first = {name: percentile(outcome.seconds, 0.95) for name, outcome in answers.first.items()}
    again = max(percentile(outcome.seconds, 0.95) for outcome in answers.again.values())
    outcomes = [*answers.first.values(), *answers.again.values()]
    fine = max(*first.values(), again) <= ASKED[level] and not any(one.errors for one in outcomes)
    told, asked, met = against(milliseconds(again), f"≤ {milliseconds(ASKED[level])}", fine)
    largest = size(max(weight for one in outcomes for weight in one.sizes))
    return (f"{show}, {level}", *(milliseconds(first[name]) for name in first), told, largest, asked, met)
