"""What a planner asks: which service, for whom, how far, how many centres, where; and its form in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.dimensions import values
from data.paths import REFERENCE
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY
from pages._parts.places import inside

PATH, PAGE = "/plan", "plan"
MILIEUX = ("rural", "all")
EACH = ("no", "yes")
#: Kilometres within which a centre reaches people, and numbers of new centres, one can ask for.
RADII = ("5", "10", "15", "20", "30", "50")
SITES = tuple(str(number) for number in (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30))
#: By how much a road is taken to be longer than the straight line: an assumption, never a measurement.
DETOURS = ("1", "1.2", "1.3", "1.4", "1.5", "2")
#: Communes put in or left out by hand.
MOST_BY_HAND = 6


@dataclass(frozen=True)
class PlanView:
    """One question to the plan: two equal views show the same answer.

    Attributes
    ----------
    what : str
        A service with a target group of its own.
    regions : tuple of str
        Whose communes are looked at; empty: the whole country.
    milieu : str
        ``rural``: people of communes that are mostly rural; ``all``: everybody's.
    radius, sites, detour : str
        Kilometres, number of new centres, factor on the straight line.
    each : str
        ``yes``: at least one new centre in each of the regions.
    forced, excluded : tuple of str
        Communes that must, or must not, receive one.
    selected : str
        The commune that is marked.
    """

    lang: str = "ar"
    what: str = "emf"
    regions: tuple[str, ...] = ()
    milieu: str = "rural"
    radius: str = "10"
    sites: str = "3"
    detour: str = "1"
    each: str = "no"
    forced: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    selected: str = ""

    def address(self) -> Address:
        """Where the question stands."""
        fields = {
            "what": self.what,
            "regions": ",".join(self.regions),
            "milieu": self.milieu,
            "radius": self.radius,
            "sites": self.sites,
            "detour": self.detour,
            "each": self.each,
            "forced": ",".join(self.forced),
            "excluded": ",".join(self.excluded),
            "selected": self.selected,
        }
        return Address(PATH, self.lang, {name: value for name, value in fields.items() if value})

    @property
    def area(self) -> str:
        """The area a small map shows: a single region, or the country."""
        return self.regions[0] if len(self.regions) == 1 else COUNTRY


def services() -> list[str]:
    """Services with a target group of their own, in their order."""
    return [one.suffix for one in values("service", REFERENCE)]


def asked_view(query: Mapping[str, str]) -> tuple[PlanView, Asked]:
    """The question of a query, or the nearest one; what had to be changed is noted."""
    asked = Asked(query)
    not_known = N_("The choice “{asked}” is not known: another one is shown.")
    regions = _codes(asked, "regions", "region")
    sites = asked.number("sites", SITES, "3")
    forced = _forced(asked, regions, int(sites))
    view = PlanView(
        lang=asked.language(),
        what=asked.choose(
            "what", services(), "emf", N_("There is no service “{asked}”: another one is shown.")
        ),
        regions=regions,
        milieu=asked.choose("milieu", MILIEUX, "rural", not_known),
        radius=asked.number("radius", RADII, "10"),
        sites=sites,
        detour=asked.number("detour", DETOURS, "1"),
        each=asked.choose("each", EACH, "no", not_known),
        forced=forced,
        excluded=tuple(code for code in _codes(asked, "excluded", "commune") if code not in forced),
        selected=next((code for code in _codes(asked, "selected", "commune") if _lies_in(code, regions)), ""),
    )
    return view, asked


def _forced(asked: Asked, regions: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Communes of the regions that must receive a centre, no more than there are centres."""
    given = _codes(asked, "forced", "commune")
    kept = tuple(code for code in given if _lies_in(code, regions))[:most]
    if len(kept) < len(given):
        asked.note(N_("Not every commune chosen by hand can receive a centre: some were let go."))
    return kept


def _lies_in(code: str, regions: tuple[str, ...]) -> bool:
    return not regions or code[:2] in regions


def _codes(asked: Asked, name: str, level: str) -> tuple[str, ...]:
    """Codes of a level parted by commas, in code order; what is none is noted."""
    known = set(inside(level, COUNTRY))
    given = [code.strip() for code in asked.values.get(name, "").split(",") if code.strip()]
    for code in given:
        if code not in known:
            asked.note(N_("There is no territory “{asked}”."), code)
    return tuple(sorted({code for code in given if code in known}))[:MOST_BY_HAND]
