"""What recognising asks of others about the words of titles, answered by what the product knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol

from data.periods import SEASON, YEAR
from etl.recognising.forms import form
from etl.resolving.territories import LEVELS, Territories
from etl.values.periods import period_of_title

#: Sheets are one a delegation or region; communes share names with provinces, so titles cannot settle them.
SETTLED = frozenset({"country", "region", "province", "arrondissement_prefecture"})
BETWEEN = re.compile(r"[\n|,;:/()\[\]–—]|\s-\s|[-_](?=\d)|(?<=\d)[-_]|_")
YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s*[-/]\s*(?:20)?\d\d)?(?!\d)")
NAMED = re.compile(
    r"(?:\b(?:province|préfecture|prefecture|délégation|delegation|région|region)s?\b"
    r"|عمالة|إقليم|اقليم|مندوبية|جهة).*",
    re.IGNORECASE | re.DOTALL,
)
#: Words that end the name of a place in a title and begin what else it says of the table.
TAIL = re.compile(
    r"\s(?:par|selon|en|au|pour|durant|pendant|année|exercice|saison|حسب|برسم|سنة|لسنة|خلال|في)\s.*$",
    re.IGNORECASE | re.DOTALL,
)


class ReadsWords(Protocol):
    """Reads a period or a territory out of a sheet's name or a title; knows what people have accepted."""

    def period_of(self, text: str) -> str | None:
        """The one period a text speaks of, written as a cell would be; None when none or several."""
        ...

    def territory_of(self, text: str, reads: str) -> str | None:
        """The code of the one territory a text speaks of; None when none, several or doubtful.

        `reads` is how the field's cells are read: ``delegation`` or ``territory``.
        """
        ...

    def level_of(self, name: str, levels: Collection[str]) -> str | None:
        """The level of the one territory of these levels, or country, that goes by a name or code."""
        ...

    def commune_elsewhere(self, names: Iterable[str], province: str) -> str | None:
        """The first name or code that only communes outside a province go by; None when there is none."""
        ...

    def heading_of(self, table: str, heading: str) -> str | None:
        """The field a person accepted for a heading of a kind's table; None when nobody did."""
        ...


class KnownWords:
    """What the readers of values and the gazetteer know.

    Parameters
    ----------
    territories : Territories, optional
        Every territory under every name; without them no title says where.
    accepted : mapping of (table, heading) to field, optional
        Headings that people accepted; they are compared by their form.
    """

    def __init__(
        self, territories: Territories | None = None, accepted: Mapping[tuple[str, str], str] | None = None
    ) -> None:
        self._territories = territories
        self._accepted = {(table, form(text)): field for (table, text), field in (accepted or {}).items()}
        self._tables = {table for table, _ in self._accepted}

    def period_of(self, text: str) -> str | None:
        """The one year or school season in a text."""
        return period_of_title(text, {YEAR, SEASON})

    def territory_of(self, text: str, reads: str) -> str | None:
        """The one territory that a whole text names, else what follows “Province de”, else a part of it."""
        if self._territories is None:
            return None
        levels = LEVELS[reads] & SETTLED
        for pieces in ([text], _after_titles(text), _parts(text)):
            found = {self._territories.find(piece, levels).value for piece in pieces if piece.strip()} - {""}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def level_of(self, name: str, levels: Collection[str]) -> str | None:
        """The level of a territory named in a column of several levels; None when it is not certain."""
        if self._territories is None:
            return None
        wider = {*levels, "country", *(["arrondissement_prefecture"] if "province" in levels else [])}
        return self._territories.level.get(self._territories.find(name, wider).value)

    def commune_elsewhere(self, names: Iterable[str], province: str) -> str | None:
        """The first of many names that is certainly no commune of a province."""
        if self._territories is None:
            return None
        found = ((name, self._territories.find(name, LEVELS["commune"], province)) for name in names if name)
        return next((name for name, one in found if one.elsewhere), None)

    def heading_of(self, table: str, heading: str) -> str | None:
        """The field accepted for a heading."""
        return self._accepted.get((table, form(heading))) if table in self._tables else None


def _parts(text: str) -> Iterator[str]:
    return (part for part in BETWEEN.split(YEARS.sub(" ", text)) if part)


def _after_titles(text: str) -> Iterator[str]:
    """What begins with “Province”, “إقليم” and the like, part by part, with and without its tail."""
    found = [named.group() for part in _parts(text) for named in [NAMED.search(part)] if named]
    return iter(dict.fromkeys((*found, *(TAIL.sub("", one) for one in found))))
