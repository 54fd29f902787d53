"""Small files as an office would keep them, and what was refused of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import xlsxwriter

from etl.loading import facts
from etl.settings import Settings

CENTRE = {
    "Code du centre": "EMF-08401-001",
    "Nom du centre": "Espace multifonctionnel Al Amal",
    "Nom du centre en arabe": "الفضاء المتعدد الوظائف للنساء الأمل",
    "Type": "EMF",
    "Catégorie d'EPS": None,
    "Délégation": "Ouarzazate",
    "Commune": "Ouarzazate",
    "Longitude": -6.9,
    "Latitude": 30.92,
    "Milieu": "Urbain",
    "Zone desservie": "Urbain",
    "Régime juridique": "Loi 65-15",
    "Date d'autorisation": date(2022, 3, 1),
    "Places autorisées": 400,
    "Directeur en poste": "Oui",
    "Label JISR depuis": 2023,
    "Projet d'établissement depuis": None,
    "Date d'ouverture": date(2021, 9, 15),
    "Date de fermeture": None,
}
PEOPLE = {
    "Code du centre": "EMF-08401-001",
    "Année": "2024",
    "Sexe": "Féminin",
    "Tranche d'âge": "25-59 ans",
    "Programme": "Écoute et orientation",
    "Nombre de bénéficiaires": "310",
}
CELL = {
    "Code de la cellule": "CVS-08401",
    "Délégation": "08.401",
    "Date de création": date(2017, 5, 2),
    "Date de fin": None,
}
REPORT = {
    "Code de la cellule": "CVS-08401",
    "Semaine": "2024-S07",
    "Attendu le": "18/02/2024",
    "Reçu le": "19/02/2024",
}
SIGNAL = {
    "Numéro": "1",
    "Code de la cellule": "CVS-08401",
    "Commune": "08.401.01.07",
    "Type de signalement": "Abandon scolaire",
    "Semaine": "2024-S07",
    "Nombre": "2",
    "Suite donnée": "Orienté",
    "Jours jusqu'à l'orientation": "4",
}


def workbook(path: Path, sheet: str, rows: list[dict[str, Any]]) -> None:
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        page = book.add_worksheet(sheet)
        page.write_row(0, 0, list(rows[0]))
        for number, row in enumerate(rows, start=1):
            for position, value in enumerate(row.values()):
                page.write(number, position, value, day if isinstance(value, date) else None)


def csv(path: Path, rows: list[dict[str, str]], encoding: str = "utf-8-sig") -> None:
    lines = [";".join(rows[0]), *(";".join(row.values()) for row in rows)]
    path.write_text("\r\n".join(lines) + "\r\n", encoding=encoding, newline="")


def load(warehouse: duckdb.DuckDBPyConnection, inbox: Path, *, with_demo: bool = True) -> int:
    aside = inbox.with_name(f"{inbox.name}-build")
    settings = Settings(inbox=inbox, loads=aside / "loads", build_dir=aside, with_demo=with_demo)
    return facts.load(warehouse, settings)


def refusals(inbox: Path) -> set[tuple[str, str, int, str]]:
    """What was refused of an inbox after loading it: file, rule, row, value."""
    reports = inbox.with_name(f"{inbox.name}-build").glob("judged/*/report.json")
    told = [json.loads(path.read_text(encoding="utf-8")) for path in reports]
    return {
        (report["file"], one["rule"], one["row"], one["value"])
        for report in told
        for one in report["first"]
        if one["severity"] == "error"
    }
