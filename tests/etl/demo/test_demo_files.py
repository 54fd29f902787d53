"""Demonstration files: real places, marked rows, the same bytes each time, damage noticed."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import shapely

from data.paths import ROOT
from etl import demo, publish
from etl.errors import SourceProblem
from etl.extract import sources, territories
from etl.loading import facts
from etl.settings import Settings
from tests.etl.later import asks_later


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_a_centres_milieu_is_its_communes(loaded):
    question = """
        SELECT count(*) FROM centre JOIN territory ON code = commune_code
        WHERE (milieu = 'rural') <> (rural_share > 0.5)
    """
    assert loaded.one(question) == (0,)


def test_each_of_casablancas_eight_has_centres_in_the_city(loaded):
    question = """
        SELECT count(DISTINCT delegation_code), min(commune_code), max(commune_code)
        FROM centre JOIN territory ON code = delegation_code
        WHERE level = 'arrondissement_prefecture'
    """
    assert loaded.one(question) == (8, "06.141.01.0", "06.141.01.0")


def test_no_two_centres_stand_on_one_point(loaded):
    total, points = loaded.one("SELECT count(*), count(DISTINCT (longitude, latitude)) FROM centre")
    assert points == total > 5000


def test_nearly_all_centres_stand_inside_their_commune_as_drawn_in_the_end(loaded, ground):
    shapes = {
        code: shapely.from_wkb(shape)
        for code, shape in ground.rows("SELECT code, geometry FROM territory WHERE level = 'commune'")
    }
    rows = loaded.rows("SELECT commune_code, longitude, latitude FROM centre")
    outside = [row for row in rows if not shapely.contains_xy(shapes[row[0]], row[1], row[2])]
    assert len(outside) <= 10
    assert all(shapes[code].distance(shapely.Point(x, y)) < 0.03 for code, x, y in outside)


def test_every_row_and_source_of_the_set_is_simulated(loaded):
    for table in ("centre", "beneficiary_count", "cell", "cell_report", "signal"):
        assert loaded.one(f"SELECT count(*) > 0, bool_and(simulated) FROM {table}") == (True, True)
    assert loaded.one("SELECT count(*), bool_and(simulated) FROM source WHERE source_key LIKE 'demo_%'") == (
        30,
        True,
    )


OFFICE_TABLES = {"centre", "beneficiary_count", "cell", "cell_report", "signal"}
#: The checks of a build that ask for what the offices' files fill.
RULES = [
    rule
    for rule in publish.rules()
    if OFFICE_TABLES & set(re.findall(r"(?:FROM|JOIN) (\w+)", rule))
    and not asks_later(rule, "etl.extract.published")
]


def test_the_checks_of_a_build_hold(loaded):
    assert len(RULES) == 21
    for rule in RULES:
        assert loaded.rows(rule) == []


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM centre WHERE centre_id = (SELECT min(centre_id) FROM centre WHERE closed_on IS NULL)",
        "UPDATE centre SET type = 'CEF', category = NULL WHERE type = 'EPS'",
        "UPDATE centre SET closed_on = opened_on WHERE centre_id = (SELECT min(centre_id) FROM centre)",
        "UPDATE beneficiary_count SET beneficiary_count = 0 WHERE period = '2016' AND source_row < 20",
        "DELETE FROM cell WHERE territory_code = '02.411'",
        "UPDATE signal SET commune_code = '01.051.01.01' WHERE territory_code = '02.411'",
        "UPDATE centre SET simulated = false",
    ],
)
def test_a_check_notices_damage(loaded, damage):
    cursor = loaded.warehouse.cursor()
    cursor.execute("BEGIN")
    cursor.execute(damage)
    broken = [row for rule in RULES for row in cursor.execute(rule).fetchall()]
    cursor.execute("ROLLBACK")
    assert broken


def test_another_run_writes_the_same_bytes(inbox, tmp_path):
    program = (
        "import sys; from pathlib import Path; from etl.demo.whole_set import write_files; "
        "write_files(Path(sys.argv[1]))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "demo")], cwd=ROOT, env=environment, check=True
    )
    first = hashes(inbox / "demo")
    first.pop(".written-from.json")
    assert hashes(tmp_path / "demo") == first
    assert len(first) == 30


def test_a_set_that_is_there_is_left_as_it_is_even_damaged(inbox, tmp_path):
    path = inbox / "demo" / "cellules.xlsx"
    whole = path.read_bytes()
    path.write_bytes(b"damaged")
    try:
        rows = demo.write(Settings(inbox=inbox))
        assert path.read_bytes() == b"damaged"
        assert rows > 300_000
        with duckdb.connect() as warehouse:
            sources.load(warehouse, Settings())
            territories.load(warehouse, Settings())
            with pytest.raises(SourceProblem, match=r"cellules\.xlsx"):
                facts.load(warehouse, Settings(inbox=inbox, loads=tmp_path / "loads", build_dir=tmp_path))
    finally:
        path.write_bytes(whole)


def test_files_open_in_a_french_excel(inbox):
    content = (inbox / "demo" / "beneficiaires_2024.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    header, first = content.decode("utf-8-sig").split("\r\n")[:2]
    assert header.startswith("Code du centre | رمز المركز;Année | السنة;")
    assert first.count(";") == header.count(";") == 6
    assert first.endswith(";Oui")
