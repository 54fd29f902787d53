"""Pictures, charts and lists of an office's workbook come back with it, and what does not is named."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from xml.etree import ElementTree as ET

import openpyxl
import pytest
import xlsxwriter

from data.words import translator
from etl.returning import kept_drawings as drawings
from etl.returning.carried_over import EXTRAS, LOST_PARTS, PICTURES
from etl.returning.kept_extensions import kept_extensions
from etl.returning.left_out import ANEW, LOST
from etl.returning.returned_workbook import returned_workbook
from tests.etl.returning.returned_files import HEADINGS, ROWS, judged, opened, saved, workbook

SHEET = "Cellules de veille sociale"


def picture() -> bytes:
    """A red PNG of one point."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\x00\xff\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def drawn(*, sparkline: bool = False, bars: bool = False) -> bytes:
    """A workbook with a picture, a chart and a text box beside its table, and a picture on another sheet."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        page = book.add_worksheet(SHEET)
        for row, cells in enumerate((HEADINGS, *ROWS)):
            page.write_row(row, 0, cells)
        page.write_comment("A1", "vu")
        page.insert_image(
            "G2", "logo.png", {"image_data": io.BytesIO(picture()), "url": "https://example.org"}
        )
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": ["Notes", 0, 0, 2, 0]})
        page.insert_chart("G6", chart)
        page.insert_textbox("G20", "Lu et approuvé")
        notes = book.add_worksheet("Notes")
        notes.write_column(0, 0, [1, 2, 3])
        notes.insert_image("C2", "cachet.png", {"image_data": io.BytesIO(picture())})
        if sparkline:
            notes.add_sparkline("B1", {"range": "Notes!A1:A3"})
        if bars:
            notes.conditional_format("A1:A3", {"type": "data_bar", "data_bar_2010": True})
    return content.getvalue()


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(package: bytes, part: str, content: bytes) -> bytes:
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as archive:
        for name, before in {**parts(package), part: content}.items():
            archive.writestr(name, content if name == part else before)
    return copy.getvalue()


def back(sent: bytes) -> bytes:
    return returned_workbook(sent, judged(sent))


def said(package: bytes) -> list[str]:
    sheet = opened(package).worksheets[0]
    return [str(cell.value) for (cell,) in sheet.iter_rows(max_col=1, max_row=9)]


def translated(text: str) -> str:
    return translator("fr").gettext(text)


def test_a_picture_a_chart_and_a_text_box_come_back_as_they_were():
    sent = drawn()
    returned = parts(back(sent))
    before = parts(sent)
    assert [name for name in returned if name.endswith(".png")] == ["xl/kept/media/image1.png"]
    assert returned["xl/kept/media/image1.png"] == picture()
    assert returned["xl/kept/charts/chart1.xml"] == before["xl/charts/chart1.xml"]
    assert "Lu et approuvé".encode() in returned["xl/kept/drawings/drawing1.xml"]


def test_every_reference_of_the_returned_package_leads_to_a_part_that_has_a_type():
    returned = parts(back(drawn()))
    types = {one.get("PartName") for one in ET.fromstring(returned["[Content_Types].xml"])}
    assert {f"/{name}" for name in returned if "/kept/" in name and not name.endswith(".rels")} <= types
    kept = {
        name: content for name, content in returned.items() if "/kept/" in name and name.endswith(".rels")
    }
    for content in kept.values():
        for relation in ET.fromstring(content):
            target = relation.get("Target")
            assert relation.get("TargetMode") == "External" or target.lstrip("/") in returned
    assert kept


@pytest.mark.parametrize("sheet", [SHEET, "Notes"])
def test_each_sheet_refers_to_its_own_drawing_before_its_comments(sheet: str):
    sent = drawn()
    returned = parts(back(sent))
    book = opened(back(sent))
    part = f"xl/worksheets/sheet{book.sheetnames.index(sheet) + 1}.xml"
    assert returned[part].count(b"<drawing ") == 1
    if b"<legacyDrawing" in returned[part]:
        assert returned[part].index(b"<drawing ") < returned[part].index(b"<legacyDrawing")
    listed = returned[part.replace("worksheets/", "worksheets/_rels/") + ".rels"].decode()
    number = [SHEET, "Notes"].index(sheet) + 1
    assert re.search(rf'Id="rIdKept"[^>]*Target="/xl/kept/drawings/drawing{number}.xml"', listed)


def test_cells_are_still_marked_and_the_offices_comment_stays():
    sheet = opened(back(drawn()))[SHEET]
    assert sheet["B3"].comment.text.startswith("[refusé]")
    assert sheet["A1"].comment.text == "vu"
    assert sheet["B3"].fill.fgColor.rgb == "FFFFB3B3"


def test_a_returned_workbook_that_is_returned_again_keeps_its_pictures():
    twice = parts(back(back(drawn())))
    assert [content for name, content in twice.items() if name.endswith(".png")] == [picture()]


def test_nothing_is_said_to_be_left_out_where_all_is_kept():
    begun = translated(LOST).split("{", maxsplit=1)[0]
    assert not [line for line in said(back(drawn(sparkline=True))) if line.startswith(begun)]


def test_sparklines_come_back():
    returned = parts(back(drawn(sparkline=True)))
    (sheet,) = [content for content in returned.values() if b"sparklineGroup" in content]
    ET.fromstring(sheet)
    assert sheet.endswith(b"</extLst></worksheet>")


def test_conditional_colours_that_openpyxl_does_not_know_are_named():
    assert translated(LOST).format(what=translated(EXTRAS)) in said(back(drawn(bars=True)))


def test_macros_are_left_out_and_named():
    returned = back(changed(drawn(), "xl/vbaProject.bin", b"macro"))
    assert "xl/vbaProject.bin" not in parts(returned)
    assert translated(LOST).format(what=translated(LOST_PARTS["xl/vbaProject.bin"])) in said(returned)


@pytest.mark.parametrize(
    "relation",
    [
        b'Type="http://x/relationships/image" Target="file:///etc/hostname" TargetMode="External"',
        b'Type="http://x/relationships/image" Target="../media/nowhere.png"',
        b'Type="http://x/relationships/image" Target="../../../../outside.png"',
        b'Type="http://x/relationships/control" Target="../media/image1.png"',
        b'Type="http://x/relationships/image" Target="#Notes!A1"',
    ],
)
def test_a_drawing_that_rests_on_what_is_not_in_the_file_is_left_out_and_named(relation: bytes):
    rels = "xl/drawings/_rels/drawing1.xml.rels"
    sent = drawn()
    wrong = re.sub(rb'Type="[^"]*/image" Target="[^"]*"', relation, parts(sent)[rels])
    returned = back(changed(sent, rels, wrong))
    assert "xl/kept/drawings/drawing1.xml" not in parts(returned)
    assert "xl/kept/drawings/drawing2.xml" in parts(returned)
    assert translated(LOST).format(what=translated(PICTURES)) in said(returned)


@pytest.mark.parametrize(
    "wrong", [b"<broken", b"", b'<Relationships xmlns="x"><Relationship/></Relationships>']
)
def test_a_chart_that_is_broken_in_itself_stops_nothing(wrong: bytes):
    sent = drawn()
    returned = returned_workbook(changed(sent, "xl/charts/_rels/chart1.xml.rels", wrong), judged(sent))
    assert opened(returned)[SHEET]["B3"].comment.text.startswith("[refusé]")


def test_pictures_beyond_the_limit_are_left_out_and_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(drawings, "MOST", 100)
    returned = back(drawn())
    assert not [name for name in parts(returned) if "/kept/" in name]
    assert translated(LOST).format(what=translated(PICTURES)) in said(returned)


def test_a_picture_used_twice_is_counted_and_carried_once(monkeypatch: pytest.MonkeyPatch):
    sent = drawn()
    with zipfile.ZipFile(io.BytesIO(sent)) as archive:
        used = [
            info.file_size
            for info in archive.infolist()
            if re.search(r"xl/(drawings/drawing\d|charts/chart1|media/image1)", info.filename)
        ]
        monkeypatch.setattr(drawings, "MOST", sum(used) + 4_000)
        kept = drawings.kept_drawings(
            archive, {SHEET: "xl/worksheets/sheet1.xml", "Notes": "xl/worksheets/sheet2.xml"}
        )
    assert set(kept.sheets) == {SHEET, "Notes"}
    assert sum(name.endswith(".png") for name in kept.parts) == 1


def test_a_workbook_without_drawings_is_written_as_ever():
    assert not [name for name in parts(back(saved(workbook()))) if "/kept/" in name]


@pytest.mark.parametrize(("member", "told"), [("envoi.xls", True), ("envoi.ods", True), ("envoi.csv", False)])
def test_a_workbook_written_anew_says_so_and_a_text_file_has_nothing_to_lose(member: str, told: bool):
    found = judged(saved(workbook()))
    found[0].table.grid.__dict__["member"] = member
    lines = said(returned_workbook(b"", found))
    assert (translated(ANEW) in lines) is told


@pytest.mark.parametrize(
    "end",
    [
        b"<extLst><ext uri='x'></ext></extLst></worksheet>",
        b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><unknown:a/></ext></extLst></worksheet>',
        b"</worksheet>",
    ],
)
def test_an_end_that_could_not_be_read_again_is_not_written(end: bytes):
    assert kept_extensions(b'<worksheet xmlns="a">' + end)[0] == b""


def test_lists_taken_from_another_sheet_keep_the_names_they_need():
    root = b'<worksheet xmlns="a" xmlns:x14="b" xmlns:xm="c"><sheetData/>'
    one = (
        b'<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="b">'
        b"<x14:v><xm:f>Notes!A1</xm:f></x14:v></ext>"
    )
    kept, lost = kept_extensions(root + b"<extLst>" + one + b"</extLst></worksheet>")
    assert not lost
    assert kept.count(b"xmlns:x14") == 1
    assert b'xmlns:xm="c"' in kept
    ET.fromstring(kept)


def test_what_is_carried_over_can_be_read_again_by_openpyxl():
    sheet = openpyxl.load_workbook(io.BytesIO(back(drawn())))[SHEET]
    assert len(sheet._charts) == 1
