"""``python -m benchmarks.reading``: how long opening an office's file takes, and how much memory."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

from benchmarks.report import Table, against
from data.paths import ROOT

HEADINGS = ("Code du centre", "Année", "Sexe", "Tranche d'âge", "Programme", "Bénéficiaires", "Démonstration")
#: Run in a process of its own, so that the memory is that of opening alone.
OPEN = """
import json, resource, sys, time
from pathlib import Path
from etl.reading.opening import open_file
started = time.perf_counter()
opened = open_file(Path(sys.argv[1]))
seconds = time.perf_counter() - started
assert not opened.problems
used = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps({"rows": len(opened.grids[0].cells), "seconds": seconds, "megabytes": max(used) / 1024}))
"""
SCAN = """
import duckdb, json, sys, time
started = time.perf_counter()
read = duckdb.read_csv(sys.argv[1], sep=";", all_varchar=True)
rows = duckdb.sql("SELECT count(*), max(COLUMNS(*)) FROM read").fetchall()[0][0]
print(json.dumps({"rows": rows + 1, "seconds": time.perf_counter() - started}))
"""


def measured() -> list[Table]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large, book = _csv(folder / "large.csv", 3_000_000), _xlsx(folder / "book.xlsx", 200_000)
        opened, scanned, workbook = _run(OPEN, large), _run(SCAN, large), _run(OPEN, book)
    return [
        Table(
            "Opening offices' files",
            ("what", "measured", "asked", "met"),
            [
                (f"csv of {opened['rows']:,} rows", *_seconds(opened["seconds"], 3)),
                ("its peak memory", *_megabytes(opened["megabytes"], 1000)),
                (f"DuckDB scanning it: {scanned['seconds']:.1f} s", *_times(opened, scanned)),
                (f"xlsx of {workbook['rows']:,} rows", *_seconds(workbook["seconds"], 10)),
                ("its peak memory", *_megabytes(workbook["megabytes"], 1000)),
            ],
            ["Seven columns of text under the office's row numbers; without the interpreter's start."],
        )
    ]


def _seconds(value: float, asked: float) -> tuple[str, ...]:
    return against(f"{value:.1f} s", f"≤ {asked} s", value <= asked)


def _megabytes(value: float, asked: float) -> tuple[str, ...]:
    return against(f"{value:.0f} MB", f"≤ {asked} MB", value <= asked)


def _times(opened: dict[str, float], scanned: dict[str, float]) -> tuple[str, ...]:
    ratio = opened["seconds"] / scanned["seconds"]
    return against(f"{ratio:.1f} times", "≤ 5 times", ratio <= 5)


def _run(program: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-c", program, str(path)]
    return json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)


def _rows(count: int) -> Iterator[tuple[str | int, ...]]:
    chance = random.Random(1)
    for _ in range(count):
        yield (
            f"EN-{chance.randrange(5000)}",
            chance.randrange(2015, 2026),
            chance.choice(("Féminin", "Masculin")),
            chance.choice(("0-4 ans", "5-9 ans", "60 ans et plus")),
            chance.choice(("Alphabétisation", "Formation")),
            chance.randrange(200),
            "Oui",
        )


def _csv(path: Path, count: int) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        file.write(";".join(HEADINGS) + "\r\n")
        file.writelines(";".join(map(str, row)) + "\r\n" for row in _rows(count))
    return path


def _xlsx(path: Path, count: int) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Bénéficiaires")
        sheet.write_row(0, 0, HEADINGS)
        for place, row in enumerate(_rows(count), start=1):
            sheet.write_row(place, 0, row)
    return path


if __name__ == "__main__":
    print("\n".join(table.markdown() for table in measured()))
