"""One unit's cell in a sentence."""

from __future__ import annotations

from collections.abc import Callable

from data import words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.places import places
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said


def cell_sentence(code: str, lang: str) -> str:
    """What matters of one unit's cell."""
    _ = words.translator(lang).gettext
    limits = facts.frame()
    if limits is None:
        return said.national_sentence(lang)
    row = facts.unit(code)
    say = _of_several if row["delegations"] > 1 else _SENTENCES[row["state"]]
    return _("{area}: {sentence}").format(area=places()[code].name(lang), sentence=say(row, limits, lang))


def _without(_row: Row, _limits: Row, lang: str) -> str:
    return words.translator(lang).gettext("there is no social vigilance cell.")


def _quiet(row: Row, _limits: Row, lang: str) -> str:
    _ = words.translator(lang).gettext
    unanswered = said.expected_reports(row["unanswered"], lang)
    if row["last_received_on"] is None:
        return _("the social vigilance cell has never sent a report; {reports} fell due.").format(
            reports=unanswered
        )
    return _("the social vigilance cell has been silent since {day}; {reports} fell due since then.").format(
        day=numbers.day(row["last_received_on"], lang), reports=unanswered
    )


def _behind(row: Row, limits: Row, lang: str) -> str:
    _ = words.translator(lang).gettext
    template = _(
        "the last report due from the social vigilance cell did not come by its day; {received} in {weeks}."
    )
    return template.format(**_received(row, limits, lang))


def _regular(row: Row, limits: Row, lang: str) -> str:
    _ = words.translator(lang).gettext
    template = _("the last report due from the social vigilance cell came by its day; {received} in {weeks}.")
    return template.format(**_received(row, limits, lang))


def _received(row: Row, limits: Row, lang: str) -> dict[str, str]:
    return {
        "received": said.of_weeks(row["received_long"] or 0, row["expected_long"] or 0, lang),
        "weeks": said.weeks(limits["long_weeks"], lang),
    }


def _of_several(row: Row, limits: Row, lang: str) -> str:
    """A prefecture that is divided: its parts have the cells."""
    parts = [one for one in facts.units(row["code"]) if one["delegations"] == 1]
    return said.of_delegations(parts, parts, limits, lang)


def _unlisted(_row: Row, _limits: Row, lang: str) -> str:
    _ = words.translator(lang).gettext
    return _("no list of cells came that says whether there is a social vigilance cell.")


_SENTENCES: dict[str, Callable[[Row, Row, str], str]] = {
    "none": _without,
    "unknown": _unlisted,
    "silent": _quiet,
    "late": _behind,
    "active": _regular,
}
