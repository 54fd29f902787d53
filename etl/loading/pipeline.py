"""From received files to outcomes: open, recognise, judge; lists first, so that others may refer to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from data.words import N_
from etl.judging import Known, judge
from etl.judging.findings import Judged
from etl.loading import known as knowing
from etl.loading.collisions import told_apart
from etl.loading.outcome import Left, Outcome, Upload
from etl.loading.progress import Tell, silent
from etl.reading.grid import Problem
from etl.reading.opening import open_file
from etl.recognising import NotRecognised, ReadsWords, Recognised, recognise_all
from etl.recognising.table import Table
from etl.schemas.kinds import EVERY_KIND, Kind

NO_ROWS = N_(
    "no row stands under the headings but examples and totals: "
    "write the rows under them, and send the file again"
)
#: In this order tables are judged: centres before people helped, cells before reports and signals.
ORDER = {kind.table: place for place, kind in enumerate(EVERY_KIND)}


@dataclass(frozen=True)
class Understood:
    """A file opened and recognised, not yet judged."""

    upload: Upload
    recognised: Recognised
    problems: tuple[Problem, ...]

    @property
    def kinds(self) -> list[str]:
        """The warehouse tables it has rows for."""
        return sorted({table.kind.table for table in self.recognised.tables}, key=ORDER.__getitem__)


def understood(
    upload: Upload, words: Callable[[], ReadsWords], wanted: Kind | None = None, tell: Tell = silent
) -> Understood:
    """Open a file and recognise its tables; nothing in it can stop the other files.

    Parameters
    ----------
    upload : Upload
        The file.
    words : callable
        Gives what reads periods and places out of titles; asked once the file is open.
    wanted : Kind, optional
        What it is, when somebody said so.
    tell : callable
        Told of the steps.
    """
    tell("reading", 0, 0)
    opened = open_file(upload.path)
    tell("recognising", 0, len(opened.grids))
    if not opened.grids:
        return Understood(upload, Recognised((), (), ()), opened.problems)
    recognised = recognise_all(opened.grids, wanted, words())
    return Understood(upload, recognised, (*opened.problems, *(_problem(one) for one in recognised.refused)))


def outcomes(files: Sequence[Understood], known: Known, tell: Tell = silent) -> list[Outcome]:
    """Judge every table of every file.

    Parameters
    ----------
    files : sequence of Understood
        Those of one run.
    known : Known
        What rows may refer to; it learns of the lists among the files.
    tell : callable
        Told of each table.

    Returns
    -------
    list of Outcome
        In the order of the files.
    """
    tables = [(at, table) for at, file in enumerate(files) for table in file.recognised.tables]
    judged: dict[tuple[int, int], Judged] = {}
    for done, (at, table) in enumerate(sorted(tables, key=lambda pair: ORDER[pair[1].kind.table])):
        tell("judging", done, len(tables))
        one = judge(table, known)
        judged[at, id(table)] = one
        if done + 1 < len(tables):
            knowing.learn(known, one)
            knowing.remember(known, one)
    return [
        _outcome(file, told_apart(_of(file.recognised.tables, at, judged))) for at, file in enumerate(files)
    ]


def _outcome(file: Understood, judged: tuple[Judged, ...]) -> Outcome:
    """What became of a file; one without a single row says so: nothing else would tell why it is refused."""
    problems = file.problems
    if not problems and judged and not any(len(one.rows) + len(one.refused) for one in judged):
        problems = (Problem(judged[0].table.grid.member, judged[0].table.grid.sheet, NO_ROWS),)
    left = tuple(_left(one) for one in file.recognised.skipped)
    return Outcome(upload=file.upload, judged=judged, problems=problems, left=left)


def _of(tables: Iterable[Table], at: int, judged: dict[tuple[int, int], Judged]) -> tuple[Judged, ...]:
    return tuple(judged[at, id(table)] for table in tables)


def _problem(one: NotRecognised) -> Problem:
    return Problem(one.grid.member, one.grid.sheet, one.reason.message, one.reason.fields)


def _left(one: NotRecognised) -> Left:
    return Left(one.grid.member, one.grid.sheet, (one.reason,))
