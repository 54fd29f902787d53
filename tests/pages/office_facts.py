"""A small build with what came of one office's files and what is awaited of it, and its loads beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from tests.pages.sample_loads import report, three, write_load

OFFICE, OTHER, SILENT, PARTLY = "01.051", "01.151", "12.391", "12.066"
BUILD = "warehouse-20260102T030405Z-0123456789ab"
REFUSED, MENDED, FOREIGN, WITHDRAWN = (f"2026112{at}T100000Z-0123456789a{at}" for at in range(1, 5))

RECEIVED = "2026-11-21T10:00:00+00:00"

_TABLES = """
CREATE TABLE territory (code VARCHAR, level VARCHAR, parent_code VARCHAR, kind VARCHAR, name_ar VARCHAR,
    name_fr VARCHAR, name_en VARCHAR, legal_population_2024 BIGINT);
CREATE TABLE reporting (dataset VARCHAR, territory_code VARCHAR, period VARCHAR, state VARCHAR,
    expected INTEGER, received INTEGER, accepted_rows INTEGER, refused_rows INTEGER, last_received_on DATE,
    due_on DATE, simulated BOOLEAN);
CREATE TABLE load_file (source_key VARCHAR, file VARCHAR, received_at VARCHAR, office VARCHAR, who VARCHAR,
    accepted INTEGER, refused INTEGER);
CREATE TABLE source (source_key VARCHAR, title VARCHAR, retrieved_on DATE);
CREATE TABLE centre (centre_id VARCHAR, delegation_code VARCHAR, source_key VARCHAR, simulated BOOLEAN);
CREATE TABLE open_centre (centre_id VARCHAR, name_ar VARCHAR, name_fr VARCHAR, delegation_code VARCHAR,
    commune_code VARCHAR, legal_regime VARCHAR, licensed_places INTEGER, enrolled INTEGER, period VARCHAR);
CREATE TABLE beneficiary_count (centre_id VARCHAR, period VARCHAR, source_key VARCHAR, simulated BOOLEAN);
CREATE TABLE cell (cell_id VARCHAR, territory_code VARCHAR, source_key VARCHAR, simulated BOOLEAN);
CREATE TABLE cell_report (cell_id VARCHAR, period VARCHAR, source_key VARCHAR, simulated BOOLEAN);
CREATE TABLE signal (territory_code VARCHAR, period VARCHAR, source_key VARCHAR, simulated BOOLEAN);
"""
_ROWS = f"""
INSERT INTO territory VALUES
    ('MA', 'country', NULL, 'country', 'المغرب', 'Maroc', 'Morocco', 100),
    ('01', 'region', 'MA', 'region', 'طنجة-تطوان-الحسيمة', 'Tanger-Tétouan-Al Hoceïma', 'Tangier', 60),
    ('12', 'region', 'MA', 'region', 'الداخلة-وادي الذهب', 'Dakhla-Oued Ed-Dahab', 'Dakhla', 40),
    ('01.051', 'province', '01', 'province', 'الحسيمة', 'Al Hoceïma', 'Al Hoceima', 35),
    ('01.151', 'province', '01', 'province', 'شفشاون', 'Chefchaouen', 'Chefchaouen', 25),
    ('12.391', 'province', '12', 'province', 'وادي الذهب', 'Oued Ed-Dahab', 'Oued Ed-Dahab', 40),
    ('12.066', 'province', '12', 'province', 'أوسرد', 'Aousserd', 'Aousserd', 5),
    ('01.051.01.01', 'commune', '01.051', 'commune', 'الحسيمة', 'Al Hoceïma', 'Al Hoceima', 20),
    ('01.051.01.03', 'commune', '01.051', 'commune', 'أجدير', 'Ajdir', 'Ajdir', 15);
INSERT INTO source VALUES ('demo', 'centres.xlsx', NULL), ('{REFUSED}', '=people.xlsx', '2026-11-21');
INSERT INTO centre VALUES ('c1', '01.051', 'demo', true), ('c3', '01.051', 'demo', true),
    ('c4', '01.051', 'demo', true), ('c2', '01.151', 'of_another_office', false);
INSERT INTO beneficiary_count VALUES ('c1', '2023', '{REFUSED}', false), ('c1', '2024', '{REFUSED}', false),
    ('c2', '2024', 'of_another_office', false);
INSERT INTO open_centre VALUES
    ('c1', 'مركز الأول', 'Premier centre', '01.051', '01.051.01.01', NULL, 20, NULL, '2024'),
    ('c3', NULL, 'Troisième centre', '01.051', '01.051.01.03', NULL, NULL, NULL, '2024'),
    ('c4', 'مركز الرابع', 'Quatrième centre', '01.051', '01.051.01.03', 'unlicensed', NULL, 7, '2024'),
    ('c2', 'مركز الثاني', 'Deuxième centre', '01.151', '01.051.01.01', NULL, 20, NULL, '2024');
INSERT INTO cell VALUES ('k1', '01.051', 'demo', true);
INSERT INTO cell_report VALUES ('k1', '2025-W01', 'demo', true), ('k1', '2025-W02', 'demo', true);
INSERT INTO load_file VALUES
    ('{REFUSED}', '=people.xlsx', '2026-11-21T10:00:00', '01.051', 'Fatima', 2, 3);
INSERT INTO reporting VALUES
    ('beneficiaries', '01.051', '2025', 'absent', 3, 0, 0, 0, NULL, DATE '2026-01-31', false),
    ('beneficiaries', '01.051', '2024', 'partial', 3, 1, 2, 3, DATE '2026-11-21', DATE '2025-01-31', false),
    ('beneficiaries', '01.051', '2023', 'complete', 1, 1, 1, 0, DATE '2026-11-21', DATE '2024-01-31', false),
    ('centres', '01.051', '2025', 'complete', 3, 3, 3, 0, NULL, NULL, true),
    ('reports', '01.051', '2025', 'partial', 52, 2, 2, 0, NULL, NULL, true),
    ('reports', '01.051', '2025-01', 'partial', 4, 2, 2, 0, NULL, NULL, true),
    ('reports', '01.051', '2025-W02', 'complete', 1, 1, 1, 0, NULL, DATE '2025-01-13', true),
    ('reports', '01.051', '2025-W03', 'refused', 1, 0, 0, 1, NULL, DATE '2025-01-20', false),
    ('signals', '01.051', '2025', 'none', 0, 0, 0, 0, NULL, NULL, false),
    ('centres', '01.151', '2025', 'absent', NULL, 0, 0, 0, NULL, NULL, false),
    ('centres', '12.066', '2025', 'partial', 4, 0, 5, 0, DATE '2026-11-21', NULL, false),
    ('centres', '12.066', '2024', 'partial', 3, 0, 5, 0, DATE '2026-11-21', NULL, false);
"""


def write(folder: Path) -> Path:
    """Publish it in a folder, loads in ``loads`` beside it; the pointer to it."""
    with duckdb.connect(str(folder / f"{BUILD}.duckdb")) as facts:
        facts.execute(_TABLES)
        facts.execute(_ROWS)
    pointer = folder / "current.duckdb"
    pointer.symlink_to(f"{BUILD}.duckdb")
    for name, file, told in (
        (REFUSED, "people.xlsx", {"status": "accepted", "office": "الحسيمة", "kinds": ["beneficiary_count"]}),
        (FOREIGN, "other.xlsx", {"status": "accepted", "office": OTHER, "kinds": ["beneficiary_count"]}),
        (WITHDRAWN, "back.xlsx", {"status": "withdrawn", "office": OFFICE, "kinds": ["centre"]}),
    ):
        put(folder, name, file, **told)
    return pointer


def put(folder: Path, name: str, file: str, **told: Any) -> None:
    """One load, as the loader leaves it: six rows accepted, three refused unless said otherwise."""
    write_load(folder / "loads", name, report(name) | {"file": file, "received_at": RECEIVED} | told)


def whole(name: str) -> dict[str, Any]:
    """What is told of a file that could not be read at all."""
    return {
        "status": "refused",
        "office": "Al Hoceima",
        "kinds": [],
        "rows": {"read": 0, "accepted": 0, "refused": 0},
        "rules": [],
        "first": [],
        "problems": [
            {"member": name, "sheet": "Feuil1", "text": three("لا جدول", "aucun tableau", "no table")}
        ],
    }
