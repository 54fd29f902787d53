"""Social vigilance cells in sentences, with the plural each language needs."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list

from data import words
from data.warehouse import Row
from data.words import N_
from pages._parts import numbers
from pages._parts.codes import COUNTRY
from pages._parts.numbers import LOCALES
from pages._parts.places import places
from pages._parts.territory_words import counted
from pages._parts.vigilance import facts
from pages._parts.vigilance.view import WITHOUT
from pages._parts.vigilance.withheld import Told, smallest_told

#: Digits and dashes between these are read from left to right in Arabic too.
LEFT_TO_RIGHT = "\u2066{}\u2069"
#: So many names are said in a sentence; the list has them all.
NAMED = 6
_STATES = {
    "silent": N_("Silent cell"),
    "late": N_("Late cell"),
    "active": N_("Active cell"),
    "none": N_("No cell"),
    "unknown": N_("Not known"),
}
_MEANINGS = {
    "silent": N_("nothing has come while {limit} or more fell due"),
    "late": N_("the last report due did not come by its day, but the cell is not silent"),
    "active": N_("the last report due came by its day"),
    "none": N_("no cell is open: nobody watches, so nothing can be silent"),
    "unknown": N_("no list of cells came that says whether there is one"),
}


def state(code: str, lang: str) -> str:
    """The state of a cell."""
    return words.translator(lang).gettext(_STATES[code])


def meaning(code: str, limit: int, lang: str) -> str:
    """What the state means, with the declared limit."""
    said = words.translator(lang).gettext(_MEANINGS[code])
    return said.format(limit=expected_reports(limit, lang))


def expected_reports(count: int, lang: str) -> str:
    """``4 expected reports``, as after a preposition."""
    plural = words.translator(lang).ngettext
    said = plural("{n} expected report", "{n} expected reports", count)
    return said.format(n=numbers.number(count, lang))


def of_weeks(reported: int, due: int, lang: str) -> str:
    """``49 of 52 expected reports came``."""
    _ = words.translator(lang).gettext
    return _("{received} of {expected} came").format(
        received=numbers.number(reported, lang), expected=expected_reports(due, lang)
    )


def no_report(lang: str) -> str:
    """What stands where nothing is known because nothing came."""
    return words.translator(lang).gettext("no report")


def signals(count: int, lang: str) -> str:
    """``143 signals``."""
    plural = words.translator(lang).ngettext
    return plural("{n} signal", "{n} signals", count).format(n=numbers.number(count, lang))


def told_signals(one: Told, lang: str) -> str:
    """``143 signals``, or ``1–4 signals`` where the count is held back."""
    plural = words.translator(lang).ngettext
    return plural("{n} signal", "{n} signals", int(one.high)).format(n=count(one, lang))


def count(one: Told, lang: str, decimals: int = 0) -> str:
    """A count, or the range it is held back in, which is read from left to right in Arabic too."""
    if not one.held_back:
        return numbers.number(one.low, lang, decimals)
    said = "–".join(numbers.number(end, lang, decimals) for end in (one.low, one.high))
    return LEFT_TO_RIGHT.format(said) if words.direction(lang) == "rtl" else said


def held_back(lang: str) -> str:
    """The rule for small counts, for wherever they stand."""
    _ = words.translator(lang).gettext
    rule = _(
        "Counts of 1 to {most} are told as that range, and one more as a range where a single one "
        "could be worked out."
    )
    return rule.format(most=numbers.number(smallest_told() - 1, lang))


def weeks(count: int, lang: str) -> str:
    """``12 weeks``, as after a preposition."""
    plural = words.translator(lang).ngettext
    return plural("{n} week", "{n} weeks", count).format(n=numbers.number(count, lang))


def named(rows: Sequence[Row], lang: str) -> str:
    """Names of units; beyond `NAMED` the others are counted."""
    plural = words.translator(lang).ngettext
    names = [places()[row["code"]].name(lang) for row in rows[:NAMED]]
    others = len(rows) - NAMED
    if others > 0:
        names.append(plural("{n} other", "{n} others", others).format(n=numbers.number(others, lang)))
    return format_list(names, locale=LOCALES[lang])


def national_sentence(lang: str, region: str = COUNTRY) -> str:
    """How many delegations have a cell, which are silent, how many are late."""
    _ = words.translator(lang).gettext
    limits = facts.frame()
    if limits is None:
        return _("No report of a social vigilance cell has been loaded yet: no cell can be judged.")
    sentence = of_delegations(facts.delegations(region), facts.units(region, "province"), limits, lang)
    if region == COUNTRY:
        return sentence
    return _("{area}: {sentence}").format(area=places()[region].name(lang), sentence=sentence)


def of_delegations(rows: Sequence[Row], units: Sequence[Row], limits: Row, lang: str) -> str:
    """The same of some delegations, and of the prefectures and provinces they lie in."""
    counts = facts.by_state(rows)
    silent = sorted((row for row in rows if row["state"] == "silent"), key=lambda row: -row["unanswered"])
    clauses = [
        _with_cell(_having(rows), len(rows), lang) + _in_units(rows, units, lang),
        _unknown(counts["unknown"], lang),
        _silent(silent, limits, lang),
        _late(counts["late"], lang),
    ]
    return words.translator(lang).gettext("{clauses}.").format(clauses="".join(clauses))


def _having(rows: Sequence[Row]) -> int:
    """How many have a cell that is known of."""
    return sum(row["state"] not in WITHOUT for row in rows)


def _unknown(count: int, lang: str) -> str:
    """Of how many no list says whether they have a cell; nothing where every list came."""
    if not count:
        return ""
    said = words.translator(lang).ngettext("; of {n} it is not known", "; of {n} it is not known", count)
    return said.format(n=numbers.number(count, lang))


def _with_cell(count: int, of_all: int, lang: str) -> str:
    plural = words.translator(lang).ngettext
    said = plural(
        "{n} delegation of {all} has a social vigilance cell",
        "{n} of {all} delegations have a social vigilance cell",
        count,
    )
    return said.format(n=numbers.number(count, lang), all=numbers.number(of_all, lang))


def _in_units(rows: Sequence[Row], units: Sequence[Row], lang: str) -> str:
    """In how many prefectures and provinces these are, where one of them holds several delegations."""
    if len(rows) == len(units):
        return ""
    there = _having(units)
    said = words.translator(lang).gettext(", in {n} of {all}")
    return said.format(n=numbers.number(there, lang), all=counted("province", len(units), lang))


def _silent(rows: Sequence[Row], limits: Row, lang: str) -> str:
    translator = words.translator(lang)
    if not rows:
        return translator.gettext("; none is silent")
    said = translator.ngettext(
        "; {n} has been silent for {limit} or more: {names}",
        "; {n} have been silent for {limit} or more: {names}",
        len(rows),
    )
    return said.format(
        n=numbers.number(len(rows), lang),
        limit=expected_reports(limits["silent_after_reports"], lang),
        names=named(rows, lang),
    )


def _late(count: int, lang: str) -> str:
    plural = words.translator(lang).ngettext
    said = plural("; {n} is late", "; {n} are late", count) if count else ""
    return said.format(n=numbers.number(count, lang))
