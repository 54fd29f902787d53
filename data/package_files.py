"""The files of source packages the facts are built from: which version, which content."""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

from data.paths import REFERENCE

ESTABLISHMENTS = "data/economy/establishments.csv.gz"


class PackageFile(NamedTuple):
    """One file of a package, as verified before each build."""

    package: str
    version: str
    path: str
    sha256: str


def census_path(subject: str, period: str) -> str:
    """Where a census lies in its package; `subject` is people or households, `period` 2014 or 2024."""
    return f"data/indicators{'' if period == '2024' else period}/{subject}.csv.gz"


def find(path: str) -> PackageFile | None:
    """The declared file with a path; None where no package declares it."""
    return _files().get(path)


@cache
def _files() -> dict[str, PackageFile]:
    with (REFERENCE / "package_files.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {row["path"]: PackageFile(**row) for row in csv.DictReader(lines)}
