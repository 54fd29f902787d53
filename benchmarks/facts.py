"""How long the facts take to build, and how much memory: everything from nothing, then nothing changed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

from benchmarks.report import Table, against
from data.paths import ROOT


@dataclass(frozen=True)
class Cost:
    seconds: float
    gigabytes: float


def measured() -> Table:
    with tempfile.TemporaryDirectory() as empty:
        cold = _build(empty)
        again = _build(empty)
    return Table(
        "Building the facts",
        ("what", "measured", "asked", "met"),
        [
            (
                "from the installed packages, demonstration files included",
                *against(f"{cold.seconds:.1f} s", "≤ 60 s", cold.seconds <= 60),
            ),
            ("its peak memory", *against(f"{cold.gigabytes:.2f} GB", "≤ 1.5 GB", cold.gigabytes <= 1.5)),
            ("again, nothing changed", *against(f"{again.seconds:.1f} s", "≤ 3 s", again.seconds <= 3)),
        ],
        [
            "Wall time of `python -m etl` into an empty data folder, the interpreter's start included; "
            "peak resident memory of the process."
        ],
    )


def _build(data: str) -> Cost:
    """Build into a folder of its own; the memory is that of this one process, asked of the system."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "etl"],
        cwd=ROOT,
        env={**os.environ, "YAQAZA_DATA": data},
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"python -m etl ended with {os.waitstatus_to_exitcode(status)}: run it to see why")
    return Cost(time.perf_counter() - started, usage.ru_maxrss / 2**20)
