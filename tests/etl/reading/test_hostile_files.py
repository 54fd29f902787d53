"""What is sent to break a reader, or is no table: a clear sentence each, in bounded memory and time."""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from etl.reading import archives, archives_end, limits, opening, workbooks
from etl.reading.opening import open_file
from etl.reading.troubles import Trouble
from tests.etl.reading.received import (
    cell,
    changed,
    minimal_xlsx,
    ods,
    part,
    table,
    trouble,
    written,
    xlsx,
    zipped,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'


def named(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


@pytest.mark.parametrize(
    ("content", "expected", "found"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", Trouble.OTHER_FORMAT, "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Trouble.OTHER_FORMAT, "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Trouble.OTHER_FORMAT, "a picture"),
        (b"Rar!\x1a\x07\0", Trouble.OTHER_FORMAT, "a RAR archive"),
        (b"\x1f\x8b\x08\0\0", Trouble.OTHER_FORMAT, "a gzip archive"),
        (b"MZ\x90\0\x03\0\0\0\x04\0", Trouble.OTHER_FORMAT, "a program"),
        (b"\x7fELF\x02\x01\x01\0", Trouble.OTHER_FORMAT, "a program"),
        (b'{"a": 1}', Trouble.OTHER_FORMAT, "a JSON file"),
        (bytes(range(256)) * 4, Trouble.OTHER_FORMAT, "a file that is no text"),
        (OLE + named("WordDocument"), Trouble.OTHER_FORMAT, "a Word document"),
        (b"\xff\xfe" + bytes(range(256)) * 4, Trouble.OTHER_FORMAT, "a file that is no text"),
        (b"\x09\x08\x08\x00\x00\x05\x05\x00", Trouble.OLD_WORKBOOK, None),
        (OLE + named("EncryptedPackage"), Trouble.LOCKED, None),
        (OLE + named("Workbook"), Trouble.DAMAGED, None),
        (b"PK\x03\x04 and nothing more", Trouble.DAMAGED, None),
    ],
)
def test_what_is_no_table_is_named(tmp_path: Path, content: bytes, expected: Trouble, found: str | None):
    path = written(tmp_path, content, "centres.xls")
    assert trouble(path) is expected
    assert open_file(path).problems[0].fields.get("found") == found


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><table><tr><td>Code</td></tr></table></body></html>",
        "\n  <!DOCTYPE html><html></html>",
        "<table border=1><tr><td>x</td></tr></table>",
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ],
)
def test_a_web_page_called_xls_is_to_be_saved_as_xlsx(tmp_path: Path, page: str):
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert trouble(written(tmp_path, page.encode(encoding), "export.xls")) is Trouble.RESAVE


def test_a_word_file_and_a_numbers_file_are_named(tmp_path: Path):
    word = zipped(tmp_path, {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}, "a.xlsx")
    assert trouble(word) is Trouble.OTHER_FORMAT
    assert trouble(zipped(tmp_path, {"Index/Document.iwa": "x"}, "b.xlsx")) is Trouble.OTHER_FORMAT


def test_folders_links_devices_and_absent_files_are_no_files(tmp_path: Path):
    real = written(tmp_path, "A;B\n1;2\n")
    link = tmp_path / "lien.csv"
    link.symlink_to(real)
    os.mkfifo(tmp_path / "pipe.csv")
    assert trouble(tmp_path) is Trouble.NOT_A_FILE
    assert trouble(link) is Trouble.NOT_A_FILE
    assert trouble(tmp_path / "pipe.csv") is Trouble.NOT_A_FILE
    assert trouble(Path("/dev/zero")) is Trouble.NOT_A_FILE
    assert trouble(tmp_path / "absent.csv") is Trouble.ABSENT
    assert trouble(tmp_path / ("x" * 3000)) is Trouble.FORBIDDEN
    assert trouble(Path("a\0b")) is Trouble.ABSENT


def test_a_file_of_two_gigabytes_is_refused_without_being_read(tmp_path: Path):
    path = tmp_path / "grand.csv"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    assert trouble(path) is Trouble.TOO_LARGE


# --- archives


def test_an_archive_gives_the_tables_of_its_files_under_harmless_names(tmp_path: Path):
    csv = "A;B\n1;2\n"
    inside = {
        "../../etc/passwd.csv": csv,
        "/abs/centres.csv": csv,
        "C:\\Temp\\centres.csv": csv,
        "sous/Centres.csv": csv,
        "sous/": "",
        "__MACOSX/._x.csv": "litter",
        "~$centres.xlsx": "lock",
        "a\u202evsc.exe": csv,
    }
    opened = open_file(zipped(tmp_path, inside))
    assert [grid.member for grid in opened.grids] == [
        "envoi.zip/passwd.csv",
        "envoi.zip/centres.csv",
        "envoi.zip/centres (2).csv",
        "envoi.zip/Centres (3).csv",
        "envoi.zip/avsc.exe",
    ]
    assert not opened.problems
    assert not list(tmp_path.glob("*.csv"))


def test_one_bad_file_of_an_archive_does_not_stop_the_others(tmp_path: Path):
    inner = zipped(tmp_path, {"x.csv": "A;B\n1;2\n"}, "inner.zip").read_bytes()
    book = xlsx(tmp_path, {"F": [["x"]]}).read_bytes()
    opened = open_file(
        zipped(tmp_path, {"a.pdf": b"%PDF-1.4", "b.zip": inner, "c.xlsx": book, "d.csv": "A;B\n1;2\n"})
    )
    assert [grid.member for grid in opened.grids] == ["envoi.zip/c.xlsx", "envoi.zip/d.csv"]
    assert [(one.member, Trouble(one.message)) for one in opened.problems] == [
        ("envoi.zip/a.pdf", Trouble.OTHER_FORMAT),
        ("envoi.zip/b.zip", Trouble.NESTED),
    ]


def test_names_written_by_windows_are_read_in_french(tmp_path: Path):
    path = zipped(tmp_path, {"benXficiaires.csv": "A;B\n1;2\n"})
    path.write_bytes(path.read_bytes().replace(b"benXficiaires", b"ben\x82ficiaires"))
    assert open_file(path).grids[0].member == "envoi.zip/benéficiaires.csv"


def test_a_link_in_an_archive_is_not_followed(tmp_path: Path):
    link = zipfile.ZipInfo("centres.csv")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert trouble(tmp_path / "a.zip") is Trouble.ARCHIVED_LINK


def test_a_locked_archive_is_named_as_such(tmp_path: Path):
    path = zipped(tmp_path, {"a.csv": "A;B\n1;2\n"})
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert trouble(path) is Trouble.LOCKED


def test_an_archive_packed_in_another_way_is_not_unpacked(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.csv", "A;B\n1;2\n")
    assert trouble(tmp_path / "a.zip") is Trouble.DAMAGED


def test_an_empty_archive_is_told(tmp_path: Path):
    assert trouble(zipped(tmp_path, {})) is Trouble.EMPTY


def test_a_bomb_is_known_by_what_it_declares(tmp_path: Path):
    assert trouble(zipped(tmp_path, {"a.csv": b"\0" * (48 << 20)})) is Trouble.SWELLS


def test_a_bomb_that_lies_about_its_size_is_cut_short(tmp_path: Path):
    path = zipped(tmp_path, {"a.csv": b"A;B\n" * (12 << 20)})
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", content, content.rfind(signature) + offset, 1000)
    path.write_bytes(content)
    assert trouble(path) is Trouble.DAMAGED


def test_an_archive_of_too_many_files_is_refused_by_its_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = zipped(tmp_path, {f"{n}.csv": "A;B\n1;2\n" for n in range(20)})
    monkeypatch.setattr(archives, "MEMBERS", 19)
    assert trouble(path) is Trouble.TOO_MANY_MEMBERS


def test_an_archive_whose_list_would_fill_memory_is_not_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = zipped(tmp_path, {f"{n}.csv": "A;B\n1;2\n" for n in range(20)})
    monkeypatch.setattr(archives_end, "LISTED_BYTES", 500)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert trouble(path) is Trouble.TOO_MANY_MEMBERS


# --- workbooks


def test_a_bomb_inside_a_workbook_is_not_unpacked(tmp_path: Path):
    path = changed(xlsx(tmp_path, {"F": [["x"]]}), {"xl/media/image1.png": b"\0" * (64 << 20)})
    assert trouble(path) is Trouble.SWELLS


@pytest.mark.parametrize("place", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_definitions_in_a_workbook_are_refused(tmp_path: Path, place: str):
    path = xlsx(tmp_path, {"F": [["x"]]})
    content = part(path, place).replace("?>", f"?>{LAUGHS}", 1)
    assert trouble(changed(path, {place: content})) is Trouble.DEFINITIONS


def test_definitions_in_an_open_document_are_refused(tmp_path: Path):
    assert trouble(ods(tmp_path, [cell("x")], before=LAUGHS)) is Trouble.DEFINITIONS


def test_a_sheet_of_a_million_columns_is_refused(tmp_path: Path):
    data = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="BDWGN1"><v>1</v></c></row></sheetData>'
    assert trouble(written(tmp_path, minimal_xlsx(data), "a.xlsx")) is Trouble.TOO_MANY_COLUMNS


def test_two_cells_at_the_far_corners_of_a_sheet_are_refused(tmp_path: Path):
    data = (
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="ALL1048576"><v>1</v></c></row></sheetData>'
    )
    assert trouble(written(tmp_path, minimal_xlsx(data), "a.xlsx")) is Trouble.TOO_MANY_CELLS


def test_an_absurd_dimension_is_no_reason_to_refuse_two_cells(tmp_path: Path):
    data = '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    opened = open_file(written(tmp_path, minimal_xlsx(data), "a.xlsx"))
    assert [table(grid) for grid in opened.grids] == [[["1"]]]


def test_addresses_hidden_from_the_first_look_meet_the_limit_of_memory(tmp_path: Path):
    """Markup that is valid, and written as no program writes it."""
    data = (
        "<sheetData><row><c  r='A1'><v>1</v></c></row><row><c  r='XFD1048576'><v>1</v></c></row></sheetData>"
    )
    assert trouble(written(tmp_path, minimal_xlsx(data), "a.xlsx")) in {
        Trouble.EXHAUSTING,
        Trouble.TOO_MANY_COLUMNS,
    }


def test_a_workbook_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(workbooks, "WORKBOOK_SECONDS", 0.001)
    assert trouble(xlsx(tmp_path, {"F": [["x"]]})) is Trouble.EXHAUSTING


def test_an_open_document_that_repeats_a_row_for_ever_is_refused(tmp_path: Path):
    rows = [f'</table:table-row><table:table-row table:number-rows-repeated="100000000">{cell("x")}']
    assert trouble(ods(tmp_path, rows)) is Trouble.TOO_MANY_CELLS


def test_empty_rows_and_columns_repeated_to_the_end_are_usual(tmp_path: Path):
    rest = '<table:table-cell table:number-columns-repeated="16383"/>'
    tail = f'</table:table-row><table:table-row table:number-rows-repeated="1048570">{rest}'
    opened = open_file(ods(tmp_path, [cell("x") + rest, tail]))
    assert [table(grid) for grid in opened.grids] == [[["x"]]]


def test_a_locked_open_document_is_named_as_such(tmp_path: Path):
    path = ods(tmp_path, [cell("x")])
    manifest = part(path, "META-INF/manifest.xml").replace(
        "/></m:manifest>", "><m:encryption-data/></m:file-entry></m:manifest>"
    )
    assert trouble(changed(path, {"META-INF/manifest.xml": manifest})) is Trouble.LOCKED


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_a_workbook_cut_on_its_way_is_damaged(tmp_path: Path, kept: float):
    whole = xlsx(tmp_path, {"F": [[n, "x"] for n in range(500)]}).read_bytes()
    assert trouble(written(tmp_path, whole[: int(len(whole) * kept)], "cut.xlsx")) is Trouble.DAMAGED


def test_a_workbook_with_a_changed_byte_is_damaged(tmp_path: Path):
    path = xlsx(tmp_path, {"F": [[n, "x"] for n in range(500)]})
    content = bytearray(path.read_bytes())
    at = content.index(b"xl/worksheets/sheet1.xml") + 60
    content[at] ^= 0xFF
    assert trouble(written(tmp_path, bytes(content), "bit.xlsx")) is Trouble.DAMAGED


def test_what_nobody_foresaw_is_a_sentence_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(opening.text_file, "read", lambda *_: 1 / 0)
    assert trouble(written(tmp_path, "A;B\n")) is Trouble.UNFORESEEN
    assert "ZeroDivisionError" in caplog.text


def test_limits_are_wider_than_the_largest_file_promised():
    assert limits.RECEIVED_BYTES > 150 << 20
    assert limits.CELLS >= 3_000_000 * 7
    assert limits.WORKBOOK_CELLS >= 200_000 * 20
    assert BytesIO(zlib.compress(b"")).getvalue()
