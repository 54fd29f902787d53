"""Each build beside the one it replaces: compared before it is published, kept once it is."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.lineage.diff import FOLDER, Touched, attach, write

#: Comparisons that are kept; those of removed builds still say what moved then.
KEPT = 20
_ASIDE = ".moves"


def ahead(before: Path | None, building: Path, touched: Touched | None = None) -> Path | None:
    """Compare a build that is not published yet with the one it will replace.

    Parameters
    ----------
    before : Path or None
        The published warehouse; None where there is none.
    building : Path
        The finished file; what moved is written beside it, under a name that goes when it goes.
    touched : mapping or None
        All that may differ, as `etl.making.again` tells it; None when nothing is known.

    Returns
    -------
    Path or None
        What was written; None where there is nothing to compare with, or where it is damaged or was made by
        code whose tables differ from ours.
    """
    if before is None or not _opens(before):
        return None
    aside = building.with_name(building.name + _ASIDE)
    try:
        write(before, building, aside, touched)
    except (duckdb.CatalogException, duckdb.BinderException):
        return None
    return aside


def _opens(build: Path) -> bool:
    """Whether a build can be read: one damaged on the disk must not keep the next from replacing it."""
    with duckdb.connect() as trial:
        try:
            attach(trial, "before", build)
        except duckdb.IOException:
            return False
    return True


def keep(moves: Path | None, before: Path | None, published: Path) -> None:
    """Keep a comparison under the names of its builds, and only the last ones.

    Parameters
    ----------
    moves : Path or None
        As `ahead` wrote it.
    before : Path or None
        The warehouse that was replaced.
    published : Path
        The one that serves now.
    """
    if moves is None or before is None:
        return
    folder = published.parent / FOLDER
    folder.mkdir(exist_ok=True)
    moves.rename(folder / f"{before.stem}..{published.stem}.parquet")
    by_build = sorted(folder.glob("*..*.parquet"), key=lambda path: path.stem.partition("..")[2])
    for old in by_build[:-KEPT]:
        old.unlink()
