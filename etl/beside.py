"""Contents of finished tables, worked out in a thread of its own beside the steps that follow."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

import duckdb

from etl import contents
from etl.contents import Content


class Beside:
    """Hashes tables that no later step writes, one after the other, while the next steps run.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A build in the making; its tables are read on a connection beside this one.
    """

    def __init__(self, warehouse: duckdb.DuckDBPyConnection) -> None:
        ((database,),) = warehouse.execute("SELECT current_database()").fetchall()
        self._own = warehouse.cursor()
        self._own.execute(f'USE "{database}"')
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="contents")
        self._begun: dict[str, Future[dict[str, Content]]] = {}

    def __enter__(self) -> Beside:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._own.interrupt()
        self._thread.shutdown(cancel_futures=True)
        self._own.close()

    def begin(self, tables: Iterable[str]) -> None:
        """Hash these tables, which must stay as they are from now on."""
        for table in sorted(tables):
            self._begun[table] = self._thread.submit(contents.of, self._own, (table,))

    def result(self) -> dict[str, Content]:
        """What was begun, by table, as `etl.contents.of` gives it: waits for it."""
        found: dict[str, Content] = {}
        for work in self._begun.values():
            found |= work.result()
        return found
