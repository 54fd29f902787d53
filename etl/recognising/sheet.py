"""Every table of a sheet, each recognised by its own headings and titles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.words import N_
from etl.reading.grid import Grid, Note
from etl.recognising.blocks import beside, rows_of, starts
from etl.recognising.choosing import Candidate, candidates, chosen
from etl.recognising.looking import Around, top
from etl.recognising.reading_words import KnownWords, ReadsWords
from etl.recognising.recognition import recognise
from etl.recognising.refusal import NotRecognised
from etl.recognising.table import Table
from etl.schemas.kinds import Kind
from etl.schemas.own_sheets import is_ours

ONE_OF = N_("rows {first} to {last}: one of {count} tables of this sheet")


@dataclass(frozen=True)
class Part:
    """A table's own cells, and what stands around all tables of the sheet."""

    grid: Grid
    around: Around


def tables_on(
    grid: Grid, wanted: Kind | None = None, words: ReadsWords | None = None
) -> tuple[Table | NotRecognised, ...]:
    """Recognise every table of a sheet.

    Parameters
    ----------
    grid, wanted, words
        As for `recognise`.

    Returns
    -------
    tuple of Table or NotRecognised
        In the order of the sheet, at least one. Where there are several, what is not understood names its
        cells: ``Feuil1!A12:F30``.
    """
    reader = words or KnownWords()
    parts = [] if is_ours(grid.sheet) else _parts(grid, wanted, reader)
    if len(parts) < 2:
        found = recognise(grid, wanted, reader)
        return (found,) if isinstance(found, NotRecognised) else found
    return tuple(_one(part, grid, len(parts), wanted, reader) for part in parts)


def _one(part: Part, grid: Grid, count: int, wanted: Kind | None, words: ReadsWords) -> Table | NotRecognised:
    found = recognise(part.grid, wanted, words, part.around)
    if isinstance(found, NotRecognised):
        return replace(found, grid=replace(part.grid, sheet=f"{grid.sheet}!{_cells(part.grid)}".lstrip("!")))
    (table,) = found
    rows = part.grid.cells.index
    note = Note(ONE_OF, {"first": int(rows[0]), "last": int(rows[-1]), "count": count})
    return replace(table, grid=grid, notes=(note, *table.notes))


def _cells(grid: Grid) -> str:
    """The cells of a part as spreadsheets write them."""
    filled = [place for place, name in enumerate(grid.cells) if (grid.cells[name].astype("str") != "").any()]
    rows = grid.cells.index
    return (
        f"{_letter(filled[0])}{rows[0]}:{_letter(filled[-1])}{rows[-1]}"
        if filled
        else f"{rows[0]}:{rows[-1]}"
    )


def _letter(place: int) -> str:
    before, rest = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + rest)


def _parts(grid: Grid, wanted: Kind | None, words: ReadsWords) -> list[Part]:
    sides = beside(grid)
    upper = top(grid)
    around = Around(tuple(upper.titles(len(upper.lines))), tuple(upper.last))
    if not sides or not all(_best(Part(side, around), wanted, words) for side in sides):
        sides = [grid]
    return [part for side in sides for part in _stacked(side, around, wanted, words)]


def _stacked(grid: Grid, around: Around, wanted: Kind | None, words: ReadsWords) -> list[Part]:
    """The tables of a grid that stand one under the other."""
    found = [start for start in starts(grid, wanted, words) if start.rows]
    if len(found) < 2:
        return [Part(grid, around)]
    above = tuple(cell for line in _lines(grid, 0, found[0].head) for cell in line if cell)
    around, tops, headings = replace(around, above=above), [0], _lines(grid, found[0].head, found[0].head + 1)
    for start, end in zip(found[1:], [*(one.top for one in found[2:]), len(grid.cells)], strict=True):
        own = _lines(grid, start.head, start.head + 1)
        titled = any(cell for line in _lines(grid, start.top, start.head) for cell in line)
        # The same headings again, under no title, go on with the table above.
        part = Part(rows_of(grid, start.top, end), around)
        if (own != headings or titled) and (start.sure or _best(part, wanted, words)):
            tops.append(start.top)
            headings = own
    ends = [*tops[1:], len(grid.cells)]
    return [Part(rows_of(grid, first, last), around) for first, last in zip(tops, ends, strict=True)]


def _best(part: Part, wanted: Kind | None, words: ReadsWords) -> Candidate | None:
    return chosen(part.grid, candidates(part.grid, top(part.grid, part.around), wanted, words))


def _lines(grid: Grid, first: int, last: int) -> list[list[str]]:
    rows = grid.cells.iloc[first:last]
    return [[str(cell).strip() for cell in line] for line in rows.astype("str").itertuples(index=False)]
