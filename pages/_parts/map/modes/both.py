"""The views whose figures stand on the screen: the view itself, and that of a second indicator."""

from __future__ import annotations

from data.warehouse import Row
from pages._parts import lookup
from pages._parts.map.modes.find import finding
from pages._parts.map.modes.two_way import TwoWay, beside_view
from pages._parts.view import View


def shown_views(view: View) -> list[View]:
    """One view, or two where a second indicator is drawn with the first."""
    if not isinstance(finding(view), TwoWay):
        return [view]
    other = beside_view(view)
    return [view, other] if other else [view]


def rests_on_simulated(view: View) -> bool:
    """Whether a figure inside the territory shown was made up, for demonstration."""
    return any(lookup.rows_within("what_one_sees", one)[0]["simulated"] for one in shown_views(view))


def sources_used(view: View) -> list[Row]:
    """The sources of every figure shown, each once."""
    rows = [row for one in shown_views(view) for row in lookup.rows("sources_of_view", one)]
    return list({(row["publisher"], row["title"], row["reference_period"]): row for row in rows}.values())
