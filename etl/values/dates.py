"""Days of a column: JJ/MM/AAAA unless the column itself proves another order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from data.words import N_
from etl.reading.grid import Note
from etl.values.absences import Absence, absence, is_lost, is_zero_word
from etl.values.columns import Column, Texts
from etl.values.months import with_months
from etl.values.why import Why

Order = Literal["day first", "month first"]

#: Day 0 of the two ways in which spreadsheets number days.
EPOCHS = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
_FIRST_OF_1900 = 61  # below, Excel counts a 29 February 1900 that never was

_MIDNIGHT = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
_NUMERIC = re.compile(rf"(\d{{1,2}}) ?([-/. ]) ?(\d{{1,2}}) ?\2 ?(\d{{4}}|\d{{2}}){_MIDNIGHT}")
_CLEAR = tuple(
    re.compile(form)
    for form in (
        rf"(?P<y>\d{{4}})([-/.])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}}){_MIDNIGHT}",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<d>\d{1,2}) ?[-/.]? ?<(?P<m>\d+)> ?[-/.,]? ?(?P<y>\d{4}|\d{2})",
        r"<(?P<m>\d+)> ?(?P<d>\d{1,2})[, ]+(?P<y>\d{4})",
    )
)
#: The day of a form that nobody filled in: ``--/--/----``.
_UNFILLED = re.compile(r"[\s_.\-–—/]+")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")


class Parts(NamedTuple):
    """Day, month and year as written, two-digit years included."""

    day: int
    month: int
    year: str


@dataclass(frozen=True)
class Bounds:
    """Days a column may hold: they settle years of two digits and days counted by a spreadsheet.

    Attributes
    ----------
    first, last : date
        Both included.
    epoch : int
        1900 or 1904: which way of counting days the workbook declares.
    """

    first: date = date(1950, 1, 1)
    last: date = date(2049, 12, 31)
    epoch: int = 1900


def days(column: Texts, bounds: Bounds | None = None) -> Column[date]:
    """Days of a column.

    Parameters
    ----------
    column : Texts
        Its texts. ``05/09/2016`` is 5 September as offices are asked to write it, 9 May where another row
        has a day where the month should be (``05/25/2016``), and asked for where rows show both orders or
        where dates of the spreadsheet itself stand among them.
    bounds : Bounds, optional
        Days outside it are read all the same when they are written in full; the schema judges them.

    Returns
    -------
    Column of date
        A year of two digits is refused where two centuries fit the bounds.
    """
    bounds = bounds or Bounds()
    numeric = {text: parts for text in column.counts if (parts := _numeric(text))}
    order = _order(numeric.values())
    if column.dated and order == "month first":
        order = None  # the spreadsheet's own dates stand with the day first
    values: dict[str, date] = {}
    absent: dict[str, Absence] = {}
    refused: dict[str, Why] = {}
    for text in column.counts:
        found = _day(text, numeric.get(text), order, bounds)
        if isinstance(found, date):
            values[text] = found
        elif isinstance(found, Absence):
            absent[text] = found
        else:
            refused[text] = found
    return Column(values, absent, refused, {}, _notes(order, numeric, values, bounds))


def _numeric(text: str) -> Parts | None:
    found = _NUMERIC.fullmatch(with_months(text) or "")
    return Parts(int(found[1]), int(found[3]), found[4]) if found else None


def _order(written: Iterable[Parts]) -> Order | None:
    """Which order the column's numeric days show; None when they show both."""
    seen = list(written)
    day_first = any(parts.day > 12 >= parts.month for parts in seen)
    month_first = any(parts.month > 12 >= parts.day for parts in seen)
    if day_first and month_first:
        return None
    return "month first" if month_first else "day first"


def _day(text: str, numeric: Parts | None, order: Order | None, bounds: Bounds) -> date | Absence | Why:
    if is_lost(text):
        return Why.LOST
    if missing := absence(text):
        return missing
    if is_zero_word(text) or _UNFILLED.fullmatch(text):
        return Absence.NOT_APPLICABLE
    if numeric:
        return _ordered(numeric, order, bounds)
    line = with_months(text) or ""
    for form in _CLEAR:
        if found := form.fullmatch(line):
            return _real(found["y"], int(found["m"]), int(found["d"]), bounds)
    counted = _SERIAL.fullmatch(line)
    return _counted(int(counted[1]), bounds) if counted else Why.DAY


def _ordered(parts: Parts, order: Order | None, bounds: Bounds) -> date | Why:
    """A day in figures, in the column's order; what reads alike in both needs none."""
    day, month = parts.day, parts.month
    if order is None and day <= 12 and month <= 12 and day != month:
        return Why.DAY_TWO_WAYS
    if order == "month first" or (order is None and month > 12):
        day, month = month, day
    return _real(parts.year, month, day, bounds)


def _real(year: str, month: int, day: int, bounds: Bounds) -> date | Why:
    years = [int(year)] if len(year) == 4 else [1900 + int(year), 2000 + int(year)]
    fitting = [found for found in (_calendar(each, month, day) for each in years) if found]
    if len(year) == 2:
        fitting = [found for found in fitting if bounds.first <= found <= bounds.last]
        return fitting[0] if len(fitting) == 1 else Why.SHORT_YEAR
    return fitting[0] if fitting else Why.NO_SUCH_DAY


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _counted(number: int, bounds: Bounds) -> date | Why:
    """A day as spreadsheets count it, when it falls between the bounds."""
    found = EPOCHS[bounds.epoch] + timedelta(days=number)
    known = number >= _FIRST_OF_1900 and bounds.first <= found <= bounds.last
    return found if known else Why.DAY


def _notes(
    order: Order | None, numeric: Mapping[str, Parts], values: Mapping[str, date], bounds: Bounds
) -> tuple[Note, ...]:
    notes = []
    if order == "month first":
        proof = next(text for text, parts in numeric.items() if parts.month > 12)
        notes.append(Note(N_("the month is read before the day, as “{proof}” shows"), {"proof": proof}))
    if any(_SERIAL.fullmatch(text) for text in values):
        told = N_("numbers are read as days counted by a spreadsheet from {year} on")
        notes.append(Note(told, {"year": bounds.epoch}))
    return tuple(notes)
