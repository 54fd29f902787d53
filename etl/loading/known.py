"""What a file's rows may refer to and are compared with, out of the files that count already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache

import duckdb
import pandas as pd

from etl.judging.findings import Judged
from etl.judging.known import CENTRE, COUNTED, PLACE, Known
from etl.loading import counting
from etl.loading.counting import Counted
from etl.recognising.reading_words import KnownWords
from etl.resolving.decisions import accepted_headings, resolver
from etl.resolving.resolver import Decisions, Key, Resolver
from records import standing

#: Lists that rows of other tables refer to: table -> its key.
LISTS = {"centre": "centre_id", "cell": "cell_id"}

_PLACES = "SELECT code, level, province_code, region_code FROM territory ORDER BY code"
_CENTRES = f"SELECT centre_id, {', '.join(CENTRE)} FROM counting ORDER BY place, centre_id"  # noqa: S608 - names from the code
_CELLS = "SELECT cell_id, territory_code FROM counting ORDER BY place, cell_id"
_COUNTS = """
    SELECT centre_id, period::VARCHAR AS period, sum(beneficiary_count)::BIGINT AS beneficiary_count
    FROM counting
    GROUP BY ALL
    ORDER BY ALL
"""
_PUBLISHED = "SELECT indicator, period, level, territory_code, value FROM published_figure"


def known(warehouse: duckdb.DuckDBPyConnection, files: Sequence[Counted]) -> Known:
    """What is known before anything of this run is judged.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory``; ``published_figure`` too where there is a build.
    files : sequence of Counted
        Files whose rows count.
    """
    places = warehouse.execute(_PLACES).df().set_index("code")[list(PLACE)]
    found = Known(_resolver(), places=places, ignored=standing.ignored(), today=datetime.now(UTC).date())
    if lists := counting.having(files, "centre"):
        found.centres = _counting(warehouse, "centre", lists, _CENTRES).set_index("centre_id")
    if lists := counting.having(files, "cell"):
        cells = _counting(warehouse, "cell", lists, _CELLS)
        found.cells = dict(zip(cells["cell_id"], cells["territory_code"], strict=True))
    if counts := counting.having(files, "beneficiary_count"):
        found.counted = _counting(warehouse, "beneficiary_count", counts, _COUNTS)
    if warehouse.execute("FROM duckdb_tables() WHERE table_name = 'published_figure'").fetchall():
        found.published = warehouse.execute(_PUBLISHED).df()
    return found


def words() -> KnownWords:
    """What titles and headings may say: every territory, and the headings people accepted."""
    return KnownWords(_resolver().territories, accepted_headings())


def _resolver() -> Resolver:
    """Who knows every name, put together once as long as nobody decides anything."""
    decided = resolver().decisions
    return _knowing(frozenset(decided.accepted.items()), decided.rejected)


@lru_cache(maxsize=1)
def _knowing(
    accepted: frozenset[tuple[Key, str]], rejected: frozenset[tuple[str, str, str, str]]
) -> Resolver:
    return Resolver(Decisions(dict(accepted), rejected))


def learn(found: Known, judged: Judged) -> None:
    """Let what is judged next refer to the accepted rows of a list."""
    table, rows = judged.table.kind.table, judged.rows
    if table == "centre" and len(rows):
        fresh = rows.set_index(rows["centre_id"].astype("str"))[list(CENTRE)]
        kept = found.centres[~found.centres.index.isin(fresh.index)]
        found.centres = pd.concat([kept, fresh]) if len(kept) else fresh
    elif table == "cell" and len(rows):
        fresh_cells = zip(rows["cell_id"].astype("str"), rows["territory_code"].astype("str"), strict=True)
        found.cells = {**found.cells, **dict(fresh_cells)}


def remember(found: Known, judged: Judged) -> None:
    """Let what is judged next be compared with the people counted here."""
    if judged.table.kind.table == "beneficiary_count" and len(judged.rows):
        rows = judged.rows.assign(period=judged.rows["period"].astype("str"))
        sums = rows.groupby(["centre_id", "period"], observed=True)["beneficiary_count"].sum().reset_index()
        found.counted = pd.concat([found.counted, sums.astype({"centre_id": "str"})[list(COUNTED)]])


def _counting(
    warehouse: duckdb.DuckDBPyConnection, table: str, files: Sequence[Counted], question: str
) -> pd.DataFrame:
    counting.view(warehouse, table, files)
    rows = warehouse.execute(question).df()
    warehouse.execute("DROP VIEW counting; DROP VIEW received")
    return rows
