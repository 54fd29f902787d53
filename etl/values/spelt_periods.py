"""One period as written: every period it could mean, and what its spelling proves."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from data import periods
from data.spelling import word_form
from etl.values.months import with_months
from etl.values.signs import folded
from etl.values.why import Why

FIRST_YEAR, LAST_YEAR = 1900, 2100

_YEAR_WORDS = "année annee an exercice سنة عام السنة year"
_SEASON_WORDS = (
    "saison scolaire universitaire année annee as rentrée season school year "
    "الموسم موسم الدراسي الدراسية السنة سنة"
)
_WEEK_WORDS = "semaine sem s w week الأسبوع أسبوع اسبوع أ من de سنة année du رقم n no"
_QUARTERS = re.compile(
    r"(?<!\w)(?:[TQ] ?[1-4]|[1-4] ?[TQ]|trimestres?|semestres?|quarters?"
    r"|الربع|الفصل|الأسدس|أسدس|الأسدوس)(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(\d{4})(?:\.0+)?|(\d{4}) ?م")
_MONTH = re.compile(r"(?P<y>\d{4}) ?[-/.] ?(?P<m>\d{1,2})|(?P<m2>\d{1,2}) ?[-/.] ?(?P<y2>\d{4})")
_NAMED = re.compile(r"<(?P<m>\d+)> ?[-/.,]? ?(?P<y>\d{4})|(?P<y2>\d{4}) ?[-/.,]? ?<(?P<m2>\d+)>")
_FIRST_DAY = re.compile(r"01/(?P<m>\d{2})/(?P<y>\d{4})")
_SEASON = re.compile(r"(\d{4}) ?[-/] ?(\d{4}|\d{2})")
_WEEK = (
    re.compile(r"(?P<y>\d{4}) ?[-/]? ?[SWأ] ?(?P<w>\d{1,2})", re.IGNORECASE),
    re.compile(r"[SWأ] ?(?P<w>\d{1,2}) ?[-/ ] ?(?P<y>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<w>\d{1,2}) ?[-/ ] ?(?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4}) ?[-/ ] ?(?P<w>\d{1,2})"),
)

HALF_YEAR = "half-year"
_HALF_YEAR = re.compile(r"S ?[12] ?[-/ ] ?\d{4}|\d{4} ?[-/]? ?S ?[12]", re.IGNORECASE)

Readings = dict[str, str]  # kind of period -> the period in the product's own form


def readings(text: str) -> Readings | Why:
    """Every period a text could mean, by kind; or why it means none.

    Parameters
    ----------
    text : str
        Such as ``2024``, ``ماي 2024``, ``2024/25``, ``S7/2024``.

    Returns
    -------
    dict of str to str
        At most one period of each kind of `data.periods`; ``2011-12`` is a month and a season, ``S1/2024``
        a week and a `HALF_YEAR`, which is not kept.
    """
    line = folded(text)
    if _QUARTERS.search(line):
        return Why.QUARTER
    found: Readings = {}
    refusals: list[Why] = []
    for kind, reader in _READERS.items():
        reading = reader(line)
        if isinstance(reading, Why):
            refusals.append(reading)
        elif reading:
            found[kind] = reading
    if periods.WEEK in found and _HALF_YEAR.fullmatch(line):
        found[HALF_YEAR] = ""
    return found or (refusals[0] if refusals else Why.PERIOD)


def _year(line: str) -> str | None:
    found = _YEAR.fullmatch(_without(_YEAR_WORDS, line))
    return _within_bounds(found[1] or found[2]) if found else None


def _within_bounds(year: str) -> str | None:
    return year if FIRST_YEAR <= int(year) <= LAST_YEAR else None


def _month(line: str) -> str | None:
    named = with_months(line) or ""
    found = _NAMED.fullmatch(named) or _MONTH.fullmatch(named)
    year, month = _pair(found, "y", "m") if found else ("", "")
    if not found and (day := _FIRST_DAY.fullmatch(line)):
        year, month = day["y"], day["m"]
    if not year or not 1 <= int(month) <= 12 or not _within_bounds(year):
        return None
    return f"{year}-{int(month):02d}"


def _pair(found: re.Match[str], *names: str) -> tuple[str, ...]:
    return tuple(found[name] or found[f"{name}2"] for name in names)


def _season(line: str) -> str | Why | None:
    bare = _without(_SEASON_WORDS, line)
    found = _SEASON.fullmatch(bare)
    if not found:
        return None
    first, last = int(found[1]), int(found[2] if len(found[2]) == 4 else found[1][:2] + found[2])
    if len(found[2]) == 2 and last != first + 1:
        return Why.SEASON_YEARS if bare != line else None  # 2024-05 is a month
    if abs(last - first) != 1 or not _within_bounds(found[1]):
        return Why.SEASON_YEARS
    # Written from right to left, the later year comes first: 2025/2024 is the same season.
    return f"{min(first, last)}-{max(first, last)}"


def _week(line: str) -> str | Why | None:
    bare = _without(_WEEK_WORDS, line)
    forms = _WEEK if bare != line else _WEEK[:2]
    found = next((match for form in forms if (match := form.fullmatch(bare))), None)
    if not found or not _within_bounds(found["y"]):
        return None
    year, week = int(found["y"]), int(found["w"])
    try:
        date.fromisocalendar(year, week, 1)
    except ValueError:
        return Why.NO_SUCH_WEEK
    return f"{year}-W{week:02d}"


def _without(words: str, line: str) -> str:
    """A line without words that only announce what follows."""
    announcing = _forms(words)
    tokens = line.replace(":", " ").replace("°", " ").split()
    return " ".join(token for token in tokens if word_form(token.strip(".()")) not in announcing)


@cache
def _forms(words: str) -> frozenset[str]:
    return frozenset(map(word_form, words.split()))


_READERS = {
    periods.YEAR: _year,
    periods.MONTH: _month,
    periods.WEEK: _week,
    periods.SEASON: _season,
}
