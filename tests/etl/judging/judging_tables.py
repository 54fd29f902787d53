"""Tables as recognising gives them, and what is known beside them, small enough to be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from etl.judging import Known, judge
from etl.judging.findings import Judged
from etl.reading.grid import Grid
from etl.recognising.table import Match, Table
from etl.schemas.kinds import EVERY_KIND

CENTRE = {
    "centre_id": "EMF-01051-001",
    "name_fr": "Espace multifonctionnel Assaada",
    "name_ar": "الفضاء المتعدد الوظائف السعادة",
    "type": "EMF",
    "category": "",
    "delegation_code": "Al Hoceima",
    "commune_code": "Al Hoceima",
    "longitude": "-3,94069",
    "latitude": "35.41477",
    "milieu": "Urbain",
    "serves": "",
    "legal_regime": "",
    "licensed_on": "",
    "licensed_places": "40",
    "has_director": "Oui",
    "jisr_label_year": "",
    "establishment_project_year": "",
    "opened_on": "15/09/2016",
    "closed_on": "",
}
PEOPLE = {
    "centre_id": "EMF-01051-001",
    "period": "2024",
    "sex": "Féminin",
    "age_band": "18-19 ans",
    "programme": "Éducation et formation",
    "beneficiary_count": "25",
}
CELL = {"cell_id": "C-1", "territory_code": "Al Hoceima", "opened_on": "01/02/2018", "closed_on": ""}
SIGNAL = {
    "signal_id": "1",
    "cell_id": "C-1",
    "commune_code": "",
    "type": "Mendicité d'enfants",
    "period": "2024-S07",
    "signal_count": "3",
    "outcome": "Orienté",
    "days_to_orientation": "4",
}


PLACES = pd.DataFrame(
    [
        ("MA", "country", None, None),
        ("01", "region", None, "01"),
        ("05", "region", None, "05"),
        ("01.051", "province", "01.051", "01"),
        ("01.151", "province", "01.151", "01"),
        ("05.081", "province", "05.081", "05"),
        ("01.051.01.01", "commune", "01.051", "01"),
        ("01.051.01.03", "commune", "01.051", "01"),
    ],
    columns=["code", "level", "province_code", "region_code"],
).set_index("code")


def centres(*rows: tuple[str, str, str, float | None, str, str | None]) -> pd.DataFrame:
    frame = pd.DataFrame(
        rows or [("EMF-01051-001", "EMF", "01.051", 40, "2016-09-15", None)],
        columns=["centre_id", "type", "delegation_code", "licensed_places", "opened_on", "closed_on"],
    ).set_index("centre_id")
    return frame.astype(
        {"opened_on": "datetime64[s]", "closed_on": "datetime64[s]", "licensed_places": "Int64"}
    )


def counted(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["centre_id", "period", "beneficiary_count"])


def known(**others: object) -> Known:
    empty = Known(places=PLACES, centres=centres(), cells={"C-1": "01.051"})
    return replace(empty, **others)


def table(kind: str, rows: Sequence[Mapping[str, str]], **others: object) -> Table:
    """A table whose headings stand in row 1 and whose rows follow from row 2 on."""
    declared = next(each for each in EVERY_KIND if each.table == kind)
    written = pd.DataFrame(list(rows)).fillna("").astype("category")
    numbers = range(2, len(written) + 2)
    cells = written.set_axis(range(written.shape[1]), axis=1).set_axis(numbers, axis=0)
    matches = tuple(
        Match(name, place, declared.schema.columns[name].metadata["fr"], "exact")
        for place, name in enumerate(written)
    )
    origin = pd.DataFrame({"row": numbers, "column": -1})
    return replace(
        Table(Grid("envoi.xlsx", "Feuille", cells), declared, (1, 1), matches, written, origin), **others
    )


def verdict(kind: str, *rows: Mapping[str, str], **beside: object) -> Judged:
    return judge(table(kind, rows), known(**beside))


def found(judged: Judged) -> list[tuple[str, str, int, str]]:
    """Severity, rule, row and value of every finding."""
    columns = ["severity", "rule", "row", "value"]
    return list(judged.findings[columns].itertuples(index=False, name=None))
