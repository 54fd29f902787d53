"""What a reader of a portrait looks at, and its URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from data.portrait import mapped
from data.words import N_
from pages._parts.address import TERRITORY_PATH, Address
from pages._parts.asked import NO_ORDER, Asked
from pages._parts.centre_attributes import ATTRIBUTES
from pages._parts.centre_types import centre_types
from pages._parts.notices import Notice
from pages._parts.places import Place, places
from pages._parts.portrait import likes
from pages._parts.portrait.compare import WAYS, comparison, usual

#: Stands for the centres of which no licence is asked.
NO_LICENCE = "none"

_NO_COMPARISON = N_("There is no comparison “{asked}”: the usual one is used.")
_NO_WAY = N_("This comparison does not exist here: the usual one is used.")
_NO_VARIABLE = N_("Some of the variables of likeness asked for do not exist: they are left out.")
_NO_TYPE = N_("There is no type of centre “{asked}”: all are listed.")
_NO_REGIME = N_("There is no legal regime “{asked}”: all are listed.")
_NO_FILTER = N_("“{asked}” is neither yes nor no: all centres are listed.")


@dataclass(frozen=True)
class TerritoryView:
    """One portrait as a reader set it up.

    Attributes
    ----------
    code, lang : str
        The territory and the reader's language.
    compare : str
        ``likes``, ``parent``, ``region``, ``country``, ``median``, ``norm`` or a territory's code; empty for
        the usual one, the likes of a province or commune and what lies above any other.
    likened : str
        By which variables likes are found, with commas between them; empty for the declared ones.
    type, regime, jisr, project : str
        Which centres are listed; empty for all.
    sort : str
        What the list of parts is sorted by, highest first; lowest first after a minus sign.
    """

    code: str
    lang: str
    compare: str = ""
    type: str = ""
    regime: str = ""
    jisr: str = ""
    project: str = ""
    sort: str = ""
    likened: str = ""
    notices: tuple[Notice, ...] = field(default=(), compare=False)

    @property
    def place(self) -> Place:
        """The territory itself."""
        return places()[self.code]

    def address(self) -> Address:
        """Where this view is found; what stands at its default is left out."""
        names = ("compare", "likened", "type", "regime", "jisr", "project", "sort")
        fields = {name: str(getattr(self, name)) for name in names}
        return Address(
            f"{TERRITORY_PATH}/{self.code}", self.lang, {name: one for name, one in fields.items() if one}
        )

    def of(self, code: str) -> str:
        """The URL of another territory's portrait, set against the same kind of thing."""
        compare = self.compare if self.compare in WAYS else ""
        return TerritoryView(code, self.lang, compare, likened=self.likened).address().url()


def territory_view(query: Mapping[str, str]) -> tuple[TerritoryView | None, Asked]:
    """The nearest sensible view to what a URL asks; None where no territory comes near."""
    asked = Asked(query)
    lang = asked.language()
    place = asked.territory("code", places())
    if place is None:
        return None, asked
    view = TerritoryView(
        place.code,
        lang,
        _compare(asked, place),
        asked.choose("type", ("", *centre_types()), "", _NO_TYPE),
        asked.choose("regime", ("", *ATTRIBUTES["regime"], NO_LICENCE), "", _NO_REGIME),
        asked.choose("jisr", ("", *ATTRIBUTES["jisr"]), "", _NO_FILTER),
        asked.choose("project", ("", *ATTRIBUTES["project"]), "", _NO_FILTER),
        asked.choose("sort", ("", *orders()), "", NO_ORDER),
        _likened(asked, place),
    )
    return replace(view, notices=tuple(asked.notices)), asked


def orders() -> list[str]:
    """Every way to sort the list of parts."""
    keys = ["name", "inhabitants", *(entry.indicator.key for entry in mapped())]
    return [sign + key for key in keys for sign in ("", "-")]


def _compare(asked: Asked, place: Place) -> str:
    """A way to compare, or the code of any territory but this one; empty for the usual way."""
    value = asked.values.get("compare", "")
    if value in ("", usual(place)):
        return ""
    if value in WAYS and comparison(place, value, places()).way == value:
        return value
    if value in WAYS:
        asked.note(_NO_WAY)
        return ""
    other = asked.territory("compare", places())
    if other is not None and other.code != place.code:
        return other.code
    if other is not None:
        asked.note(_NO_COMPARISON, value)
    return ""


def _likened(asked: Asked, place: Place) -> str:
    """Variables that likes can be found by, in the order of the list; empty for the declared ones."""
    wanted = [one for one in asked.values.get("likened", "").split(",") if one]
    offered = likes.offered(place.level) if wanted else ()
    kept = [key for key in offered if key in wanted]
    if len(kept) < len(set(wanted)):
        asked.note(_NO_VARIABLE)
    return "" if kept == list(likes.declared()) else ",".join(kept)
