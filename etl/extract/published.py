"""Published figures of the network and of poverty, each with its scope, its date and its source."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pandas as pd

from data.paths import REFERENCE
from data.words import N_
from etl.errors import SourceProblem
from etl.loading import facts
from etl.settings import Settings

QUALIFIERS = ("exact", "more_than", "about", "target")
SCOPES = ["scope_ar", "scope_fr", "scope_en"]
COLUMNS = [
    "topic",
    "indicator",
    "value",
    "unit",
    "period",
    "level",
    "territory_code",
    "territory_name",
    "qualifier",
]
COLUMNS += [*SCOPES, "source_text", "url", "other_urls", "note", "source_key"]

#: A publisher may be reached at several addresses, written one after the other.
BETWEEN_URLS = " ; "


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Add to ``published_figure`` what the project carries; what offices loaded stands there already.

    Returns
    -------
    int
        Number of figures.

    Raises
    ------
    SourceProblem
        If a figure has no scope, no number or an unknown qualifier.
    """
    rows = pd.concat([network_figures(), eps_by_region(), poverty_points()], ignore_index=True)
    facts.create(warehouse, ["published_figure"])
    warehouse.register("figure_rows", rows[COLUMNS])
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    warehouse.unregister("figure_rows")
    return len(rows)


def network_figures() -> pd.DataFrame:
    """What was printed about centres, beneficiaries, establishments and plans."""
    table = _read("entraide_nationale_figures.csv")
    return _completed(table, "en_published")


def eps_by_region() -> pd.DataFrame:
    """EPS authorised at the end of 2017, the only complete regional series: a mapped indicator."""
    table = _read("eps_authorised_by_region_2017.csv").rename(
        columns={"eps_authorised": "value", "region_code": "hcp_code", "region_name_fr": "territory"}
    )
    named = table.assign(topic="EPS", indicator="eps_authorised", unit="establishments", level="region")
    return _completed(named.assign(note=table["as_of"], source_text=""), "eps_2017")


def poverty_points() -> pd.DataFrame:
    """Poverty and drop-out where a paper printed them; two series of poverty kept apart by name."""
    table = _read("published_points_poverty_dropout.csv")
    topic = table["indicator"].str.startswith("school_").map({True: "schooling", False: "poverty"})
    return _completed(table.assign(topic=topic, source_text=""), "hcp_poverty_points")


def refuse_unclear(table: pd.DataFrame, file: str) -> None:
    """Raise `SourceProblem` at the first figure without a number, a known qualifier or its three scopes.

    Parameters
    ----------
    table : DataFrame
        ``value`` and ``qualifier`` as text, and the scopes.
    file : str
        Where the figures were read, for the message.
    """
    unclear = (
        (pd.to_numeric(table["value"], errors="coerce").isna(), "value", N_("a number, with a point")),
        (~table["qualifier"].isin(QUALIFIERS), "qualifier", ", ".join(QUALIFIERS)),
        *((table[scope] == "", scope, N_("what the figure counts, in words")) for scope in SCOPES),
    )
    for wrong, column, expected in unclear:
        if wrong.any():
            row = int(wrong.to_numpy().argmax())
            raise SourceProblem(
                N_("{file}, row {row}, column {column}: {value}. Expected {expected}; correct the file."),
                file=file,
                row=row + 2,
                column=column,
                value=repr(table[column].iloc[row]),
                expected=expected,
            )


def _read(name: str) -> pd.DataFrame:
    table = pd.read_csv(REFERENCE / name, dtype=str, keep_default_na=False, encoding="utf-8")
    refuse_unclear(table.rename(columns={"eps_authorised": "value"}), f"data/reference/{name}")
    return table


def _completed(table: pd.DataFrame, source_key: str) -> pd.DataFrame:
    """Numbers as numbers, the year and the address as the warehouse names them."""
    code = table["hcp_code"].mask(table["level"] == "country", "MA")
    addresses: list[Sequence[str]] = [urls.split(BETWEEN_URLS) for urls in table["source_url"]]
    return table.assign(
        value=table["value"].astype("float64"),
        # A doubtful year is said in the note; "by 2030" is the year it ends.
        period=table["year"].str.removesuffix("?").str.removeprefix("by "),
        territory_code=code.where(code != "", None),
        territory_name=table["territory"],
        url=pd.Series([urls[0] or None for urls in addresses], index=table.index, dtype=object),
        other_urls=pd.Series([list(urls[1:]) for urls in addresses], index=table.index, dtype=object),
        note=table["note"].where(table["note"] != "", None),
        source_text=table["source_text"].where(table["source_text"] != "", None),
        source_key=source_key,
    )
