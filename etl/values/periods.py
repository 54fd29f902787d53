"""Periods of a column, and the period that a title or a sheet's name speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from data import periods as known
from etl.values.absences import Absence, absence, is_lost
from etl.values.columns import Column, Texts
from etl.values.signs import folded
from etl.values.spelt_periods import HALF_YEAR, Readings, readings
from etl.values.why import Why

ALL_KINDS = frozenset({known.YEAR, known.MONTH, known.WEEK, known.SEASON})
_IN_A_TITLE = re.compile(
    r"\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?P<day>\d{4})"
    r"|(?P<season>\d{4} ?[-/] ?(?:\d{4}|\d{2})(?!\d))"
    r"|(?P<week>\d{4} ?-? ?[SW]\d{1,2}(?!\d))"
    r"|(?P<year>(?<!\d)(?:19|20)\d{2}(?!\d))",
    re.IGNORECASE,
)
#: When a table was printed or drawn up says nothing of when its figures are from.
_DRAWN_UP = re.compile(
    r"(?<!\w)(?:édité|edité|édition|edition|imprimé|impression|extrait|extraction|exporté|généré|établi|actualisé|"
    r"mise?s? à jour|fait (?:à|le)|printed|generated|exported|updated|[^\W\d]+, le(?= \d)|"
    r"طبع|طبعت|تاريخ الطبع|استخرج|مستخرج|استخراج|حرر|حررت|تحيين|حيّن|أنجز|صدر)",
    re.IGNORECASE,
)


def period_column(column: Texts, kinds: Collection[str] = ALL_KINDS) -> Column[str]:
    """Periods of a column.

    Parameters
    ----------
    column : Texts
        Its texts.
    kinds : collection of str
        Which periods of `data.periods` belong there; fewer kinds leave less to doubt.

    Returns
    -------
    Column of str
        ``2024``, ``2024-05``, ``2024-W07`` or ``2024-2025``. Where a text means two periods, the kind that
        the column's unambiguous texts are of decides; else it is asked for.
    """
    meant = {text: _allowed(text, kinds) for text in column.counts}
    clear = {next(iter(found)) for found in meant.values() if isinstance(found, dict) and len(found) == 1}
    only = next(iter(clear)) if len(clear) == 1 else None
    values: dict[str, str] = {}
    absent: dict[str, Absence] = {}
    refused: dict[str, Why] = {}
    for text, found in meant.items():
        if isinstance(found, Absence):
            absent[text] = found
        elif isinstance(found, Why):
            refused[text] = found
        elif (kind := next(iter(found)) if len(found) == 1 else only) in found:
            values[text] = found[kind or ""]
        else:
            refused[text] = Why.PERIOD_TWO_WAYS
    return Column(values, absent, refused)


def period_of_title(title: str, kinds: Collection[str] = ALL_KINDS) -> str | None:
    """The one period a title or a sheet's name speaks of; None when it names none or several.

    Parameters
    ----------
    title : str
        Such as ``Bénéficiaires par centre, année 2024`` or ``الموسم الدراسي 2024-2025``.
    kinds : collection of str
        Periods that would do. A day, as in ``au 31/12/2024``, speaks of its year; the day on which the table
        was printed or drawn up (``Édité le 12/03/2025``, ``Rabat, le …``) does not.
    """
    title = _DRAWN_UP.split(title, maxsplit=1)[0]
    whole = _allowed(title, kinds)
    if isinstance(whole, dict) and len(whole) == 1:
        return next(iter(whole.values()))
    named: Counter[str] = Counter()
    for found in _IN_A_TITLE.finditer(folded(title)):
        meant = _allowed(found["day"] or found[0], kinds)
        if isinstance(meant, dict) and len(meant) == 1:
            named.update(meant.values())
    return next(iter(named)) if len(named) == 1 else None


def _allowed(text: str, kinds: Collection[str]) -> Readings | Absence | Why:
    if is_lost(text):
        return Why.LOST
    if missing := absence(text):
        return missing
    found = readings(text)
    if isinstance(found, Why):
        return found
    fitting = {kind: period for kind, period in found.items() if kind in kinds}
    if not fitting:
        return Why.PERIOD_OTHER
    if HALF_YEAR in found and set(kinds) != {known.WEEK}:
        fitting[HALF_YEAR] = ""
    return fitting
