"""The language in which a workbook is answered: the one its own headings are in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.judging.findings import Judged
from etl.judging.naming import ARABIC

LATIN = re.compile(r"[A-Za-z]")


def own_language(judged: Iterable[Judged]) -> str:
    """``ar`` where most headings are in Arabic alone, ``fr`` otherwise."""
    headings = [match.heading for one in judged for match in one.table.matches if match.column >= 0]
    arabic = sum(bool(ARABIC.search(text)) and not LATIN.search(text) for text in headings)
    return "ar" if arabic * 2 > len(headings) else "fr"
