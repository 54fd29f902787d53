"""The sentence on all cells explained: how many units are in each state, and which."""

from __future__ import annotations

from data import words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.explain.evidence import Evidence
from pages._parts.explain.told import Line, Told
from pages._parts.explain.view import cells_address
from pages._parts.places import places
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as cells
from pages._parts.vigilance.states import judged_by
from pages._parts.vigilance.view import STATES, VigilanceView


def cells_told(view: VigilanceView, limits: Row) -> Told:
    """How many delegations of a region, or of the country, are in each state."""
    lang = view.lang
    _ = words.translator(lang).gettext
    delegations = facts.delegations(view.region)
    how = _("Those that have or could have a cell of their own, counted")
    whole = numbers.number(len(delegations), lang)
    lines = [Line("delegations", _("Delegations"), whole, len(delegations), how)]
    lines += [_state(state, delegations, limits, lang) for state in STATES]
    return Told(
        cells_address(lang, region=view.region),
        cells.national_sentence(lang, view.region),
        " · ".join([places()[view.region].name(lang), numbers.day(limits["as_of"], lang)]),
        lines,
        limits["source_keys"],
        limits["simulated"],
        [judged_by(limits, lang)],
        [(_("These cells, one by one"), view.address().url())],
    )


def _state(state: str, delegations: list[Row], limits: Row, lang: str) -> Line:
    there = [row for row in delegations if row["state"] == state]
    meaning = cells.meaning(state, limits["silent_after_reports"], lang)
    count = len(there)
    return Line(
        *(state, cells.state(state, lang), numbers.number(count, lang), count, meaning),
        rows=_rows(there, limits),
    )


def _rows(there: list[Row], limits: Row) -> Evidence | None:
    """The units, those most in arrears first."""
    if not there:
        return None
    ordered = sorted(there, key=lambda row: (-(row["unanswered"] or 0), row["code"]))
    rows: list[Row] = [
        {
            "code": row["code"],
            "opened_on": row["opened_on"],
            "received_on": row["last_received_on"],
            "unanswered": row["unanswered"],
        }
        for row in ordered
    ]
    key = limits["source_keys"][0]
    group = {"source_key": key, "row_count": len(rows), "total": float(len(rows)), "rows": rows}
    return Evidence("cells_listed", (group,))
