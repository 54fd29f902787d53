"""What one looks at on `/sources`: a part of the page, one of its indicators, a word that was looked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.catalogue import catalogue
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked

SOURCES_PATH = "/sources"
#: The parts of the page, in the order of its navigation.
PARTS = {
    "sources": N_("Sources"),
    "indicators": N_("Indicators"),
    "totals": N_("Totals that disagree"),
    "registers": N_("Programme registers"),
    "glossary": N_("Glossary"),
}
_NO_PART = N_("There is no part “{asked}” on this page: the nearest one is shown.")
_NO_INDICATOR = N_("There is no indicator “{asked}”: the nearest one is shown.")


@dataclass(frozen=True)
class SourcesView:
    """One screen of the page: equal views show the same."""

    lang: str = "ar"
    part: str = "sources"
    indicator: str = ""
    words: str = ""

    def address(self) -> Address:
        """Where the view is."""
        return Address(
            SOURCES_PATH, self.lang, {"part": self.part, "indicator": self.indicator, "q": self.words}
        )


def nearest_view(asked: Asked) -> SourcesView:
    """The view a query asks for, or the nearest there is."""
    lang = asked.language()
    indicator = asked.choose("indicator", _fiches(), "", _NO_INDICATOR)
    part = asked.choose("part", PARTS, "indicators" if indicator else "sources", _NO_PART)
    shown = indicator if part == "indicators" else ""
    return SourcesView(lang, part, shown, asked.values.get("q", "").strip())


def part_of(query: Mapping[str, str]) -> str:
    """The part a query asks for, without telling what was mended."""
    return nearest_view(Asked(query)).part


def _fiches() -> list[str]:
    """Everything that has an anchor among the indicators: their keys, and families of them."""
    known = catalogue().indicators.values()
    return list(dict.fromkeys(name for one in known for name in (one.family, one.key)))
