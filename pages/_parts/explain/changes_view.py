"""What one looks at of the changes: which two builds, which indicator, which cause, which level."""

from __future__ import annotations

from dataclasses import dataclass

from data import changes
from data.catalogue import catalogue
from data.changes import Pair
from data.indicator import LEVELS
from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.explain.view import CHANGES, EXPLAIN_PATH

CAUSES = {
    "data": N_("data"),
    "denominator": N_("denominator"),
    "boundary": N_("boundary"),
    "method": N_("method"),
}
MEANINGS = {
    "data": N_("a file or its rows changed above the line"),
    "denominator": N_("only what it is divided by changed"),
    "boundary": N_("borders, or what belongs where, changed"),
    "method": N_("a declaration or the computation changed; what it rests on did not"),
}
_NO_PAIR = N_("These two builds were not compared: the last comparison is shown.")
_NO_CAUSE = N_("There is no cause “{asked}”: the nearest one, or all, is shown.")
_NO_INDICATOR = N_("There is no indicator “{asked}”: all of them are shown.")
_NO_LEVEL = N_("There is no level “{asked}” here: the nearest one is shown.")


@dataclass(frozen=True)
class ChangesView:
    """One screen of the changes; `pair` is None where no builds were compared."""

    lang: str
    pair: Pair | None
    indicator: str = ""
    cause: str = ""
    level: str = ""

    def address(self) -> Address:
        """Where the view is."""
        pair = self.pair or Pair("", "")
        fields = {"part": CHANGES, "from": pair.before, "to": pair.after}
        chosen = {"indicator": self.indicator, "cause": self.cause, "level": self.level}
        return Address(EXPLAIN_PATH, self.lang, {**fields, **chosen})


def changes_view(asked: Asked) -> ChangesView:
    """The view a query asks for, or the nearest one."""
    return ChangesView(
        asked.language(),
        _pair(asked),
        asked.choose("indicator", catalogue().indicators, "", _NO_INDICATOR),
        asked.choose("cause", CAUSES, "", _NO_CAUSE),
        asked.choose("level", LEVELS, "", _NO_LEVEL),
    )


def _pair(asked: Asked) -> Pair | None:
    """The builds asked for; either may be left out."""
    wanted = {name: asked.values.get(name, "") for name in ("from", "to")}
    if not any(wanted.values()):
        return changes.latest()
    for pair in changes.pairs():
        if wanted["from"] in ("", pair.before) and wanted["to"] in ("", pair.after):
            return pair
    asked.note(_NO_PAIR)
    return changes.latest()
