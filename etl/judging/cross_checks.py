"""What several rows, files or sources say together: the table of cross-checks, one module a family."""

from __future__ import annotations

from collections.abc import Callable

from etl.judging.breaches import Breach
from etl.judging.case import Case
from etl.judging.future import has_happened
from etl.judging.listed_types import type_was_listed
from etl.judging.parts import parts_agree
from etl.judging.people_and_places import centre_is_open, enrolled_fit_places
from etl.judging.published_totals import near_published
from etl.judging.series import jumps, outliers
from etl.judging.totals import totals_agree

#: Every cross-check; each answers nothing about kinds it does not concern. Severities stand with the rules.
CHECKS: tuple[Callable[[Case], list[Breach]], ...] = (
    has_happened,
    totals_agree,
    parts_agree,
    enrolled_fit_places,
    centre_is_open,
    type_was_listed,
    jumps,
    outliers,
    near_published,
)


def cross_checks(case: Case) -> list[Breach]:
    """Ask every cross-check about a table."""
    if not len(case.rows):
        return []
    return [breach for check in CHECKS for breach in check(case) if len(breach)]
