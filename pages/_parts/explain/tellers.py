"""Which explanation line by line an address asks for, if any."""

from __future__ import annotations

from data import words
from pages._parts.asked import Asked
from pages._parts.explain.cell_told import cell_told
from pages._parts.explain.cells_told import cells_told
from pages._parts.explain.gap_told import gap_told
from pages._parts.explain.gaps_told import gaps_told
from pages._parts.explain.told import Told
from pages._parts.explain.view import CELLS, GAPS, cells_address, part
from pages._parts.gaps.view import asked_view
from pages._parts.vigilance import facts
from pages._parts.vigilance.view import CellView, nearest_cell, nearest_view
from pages._parts.vigilance.words import national_sentence


def told(asked: Asked) -> Told | None:
    """The explanation of what is no indicator's value; None for a figure and for what changed."""
    wanted = part(asked)
    if wanted == GAPS:
        return _gaps(asked)
    return _cells(asked) if wanted == CELLS else None


def _gaps(asked: Asked) -> Told:
    view, mended = asked_view(asked.values)
    asked.notices.extend(mended.notices)
    return gap_told(view) if view.selected else gaps_told(view)


def _cells(asked: Asked) -> Told:
    limits = facts.frame()
    view = nearest_cell(asked) if "code" in asked.values else nearest_view(asked)
    if limits is None:
        return _nothing(view.lang)
    return cell_told(view, limits) if isinstance(view, CellView) else cells_told(view, limits)


def _nothing(lang: str) -> Told:
    """No report of a cell was loaded: that is all there is to say."""
    name = words.translator(lang).gettext("Social vigilance cells")
    return Told(cells_address(lang), national_sentence(lang), name, [], [], False)
