"""What a reader asks of a composite index: all that decides what the page shows, and its form in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.shipped_index import AGGREGATIONS, FREEDOMS, MISSING, NORMALISATIONS, shipped_index
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY
from pages._parts.composite.chosen import Part, chosen, shipped, written
from pages._parts.composite.columns import has_references
from pages._parts.places import Place, inside, places

PATH, PAGE = "/composite", "composite"
LEVELS = ("region", "province", "commune")
SHOWN = ("some", "all")
#: A name a reader gives to an index is no text.
LONGEST_NAME = 60
#: What is written in the address, in its order; the language comes before all.
FIELDS = ("level", "within", "of", "scale", "mean", "gaps", "freedom", "show", "name")

_NOT_KNOWN = N_("The choice “{asked}” is not known: another one is shown.")
_NO_LEVEL = N_("There is no level “{asked}” here: the nearest one is shown.")
_NO_PRODUCT = N_("A geometric mean needs a scale above zero: the scale from 1 to 100 is used.")
_NO_REFERENCE = N_("The country has no figure for one of these indicators: the scale from 1 to 100 is used.")


@dataclass(frozen=True)
class CompositeView:
    """One screen of an index: two equal views show the same thing.

    Attributes
    ----------
    level, within : str
        Which territories, inside which: they are compared with each other only.
    parts : tuple of Part
        Indicators, weights, directions.
    scale, mean, gaps, freedom : str
        One of `NORMALISATIONS`, `AGGREGATIONS`, `MISSING`, `FREEDOMS`.
    show : str
        ``some``: only the highest ones in the chart.
    name : str
        What the reader calls this index.
    """

    lang: str
    level: str
    within: str
    parts: tuple[Part, ...]
    scale: str
    mean: str
    gaps: str
    freedom: str
    show: str = "some"
    name: str = ""

    @property
    def of(self) -> str:
        """The indicators as the address has them."""
        return written(self.parts)

    @property
    def is_shipped(self) -> bool:
        """Whether indicators, weights and manner are those of the shipped index."""
        own, usual = shipped_index(), (self.scale, self.mean, self.gaps)
        return self.parts == shipped(self.level) and usual == (
            own.normalisation,
            own.aggregation,
            own.missing,
        )

    def address(self, **changes: str) -> Address:
        """Where the view is, or where it would be with other fields."""
        fields = {name: getattr(self, name) for name in FIELDS} | changes
        return Address(PATH, self.lang, {name: value for name, value in fields.items() if value})


def asked_view(query: Mapping[str, str]) -> tuple[CompositeView, Asked]:
    """The view a query asks for, or the nearest one; what had to be changed is noted."""
    asked, own = Asked(query), shipped_index()
    lang = asked.language()
    level = asked.choose("level", LEVELS, "province", _NO_LEVEL)
    within = _within(asked, level, lang)
    scale = asked.choose("scale", NORMALISATIONS, own.normalisation, _NOT_KNOWN)
    mean = asked.choose("mean", AGGREGATIONS, own.aggregation, _NOT_KNOWN)
    if mean == "geometric" and scale not in ("min-max", "rank"):
        asked.note(_NO_PRODUCT)
        scale = "min-max"
    parts = chosen(asked, query, level)
    if scale == "reference" and not has_references(parts, level):
        asked.note(_NO_REFERENCE)
        scale = "min-max"
    view = CompositeView(
        lang=lang,
        level=level,
        within=within,
        parts=parts,
        scale=scale,
        mean=mean,
        gaps=asked.choose("gaps", MISSING, own.missing, _NOT_KNOWN),
        freedom=asked.choose("freedom", FREEDOMS, own.freedom, _NOT_KNOWN),
        show=asked.choose("show", SHOWN, "some", _NOT_KNOWN),
        name=" ".join(asked.values.get("name", "").split())[:LONGEST_NAME],
    )
    return view, asked


def _within(asked: Asked, level: str, lang: str) -> str:
    """Inside what; a wider area where fewer than three territories would be compared."""
    known = places()
    found = asked.territory("within", known) or known[COUNTRY]
    within: Place = found
    while len(inside(level, within.code)) < 3 and within.code != COUNTRY:
        within = known[within.parent]
    if within is not found:
        wider = N_("Inside “{asked}” there are too few such territories to compare: a wider area is shown.")
        asked.note(wider, found.name(lang))
    return within.code
