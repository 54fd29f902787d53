"""How long files of offices take from received to published, and how much memory."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import xlsxwriter

from benchmarks.report import Table, against
from data.paths import BUILD, CURRENT, INBOX, ROOT
from etl.schemas import beneficiaries
from etl.schemas.choices import meanings

ROWS, SHEET_ROWS = 3_000_000, 200_000
YEARS = tuple(range(2021, 2026))
#: Centres that can hold a row for every sex, age band and programme, and the years in which they are open.
CENTRES = """
    SELECT centre_id, licensed_places, year(opened_on) AS first, coalesce(year(closed_on), 2099) AS last
    FROM centre
    WHERE licensed_places > 0
    ORDER BY centre_id
"""


@dataclass(frozen=True)
class Cost:
    seconds: float
    gigabytes: float


def measured() -> Table:
    with tempfile.TemporaryDirectory() as folder:
        data = _product(Path(folder) / "data")
        big = _text(Path(folder) / "beneficiaires.csv", data)
        book = _workbook(Path(folder) / "beneficiaires.xlsx", data)
        megabytes = big.stat().st_size / 1e6
        load = _run(data, "load", str(big))
        scan, pandas = _scanned(big), _grouped(big)
        sheet = _run(data, "load", str(book))
    ratio = load.seconds / scan
    return Table(
        "Loading files of offices",
        ("what", "measured", "asked", "met"),
        [
            (
                f"{ROWS:,} rows of beneficiaries (csv, {megabytes:.0f} MB), published",
                *against(f"{load.seconds:.1f} s", "≤ 15 s", load.seconds <= 15),
            ),
            ("its peak memory", *against(f"{load.gigabytes:.2f} GB", "≤ 1.5 GB", load.gigabytes <= 1.5)),
            (
                f"beside DuckDB merely scanning that file ({scan:.1f} s)",
                *against(f"{ratio:.1f} times", "≤ 5 times", ratio <= 5),
            ),
            (
                f"beside pandas read_csv and groupby ({pandas:.1f} s)",
                f"{load.seconds / pandas:.1f} times",
                "",
                "",
            ),
            (
                f"{SHEET_ROWS:,} rows of beneficiaries (xlsx), published",
                *against(f"{sheet.seconds:.1f} s", "≤ 20 s", sheet.seconds <= 20),
            ),
            ("its peak memory", *against(f"{sheet.gigabytes:.2f} GB", "≤ 1.5 GB", sheet.gigabytes <= 1.5)),
        ],
        [
            "Wall time of `python -m etl load`, the interpreter's start included: every row read, "
            "recognised, resolved, judged, kept, aggregated into measures, indicators, classes and pages' "
            "tables, checked and published; peak resident memory of the process. DuckDB's scan counts and "
            "compares every column as text, on two threads."
        ],
    )


def _product(data: Path) -> Path:
    """An installation of its own that starts from this one's build."""
    shutil.copytree(INBOX / "demo", data / "inbox" / "demo")
    (data / "build").mkdir()
    for path in (CURRENT.resolve(), CURRENT.resolve().with_suffix(".json")):
        shutil.copy(path, data / "build")
    (data / "build" / CURRENT.name).symlink_to(CURRENT.resolve().name)
    if (BUILD / "judged").is_dir():
        shutil.copytree(BUILD / "judged", data / "build" / "judged")
    _run(data)
    return data


def _run(data: Path, *words: str) -> Cost:
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "etl", *words],
        cwd=ROOT,
        env={**os.environ, "YAQAZA_DATA": str(data)},
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"etl {' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}: see why")
    return Cost(time.perf_counter() - started, usage.ru_maxrss / 2**20)


def _headings() -> list[str]:
    return [column.metadata["fr"] for column in beneficiaries.SCHEMA.columns.values()]


def _rows(data: Path, wanted: int) -> Iterator[tuple[str, str, str, str, str, int, str]]:
    """As many rows as asked for, each year of a centre within its places; always the same."""
    sexes, bands, programmes = (_short(name) for name in ("sex", "age_band", "programme"))
    cells = [(sex, band, programme) for sex in sexes for band in bands for programme in programmes]
    with duckdb.connect(str(data / "build" / CURRENT.name), read_only=True) as warehouse:
        centres = warehouse.execute(CENTRES).fetchall()
    chance, left = np.random.default_rng(2025), wanted
    for year in YEARS:
        for centre, places, first, last in centres:
            if left and first <= year <= last:
                counts = chance.multinomial(places, np.full(len(cells), 1 / len(cells)))[:left]
                left -= len(counts)
                for cell, count in zip(cells, counts.tolist(), strict=False):
                    yield centre, str(year), *cell, count, "Non"


def _short(list_name: str) -> list[str]:
    """The shortest word that stands for each value of a list."""
    words: dict[str, list[str]] = {}
    for word, value in meanings(list_name).items():
        words.setdefault(value, []).append(word)
    return [min(known, key=lambda word: (len(word.encode()), word)) for known in words.values()]


def _text(path: Path, data: Path) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(_headings())
        writer.writerows(_rows(data, ROWS))
    return path


def _workbook(path: Path, data: Path) -> Path:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Bénéficiaires")
        sheet.write_row(0, 0, _headings())
        for at, row in enumerate(_rows(data, SHEET_ROWS), start=1):
            sheet.write_row(at, 0, (row[0], int(row[1]), *row[2:]))
    return path


def _scanned(path: Path) -> float:
    started = time.perf_counter()
    with duckdb.connect(config={"threads": 2}) as memory:
        columns = ", ".join(f'max("{name}")' for name in _headings())
        memory.execute(
            f"SELECT count(*), {columns} FROM read_csv($1, delim = ';', header = true, all_varchar = true)",
            [str(path)],
        ).fetchall()
    return time.perf_counter() - started


def _grouped(path: Path) -> float:
    started = time.perf_counter()
    rows = pd.read_csv(path, sep=";", encoding="utf-8-sig")
    rows.groupby(_headings()[:2])[_headings()[5]].sum()
    return time.perf_counter() - started
