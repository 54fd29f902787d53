"""What the page does not compare, and why: said on it rather than left out."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts.compare.offered import traced
from pages._parts.compare.view import LISTED, CompareView

_DRAWN = N_(
    "Communes are drawn inside one region or province: more than a thousand on one picture could not be "
    "told apart. What is worse, and other denominators, are listed for all communes of the country."
)
_NO_TREND = N_(
    "No trend is told here: it takes five years, one after the other, and these figures do not go back so "
    "far."
)
_ONE_YEAR = N_(
    "A verdict speaks of the year that stands beside its figure: the latest of which enough has been told."
)


def limits(view: CompareView) -> list[str]:
    """Sentences about what a view cannot show."""
    told = [_ONE_YEAR] if view.part in (*LISTED, "heat") else []
    if view.level == "commune" and view.part not in LISTED:
        told.append(_DRAWN)
    if view.part in ("worse", "heat") and not traced(view.level):
        told.append(_NO_TREND)
    return [words.translator(view.lang).gettext(one) for one in told]
