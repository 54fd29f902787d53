"""The view: everything that decides what the map page shows, and its form in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any
from urllib.parse import urlencode

from pages._parts.address import Address
from pages._parts.breaks import MANUAL
from pages._parts.codes import COUNTRY

LEVELS = ("region", "province", "arrondissement_prefecture", "commune")
MILIEUX = ("total", "urban", "rural")
METHODS = ("quantiles", "jenks", "equal", "deviation", MANUAL)
#: What the map shows of an indicator instead of its values, which are the empty choice.
SMOOTHED, SMOOTHED_NEAR, SPOTS, GATHERED = "smoothed", "smoothed_near", "spots", "gi"
BESIDE, SURE, CIRCLES = "with", "sure", "circles"
#: How the empty choice is spelled where one needs a word for it.
VALUES = "values"
SHOWS = (SMOOTHED, SMOOTHED_NEAR, SPOTS, GATHERED, BESIDE, SURE, CIRCLES)
EVERY_CENTRE = "all"
MAP_PATH = "/map"


@dataclass(frozen=True)
class View:
    """One screen of the map: two equal views show the same thing.

    `breaks` go with the method ``manual``, `second` (an indicator) with the show ``with``; `regime`,
    `jisr` and `project` say which of the centres shown.
    """

    lang: str = "ar"
    indicator: str = ""
    level: str = "province"
    within: str = COUNTRY
    period: str = ""
    milieu: str = "total"
    method: str = "quantiles"
    breaks: str = ""
    show: str = ""
    second: str = ""
    selected: str = ""
    centres: str = ""
    regime: str = ""
    jisr: str = ""
    project: str = ""

    def as_store(self) -> dict[str, str]:
        """The view as the browser keeps it."""
        return asdict(self)

    def address(self) -> Address:
        """Where the view is, for what every page shares."""
        chosen = {name: value for name, value in asdict(self).items() if name != "lang" and value}
        return Address(MAP_PATH, self.lang, chosen)

    def query(self) -> str:
        """The view as the query of a URL, without what is empty."""
        return urlencode({name: value for name, value in asdict(self).items() if value})

    def url(self, path: str = MAP_PATH) -> str:
        """A link that shows this view."""
        return f"{path}?{self.query()}"


NAMES = tuple(field.name for field in fields(View))


def from_store(stored: Mapping[str, Any] | None) -> View:
    """Take back a view from the browser, which may have sent anything."""
    given = stored if isinstance(stored, Mapping) else {}
    return View(**{name: given[name] for name in NAMES if isinstance(given.get(name), str)})
