"""Places as offices write them: by name where one name means one place, else by code."""

from __future__ import annotations

import pandas as pd

from etl.extract.aliases import alias_rows
from etl.extract.offices_territories import Territories
from etl.extract.territories import territory_rows


def as_offices_write(centres: pd.DataFrame) -> pd.DataFrame:
    """Give centres the columns ``delegation_code`` and ``commune_code`` as text of an office's file."""
    names = territory_rows()
    known = Territories(_spellings(names))
    french = names.set_index("code")["name_fr"]
    delegations = {
        code: _delegation(code, french[code], known) for code in centres["place_delegation_code"].unique()
    }
    pairs = set(zip(centres["place_commune_code"], centres["place_delegation_code"], strict=True))
    communes = {
        pair: french[pair[0]] if known.commune(french[pair[0]], pair[1]) == pair[0] else pair[0]
        for pair in pairs
    }
    keys = zip(centres["place_commune_code"], centres["place_delegation_code"], strict=True)
    return centres.assign(
        delegation_code=centres["place_delegation_code"].map(delegations),
        commune_code=[communes[key] for key in keys],
    )


def _delegation(code: str, name: str, known: Territories) -> str:
    return name if known.delegation(name) == code else code


def _spellings(names: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    """Every name and alias the reader will know."""
    columns = ["code", "level", "province_code", "name"]
    levels = ["province", "arrondissement_prefecture", "commune"]
    rows = names[names["level"].isin(levels)]
    own = [rows.assign(name=rows[f"name_{language}"])[columns] for language in ("fr", "ar", "en")]
    others = alias_rows().merge(rows, on="code").rename(columns={"alias": "name"})[columns]
    return list(pd.concat([*own, others]).itertuples(index=False, name=None))
