"""What one looks at on the pages of the social vigilance cells, mended from what a URL asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data.dimensions import values
from data.paths import REFERENCE
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY
from pages._parts.places import Place, path_to, places

PATH = "/vigilance"
#: The pages' names among the addresses and choices.
PAGE, CELL_PAGE = "vigilance", "vigilance-cell"
#: States of a cell, what asks for attention first.
STATES = ("silent", "late", "active", "none", "unknown")
#: States of a unit of which no open cell is known.
WITHOUT = ("none", "unknown")
ANY, ALL_TYPES = "any", "all"
#: What the list can be ordered by; a minus turns the order round.
SORTS = ("state", "name", "since", "short", "long", "late", "signals", "days")
#: Levels whose units have or could have a cell.
CELL_LEVELS = ("province", "arrondissement_prefecture")

_NO_STATE = N_("There is no state “{asked}” of a cell: all are shown.")
_NO_SORT = N_("The list cannot be ordered by “{asked}”.")
_NO_TYPE = N_("There is no type of signal “{asked}”: the nearest one, or all, is shown.")


@dataclass(frozen=True)
class VigilanceView:
    """All cells, or those of a region.

    Attributes
    ----------
    lang : str
        The reader's language.
    region : str
        A region's code, or MA.
    state : str
        One of `STATES`, or `ANY`.
    sort : str
        One of `SORTS`, turned round by a minus before it.
    type : str
        A type of signal, or `ALL_TYPES`.
    """

    lang: str = "ar"
    region: str = COUNTRY
    state: str = ANY
    sort: str = "state"
    type: str = ALL_TYPES

    def address(self) -> Address:
        """Where this is; what is usual is left out."""
        usual = VigilanceView()
        chosen = {name: getattr(self, name) for name in ("region", "state", "sort", "type")}
        return Address(
            PATH, self.lang, {name: one for name, one in chosen.items() if one != getattr(usual, name)}
        )


@dataclass(frozen=True)
class CellView:
    """One unit and its cell."""

    lang: str
    code: str
    type: str = ALL_TYPES

    def address(self) -> Address:
        """Where this is."""
        return Address(
            f"{PATH}/{self.code}", self.lang, {"type": self.type} if self.type != ALL_TYPES else {}
        )


@cache
def signal_types() -> Mapping[str, Mapping[str, str]]:
    """Each type of signal with its row of ``signal_types.csv``, in the catalogue's order."""
    return {one.value: one.columns for one in values("signal_type", REFERENCE)}


def nearest_view(asked: Asked) -> VigilanceView:
    """The view nearest to what was asked for all cells; notes what was changed."""
    return VigilanceView(
        lang=asked.language(),
        region=_region(asked),
        state=asked.choose("state", (ANY, *STATES), ANY, _NO_STATE),
        sort=asked.choose("sort", (*SORTS, *(f"-{name}" for name in SORTS)), "state", _NO_SORT),
        type=_type(asked),
    )


def nearest_cell(asked: Asked) -> CellView | VigilanceView:
    """The unit asked for: of a commune its province; of a region, or of nowhere, all its cells."""
    lang, place = asked.language(), asked.territory("code", places())
    if place is not None and place.level == "commune":
        asked.note(N_("“{asked}” is a commune: the cell of its province is shown."), place.name(lang))
        place = places()[place.parent]
    if place is None or place.level not in CELL_LEVELS:
        return VigilanceView(lang=lang, region=place.code if place else COUNTRY, type=_type(asked))
    return CellView(lang, place.code, _type(asked))


def cell_url(code: str, lang: str) -> str:
    """A link to the page of a unit's cell."""
    return Address(PATH).in_language(lang).to(f"{PATH}/{code}")


def regions() -> list[Place]:
    """The regions, in code order."""
    return [place for place in places().values() if place.level == "region"]


def _type(asked: Asked) -> str:
    return asked.choose("type", (ALL_TYPES, *signal_types()), ALL_TYPES, _NO_TYPE)


def _region(asked: Asked) -> str:
    """The region asked for, or that of a smaller territory."""
    place = asked.territory("region", places())
    if place is None or place.code == COUNTRY:
        return COUNTRY
    region = path_to(place.code, places())[1]
    if region is not place:
        asked.note(N_("“{asked}” is no region: the one it lies in is shown."), place.names[asked.language()])
    return region.code
