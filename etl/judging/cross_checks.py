"""What several rows, files or sources say together: the table of cross-checks, one module a family."""

from __future__ import annotations

from collections.abc import Callable

from etl.judging.breaches import Breach
from etl.judging.case import Case

#: Every cross-check; each looks at the case and answers nothing where it has nothing to say.
CHECKS: tuple[Callable[[Case], list[Breach]], ...] = ()


def cross_checks(case: Case) -> list[Breach]:
    """Ask every cross-check about a table."""
    if not len(case.rows):
        return []
    return [breach for check in CHECKS for breach in check(case) if len(breach)]
