"""Places as offices write them: by name where one name means one place, else by code."""

from __future__ import annotations

import pandas as pd

from etl.resolving.resolver import Resolver


def as_offices_write(centres: pd.DataFrame, territories: pd.DataFrame) -> pd.DataFrame:
    """Give centres the columns ``delegation_code`` and ``commune_code`` as text of an office's file.

    Parameters
    ----------
    centres : DataFrame
        From `centres.centres`.
    territories : DataFrame
        From `etl.extract.territories.territory_rows`.
    """
    known = Resolver()
    french = territories.set_index("code")["name_fr"]

    def commune(code: str, delegation: str) -> str:
        return french[code] if known.commune(french[code], delegation).value == code else code

    places = centres[["place_commune_code", "place_delegation_code"]].drop_duplicates()
    written = places.assign(
        commune_code=[commune(*pair) for pair in places.itertuples(index=False)],
        delegation_code=[
            french[code] if known.delegation(french[code]).value == code else code
            for code in places["place_delegation_code"]
        ],
    )
    return centres.merge(written, on=list(places.columns), how="left", validate="many_to_one")
