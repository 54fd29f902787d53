"""What a reader asks of access: which service, whose way, what counts as near; and its form in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.gaps.kinds import kinds
from pages._parts.places import Place, places

PATH, PAGE = "/access", "access"
#: What is measured: the way to the nearest; places shared within reach; the way and the crowding together.
SHOWS = ("nearest", "places", "raam")
MILIEUX = ("rural", "all")
DECAYS = ("binary", "step", "gaussian")
#: Kilometres that are near enough, and how far people go for a less crowded place.
RADII = ("5", "10", "15", "20", "30", "50")
#: By how much a road is taken to be longer than the straight line: an assumption, never a measurement.
DETOURS = ("1", "1.2", "1.3", "1.4", "1.5", "2")
#: Kilometres on a paved road that each kilometre to the paved road is taken to be worth; zero: not counted.
PENALTIES = ("0", "1", "2", "3", "5")
#: Kilometres an hour at which loaded minutes are turned into kilometres.
SPEEDS = ("20", "30", "40", "50", "60", "80")

_NOT_KNOWN = N_("The choice “{asked}” is not known: another one is shown.")


@dataclass(frozen=True)
class AccessView:
    """One screen of access: two equal views show the same thing.

    Attributes
    ----------
    what : str
        Service or type of centre, a key of `gaps.kinds.kinds`.
    show : str
        One of `SHOWS`.
    milieu : str
        ``rural``: only communes where more than half of the people are rural.
    within : str
        The area whose communes are shown; whoever lives elsewhere shares the places all the same.
    radius, detour, penalty, speed : str
        As in `RADII`, `DETOURS`, `PENALTIES`, `SPEEDS`; the speed counts where ways were loaded as minutes.
    decay : str
        One of `DECAYS`.
    selected : str
        The commune that is marked.
    """

    lang: str = "ar"
    what: str = "emf"
    show: str = "nearest"
    milieu: str = "rural"
    within: str = COUNTRY
    radius: str = "20"
    detour: str = "1"
    penalty: str = "0"
    speed: str = "40"
    decay: str = "binary"
    selected: str = ""

    def address(self) -> Address:
        """Where the view is."""
        chosen = {name: value for name, value in asdict(self).items() if name != "lang" and value}
        return Address(PATH, self.lang, chosen)

    @property
    def asked(self) -> AccessView:
        """The view, whatever is marked."""
        return replace(self, selected="")


def asked_view(query: Mapping[str, str]) -> tuple[AccessView, Asked]:
    """The view a query asks for, or the nearest one; what had to be changed is noted."""
    asked = Asked(query)
    usual = AccessView()
    within, selected = _place(asked)
    view = AccessView(
        lang=asked.language(),
        what=asked.choose(
            "what", kinds(), usual.what, N_("There is no service “{asked}”: another one is shown.")
        ),
        show=asked.choose("show", SHOWS, usual.show, _NOT_KNOWN),
        milieu=asked.choose("milieu", MILIEUX, usual.milieu, _NOT_KNOWN),
        within=within,
        radius=asked.number("radius", RADII, usual.radius),
        detour=asked.number("detour", DETOURS, usual.detour),
        penalty=asked.number("penalty", PENALTIES, usual.penalty),
        speed=asked.number("speed", SPEEDS, usual.speed),
        decay=asked.choose("decay", DECAYS, usual.decay, _NOT_KNOWN),
        selected=selected,
    )
    return view, asked


def _place(asked: Asked) -> tuple[str, str]:
    """Inside what, and which commune is marked; a commune asked for as an area is marked in its province."""
    known = places()
    within = asked.territory("within", known) or known[COUNTRY]
    selected = asked.territory("selected", known)
    if within.level == "commune":
        selected = selected or within
    while within.level not in ("country", "region", "province"):
        within = known[within.parent]
    return within.code, selected.code if selected and _is_shown(selected, within) else ""


def _is_shown(place: Place, within: Place) -> bool:
    return place.level == "commune" and lies_in(place.code, within.code)
