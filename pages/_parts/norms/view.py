"""What one looks at on `/norms`: how norms "in each territory" are read."""

from __future__ import annotations

from dataclasses import dataclass

from data.norms import READINGS
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.norms.facts import InForce

NORMS_PATH = "/norms"
PAGE = "norms"
_NO_READING = N_("Norms are not read as “{asked}”: each is shown as it was entered.")


@dataclass(frozen=True)
class NormsView:
    """One screen of the page; without a reading, each norm is read as it stands."""

    lang: str = "ar"
    reading: str = ""

    def address(self) -> Address:
        """Where the view is."""
        return Address(NORMS_PATH, self.lang, {"reading": self.reading} if self.reading else {})

    def reads(self, found: InForce) -> str:
        """How a norm is read here."""
        return self.reading if self.reading in found.norm.readings else found.reading


def nearest_view(asked: Asked) -> NormsView:
    """The view a query asks for, or the nearest there is."""
    return NormsView(asked.language(), asked.choose("reading", READINGS, "", _NO_READING))
