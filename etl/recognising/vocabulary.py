"""What a heading can mean in a table of one kind: a field, values of a wide table, or a total."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from etl.recognising.aliases import IGNORED, TOTAL, Alias, aliases, marked
from etl.recognising.fields import spreadable, value_field, written
from etl.recognising.forms import Words, form, in_two_scripts
from etl.recognising.periods_and_ages import age_band, period
from etl.recognising.table import How
from etl.schemas.choices import rows
from etl.schemas.kinds import EVERY_KIND, Kind

IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
BETWEEN_LEVELS = "+"
#: A heading of more words is a sentence.
LONGEST = 14
LONGEST_TEXT = 250
#: Answers kept; files that ask for more are not worth remembering.
MOST_KEPT = 20_000


@dataclass(frozen=True)
class Meaning:
    """What a heading says.

    Attributes
    ----------
    field : str
        The schema's column it names; empty where it only names values.
    values : tuple of (field, text)
        Values it stands for, as they are to be written into cells.
    total : bool
        Whether it is a total over what it does not say.
    how : str
        ``exact``, ``alias`` or ``wide``.
    level : str
        The territorial level that a heading of territories names, or several with ``+`` between.
    """

    field: str = ""
    values: tuple[tuple[str, str], ...] = ()
    total: bool = False
    how: How = "exact"
    level: str = ""


class Vocabulary:
    """Every form of heading that a kind knows; ask with `meaning`."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.value_field = value_field(kind)
        self.spread = spreadable(kind)
        self.fields: dict[Words, Meaning] = {}
        self.values: dict[Words, tuple[str, str]] = {}
        self._add_headings()
        self._add_aliases()
        self._add_values()
        self._composed: dict[Words, Meaning | None] = {}
        self._said: dict[str, Meaning | None] = {}

    def meaning(self, text: str) -> Meaning | None:
        """What a heading in French, Arabic, English or two of them says; None when it says nothing known."""
        if text not in self._said:
            if len(self._said) >= MOST_KEPT:
                self._said.clear()
            self._said[text] = self._meaning(text) if len(text) <= LONGEST_TEXT else None
        return self._said[text]

    def join(self, one: Meaning, other: Meaning) -> Meaning | None:
        """What two parts of a heading say together; None when they contradict each other."""
        values = dict(one.values)
        if any(values.setdefault(name, text) != text for name, text in other.values):
            return None
        named = {one.field, other.field} - {"", *values}
        if len(named) > 1 or (named and (values or one.total or other.total) and named != {self.value_field}):
            return None
        how: How = "wide" if values else "alias" if "alias" in (one.how, other.how) else "exact"
        levels = dict.fromkeys(level for level in (one.level, other.level) if level)
        level = BETWEEN_LEVELS.join(dict.fromkeys(BETWEEN_LEVELS.join(levels).split(BETWEEN_LEVELS)))
        return Meaning("".join(named), tuple(values.items()), one.total or other.total, how, level)

    def _meaning(self, text: str) -> Meaning | None:
        for reading in dict.fromkeys((text, IN_BRACKETS.sub(" ", text))):
            found = self._compose(form(reading)) or self._bilingual(reading)
            if found is not None:
                return found
        return None

    def _bilingual(self, text: str) -> Meaning | None:
        """Two languages say the same thing: one of them known is enough, unless they disagree."""
        known = [self._compose(form(part)) for part in in_two_scripts(text) or ()]
        said = [meaning for meaning in known if meaning is not None and meaning != Meaning()]
        if len(said) == 2:
            return self.join(*said)
        return replace(said[0], how="alias" if said[0].how == "exact" else said[0].how) if said else None

    def _compose(self, words: Words) -> Meaning | None:
        if words not in self._composed:
            if len(self._composed) >= MOST_KEPT:
                self._composed.clear()
            self._composed[words] = self._taken_apart(words) if 0 < len(words) <= LONGEST else None
        return self._composed[words]

    def _taken_apart(self, words: Words) -> Meaning | None:
        whole = self._known(words)
        if whole is not None:
            return whole
        for end in range(len(words) - 1, 0, -1):
            left = self._known(words[:end])
            right = self._compose(words[end:]) if left is not None else None
            joined = self.join(left, right) if left is not None and right is not None else None
            if joined is not None:
                return joined
        return None

    def _known(self, words: Words) -> Meaning | None:
        if words in self.fields:
            return self.fields[words]
        if words in self.values:
            return Meaning(values=(self.values[words],), how="wide")
        if words in marked(TOTAL):
            return Meaning(total=True, how="alias") if self.value_field else None
        if words in marked(IGNORED):
            return Meaning()
        return self._free_value(words)

    def _free_value(self, words: Words) -> Meaning | None:
        """Years and age bands, which no list can hold."""
        year = period(words) if "period" in self.spread else None
        if year:
            return Meaning(values=(("period", year),), how="wide")
        band = age_band(words) if self.spread.get("age_band") == "" else None
        return Meaning(values=(("age_band", band),), how="wide") if band else None

    def _add_headings(self) -> None:
        for name, column in self.kind.schema.columns.items():
            for language in ("fr", "ar"):
                self.fields.setdefault(form(column.metadata[language]), Meaning(name))

    def _add_aliases(self) -> None:
        for alias in aliases():
            if alias.value and alias.field in self.spread:
                text = written(self.spread[alias.field]).get(alias.value)
                if text:
                    self.values.setdefault(alias.form, (alias.field, text))
            elif not alias.value and self._is_ours(alias):
                known = self.fields.get(alias.form)
                if known is None or (known.field == alias.field and not known.level):
                    how = known.how if known else "alias"
                    self.fields[alias.form] = Meaning(alias.field, how=how, level=alias.level)

    def _is_ours(self, alias: Alias) -> bool:
        columns = self.kind.schema.columns
        if alias.field not in columns or alias.table not in ("", self.kind.table):
            return False
        return alias.field != "territory_code" or bool(alias.table) or "level" in columns

    def _add_values(self) -> None:
        for name, list_name in self.spread.items():
            for row in rows(list_name) if list_name else ():
                words = [row[key] for key in ("label_ar", "label_fr", "label_en", "aliases_ar", "aliases_fr")]
                for word in "|".join([row["value"], *words]).split("|"):
                    if form(word) and form(word) not in self.fields and form(word) not in marked(TOTAL):
                        self.values.setdefault(form(word), (name, row["label_fr"]))


def vocabulary(kind: Kind) -> Vocabulary:
    """The vocabulary of a kind, made once."""
    return _vocabulary(kind.table)


@cache
def _vocabulary(table: str) -> Vocabulary:
    return Vocabulary(next(kind for kind in EVERY_KIND if kind.table == table))
