"""One step of a build: what it reads, what it writes, and the module that does it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

import duckdb

from etl.ahead import Ahead, Work
from etl.changed import Changed
from etl.settings import Settings

Load = Callable[[duckdb.DuckDBPyConnection, Settings], int]
Store = Callable[[duckdb.DuckDBPyConnection, Any], int]

#: The step that reads files of offices.
FILES = "etl.loading.facts"


class Step(NamedTuple):
    """One part of a build: a name for the reader and the module whose ``load`` does it.

    A module may offer ``update(warehouse, settings, changed)`` too, which does less than ``load`` where only
    part of what it reads changed; ``prepare(settings)`` and ``store(warehouse, prepared)``, of which the
    first rests on no earlier step and is done ahead in a process of its own; and ``rests_on(changed)``, which
    knows better than `reads` whether a change reaches it.

    Attributes
    ----------
    title : str
        For the reader.
    module : str
        Where its ``load`` is.
    reads : tuple of str
        Tables made by files of offices, or from such, whose change makes it run again. Nothing else changes
        between two builds of one code: a step that reads only the census says nothing here.
    writes : tuple of str
        Every table it makes or adds to.
    beside : bool
        Whether it may run while others do: it needs nothing but what the steps one after the other made, and
        what it names in `reads`.
    """

    title: str
    module: str
    reads: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    beside: bool = False

    @property
    def prepare(self) -> Work | None:
        """What can be worked out before any other step has run; None where all of it rests on one."""
        found: Work | None = getattr(self._code, "prepare", None)
        return found

    def load(
        self, warehouse: duckdb.DuckDBPyConnection, settings: Settings, begun: Ahead | None = None
    ) -> int:
        """Write this step's tables, from what has begun ahead if anything has; how many rows they hold."""
        if begun:
            store: Store = self._code.store
            return store(warehouse, begun.result())
        step: Load = self._code.load
        return step(warehouse, settings)

    def reached_by(self, changed: Changed) -> bool:
        """Whether a change makes it run again; the step that reads the files themselves always does."""
        if self.module == FILES:
            return True
        rests_on = getattr(self._code, "rests_on", None)
        return rests_on(changed) if rests_on else changed.touches(self.reads)

    def update(self, warehouse: duckdb.DuckDBPyConnection, settings: Settings, changed: Changed) -> int:
        """Write this step's tables anew in a copy of an earlier build; how many rows they hold."""
        update = getattr(self._code, "update", None)
        return update(warehouse, settings, changed) if update else self.load(warehouse, settings)

    @property
    def _code(self) -> ModuleType:
        return import_module(self.module)
