"""Files as offices send them, made on the spot; and what opening them gives, in a form that compares."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter
import xlwt

from etl.reading.grid import Grid, Opened
from etl.reading.opening import open_file
from etl.reading.remarks import Remark
from etl.reading.troubles import Trouble

FRENCH = "Code du centre;Année;Libellé\nEN-1;2024;Éducation préscolaire\nEN-2;2023;Forêt\n"
ARABIC = "رمز المركز;السنة;عدد المستفيدين\nEN-1;2024;دار الطالبة\nEN-2;2023;السمارة\n"
MIXED = "Année | السنة;Délégation | المندوبية\n2024;Salé\n"

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<?xml version="1.0"?><m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<m:file-entry m:full-path="/" m:media-type="{_ODS}"/></m:manifest>'
)


def written(folder: Path, content: bytes | str, name: str = "envoi.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def xlsx(folder: Path, sheets: Mapping[str, list[list[Any]]], name: str = "envoi.xlsx") -> Path:
    path = folder / name
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        book.default_date_format = day
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return path


def xls(folder: Path, rows: list[list[Any]], name: str = "envoi.xls", title: str = "Feuil1") -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet(title)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell)
    path = folder / name
    book.save(str(path))
    return path


def ods(folder: Path, rows: Iterable[str], name: str = "envoi.ods", before: str = "") -> Path:
    """Rows are markup: ``cell("Type")``, joined."""
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {_SPACES}>'
        f'<office:body><office:spreadsheet><table:table table:name="Feuille1">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    parts = {
        "mimetype": _ODS,
        "content.xml": content,
        "META-INF/manifest.xml": _MANIFEST,
    }
    return zipped(folder, parts, name)


def cell(text: str, attributes: str = 'office:value-type="string"') -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def zipped(folder: Path, parts: Mapping[str, bytes | str], name: str = "envoi.zip") -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return path


def changed(path: Path, changes: Mapping[str, bytes | str], *, without: str = "") -> Path:
    """The same zip with some parts replaced or added."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name != without}
    return zipped(path.parent, {**parts, **changes}, path.name)


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def minimal_xlsx(sheet_data: str, before: str = "") -> bytes:
    """A workbook whose only sheet holds this markup."""
    content = BytesIO()
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"/>')
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
            '<sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml", f'{before}<worksheet xmlns="{main}">{sheet_data}</worksheet>'
        )
    return content.getvalue()


def table(grid: Grid) -> list[list[str]]:
    return grid.cells.astype("object").to_numpy().tolist()


def only(path: Path) -> Grid:
    opened = open_file(path)
    assert not opened.problems, opened.problems
    [grid] = opened.grids
    return grid


def trouble(opened: Opened | Path) -> Trouble:
    """The only trouble of a file that gives nothing else; it can be said in every language."""
    found = open_file(opened) if isinstance(opened, Path) else opened
    assert not found.grids
    [problem] = found.problems
    for language in ("ar", "fr", "en"):
        assert "{" not in problem.text(language)
    return Trouble(problem.message)


def remarks(grid: Grid) -> list[Remark]:
    for note in grid.notes:
        for language in ("ar", "fr", "en"):
            assert "{" not in note.text(language)
    return [Remark(note.message) for note in grid.notes]
