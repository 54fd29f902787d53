"""A grid becomes a table of one kind, or a refusal that says what is missing."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.words import N_
from etl.reading.grid import Grid, Note
from etl.recognising.choosing import Candidate, candidates, chosen
from etl.recognising.fields import assumed_empty, headings, named, value_field
from etl.recognising.headings import Column
from etl.recognising.in_province import of_these_communes
from etl.recognising.layout import Layout
from etl.recognising.long import facts, sum_columns
from etl.recognising.looking import Around, Top, top
from etl.recognising.merged_down import merged_down
from etl.recognising.offers import offers
from etl.recognising.reading_words import KnownWords, ReadsWords
from etl.recognising.refusal import Nearest, NotRecognised
from etl.recognising.remarks import notes
from etl.recognising.rows import sorted_rows
from etl.recognising.table import Match, Table
from etl.recognising.texts import categorical, constant
from etl.recognising.titles import FromTitle
from etl.recognising.totals import totals
from etl.recognising.vocabulary import BETWEEN_LEVELS, vocabulary
from etl.schemas.kinds import FIGURE_KINDS, Kind

MOST_NEAREST = 3
LACKS = N_("as a table of {kind} it lacks: {missing}. Columns not understood: {unread}")
MAY_BE_A_NAME = N_(
    "as a table of {kind} it lacks: {missing}. Columns not understood: {unread}. If one of them is the name "
    "of an indicator, send the file again as “An indicator of your own” (--as indicator)"
)


def recognise(
    grid: Grid,
    wanted: Kind | None = None,
    words: ReadsWords | None = None,
    around: Around | None = None,
) -> tuple[Table, ...] | NotRecognised:
    """Find the table a grid holds.

    Parameters
    ----------
    grid : Grid
        As opened.
    wanted : Kind, optional
        What it is, when somebody said so; otherwise its headings tell, and names where they leave a doubt.
    words : ReadsWords, optional
        Reads periods and territories out of titles; without it only periods are read.
    around : Around, optional
        What stands around the tables of the sheet, where the grid is one of several.

    Returns
    -------
    tuple of Table, or NotRecognised
        The table; or why there is none.
    """
    upper, reader = top(grid, around), words or KnownWords()
    if not any(any(line) for line in upper.lines):
        return NotRecognised(grid, Note(N_("the sheet is empty")))
    found = candidates(grid, upper, wanted, reader)
    best = chosen(grid, found)
    if best is None:
        return _refused(grid, upper, found, wanted)
    return (_table(grid, upper, best, reader),)


def _table(grid: Grid, upper: Top, best: Candidate, words: ReadsWords) -> Table:
    found, kind = best.layout, best.kind
    value = value_field(kind)
    header = upper.lines[found.first : found.last + 1]
    under = sorted_rows(merged_down(grid, found, kind), found, header, kind)
    best, doubted = of_these_communes(best, under, words)
    taken = facts(under, found, value, best.titles)
    known = vocabulary(kind)
    absent = [name for name in kind.schema.columns if name not in taken.rows]
    empty = {name: constant("", len(taken.rows)) for name in absent if name in assumed_empty(kind)}
    offered = offers(known, absent, [column for column in found.extra if column.meaning is None])
    return Table(
        grid=grid,
        kind=kind,
        header=(upper.numbers[found.first], upper.numbers[found.last]),
        matches=(*_matches(found, value, best.titles), *offered),
        rows=_with_levels(taken.rows.assign(**empty), found, words),
        origin=taken.origin,
        totals=totals(under, found, kind),
        blank=int(under.blank.sum()),
        notes=(*found.notes, *doubted, *notes(best, under, taken.empty, tuple(empty))),
        sums=sum_columns(under, found, value),
    )


def _with_levels(rows: pd.DataFrame, found: Layout, words: ReadsWords) -> pd.DataFrame:
    """Say the level of each territory where the heading names several: of two namesakes one may be meant."""
    if "level" in rows or BETWEEN_LEVELS not in found.level:
        return rows
    names, levels = rows["territory_code"].cat, found.level.split(BETWEEN_LEVELS)
    meant = [words.level_of(name, levels) or "" for name in names.categories]
    return rows.assign(level=categorical(names.codes.to_numpy(), meant))


def _matches(found: Layout, value: str, titles: Sequence[FromTitle]) -> tuple[Match, ...]:
    plain = [_match(name, column) for name, column in found.fields.items()]
    wide = [
        Match(name, column.position, column.heading, "wide")
        for column in found.spread
        for name in (*found.spread_fields, value)
    ]
    read = [Match(title.field, -1, title.said, "title") for title in titles]
    return (*plain, *wide, *read)


def _match(name: str, column: Column) -> Match:
    return Match(name, column.position, column.heading, column.meaning.how if column.meaning else "alias")


def _refused(grid: Grid, upper: Top, found: Sequence[Candidate], wanted: Kind | None) -> NotRecognised:
    nearest = tuple(_nearest(upper, one) for one in found[:MOST_NEAREST])
    complete = [one for one in found if one.complete]
    if len(complete) > 1:
        reason = Note(
            N_("the headings fit {kinds}: say which one it is"),
            {"kinds": ", ".join(named(one.kind) for one in complete if one.strength == complete[0].strength)},
        )
        return NotRecognised(grid, reason, nearest=nearest)
    if not found:
        kind = {"kind": named(wanted)} if wanted else {}
        text = N_("no row has two of the headings of {kind}") if wanted else N_("no row looks like headings")
        names = wanted.schema.columns if wanted else ()
        return NotRecognised(
            grid, Note(text, kind), tuple(headings(wanted, name) for name in names if wanted)
        )
    return _lacking(grid, upper, found[0], nearest, wanted)


def _lacking(
    grid: Grid, upper: Top, best: Candidate, nearest: tuple[Nearest, ...], wanted: Kind | None
) -> NotRecognised:
    """What the likeliest kind lacks; what is in the way comes first, for it hides the rest."""
    found, row = best.layout, upper.numbers[best.layout.last]
    if found.trouble is not None:
        return NotRecognised(grid, found.trouble, (), nearest, row, found.blamed)
    expected = tuple(headings(best.kind, name) for name in best.missing)
    if best.doubts:
        return NotRecognised(grid, best.doubts[0], expected, nearest, row)
    unread = [column.heading for column in found.extra]
    reason = Note(
        MAY_BE_A_NAME if best.kind in FIGURE_KINDS and unread and wanted is None else LACKS,
        {"kind": named(best.kind), "missing": ", ".join(expected), "unread": ", ".join(unread) or "–"},
    )
    return NotRecognised(grid, reason, expected, nearest, row)


def _nearest(upper: Top, one: Candidate) -> Nearest:
    found = one.layout
    matches = _matches(found, value_field(one.kind), one.titles)
    unknown = [column for column in found.extra if column.meaning is None]
    return Nearest(
        one.kind,
        (upper.numbers[found.first], upper.numbers[found.last]),
        matches,
        one.missing,
        offers(vocabulary(one.kind), one.missing, unknown),
    )
