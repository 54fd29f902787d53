"""Small files as an office sends them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

CENTRE = {
    "Code du centre": "EMF-08401-001",
    "Nom du centre": "Espace multifonctionnel Al Amal",
    "Nom du centre en arabe": "الفضاء المتعدد الوظائف للنساء الأمل",
    "Type": "EMF",
    "Catégorie d'EPS": "",
    "Délégation": "Ouarzazate",
    "Commune": "Ouarzazate",
    "Longitude": "-6.9",
    "Latitude": "30.92",
    "Milieu": "Urbain",
    "Zone desservie": "Urbain",
    "Régime juridique": "Loi 65-15",
    "Date d'autorisation": "01/03/2012",
    "Places autorisées": "400",
    "Directeur en poste": "Oui",
    "Label JISR depuis": "2023",
    "Projet d'établissement depuis": "",
    "Date d'ouverture": "15/09/2010",
    "Date de fermeture": "",
}
PEOPLE = {
    "Code du centre": "EMF-08401-001",
    "Année": "2024",
    "Sexe": "Féminin",
    "Tranche d'âge": "25-59 ans",
    "Programme": "Écoute et orientation",
    "Nombre de bénéficiaires": "310",
}


def csv(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    lines = [";".join(rows[0]), *(";".join(row.values()) for row in rows)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig", newline="")
    return path


def centres(path: Path, *names: str) -> Path:
    return csv(path, [CENTRE | {"Code du centre": name} for name in names or ("EMF-08401-001",)])


def people(path: Path, *counts: tuple[str, str, str]) -> Path:
    """Rows of centre, year and count."""
    return csv(
        path,
        [
            PEOPLE | {"Code du centre": centre, "Année": year, "Nombre de bénéficiaires": count}
            for centre, year, count in counts
        ],
    )
