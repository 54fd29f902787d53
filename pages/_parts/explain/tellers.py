"""Which explanation line by line an address asks for, if any."""

from __future__ import annotations

from collections.abc import Callable

from data import words
from pages._parts.asked import Asked
from pages._parts.explain.cell_told import cell_told
from pages._parts.explain.cells_told import cells_told
from pages._parts.explain.gap_told import gap_told
from pages._parts.explain.gaps_told import gaps_told
from pages._parts.explain.map_told import map_told
from pages._parts.explain.signals_told import signals_told
from pages._parts.explain.told import Told
from pages._parts.explain.totals_told import totals_told
from pages._parts.explain.view import CELLS, GAPS, MAP, TOTALS, cells_address, part
from pages._parts.gaps.view import asked_view
from pages._parts.vigilance import facts
from pages._parts.vigilance.view import CellView, nearest_cell, nearest_view
from pages._parts.vigilance.words import national_sentence


def told(asked: Asked) -> Told | None:
    """The explanation of what is no indicator's value; None for a figure and for what changed."""
    tell = _TELLERS.get(part(asked))
    return tell(asked) if tell else None


def _gaps(asked: Asked) -> Told:
    view, mended = asked_view(asked.values)
    asked.notices.extend(mended.notices)
    return gap_told(view) if view.selected else gaps_told(view)


def _cells(asked: Asked) -> Told:
    limits = facts.frame()
    view = nearest_cell(asked) if "code" in asked.values else nearest_view(asked)
    if limits is None:
        return _nothing(view.lang)
    if "type" in asked.values:
        code = view.code if isinstance(view, CellView) else view.region
        return signals_told(code, view.type, limits, view.address())
    return cell_told(view, limits) if isinstance(view, CellView) else cells_told(view, limits)


def _nothing(lang: str) -> Told:
    """No report of a cell was loaded: that is all there is to say."""
    name = words.translator(lang).gettext("Social vigilance cells")
    return Told(cells_address(lang), national_sentence(lang), name, [], [], False)


_TELLERS: dict[str, Callable[[Asked], Told | None]] = {
    GAPS: _gaps,
    CELLS: _cells,
    TOTALS: totals_told,
    MAP: map_told,
}
