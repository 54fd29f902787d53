"""Why a figure of the gaps is held back: how many told of how many asked, territory by territory."""

from __future__ import annotations

from collections.abc import Mapping

from data import warehouse
from pages._parts import figure_words
from pages._parts.figure_words import NON_VALUES
from pages._parts.gaps.facts import Shown
from pages._parts.gaps.gap import Gap
from pages._parts.quality.reasons import reason

#: (figure, code) -> the sentence.
Held = Mapping[tuple[str, str], str]


def held(shown: Shown) -> Held:
    """The reasons of a view; none of its parts by milieu, whose own rule the page tells."""
    view = shown.view
    if view.milieu_part or not any("insufficient" in statuses(gap).values() for gap in shown.around):
        return {}
    rows = warehouse.read("gaps_held", type=view.what, level=view.level)
    return {(row["figure"], row["code"]): reason(row, view.lang) for row in rows}


def no_list(what: str, level: str, lang: str) -> dict[str, str]:
    """Code -> why the centres of a kind are not known there: too few sent their list."""
    rows = warehouse.read("gaps_held", type=what, level=level)
    return {row["code"]: reason(row, lang) for row in rows if row["figure"] == "centres"}


def statuses(gap: Gap) -> dict[str, str]:
    """How each figure of a gap is known, or why it is not."""
    supply = gap.supply
    return {
        "centres": gap.status,
        "places": supply.places_status,
        "unreached": supply.unreached_status,
        "occupancy": supply.occupancy_status,
    }


def told_why(gap: Gap, figure: str, reasons: Held, lang: str) -> str:
    """Why there is no figure, and what it was held back for."""
    status = statuses(gap)[figure]
    return (
        said_of(gap, figure, reasons, lang) if status in NON_VALUES else figure_words.status("missing", lang)
    )


def said_of(gap: Gap, figure: str, reasons: Held, lang: str) -> str:
    """A figure's status in words, with its reason where it is held back."""
    status = statuses(gap)[figure]
    said, why = figure_words.status(status, lang), reasons.get((figure, gap.code))
    return figure_words.labelled(said, why, lang) if status == "insufficient" and why else said


def by_place(shown: Shown) -> dict[str, str]:
    """Code -> the reasons of the figures held back there, each told once."""
    told: dict[str, dict[str, None]] = {}
    reasons = held(shown)
    for gap in shown.listed if reasons else ():
        for figure, status in statuses(gap).items():
            if status == "insufficient" and (why := reasons.get((figure, gap.code))):
                told.setdefault(gap.code, {})[why] = None
    return {code: " · ".join(whys) for code, whys in told.items()}
