"""What a reader asks of the gaps: everything that decides what the page shows, and its form in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import NO_ORDER, Asked
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.measured import measured
from pages._parts.gaps.parts import asked_part
from pages._parts.places import Place, places

GAPS_PATH = "/gaps"
LEVELS = ("commune", "province", "arrondissement_prefecture", "region")
MILIEUX = ("rural", "all")
WHICH = ("none", "all")
SPOTS = ("no", "yes")
#: Kilometres and people one can ask for; zero asks for nothing.
FAR = ("0", "5", "10", "20", "30", "50", "100")
LEAST = ("0", "500", "1000", "2000", "5000", "10000", "50000")
#: Columns one can sort by: the highest first, the lowest first after a minus sign.
SORTED_BY = (
    *("name", "parent", "people", "km", "missing", "needs", "centres"),
    *("share", "per", "unreached", "over", "lacking"),
)
SORTS = ("", *SORTED_BY, *(f"-{name}" for name in SORTED_BY))


@dataclass(frozen=True)
class GapsView:
    """One screen of the gaps: two equal views show the same thing.

    Attributes
    ----------
    what : str
        Service or type of centre, a key of `gaps_kinds.kinds`.
    level, within : str
        Which territories, inside which.
    milieu : str
        ``rural``: only where more than half of the people are rural.
    which : str
        ``none``: only territories without any centre of the kind.
    far : str
        Only where the nearest is farther than so many kilometres; ``0``: wherever it is.
    least : str
        Only where so many people of the target group live.
    spots : str
        ``yes``: only white spots.
    selected : str
        The territory that is marked.
    sort : str
        One of `SORTS`; empty: the usual order of the view.
    show : str
        ``distance``: who has a centre and how far the nearest is; ``places``: how many places are missing.
    against : str
        What it is measured against, one of `measured.YARDSTICKS`.
    trial : str
        A norm on trial: places for 1,000 people.
    reading : str
        Of which units a norm "in each territory" speaks; empty where none is meant.
    milieu_part : str
        One of `parts.PARTS`; empty where the figures are of whole territories.
    """

    lang: str = "ar"
    what: str = "emf"
    level: str = "commune"
    within: str = COUNTRY
    milieu: str = "rural"
    which: str = "none"
    far: str = "0"
    least: str = "0"
    spots: str = "no"
    selected: str = ""
    sort: str = ""
    show: str = "distance"
    against: str = "national"
    trial: str = ""
    reading: str = ""
    milieu_part: str = ""

    def address(self) -> Address:
        """Where the view is."""
        chosen = {name: value for name, value in asdict(self).items() if name != "lang" and value}
        return Address(GAPS_PATH, self.lang, chosen)

    @property
    def area(self) -> str:
        """Of which area a small map of the view is."""
        return "06.141" if self.level == "arrondissement_prefecture" else self.within


def asked_view(query: Mapping[str, str]) -> tuple[GapsView, Asked]:
    """The view a query asks for, or the nearest one; what had to be changed is noted."""
    asked = Asked(query)
    lang = asked.language()
    what = asked.choose("what", kinds(), "emf", N_("There is no service “{asked}”: another one is shown."))
    level = asked.choose(
        "level", LEVELS, "commune", N_("There is no level “{asked}” here: the nearest one is shown.")
    )
    held = measured(asked, what, level, lang)
    level = held.level
    within, selected = _place(asked, level, lang)
    part = asked_part(asked, what, level, held.against)
    # Communes are looked at rural and empty ones first; of few and large territories all are shown.
    narrow = 0 if level == "commune" else 1
    # Every territory may have a rural part, or an urban one.
    milieu = MILIEUX[1 if part else narrow]
    not_known = N_("The choice “{asked}” is not known: another one is shown.")
    view = GapsView(
        lang=lang,
        what=what,
        level=level,
        within=within,
        milieu=asked.choose("milieu", MILIEUX, milieu, not_known),
        which=asked.choose("which", WHICH, WHICH[narrow], not_known),
        far=asked.number("far", FAR, "0"),
        least=asked.number("least", LEAST, "0"),
        spots=_spots(asked, level, not_known),
        selected=selected,
        sort=asked.choose("sort", SORTS, "", NO_ORDER),
        show=held.show,
        against=held.against,
        trial=held.trial,
        reading=held.reading,
        milieu_part=part,
    )
    return view, asked


def _place(asked: Asked, level: str, lang: str) -> tuple[str, str]:
    """Inside what, and which territory is marked."""
    known = places()
    within = asked.territory("within", known) or known[COUNTRY]
    selected = asked.territory("selected", known)
    if within.level in ("commune", "arrondissement_prefecture"):
        within, selected = known[within.parent], selected or within
    if not _holds(within, level):
        wider = N_("There are no such territories inside “{asked}”: a wider area is shown.")
        asked.note(wider, within.name(lang))
    while not _holds(within, level):
        within = known[within.parent]
    shown = selected is not None and selected.level == level and lies_in(selected.code, within.code)
    return within.code, selected.code if selected and shown else ""


def _holds(within: Place, level: str) -> bool:
    return any(place.level == level and lies_in(place.code, within.code) for place in places().values())


def _spots(asked: Asked, level: str, not_known: str) -> str:
    spots = asked.choose("spots", SPOTS, "no", not_known)
    if spots == "yes" and level != "commune":
        asked.note(N_("White spots are communes: at other levels the whole list is shown."))
        return "no"
    return spots
