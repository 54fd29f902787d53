"""The measures behind figures, added again by plain pandas from the files an office would send."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.paths import INBOX
from pages._parts.explain.evidence import evidence
from pages._parts.explain.figure import figure
from pages._parts.explain.inputs import NUMERATOR
from pages._parts.explain.view import FigureView
from tests.clean_demo import clean_demo


def read(name: str, folder: Path | None = None) -> pd.DataFrame:
    """A file as text, its headings cut to their French half; of the clean set unless a folder is named."""
    path = (folder or clean_demo()) / name
    table = (
        pd.read_excel(path, dtype=str, engine="calamine")
        if path.suffix == ".xlsx"
        else pd.read_csv(path, sep=";", dtype=str, encoding="utf-8-sig")
    )
    return table.rename(columns=lambda heading: heading.partition("|")[0].strip())


def behind(indicator: str, territory: str, period: str) -> tuple[float, int]:
    """What the explanation adds up, and of how many rows."""
    one = figure(FigureView("en", indicator, territory, period)).inputs[NUMERATOR]
    found = evidence(one)
    assert found.total == one.value
    return found.total, found.row_count


@pytest.mark.parametrize("year", ["2015", "2020", "2024"])
def test_beneficiaries_of_the_country_are_the_rows_of_the_years_file(year: str):
    table = read(f"beneficiaires_{year}.csv")
    assert behind("beneficiaries", "MA", year) == (
        table["Nombre de bénéficiaires"].astype(int).sum(),
        len(table),
    )


def test_signals_of_a_country_and_year_are_the_counts_of_their_rows():
    weeks = pd.concat([read(f"signalements_{year}.csv") for year in (2022, 2023, 2024)])
    thursdays = pd.to_datetime(weeks["Semaine"] + "-4", format="%G-S%V-%u")
    of_year = weeks[thursdays.dt.year == 2023]
    count = next(name for name in of_year if name.startswith("Nombre"))
    assert behind("all_signals_per_10k", "MA", "2023") == (of_year[count].astype(int).sum(), len(of_year))


def test_the_row_told_is_the_row_of_the_file():
    one = figure(FigureView("en", "reach_emf", "01.051", "2024")).inputs[NUMERATOR]
    (group,) = evidence(one).groups
    table = read("beneficiaires_2024.csv", INBOX / "demo")
    for row in group["rows"]:
        # Row 1 holds the headings, and the frame counts from 0.
        told = table.iloc[row["row"] - 2]
        assert told["Code du centre"] == row["centre_id"]
        assert int(told["Nombre de bénéficiaires"]) == row["amount"]
