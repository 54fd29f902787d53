"""Anything may be sent: opening it ends in grids or sentences, never in an exception."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.reading.grid import Opened
from etl.reading.opening import open_file
from etl.reading.troubles import Trouble
from tests.etl.reading.received import cell, ods, written, xls, xlsx, zipped

anything = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
#: Each example starts a process.
few = settings(anything, max_examples=40)
BEGINNINGS = (
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<",
    b"a;b\n",
)
KINDS = st.sampled_from(["xlsx", "xls", "ods", "zip"])


def sound(opened: Opened) -> None:
    """There is an outcome, it was foreseen, it can be said, and every cell is text."""
    assert opened.grids or opened.problems
    for problem in opened.problems:
        assert Trouble(problem.message) is not Trouble.UNFORESEEN
        assert all(problem.text(language) for language in ("ar", "fr", "en"))
    for grid in opened.grids:
        assert all(note.text(language) for note in grid.notes for language in ("ar", "fr", "en"))
        for column in (grid.cells[place] for place in grid.cells.columns):
            assert column.cat.categories[0] == ""
            assert column.cat.codes.min() >= 0
        assert grid.cells.index[0] == 1


@cache
def whole(kind: str) -> bytes:
    rows = [["Code", "Libellé", "N"], *([f"EN-{n}", "Salé", n] for n in range(30))]
    with TemporaryDirectory() as name:
        folder = Path(name)
        made = {
            "xlsx": lambda: xlsx(folder, {"F": rows, "G": rows}),
            "xls": lambda: xls(folder, rows),
            "ods": lambda: ods(folder, ["".join(cell(str(one)) for one in row) for row in rows]),
            "zip": lambda: zipped(folder, {"a.csv": "A;B\n1;2\n", "b/c.csv": "é;x\n" * 50}),
        }
        return made[kind]().read_bytes()


@anything
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=300))
def test_random_bytes(tmp_path: Path, beginning: bytes, rest: bytes):
    sound(open_file(written(tmp_path, beginning + rest, "x.xlsx")))


@anything
@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "cp1256", "cp1252"]))
def test_random_text(tmp_path: Path, text: str, encoding: str):
    sound(open_file(written(tmp_path, text.encode(encoding, "replace"))))


@few
@given(KINDS, st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), min_size=1, max_size=6))
def test_workbooks_and_archives_with_changed_bytes(tmp_path: Path, kind: str, changes: list[tuple[int, int]]):
    content = bytearray(whole(kind))
    for place, byte in changes:
        content[place % len(content)] = byte
    sound(open_file(written(tmp_path, bytes(content), "x.bin")))


@few
@given(KINDS, st.floats(0, 1), st.floats(0, 1))
def test_workbooks_and_archives_with_a_piece_cut_out(tmp_path: Path, kind: str, start: float, end: float):
    content = whole(kind)
    first, last = sorted((int(start * len(content)), int(end * len(content))))
    sound(open_file(written(tmp_path, content[:first] + content[last:], "x.bin")))


@few
@given(
    st.lists(st.tuples(st.integers(0, 1 << 20), st.binary(min_size=1, max_size=8)), min_size=1, max_size=4)
)
def test_sheets_with_changed_markup(tmp_path: Path, changes: list[tuple[int, bytes]]):
    """Past the archive's own checks: the parts are packed again after the change."""
    with zipfile.ZipFile(BytesIO(whole("xlsx"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for place, piece in changes:
        name = sorted(parts)[place % len(parts)]
        at = place % max(1, len(parts[name]))
        parts[name] = parts[name][:at] + piece + parts[name][at + len(piece) :]
    sound(open_file(zipped(tmp_path, parts, "x.xlsx")))
