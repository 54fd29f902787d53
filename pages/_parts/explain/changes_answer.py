"""What moved between two builds, for machines and as a sheet."""

from __future__ import annotations

from typing import Any

from data import changes, words
from pages._parts.explain.changes_view import CAUSES, ChangesView
from pages._parts.explain.changes_words import label, sentence
from pages._parts.places import places

#: Moves told in one answer; the file has all of them.
TOLD = 60


def changes_answer(view: ChangesView) -> dict[str, Any]:
    """Counts by indicator and cause, and the largest moves."""
    known = [pair._asdict() for pair in changes.pairs()]
    if view.pair is None:
        return {"said": sentence(view), "compared": known, "counts": [], "moves": []}
    return {
        "from": view.pair.before,
        "to": view.pair.after,
        "said": sentence(view),
        "counts": changes.counted(view.pair),
        "moves": changes.moved(view.pair, view.indicator, view.cause, view.level, TOLD),
        "compared": known,
    }


def headings(lang: str) -> list[str]:
    """What stands above the columns of `rows`."""
    _ = words.translator(lang).gettext
    names = (_("Indicator"), _("Key"), _("Code"), _("Territory"), _("Period"), _("Milieu"))
    return [*names, _("Before"), _("After"), _("Status before"), _("Status after"), _("Cause")]


def rows(view: ChangesView, at_most: int) -> list[list[Any]]:
    """Every move of a view, codes as they are."""
    if view.pair is None:
        return []
    known, translate = places(), words.translator(view.lang).gettext
    return [
        [
            label(row["indicator"], view.lang),
            row["indicator"],
            row["territory_code"],
            known[row["territory_code"]].name(view.lang) if row["territory_code"] in known else "",
            *(row[name] for name in ("period", "milieu", "before", "after", "status_before", "status_after")),
            translate(CAUSES[row["cause"]]),
        ]
        for row in changes.moved(view.pair, view.indicator, view.cause, view.level, at_most)
    ]
