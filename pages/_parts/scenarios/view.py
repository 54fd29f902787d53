"""Which scenarios one looks at side by side, and how that stands in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.scenarios.kept import found, standing

PATH, PAGE = "/plan/scenarios", "scenarios"
#: So many stand beside one another on a screen and on a page of paper.
MOST = 4


@dataclass(frozen=True)
class ScenariosView:
    """The scenarios compared, by their numbers; none: the last ones saved."""

    lang: str = "ar"
    ids: tuple[int, ...] = ()

    def address(self) -> Address:
        """Where they stand."""
        joined = ",".join(str(one) for one in self.ids)
        return Address(PATH, self.lang, {"ids": joined} if joined else {})


def asked_view(query: Mapping[str, str]) -> tuple[ScenariosView, Asked]:
    """What a query asks; scenarios that are none are noted."""
    asked = Asked(query)
    pieces = [piece.strip() for piece in asked.values.get("ids", "").split(",") if piece.strip()]
    numbers = [int(piece) for piece in pieces if piece.isdecimal() and len(piece) < 10]
    known = {one.id for one in found(numbers)}
    for piece in pieces:
        if not piece.isdecimal() or len(piece) >= 10 or int(piece) not in known:
            asked.note(N_("There is no scenario “{asked}”."), piece)
    kept = tuple(dict.fromkeys(number for number in numbers if number in known))
    if len(kept) > MOST:
        asked.note(N_("Four scenarios can be compared at once: the first four are shown."))
    usual = tuple(one.id for one in standing()[:MOST])
    return ScenariosView(asked.language(), kept[:MOST] or usual), asked
