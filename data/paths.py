"""Where the project keeps what it reads and what it builds."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

#: Everything that changes while the product runs; tests point it elsewhere.
DATA = Path(os.environ.get("YAQAZA_DATA", ROOT / "data"))
INBOX = DATA / "inbox"
BUILD = DATA / "build"
CURRENT = BUILD / "current.duckdb"
#: Files as offices sent them, with what became of each.
LOADS = DATA / "loads"
#: What people write, unless DATABASE_URL says otherwise.
RECORDS = DATA / "records.sqlite"

#: What the project carries and publishes with its code.
REFERENCE = ROOT / "data" / "reference"
QUERIES = ROOT / "data" / "queries"
LOCALE = ROOT / "data" / "locale"
SOURCES = ROOT / "data" / "sources"
INDICATORS = ROOT / "data" / "indicators"
GEO_ASSETS = ROOT / "assets" / "geo"
