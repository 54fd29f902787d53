"""Loads as the loader leaves them, by the agreed form of ``report.json``, for tests of the import page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd


def three(ar: str, fr: str, en: str) -> dict[str, str]:
    return {"ar": ar, "fr": fr, "en": en}


PLACES = three("أقصى عدد هو 20000", "un nombre entier de 1 à 20 000", "a whole number from 1 to 20,000")
RULES = [
    {
        "rule": "bounds",
        "severity": "error",
        "count": 2,
        "text": three("العدد خارج الحدود", "Nombre hors limites", "The number is out of bounds"),
    },
    {
        "rule": "place",
        "severity": "error",
        "count": 1,
        "text": three("اسم ترابي غير معروف", "Nom de commune inconnu", "No commune bears this name"),
    },
    {
        "rule": "capacity",
        "severity": "warning",
        "count": 4,
        "text": three(
            "المسجلون أكثر من الأماكن", "Plus d’inscrits que de places", "More enrolled than places"
        ),
    },
]
FINDINGS = [
    {
        "severity": "error",
        "rule": "bounds",
        "member": "centres.xlsx",
        "sheet": "Centres",
        "row": 14,
        "column": 13,
        "letter": "N",
        "heading": "Places autorisées",
        "value": "99 000",
        "expected": PLACES,
        "suggestion": "",
        "text": RULES[0]["text"],
    },
    {
        "severity": "error",
        "rule": "place",
        "member": "centres.xlsx",
        "sheet": "Centres",
        "row": 17,
        "column": 6,
        "letter": "G",
        "heading": "Commune",
        "value": "Bni Drar <b>x</b>",
        "expected": three("اسم جماعة من الإقليم", "une commune de la province", "a commune of the province"),
        "suggestion": "Beni Drar",
        "text": RULES[1]["text"],
    },
    {
        "severity": "warning",
        "rule": "capacity",
        "member": "centres.xlsx",
        "sheet": "Centres",
        "row": 21,
        "column": 13,
        "letter": "N",
        "heading": "Places autorisées",
        "value": "40",
        "expected": PLACES,
        "suggestion": "",
        "text": RULES[2]["text"],
    },
]
WAITING = [
    {
        "list": "commune",
        "written": "Bni Drar",
        "within": "02.411",
        "count": 1,
        "candidates": [
            {"value": "02.411.01.11", "label": three("بني درار", "Bni Drar", "Bni Drar"), "score": 92.3},
            {"value": "02.411.03.03", "label": three("عين الصفا", "Ain Sfa", "Ain Sfa"), "score": 71.0},
        ],
    }
]
GRIDS = [
    {
        "member": "centres.xlsx",
        "sheet": "Centres",
        "header_row": 4,
        "kind": "centre",
        "level": "commune",
        "period": "2024",
        "columns": [
            {"heading": "Code du centre", "letter": "A", "field": "centre_id", "how": "exact", "score": 100},
            {"heading": "Nom", "letter": "B", "field": "name_fr", "how": "alias", "score": 100},
            {"heading": "Comune", "letter": "G", "field": "commune_code", "how": "close", "score": 91},
        ],
        "notes": [three("الترميز Windows-1256", "Encodage Windows-1256", "Encoding Windows-1256")],
    }
]


def report(
    name: str, file: str = "centres.xlsx", sha256: str = "0" * 64, status: str = "judged", who: str = "Fatima"
) -> dict[str, Any]:
    whole = status == "refused"
    return {
        "id": name,
        "file": file,
        "sha256": sha256,
        "bytes": 46_210,
        "received_at": "2026-11-22T10:00:00+00:00",
        "who": who,
        "kind": "" if whole else "centre",
        "status": status,
        "grids": [] if whole else GRIDS,
        "rows": {
            "read": 23,
            "accepted": 0 if whole else 20,
            "refused": 23 if whole else 3,
            "totals": 1,
            "blank": 2,
        },
        "findings": {"error": 3, "warning": 4, "note": 0},
        "rules": RULES,
        "first": FINDINGS,
        "waiting": [] if whole else WAITING,
        "supersedes": [],
        "progress": {"step": "done", "done": 100, "total": 100},
    }


def write_load(loads: Path, name: str, told: dict[str, Any]) -> Path:
    folder = loads / name
    (folder / "returned").mkdir(parents=True, exist_ok=True)
    for lang in ("ar", "fr", "en"):
        (folder / "returned" / f"findings.{lang}.csv").write_text("sheet;row\nCentres;14\n", "utf-8-sig")
    (folder / "returned" / told["file"]).write_bytes(b"PK the workbook, coloured")
    frame = pd.DataFrame(
        {
            "centre_id": ["C1", "C2"],
            "name_fr": ["Dar Talib", None],
            "licensed_places": [40, 60],
            "source_row": [5, 6],
        }
    )
    frame.to_parquet(folder / "accepted.centre.parquet")
    refused = pd.DataFrame({"centre_id": ["C9"], "commune_code": ["Bni Drar <b>x</b>"], "source_row": [17]})
    refused.astype("category").to_parquet(folder / "refused.parquet")
    (folder / "report.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    return folder
