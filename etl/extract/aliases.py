"""Other spellings under which a territory is met: in other lists, and before the reform of 2015."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from data.paths import REFERENCE
from etl.extract import packages

SEPARATOR = "|"


def alias_rows() -> pd.DataFrame:
    """One row a spelling: the territory's code, the language (ar, fr) and the alias."""
    return pd.DataFrame(
        [*_of_provinces(), *_of_2014()], columns=["code", "language", "alias"]
    ).drop_duplicates()


def _of_provinces() -> Iterator[tuple[str, str, str]]:
    table = pd.read_csv(REFERENCE / "provinces.csv", dtype=str, keep_default_na=False, encoding="utf-8")
    for row in table.to_dict("records"):
        for language in ("ar", "fr"):
            spellings = filter(None, row[f"aliases_{language}"].split(SEPARATOR))
            yield from ((row["hcp_code"], language, alias) for alias in spellings)


def _of_2014() -> Iterator[tuple[str, str, str]]:
    """The names of 2014 of communes that are written differently since."""
    for row in packages.communes().crosswalk(as_frame=False):
        for language, now, before in (
            ("fr", row["name_2024"], row["name_2014"]),
            ("ar", row["name_ar_2024"], row["name_ar_2014"]),
        ):
            if before and before != now:
                yield row["code_2024"], language, before
