"""What a planner asks: which service, for whom, how far, how many centres, where; and its form in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pages._parts.address import Address
from pages._parts.codes import COUNTRY
from pages._parts.plan.limits import Limit, written

PATH, PAGE = "/plan", "plan"
MILIEUX = ("rural", "all")
EACH = ("no", "yes")
#: Kilometres within which a centre reaches people, and numbers of new centres, one can ask for.
RADII = ("5", "10", "15", "20", "30", "50")
SITES = tuple(str(number) for number in (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30))
#: As many centres as a budget pays for, in the place of a number.
BY_BUDGET = "budget"
#: By how much a road is taken to be longer than the straight line: an assumption, never a measurement.
DETOURS = ("1", "1.2", "1.3", "1.4", "1.5", "2")
#: Whose access counts: everyone's alike; some people's first; or at least a share of rural people.
EQUITY = ("alike", "rural", "worst", "rural25", "rural50", "rural75", "rural90")
#: What counts as served: a centre near; a place near, for each person; as many places as a norm asks for.
ENOUGH = ("near", "places", "norm", "trial")
#: Communes put in or left out by hand.
MOST_BY_HAND = 30


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
        Kilometres, number of new centres (or `BY_BUDGET`), factor on the straight line.
    each : str
        ``yes``: at least one new centre in each of the regions.
    enough, trial, norm : str
        One of `ENOUGH`; places for 1,000 people: of a norm on trial, and of the one in force (not in a URL).
    room : str
        Places in each new centre; empty: not limited.
    price, budget : str
        Dirhams a new centre costs, and dirhams there are; empty where nobody typed them.
    limits : tuple of Limit
        At least and at most so many new centres in a region.
    equity : str
        One of `EQUITY`.
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
    enough: str = "near"
    trial: str = ""
    norm: str = ""
    room: str = ""
    price: str = ""
    budget: str = ""
    limits: tuple[Limit, ...] = ()
    equity: str = "alike"
    forced: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    selected: str = ""

    def fields(self) -> dict[str, str]:
        """The question as texts; what is empty is left out."""
        fields = {
            "what": self.what,
            "regions": ",".join(self.regions),
            "milieu": self.milieu,
            "radius": self.radius,
            "sites": self.sites,
            "detour": self.detour,
            "each": self.each,
            "enough": self.enough,
            "trial": self.trial,
            "room": self.room,
            "price": self.price,
            "budget": self.budget,
            "limits": written(self.limits),
            "equity": self.equity,
            "forced": ",".join(self.forced),
            "excluded": ",".join(self.excluded),
            "selected": self.selected,
        }
        return {name: value for name, value in fields.items() if value}

    def address(self) -> Address:
        """Where the question stands."""
        return Address(PATH, self.lang, self.fields())

    @property
    def area(self) -> str:
        """The area a small map shows: a single region, or the country."""
        return self.regions[0] if len(self.regions) == 1 else COUNTRY

    @property
    def counts_places(self) -> bool:
        """Whether it counts how many places there are, or only how far it is."""
        return self.enough != "near"

    @property
    def asked_for(self) -> str:
        """Places a norm asks for, for 1,000 people; empty where none is held against, or none is known."""
        return {"norm": self.norm, "trial": self.trial}.get(self.enough, "")

    @property
    def per_place(self) -> float:
        """People one place is enough for."""
        return 1000 / float(self.asked_for) if self.asked_for else 1.0

    @property
    def by_budget(self) -> bool:
        """Whether a budget says how many centres there are."""
        return self.sites == BY_BUDGET

    @property
    def count(self) -> int | None:
        """How many new centres are asked for or paid for; None where cost or budget is missing."""
        if not self.by_budget:
            return int(self.sites)
        return int(self.budget) // int(self.price) if self.price and self.budget else None

    @property
    def cost(self) -> int | None:
        """Dirhams the new centres asked for cost together; None where nobody said what one costs."""
        return self.count * int(self.price) if self.price and self.count is not None else None


def from_fields(fields: Mapping[str, str]) -> dict[str, str]:
    """A question's texts as a record keeps them: without the language and what is merely marked."""
    return {name: value for name, value in fields.items() if name not in ("lang", "selected")}
