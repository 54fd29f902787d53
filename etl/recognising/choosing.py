"""Which kind a grid is: the one whose headings it has, names where those leave a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from etl.reading.grid import Grid, Note
from etl.recognising.forms import form
from etl.recognising.layout import Layout
from etl.recognising.looking import Top, best_layout
from etl.recognising.parts_said import part_said
from etl.recognising.reading_words import ReadsWords
from etl.recognising.scales import scaled
from etl.recognising.titles import FromTitle, Said, from_titles
from etl.recognising.vocabulary import Vocabulary, vocabulary
from etl.schemas.kinds import EVERY_KIND, FIGURE_KINDS, Kind

#: The kind whose headings may be anything: names of indicators.
NAMED_KIND = "loaded_figure"


@dataclass(frozen=True)
class Candidate:
    """A grid read as one kind.

    Attributes
    ----------
    kind : Kind
        The kind.
    layout : Layout
        Its best reading.
    titles : tuple of FromTitle
        What titles add.
    doubts : tuple of Note
        What titles say in two ways.
    missing : tuple of str
        Required fields that neither columns nor titles give.
    """

    kind: Kind
    layout: Layout
    titles: tuple[FromTitle, ...]
    doubts: tuple[Note, ...]
    missing: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether a table can be taken."""
        return not self.missing and self.layout.trouble is None

    @property
    def strength(self) -> int:
        """How much of it the columns say."""
        return self.layout.found


def candidates(grid: Grid, upper: Top, wanted: Kind | None, words: ReadsWords) -> list[Candidate]:
    """A grid read as every kind, or as the one wanted; those without two known headings are left out."""
    read = [
        _candidate(grid, upper, kind, words, asked=wanted is kind or _is_named(grid, kind))
        for kind in ([wanted] if wanted else EVERY_KIND)
    ]
    found = [candidate for candidate in read if candidate is not None]
    return sorted(found, key=lambda one: (not one.complete, -one.strength, len(one.missing)))


def chosen(grid: Grid, found: Sequence[Candidate]) -> Candidate | None:
    """The complete candidate that explains most columns; of equals, the one named."""
    complete = [candidate for candidate in found if candidate.complete]
    best = [one for one in complete if one.strength == complete[0].strength]
    named = [one for one in best if _is_named(grid, one.kind)]
    if len(best) == 1:
        return best[0]
    return named[0] if len(named) == 1 else None


def _candidate(grid: Grid, upper: Top, kind: Kind, words: ReadsWords, asked: bool) -> Candidate | None:
    known, names = vocabulary(kind), asked and kind.table == NAMED_KIND
    found = best_layout(upper, known, words, names)
    if found is None:
        return None
    said = _said(grid, upper, found)
    above = (*said.above, *said.around.above)
    told = scaled(kind, found, above) or part_said(kind, found, said.sheet, above)
    if found.trouble is None and told:
        found = replace(found, trouble=told[0], blamed=told[1])
    titles, doubts = from_titles(said, found, kind, words, names=names)
    missing = [name for name in found.missing if name not in {title.field for title in titles}]
    if kind in FIGURE_KINDS and not asked and not _says_what_is_counted(known, found, said):
        missing.append(known.value_field)
    return Candidate(kind, found, tuple(titles), tuple(doubts), tuple(dict.fromkeys(missing)))


def _says_what_is_counted(known: Vocabulary, found: Layout, said: Said) -> bool:
    """Whether a heading or a title names the figure: territories and years alone could hold anything."""
    value = known.value_field
    if value in found.fields or any(column.meaning and column.meaning.field for column in found.spread):
        return True
    names = [form(known.kind.sheet_fr), form(known.kind.sheet_ar)]
    return any(form(title)[: len(name)] == name for title in said.above for name in names)


def _said(grid: Grid, upper: Top, found: Layout) -> Said:
    return Said(grid.sheet.strip(), tuple(upper.titles(found.first)), tuple(upper.last), upper.around)


def _is_named(grid: Grid, kind: Kind) -> bool:
    """Whether the sheet's or the file's name begins with what the kind is called."""
    names = [form(name) for name in (kind.stem, kind.sheet_fr, kind.sheet_ar)]
    said = [form(grid.sheet), form(PurePath(grid.member).stem)]
    return any(text[: len(name)] == name for text in said for name in names if name)
