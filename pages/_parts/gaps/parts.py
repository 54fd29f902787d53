"""Which part of each territory a view is about: all of it or a milieu's, with centres counted in two ways."""

from __future__ import annotations

from typing import NamedTuple

from data.words import N_
from pages._parts.asked import Asked
from pages._parts.gaps.kinds import kinds

RURAL, URBAN = "rural", "urban"
#: How centres are counted into a part: by where they stand, or by whom they say they serve.
STANDS, SERVES = "stands", "serves"


class Part(NamedTuple):
    """A milieu, and how centres are counted into it."""

    milieu: str
    counted_by: str

    @property
    def other(self) -> Part:
        """The same part with its centres counted the other way."""
        return self._replace(counted_by=SERVES if self.counted_by == STANDS else STANDS)


#: What a URL can ask for; nothing asks for whole territories.
PARTS = {
    "rural": Part(RURAL, STANDS),
    "urban": Part(URBAN, STANDS),
    "serving_rural": Part(RURAL, SERVES),
    "serving_urban": Part(URBAN, SERVES),
}
NAMES = {
    "rural": N_("Rural part"),
    "urban": N_("Urban part"),
    "serving_rural": N_("Rural part, by people served"),
    "serving_urban": N_("Urban part, by people served"),
}
#: What stands before the sentence of a view.
LEADS = {
    "rural": N_("Rural part of each territory, with the centres that stand in it."),
    "urban": N_("Urban part of each territory, with the centres that stand in it."),
    "serving_rural": N_("Rural part of each territory, with the centres that say they serve it."),
    "serving_urban": N_("Urban part of each territory, with the centres that say they serve it."),
}
_NO_PART = N_("There is no part “{asked}” of a territory here: another one is shown.")
_EACH = N_("A norm “in each territory” asks for centres of whole territories: those are shown, not a part.")
_RURAL_ONLY = N_("This service is for young people of the countryside: it has no urban part.")
_NO_COUNTRYSIDE = N_(
    "Nobody is rural in the préfectures d’arrondissements of Casablanca: the whole is shown."
)


def asked_part(asked: Asked, what: str, level: str, against: str) -> str:
    """The part a query asks for, or the whole where there is none; what was changed is noted."""
    part = asked.choose("milieu_part", PARTS, "", _NO_PART)
    if not part:
        return ""
    milieu = PARTS[part].milieu
    refusals = (
        (against == "each", _EACH),
        (milieu == URBAN and kinds()[what].is_rural, _RURAL_ONLY),
        (milieu == RURAL and level == "arrondissement_prefecture", _NO_COUNTRYSIDE),
    )
    for refused, why in refusals:
        if refused:
            asked.note(why)
            return ""
    return part
