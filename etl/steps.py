"""The order in which a build is made."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

import duckdb

from data.words import N_
from etl.settings import Settings

Load = Callable[[duckdb.DuckDBPyConnection, Settings], int]


class Step(NamedTuple):
    """One part of a build: a name for the reader and the module whose ``load`` does it."""

    title: str
    module: str

    def load(self, warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
        """Write this step's tables and return how many rows they hold."""
        step: Load = import_module(self.module).load
        return step(warehouse, settings)


STEPS = (
    Step(N_("Sources"), "etl.extract.sources"),
    Step(N_("Territories"), "etl.extract.territories"),
    # Before the slow steps: an office learns within seconds what to mend in its file.
    Step(N_("Files of the offices"), "etl.extract.offices"),
    Step(N_("Boundaries"), "etl.extract.boundaries"),
    Step(N_("Small maps"), "etl.extract.sketches"),
    Step(N_("Census"), "etl.extract.census"),
    Step(N_("Published figures"), "etl.extract.published"),
    Step(N_("Programme registers"), "etl.extract.registers"),
    Step(N_("Published totals that disagree"), "etl.fronts.disagreements"),
    Step(N_("Measures"), "etl.measures"),
    Step(N_("Indicators"), "etl.indicators"),
    Step(N_("Map classes"), "etl.classes"),
    Step(N_("What rests on each source"), "etl.fronts.source_use"),
    Step(N_("How each level lies"), "etl.fronts.level_spread"),
    Step(N_("Figures of the portraits"), "etl.fronts.portrait_figure"),
    Step(N_("Ages of men and women"), "etl.fronts.age_share"),
    Step(N_("Open centres"), "etl.fronts.open_centre"),
    Step(N_("What is missing where"), "etl.fronts.gaps"),
    Step(N_("Social vigilance cells"), "etl.fronts.vigilance"),
)
