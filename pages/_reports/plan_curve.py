"""The curve of a plan as a table: people near a centre by number of new centres."""

from __future__ import annotations

from datetime import UTC, datetime

from data import words
from pages._parts.plan.answer import answered
from pages._parts.plan.around import around
from pages._parts.plan.curve_shown import sure
from pages._parts.plan.enough import say
from pages._parts.plan.view import PlanView
from pages._reports.plan_sheet import about
from pages._reports.sheet import Cell, Sheet


def curve_sheet(view: PlanView, now: datetime | None = None) -> Sheet:
    """A row each number of centres; without rows where nobody asked for the curve yet."""
    _ = words.translator(view.lang).gettext
    answer = answered(view)
    known = around(answer)
    rows: list[list[Cell]] = [
        [float(one.centres), None if one.people is None else float(round(one.people)), sure(view, one)]
        for one in (known.curve if known else ())
    ]
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-plan-{view.what}-curve",
        title=say(view, "title"),
        demonstration=_("Demonstration figures: not to be quoted") if answer.ground.simulated else "",
        about=about(view, answer, now or datetime.now(UTC)),
        headings=[_("New centres"), say(view, "people"), _("How sure")],
        rows=rows,
        decimals=0,
        widths=(18, 24, 40),
        values=(1,),
    )
