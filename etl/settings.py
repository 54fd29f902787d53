"""What one run of the ETL is asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from data import paths


@dataclass(frozen=True)
class Settings:
    """Where a build reads and writes, and what it includes.

    Attributes
    ----------
    inbox, loads, build_dir, geo_dir : Path
        Files put there by hand; files loaded and what became of them; warehouses; the map's GeoJSON.
    with_demo : bool
        Whether the demonstration set is written and loaded.
    force : bool
        Build even when nothing changed.
    threads : int
        Threads DuckDB may use; the content of a build does not depend on it.
    lang : str
        Language of messages: ar, fr or en.
    trial : frozenset of str
        Loads that count although nobody has accepted them: to tell what they would change.
    """

    inbox: Path = paths.INBOX
    loads: Path = paths.LOADS
    build_dir: Path = paths.BUILD
    geo_dir: Path = paths.GEO_ASSETS
    with_demo: bool = True
    force: bool = False
    threads: int = 2
    lang: str = "en"
    trial: frozenset[str] = frozenset()
