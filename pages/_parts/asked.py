"""What a URL asks, mended: each value that nobody could mean becomes the nearest one, with a notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from urllib.parse import unquote

from rapidfuzz import fuzz, process

from data.words import LANGUAGES, N_
from pages._parts import search
from pages._parts.codes import mended
from pages._parts.notices import Notice
from pages._parts.places import Place

Find = Callable[[str], Place | None]

#: Likeness out of 100 from which one word is taken for another.
LIKE = 60.0
#: Longer values are no slip of the finger; they are cut before they are compared or repeated.
_LONGEST = 80
#: What a list says of an order it does not know.
NO_ORDER = N_("One cannot sort by “{asked}”: the territories stand in their usual order.")
_NO_LANGUAGE = N_("There is no language “{asked}”: the page is shown in Arabic.")


class Asked:
    """One query on its way to what can be shown; what is changed is noted in `notices`."""

    def __init__(self, query: Mapping[str, str], find: Find = search.best) -> None:
        self.values = {name: unquote(str(value))[:_LONGEST] for name, value in query.items() if value}
        self.find = find
        self.notices: list[Notice] = []

    def note(self, template: str, asked: str = "") -> None:
        """Tell the reader what was changed."""
        self.notices.append(Notice(template, {"asked": asked}))

    def language(self) -> str:
        """The language asked for, or Arabic."""
        return self.choose("lang", LANGUAGES, "ar", _NO_LANGUAGE)

    def choose(self, name: str, allowed: Iterable[str], default: str, said: str) -> str:
        """The value asked for, the one most like it, or the default."""
        value = self.values.get(name, default)
        choices = {choice.casefold(): choice for choice in allowed}
        wanted = value.strip().casefold()
        if value == default or wanted in choices:
            return choices.get(wanted, value)
        self.note(said, value)
        close = process.extractOne(wanted, choices.keys(), scorer=fuzz.ratio, score_cutoff=LIKE)
        return choices[close[0]] if close else default

    def number(self, name: str, offered: Iterable[str], default: str) -> str:
        """The number asked for, or the nearest of those offered."""
        said = self.values.get(name, default).strip()
        choices = tuple(offered)
        if said in choices:
            return said
        self.note(N_("“{asked}” cannot be chosen: the nearest number is used."), said)
        is_number = said.replace(".", "", 1).isascii() and said.replace(".", "", 1).isdigit()
        wanted = float(said if is_number else default)
        return min(choices, key=lambda one: abs(float(one) - wanted))

    def territory(self, name: str, places: Mapping[str, Place]) -> Place | None:
        """The territory of a code, of a spoilt code or of a name."""
        asked = self.values.get(name, "")
        if not asked or asked in places:
            return places.get(asked)
        by_code = places.get(mended(asked))
        found = by_code or self.find(asked)
        if found is None:
            self.note(N_("There is no territory “{asked}”."), asked)
        elif by_code is not None and asked.strip() != found.code:
            self.note(N_("“{asked}” is not a whole code: the territory it stands for is shown."), asked)
        elif by_code is None:
            self.note(N_("There is no territory with the code “{asked}”: the nearest name is shown."), asked)
        return found
