"""Workbooks as grids, read by a process of its own that may fail without harm."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from data.paths import ROOT
from etl.reading.columns import Column, frame
from etl.reading.grid import Grid, Note, Opened, Problem
from etl.reading.limits import MEBIBYTE, WORKBOOK_MEMORY, WORKBOOK_SECONDS
from etl.reading.remarks import Remark
from etl.reading.troubles import Trouble, Unreadable
from etl.reading.workbook_child import LENGTH_BYTES

_CODE = np.dtype("int32")
#: What the process says when memory was refused to it.
_WANTED_MEMORY = (b"MemoryError", b"memory allocation", b"capacity overflow")


def read(path: Path, member: str) -> Opened:
    """Read the sheets of a workbook: xlsx, xlsm, xlsb, xls or ods.

    Raises
    ------
    Unreadable
        If the workbook does not open, or holds nothing.
    """
    header, codes = _answer(path)
    if "trouble" in header:
        raise Unreadable(Trouble[header["trouble"]], **header["fields"])
    grids: list[Grid] = []
    problems: list[Problem] = []
    told = _of_book(header)
    for sheet in header["sheets"]:
        try:
            grid = _grid(sheet, codes, member, told)
        except Unreadable as broken:
            problems.append(Problem(member, sheet["name"], broken.trouble.value, broken.fields))
        else:
            grids.extend([grid] if grid else [])
    if not grids and not problems:
        raise Unreadable(Trouble.NO_CELLS)
    return Opened(tuple(grids), tuple(problems))


def _answer(path: Path) -> tuple[dict[str, Any], Iterator[bytes]]:
    """What the process answers: what it found, and each column's codes in turn."""
    command = [sys.executable, "-m", "etl.reading.workbook_child", str(path.absolute())]
    try:
        process = subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=WORKBOOK_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise _exhausting() from late
    if process.returncode:
        wanted_memory = any(word in process.stderr for word in _WANTED_MEMORY)
        killed = -process.returncode in {signal.SIGABRT, signal.SIGKILL, signal.SIGXCPU}
        raise _exhausting() if wanted_memory or killed else Unreadable(Trouble.DAMAGED)
    length = int.from_bytes(process.stdout[:LENGTH_BYTES], "little")
    header = json.loads(process.stdout[LENGTH_BYTES : LENGTH_BYTES + length])
    return header, _codes(header, memoryview(process.stdout)[LENGTH_BYTES + length :])


def _codes(header: dict[str, Any], content: memoryview) -> Iterator[Any]:
    start = 0
    for sheet in header.get("sheets", ()):
        for _ in sheet.get("columns", ()):
            end = start + sheet["height"] * _CODE.itemsize
            yield np.frombuffer(content[start:end], _CODE)
            start = end


def _exhausting() -> Unreadable:
    return Unreadable(Trouble.EXHAUSTING, megabytes=WORKBOOK_MEMORY // MEBIBYTE, seconds=WORKBOOK_SECONDS)


def _grid(sheet: dict[str, Any], codes: Iterator[Any], member: str, told: list[Note]) -> Grid | None:
    """One sheet; None when nothing is in it."""
    if "trouble" in sheet:
        raise Unreadable(Trouble[sheet["trouble"]], **sheet["fields"])
    cells = frame([Column(next(codes), texts) for texts in sheet["columns"]])
    if cells.empty:
        return None
    return Grid(
        member,
        sheet["name"],
        cells,
        typed=frozenset(place for place in sheet["typed"] if place < cells.shape[1]),
        dated=frozenset(sheet["dated"]),
        uncomputed=frozenset((row, column) for row, column in sheet["marks"]["uncomputed_cells"]),
        notes=(*told, *_of_sheet(sheet)),
        merged=tuple(tuple(region) for region in sheet["merged"]),
    )


def _of_book(header: dict[str, Any]) -> list[Note]:
    """What is to be told of the whole workbook."""
    notes = [
        Note(remark.value)
        for flag, remark in (("macros", Remark.MACROS), ("links", Remark.LINKS))
        if header[flag]
    ]
    names = ", ".join(header["others"])
    return [*notes, Note(Remark.OTHER_SHEETS.value, {"names": names})] if names else notes


def _of_sheet(sheet: dict[str, Any]) -> list[Note]:
    """What is to be told of one sheet."""
    marks = sheet["marks"]
    notes = [Note(Remark.HIDDEN_SHEET.value)] if sheet["hidden"] else []
    if marks["hidden_rows"]:
        notes.append(Note(Remark.HIDDEN_ROWS.value, {"count": marks["hidden_rows"]}))
    if marks["formulas"]:
        notes.append(Note(Remark.FORMULAS.value, {"count": marks["formulas"]}))
    if marks["uncomputed"]:
        fields = {"count": marks["uncomputed"], "cell": marks["first_uncomputed"]}
        notes.append(Note(Remark.UNCOMPUTED.value, fields))
    if marks["errors"]:
        fields = {"count": marks["errors"], "value": marks["error"], "cell": marks["first_error"]}
        notes.append(Note(Remark.ERRORS.value, fields))
    return notes
