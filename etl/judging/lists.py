"""What a list of cells says nothing of: delegations it does not name, unless it is the whole country's."""

from __future__ import annotations

import pandas as pd

from data.completeness import completeness
from data.words import N_
from etl.judging.known import Known
from etl.reading.grid import Note
from etl.schemas.kinds import Kind

PART = N_(
    "this list names the cells of {named} delegations and speaks for these alone: of the others nothing is "
    "known until their lists come, or one that names cells in at least {share} % of the regions"
)


def spoken_for(kind: Kind, rows: pd.DataFrame, known: Known) -> tuple[Note, ...]:
    """Tell of a list of cells that is not the whole country's.

    Parameters
    ----------
    kind : Kind
        Of the table; only lists of cells say that there is none.
    rows : DataFrame
        Its accepted rows.
    known : Known
        Says in which region each delegation lies.
    """
    if kind.table != "cell" or rows.empty or rows["simulated"].all():
        return ()
    named = set(rows["territory_code"].astype("str"))
    regions = set(known.places["region_code"].reindex(sorted(named)).dropna())
    everywhere = (known.places["level"] == "region").sum()
    share = completeness().least_share
    if len(regions) >= share * int(everywhere):
        return ()
    return (Note(PART, {"named": len(named), "share": f"{share * 100:.0f}"}),)
