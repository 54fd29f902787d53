"""Levels, periods and milieus that a declaration promises."""

from __future__ import annotations

from collections.abc import Mapping

from data.entries import Entries
from data.indicator import LEVELS, MILIEUS
from data.periods import expand


def periods(coverage: Entries, until: str = "") -> dict[str, tuple[str, ...]]:
    """Read which periods are promised at which levels.

    Parameters
    ----------
    coverage : Entries
        With ``levels``, ``periods`` and, where some levels differ, a table ``periods_at``.
    until : str
        The month or year the data have reached, for ends that move on with them.

    Returns
    -------
    dict of level to tuple of str
        Periods in order, ranges spelled out.

    Raises
    ------
    DeclarationProblem
        If a level or a period is unknown, or ``periods_at`` names a level that is not promised.
    """
    levels = coverage.choices("levels", LEVELS)
    usual = _expanded(coverage, "periods", until)
    exceptions = coverage.table("periods_at", optional=True)
    promised = {
        level: _expanded(exceptions, level, until) if level in exceptions else usual for level in levels
    }
    exceptions.finish()
    return promised


def milieus(coverage: Entries, promised: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Read which milieus are promised in which periods.

    Parameters
    ----------
    coverage : Entries
        With ``milieus`` and, where some periods differ, a table ``milieus_in``.
    promised : mapping of level to tuple of str
        What `periods` returned.

    Returns
    -------
    dict of period to tuple of str
        Every promised period has an entry.
    """
    usual = coverage.choices("milieus", MILIEUS)
    exceptions = coverage.table("milieus_in", optional=True)
    listed = {
        period: exceptions.choices(period, MILIEUS, default=usual)
        for period in sorted({period for at_level in promised.values() for period in at_level})
    }
    exceptions.finish()
    return listed


def _expanded(entries: Entries, key: str, until: str) -> tuple[str, ...]:
    texts = entries.texts(key)
    try:
        return expand(texts, until)
    except ValueError as wrong:
        raise entries.problem(key, list(texts), f"periods or ranges of them ({wrong})") from wrong
