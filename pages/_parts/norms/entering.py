"""Entering a norm and taking one back, for the page; what is refused says why and where."""

from __future__ import annotations

from collections.abc import Mapping

from data.norms import norms
from data.words import N_
from pages._parts.imports import writing
from pages._parts.norms.amount import NoAmount, amount
from pages._parts.norms.words import unit
from pages._parts.notices import Notice

#: As much as the store keeps of each.
LONGEST = {"reference": 300, "why": 1000}
_UNKNOWN = N_("There is no norm “{name}”: please load the page again.")
_NO_NAME = N_("Please say who enters the norm: the name is kept with it.")
_NO_REASON = N_("Please give the reason: it is kept with the norm.")
_NO_READING = N_("Please say of which territories the norm speaks.")
_LONG = N_("This text has {n} signs; {most} can be kept. Please shorten it.")
_NOTHING = N_("Nothing was entered that could be taken back.")


class NotEntered(Exception):
    """A norm that is not entered: the sentence that says why, and the field to mend."""

    def __init__(self, status: int, notice: Notice, field: str = "") -> None:
        super().__init__(notice.template)
        self.status, self.notice, self.field = status, notice, field


def enter(key: str, given: Mapping[str, str], who: str, lang: str) -> None:
    """Enter what the form gives: ``value``, ``reading``, ``reference``, ``why``.

    Raises
    ------
    NotEntered
        If anything is missing or cannot be meant; nothing is changed then.
    """
    from records import norms as entered  # noqa: PLC0415 - the store is slow to import; servers start without

    norm = norms().get(key)
    if norm is None:
        raise NotEntered(404, Notice(_UNKNOWN, {"name": key[:80]}))
    try:
        value = amount(given.get("value", ""), norm.counts, unit(norm, lang))
    except NoAmount as none:
        raise NotEntered(422, none.notice, "value") from none
    reading = given.get("reading", "")
    if reading not in (norm.readings or ("",)):
        raise NotEntered(422, Notice(_NO_READING), "reading")
    told = {name: _text(given, name) for name in LONGEST}
    if not told["why"]:
        raise NotEntered(422, Notice(_NO_REASON), "why")
    _named(who)
    entered.enter(key, value, reading, who=who, **told)


def withdraw(key: str, who: str) -> None:
    """Let the declared norm stand again.

    Raises
    ------
    NotEntered
        If nobody says who does it, or there is nothing to take back.
    """
    from records import norms as entered  # noqa: PLC0415 - the store is slow to import; servers start without

    _named(who)
    if not entered.withdraw(key, who):
        raise NotEntered(409, Notice(_NOTHING))


def _named(who: str) -> None:
    if not who:
        raise NotEntered(422, Notice(_NO_NAME), "who")


def _text(given: Mapping[str, str], name: str) -> str:
    """A text of the form; one that is too long is not cut."""
    text = writing.seen(given.get(name, ""))
    if len(text) > LONGEST[name]:
        fields = {"n": str(len(text)), "most": str(LONGEST[name])}
        raise NotEntered(422, Notice(_LONG, fields), name)
    return text
