"""Places as offices write them: by name where one name means one place, else by code."""

from __future__ import annotations

import pandas as pd

from etl.extract.aliases import alias_rows
from etl.extract.offices_territories import Territories

LEVELS = ("province", "arrondissement_prefecture", "commune")
SPELLING = ["code", "level", "province_code", "name"]


def as_offices_write(centres: pd.DataFrame, territories: pd.DataFrame) -> pd.DataFrame:
    """Give centres the columns ``delegation_code`` and ``commune_code`` as text of an office's file.

    Parameters
    ----------
    centres : DataFrame
        From `centres.centres`.
    territories : DataFrame
        From `etl.extract.territories.territory_rows`.
    """
    known = Territories(_spellings(territories))
    french = territories.set_index("code")["name_fr"]

    def commune(code: str, delegation: str) -> str:
        return french[code] if known.commune(french[code], delegation) == code else code

    places = centres[["place_commune_code", "place_delegation_code"]].drop_duplicates()
    written = places.assign(
        commune_code=[commune(*pair) for pair in places.itertuples(index=False)],
        delegation_code=[
            french[code] if known.delegation(french[code]) == code else code
            for code in places["place_delegation_code"]
        ],
    )
    return centres.merge(written, on=list(places.columns), how="left", validate="many_to_one")


def _spellings(territories: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    """Every name and alias the reader will know."""
    rows = territories[territories["level"].isin(LEVELS)]
    own = [rows.assign(name=rows[f"name_{language}"])[SPELLING] for language in ("fr", "ar", "en")]
    others = alias_rows().merge(rows, on="code").rename(columns={"alias": "name"})[SPELLING]
    return list(pd.concat([*own, others]).itertuples(index=False, name=None))
