"""The set under every blemish of real files holds exactly the facts of the clean one."""

from __future__ import annotations

import json
import tomllib
import zipfile
from pathlib import Path

import pytest
import xlwt

from data.paths import REFERENCE
from etl import demo
from etl.demo.blemishes.manner import Manner, manners
from etl.demo.blemishes.parting import parted
from etl.demo.blemishes.tables import sheets
from etl.errors import SourceProblem
from etl.loading import known
from etl.reading.opening import open_file
from etl.recognising import recognise_all
from etl.settings import Settings

TABLES = ("centre", "beneficiary_count", "cell", "cell_report", "signal", "programme_register")
#: Which file, sheet and row a fact stands in.
WHERE_FROM = {"source_key", "source_row", "member", "sheet"}


def facts(found, table: str) -> list[tuple]:
    """Every row of a table, less where it stands in a file."""
    named = found.rows(
        "SELECT column_name FROM duckdb_columns() WHERE table_name = $table ORDER BY column_index",
        table=table,
    )
    columns = ", ".join(name for (name,) in named if name not in WHERE_FROM)
    return found.rows(f"SELECT {columns} FROM {table} ORDER BY ALL")


@pytest.mark.parametrize("table", TABLES)
def test_the_blemished_set_loads_to_the_facts_of_the_clean_one_row_for_row(loaded, clean_loaded, table):
    blemished, clean = facts(loaded, table), facts(clean_loaded, table)
    assert len(blemished) == len(clean)
    assert [pair for pair in zip(blemished, clean, strict=True) if pair[0] != pair[1]] == []
    assert clean or table == "programme_register"


def test_the_two_sets_are_written_in_different_bytes_and_differ_where_facts_stand(
    inbox, clean_inbox, loaded, clean_loaded
):
    clean = {path.name: path.read_bytes() for path in (clean_inbox / "demo").iterdir()}
    same = [path.name for path in (inbox / "demo").iterdir() if path.read_bytes() == clean.get(path.name)]
    assert sorted(same) == ["beneficiaires_2024.csv", "signalements_2023.csv", "signalements_2024.csv"]
    sources = "SELECT count(*) FROM source WHERE source_key LIKE 'demo_%'"
    assert (loaded.one(sources), clean_loaded.one(sources)) == ((30,), (20,))


def test_a_blemish_that_is_read_otherwise_would_be_noticed(loaded, clean_loaded):
    cursor = loaded.warehouse.cursor()
    cursor.execute("BEGIN")
    cursor.execute(
        "UPDATE centre SET licensed_places = licensed_places + 1 WHERE centre_id LIKE 'EPS-09581-%'"
    )
    changed = cursor.execute("SELECT centre_id, licensed_places FROM centre ORDER BY ALL").fetchall()
    cursor.execute("ROLLBACK")
    assert changed != clean_loaded.rows("SELECT centre_id, licensed_places FROM centre ORDER BY ALL")


def test_totals_of_every_file_that_has_them_are_used_as_checks_and_agree(loaded):
    declared = {manner.name for manner in manners() if manner.total or manner.sub_totals}
    assert {name for name, one in loaded.reports.items() if one["rows"]["totals"]} == declared
    assert len(declared) == 9
    rules = {rule["rule"] for one in loaded.reports.values() for rule in one["rules"]}
    assert rules <= {"PLACES_EXCEEDED", "OUTLIER", "JUMP"}


def test_the_grand_total_of_2015_stands_in_words_and_is_the_published_one(inbox):
    text = (inbox / "demo" / "beneficiaires_2015.csv").read_bytes().decode("cp1256")
    assert "493 ألف و970" in text.splitlines()[-1]


#: Blemish of §2 -> how a declared file shows it.
SHOWN = {
    "xlsx": lambda m: m.name.endswith(".xlsx"),
    "ods": lambda m: m.name.endswith(".ods"),
    "csv": lambda m: m.name.endswith(".csv"),
    "tsv": lambda m: m.name.endswith(".tsv"),
    "zip": lambda m: m.name.endswith(".zip"),
    "UTF-8 without BOM": lambda m: m.encoding == "utf-8",
    "UTF-8 with BOM": lambda m: m.encoding == "utf-8-sig" and m.name.endswith(".csv"),
    "Windows-1256": lambda m: m.encoding == "cp1256" and not m.read_as,
    "Windows-1252": lambda m: m.encoding == "cp1252",
    "cp1256 read as 1252": lambda m: (m.encoding, m.read_as) == ("cp1256", "cp1252"),
    "UTF-16": lambda m: m.encoding == "utf-16",
    "semicolon": lambda m: m.separator == ";",
    "comma": lambda m: m.separator == ",",
    "tab": lambda m: m.separator == "\t",
    "title rows": lambda m: m.titles,
    "merged headers": lambda m: m.header_lines == 2 and m.columns_by and m.name.endswith((".xlsx", ".ods")),
    "two-line headers": lambda m: m.header_lines == 2 and not m.columns_by,
    "headings in ar": lambda m: m.language == "ar",
    "headings in fr": lambda m: m.language == "fr",
    "headings in both": lambda m: m.language == "both",
    "any column order": lambda m: m.reverse,
    "extra columns": lambda m: m.extra,
    "blank rows": lambda m: m.blank_every,
    "sub-totals": lambda m: m.sub_totals,
    "totals": lambda m: m.total,
    "one period a sheet": lambda m: m.sheets == "period",
    "one province a sheet": lambda m: m.sheets == "delegation_code",
    "years as columns": lambda m: "period" in m.columns_by,
    "types as columns": lambda m: "type" in m.columns_by,
    "3 988": lambda m: m.numbers == "spaces",
    "no-break spaces": lambda m: "no-break" in (m.numbers, m.total_in),
    "3.988": lambda m: "points" in (m.numbers, m.total_in),
    "U+202F": lambda m: m.numbers == "narrow",
    "Arabic-Indic digits": lambda m: m.numbers == "arabic",
    "493 ألف و970": lambda m: m.total_in == "words",
    "shares": lambda m: any("%" in cell for cells in m.extra.values() for cell in cells),
    "JJ/MM/AAAA": lambda m: m.dates == "text",
    "Excel serials": lambda m: m.dates == "serial",
    "Moroccan months": lambda m: m.dates == "moroccan",
    "school seasons": lambda m: any("2024-2025" in title for title in m.titles),
    "codes without zeros": lambda m: "short" in m.names,
    "ISO codes": lambda m: "iso" in m.names,
    "regions of before 2015": lambda m: "Région" in m.extra,
    "names without signs": lambda m: "plain" in m.names,
    "hamza, ال, tatweel": lambda m: "loose" in m.names,
    "Province de": lambda m: "titled" in m.names,
    "عمالة/إقليم": lambda m: "either title" in m.names,
    "Casablanca's eight": lambda m: sum(place.startswith("0614101") for place in m.places) == 8,
}


@pytest.mark.parametrize("blemish", SHOWN)
def test_each_blemish_stands_in_some_file_of_the_set(blemish: str, inbox: Path):
    showing = [manner.name for manner in manners() if SHOWN[blemish](manner)]
    assert showing
    assert all((inbox / "demo" / name).is_file() for name in showing)


def test_the_declared_spellings_are_the_bytes_of_the_files(inbox: Path):
    folder = inbox / "demo"
    assert (folder / "beneficiaires_2017.csv").read_bytes().startswith(b"\xff\xfe")
    assert not (folder / "beneficiaires_2018.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "ÑãÒ ÇáãÑßÒ" in (folder / "beneficiaires_2020.csv").read_text(encoding="utf-8")
    assert "٢٠٢١" in (folder / "beneficiaires_2021.csv").read_text(encoding="utf-8-sig")
    assert b"F\xe9minin" in (folder / "beneficiaires_2016.tsv").read_bytes()
    with zipfile.ZipFile(folder / "beneficiaires_2019.zip") as archive:
        assert archive.namelist() == ["beneficiaires_2019/female.csv", "beneficiaires_2019/male.csv"]
    grids = {grid.sheet: grid for grid in open_file(folder / "centres_casablanca.xlsx").grids}
    assert len(grids) == 8
    cells = open_file(folder / "cellules.xlsx").grids[0].cells.astype(str).to_numpy().ravel()
    for written in ("MA-", "عمالة/إقليم", "\N{ARABIC TATWEEL}", "Province de", "غشت"):
        assert any(written in cell for cell in cells)


def test_a_commune_whose_name_others_share_is_settled_by_its_province(loaded, inbox: Path):
    """Names that several provinces have stand as names in the files of delegations."""
    shared = {
        name
        for (name,) in loaded.rows(
            "SELECT name_fr FROM territory WHERE level = 'commune' GROUP BY name_fr "
            "HAVING count(DISTINCT province_code) > 1"
        )
    }
    opened = open_file(inbox / "demo" / "signalements_2020.csv").grids[0]
    assert shared & set(opened.cells.astype(str).to_numpy().ravel())


def test_every_fact_stands_in_exactly_one_file(files):
    split = list(parted(files, manners()))
    for table in {part.kind.table for part in split}:
        before = sum(len(one.rows) for one in files if one.kind.table == table)
        assert sum(len(part.rows) for part in split if part.kind.table == table) == before
    assert len({part.name for part in split}) == len(split)


def recognised(path: Path) -> list[dict[str, list[str]]]:
    """The rows of every table of a file, as texts."""
    found = recognise_all(open_file(path).grids, None, known.words())
    assert not found.refused
    return [table.rows.astype(str).to_dict("list") for table in found.tables]


def test_an_xls_of_the_same_sheets_holds_the_same_facts(files, inbox: Path, tmp_path: Path):
    """The shipped set has no xls, since no part of the product writes one."""
    for name in ("centres_tiznit.ods", "beneficiaires_nador.xlsx"):
        (part,) = [part for part in parted(files, manners()) if part.name == name]
        book = xlwt.Workbook()
        day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
        for one in sheets(part.rows, part.kind, part.manner):
            sheet = book.add_sheet(one.name)
            merged = {(top, left): (bottom, right) for top, left, bottom, right in one.merged}
            for row, line in enumerate(one.lines):
                for column, cell in enumerate(line):
                    if (row, column) in merged:
                        bottom, right = merged[row, column]
                        sheet.write_merge(row, bottom, column, right, cell)
                    elif cell is not None:
                        date = hasattr(cell, "to_pydatetime")
                        sheet.write(
                            row, column, cell.to_pydatetime() if date else cell, *([day] if date else [])
                        )
        path = tmp_path / f"{Path(name).stem}.xls"
        book.save(str(path))
        assert recognised(path) == recognised(inbox / "demo" / name)


def test_a_word_that_means_nothing_in_the_declaration_is_refused():
    with pytest.raises(ValueError, match="separater"):
        Manner.declared({"name": "a.csv", "of": ["b.csv"], "separater": ";"})


def test_every_declared_file_takes_rows_of_files_there_are(files):
    declared = tomllib.loads((REFERENCE / "demo_blemishes.toml").read_text(encoding="utf-8"))["file"]
    assert {name for one in declared for name in one["of"]} <= {file.name for file in files}


def test_the_clean_set_replaces_itself_and_nothing_of_somebody_elses(tmp_path: Path, monkeypatch):
    theirs = tmp_path / "thesis"
    theirs.mkdir()
    (theirs / "chapter.docx").write_bytes(b"years of work")
    with pytest.raises(SourceProblem, match="thesis"):
        demo.write_clean(theirs)
    assert (theirs / "chapter.docx").read_bytes() == b"years of work"

    def written(folder: Path, clean: bool) -> dict[str, int]:
        folder.mkdir(exist_ok=True)
        (folder / "centres.xlsx").write_bytes(b"")
        return {"centres.xlsx": 3 if clean else 4}

    monkeypatch.setattr("etl.demo.whole_set.write_files", written)
    assert demo.write_clean(tmp_path / "new") == 3
    assert json.loads((tmp_path / "new" / ".written-from.json").read_text())["rows"] == {"centres.xlsx": 3}
    assert demo.write_clean(tmp_path / "new") == 3
    # A set of the other sort is not taken for this one.
    assert demo.write(Settings(inbox=tmp_path)) == 4


def test_one_upload_tells_what_was_mended(inbox: Path):
    mended = open_file(inbox / "demo" / "beneficiaires_2020.csv").grids[0]
    assert [note for note in mended.notes if "1252" in note.text("en") or "1256" in note.text("en")]
