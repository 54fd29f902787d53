"""What two delegations send in several years: lists, people, cells, reports, signals and an indicator."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.etl.loading.office_files import CENTRE, PEOPLE, csv

#: Code, type, category, delegation, commune, longitude, latitude.
CENTRES = (
    ("EMF-08401-001", "EMF", "", "08.401", "08.401.01.07", "-6.9", "30.92"),
    ("EMF-08401-002", "EMF", "", "08.401", "08.401.01.07", "-6.91", "30.93"),
    ("EPS-08401-001", "EPS", "Dar Taliba", "08.401", "08.401.01.07", "-6.92", "30.91"),
    ("CEF-01051-001", "CEF", "", "01.051", "01.051.01.01", "-3.94", "35.24"),
    ("EPS-01051-001", "EPS", "Personnes âgées", "01.051", "01.051.01.01", "-3.93", "35.24"),
)
CELLS = (("CVS-08401", "08.401", "08.401.01.07"), ("CVS-01051", "01.051", "01.051.01.01"))
YEARS = range(2021, 2026)
WEEKS = range(1, 13)
TYPE = "Mendicité d’enfants"


def centres(path: Path) -> Path:
    rows = [
        CENTRE
        | dict(
            zip(
                (
                    "Code du centre",
                    "Type",
                    "Catégorie d'EPS",
                    "Délégation",
                    "Commune",
                    "Longitude",
                    "Latitude",
                ),
                one,
                strict=True,
            )
        )
        for one in CENTRES
    ]
    return csv(path, rows)


def people(path: Path) -> Path:
    """Each centre's people of every year, more from year to year."""
    rows = [
        PEOPLE
        | {
            "Code du centre": centre,
            "Année": str(year),
            "Sexe": sex,
            "Nombre de bénéficiaires": str(50 + 10 * place + year - 2020),
        }
        for place, (centre, *_) in enumerate(CENTRES)
        for year in YEARS
        for sex in ("Féminin", "Masculin")
    ]
    return csv(path, rows)


def cells(path: Path) -> Path:
    return csv(
        path,
        [
            {
                "Code de la cellule": cell,
                "Délégation": place,
                "Date de création": "02/05/2020",
                "Date de fin": "",
            }
            for cell, place, _ in CELLS
        ],
    )


def reports(path: Path) -> Path:
    """One cell is silent in the last weeks."""
    return csv(
        path,
        [
            {
                "Code de la cellule": cell,
                "Semaine": f"2025-S{week:02d}",
                "Attendu le": f"{day(week)}",
                "Reçu le": "" if place and week > 9 else day(week),
            }
            for place, (cell, *_) in enumerate(CELLS)
            for week in WEEKS
        ],
    )


def signals(path: Path, *weeks: int, count: int = 2) -> Path:
    return csv(
        path,
        [
            {
                "Numéro": f"{week}-{cell}",
                "Code de la cellule": cell,
                "Commune": commune,
                "Type de signalement": TYPE,
                "Semaine": f"2025-S{week:02d}",
                "Nombre": str(count + week % 3),
                "Suite donnée": "Orienté",
                "Jours jusqu'à l'orientation": str(3 + week),
            }
            for cell, _, commune in CELLS
            for week in weeks or WEEKS
        ],
    )


def indicator(path: Path, value: str = "12,5") -> Path:
    return csv(
        path,
        [
            {
                "Indicateur": "Accès à l’eau",
                "Niveau": "Province",
                "Territoire": place,
                "Année": "2024",
                "Valeur": value,
                "Unité": "%",
                "Source": "ONEE",
            }
            for _, place, _ in CELLS
        ],
    )


def day(week: int) -> str:
    """The Sunday of a week of 2025."""
    return f"{date.fromisocalendar(2025, week, 7):%d/%m/%Y}"
