"""Datasets, states and their meanings in words, and the sentence the page opens with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from data import words
from data.catalogue import catalogue
from data.warehouse import Row
from data.words import N_
from pages._parts import numbers
from pages._parts.codes import COUNTRY
from pages._parts.people import of_group, people
from pages._parts.places import places
from pages._parts.quality import facts
from pages._parts.quality.view import QualityView, units

_DATASETS = {
    "centres": N_("Lists of centres"),
    "beneficiaries": N_("Figures of beneficiaries"),
    "cells": N_("Lists of social vigilance cells"),
    "reports": N_("Reports of the social vigilance cells"),
    "signals": N_("Signals of the social vigilance cells"),
}
_STATES = {
    "complete": N_("complete"),
    "late": N_("late"),
    "partial": N_("partial"),
    "absent": N_("absent"),
    "refused": N_("refused"),
    "none": N_("nothing expected"),
}
_MEANINGS = {
    "complete": N_("all that is awaited came"),
    "late": N_("all came, some of it after its day"),
    "partial": N_("some came, some did not"),
    "absent": N_("it is awaited and due, and nothing came"),
    "refused": N_("what was sent was refused, and nothing else came"),
    "none": N_("no open centre, no cell, or not due yet: nothing is missing"),
}
#: From what came to what did not; what nothing is expected of comes last.
ORDER = tuple(_STATES)
#: What the numbers of a cell count.
_COUNTED = {
    "centres": N_("centres that say their places: {received} of {expected} licensed"),
    "beneficiaries": N_("centres that reported: {received} of {expected} open"),
    "cells": N_("cells listed: {received}"),
    "reports": N_("reports received: {received} of {expected}"),
    "signals": N_("weeks of which signals are known: {received} of {expected}"),
}
#: The same beside a column of numbers.
_COUNTED_IN = {
    "centres": N_("licensed centres that say their places"),
    "beneficiaries": N_("open centres that reported"),
    "cells": N_("social vigilance cells listed"),
    "reports": N_("weekly reports"),
    "signals": N_("weeks of which signals are known"),
}


def dataset(name: str, lang: str) -> str:
    """What offices send."""
    return words.translator(lang).gettext(_DATASETS[name])


def counted_in(name: str, lang: str) -> str:
    """What the numbers of a dataset count, without the numbers."""
    return words.translator(lang).gettext(_COUNTED_IN[name])


def state(name: str, lang: str) -> str:
    """A state in a word."""
    return words.translator(lang).gettext(_STATES[name])


def meaning(name: str, lang: str) -> str:
    """What a state means."""
    return words.translator(lang).gettext(_MEANINGS[name])


def detail(row: Row, lang: str) -> str:
    """Counts and dates of one cell of the grid, in one line."""
    return " · ".join([*_counts(row, lang), *_days(row, lang)])


def _counts(row: Row, lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    told, template = [], _COUNTED[row["dataset"]]
    if row["expected"] is None:
        told.append(_("nobody knows how many are awaited"))
    elif row["expected"]:
        received, expected = (numbers.number(row[name], lang) for name in ("received", "expected"))
        told.append(_(template).format(received=received, expected=expected))
    if row["refused_rows"]:
        told.append(_("rows refused: {n}").format(n=numbers.number(row["refused_rows"], lang)))
    return told


def _days(row: Row, lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    told = []
    if row["last_received_on"]:
        told.append(_("last received on {day}").format(day=_day(row["last_received_on"], lang)))
    elif row["received"] and row["simulated"]:
        told.append(_("demonstration: no day of receipt"))
    if row["due_on"] and row["state"] != "complete":
        told.append(_("due on {day}").format(day=_day(row["due_on"], lang)))
    return told


@lru_cache(maxsize=4096)
def _day(value: date, lang: str) -> str:
    """A grid holds some hundreds of days, and few of them are different."""
    return numbers.day(value, lang)


def sentence(view: QualityView) -> str:
    """What matters most among what is shown."""
    said = _of_indicator(view) if view.part == "blocks" else _of_states(view)
    return said if view.region == COUNTRY else f"{places()[view.region].name(view.lang)} – {said}"


def _of_states(view: QualityView) -> str:
    """Prefectures and provinces by state: of a dataset in its last period, of a year over all datasets."""
    rows = facts.provinces(facts.shown(view))
    label = numbers.period(view.period, view.lang)
    if view.part == "dataset":
        period = facts.latest(rows)
        rows = [row for row in rows if row["period"] == period]
        label = f"{dataset(view.dataset, view.lang)} – {numbers.period(period, view.lang)}"
    return (
        words.translator(view.lang)
        .gettext("{label}: {value}")
        .format(label=label, value=counted(facts.by_state(rows), view.lang))
    )


def counted(counts: Mapping[str, int], lang: str) -> str:
    """How many are in each state: ``complete 40 · partial 35 · absent 8``."""
    return " · ".join(
        f"{state(one, lang)} {numbers.number(counts[one], lang)}" for one in ORDER if counts[one]
    )


def _of_indicator(view: QualityView) -> str:
    _ = words.translator(view.lang).gettext
    indicator = catalogue().indicators[view.indicator]
    known = places()
    found = [one for one in facts.blocks(view) if known[one.code].level == "province"]
    held = [one for one in found if one.blocked]
    label = f"{indicator.label[view.lang]} – {numbers.period(view.period, view.lang)}"
    if not found:
        return _("{label}: no figure is held back, none is doubtful.").format(label=label)
    count = sum(one.people or 0 for one in held)
    concerned = people(count, indicator, view.lang) or of_group(count, "population", view.lang)
    template = _("{label}: held back or missing: {held} of {all} units, {people}; doubtful: {doubtful}.")
    return template.format(
        label=label,
        held=numbers.number(len(held), view.lang),
        all=numbers.number(sum(unit.level == "province" for unit in units(view.region)), view.lang),
        people=concerned,
        doubtful=numbers.number(len(found) - len(held), view.lang),
    )
