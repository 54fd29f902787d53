"""The order in which a build is made, and which steps a change reaches."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

import duckdb

from data.catalogue import catalogue
from data.words import N_
from etl.ahead import Ahead, Work
from etl.changed import Changed
from etl.settings import Settings

Load = Callable[[duckdb.DuckDBPyConnection, Settings], int]
Store = Callable[[duckdb.DuckDBPyConnection, Any], int]


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
    """

    title: str
    module: str
    reads: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()

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


#: The step that reads files of offices.
FILES = "etl.loading.facts"
#: The step that tells what came and what did not.
QUALITY = "etl.quality"
_OFFICES = ("centre", "beneficiary_count", "cell", "cell_report", "signal")
_OTHERS = ("loaded_figure", "population_count", "published_figure", "travel_time")
_VIGILANCE = ("vigilance_frame", "report_week", "report_span", "cell_state", "signal_week", "signal_span")

STEPS = (
    Step(N_("Sources"), "etl.extract.sources", (), ("source",)),
    Step(N_("Territories"), "etl.extract.territories", (), ("territory", "territory_alias")),
    # Before the slow steps: an office learns within seconds what to mend in its file.
    Step(
        N_("Files of the offices"),
        FILES,
        (),
        (*_OFFICES, *_OTHERS, "programme_register", "counted_file", "inbox_file", "source"),
    ),
    Step(
        N_("How far figures have come"),
        "etl.reached",
        ("beneficiary_count", "cell_report", "signal"),
        ("reached",),
    ),
    Step(
        N_("Census"),
        "etl.extract.census",
        (),
        ("census_field", "census_value", "establishment_count", "territory"),
    ),
    Step(N_("Published figures"), "etl.extract.published", (), ("published_figure",)),
    Step(
        N_("Programme registers"),
        "etl.extract.registers",
        ("programme_register",),
        ("register", "programme_register"),
    ),
    Step(
        N_("Published totals that disagree"),
        "etl.fronts.disagreements",
        ("published_figure",),
        ("disagreement", "disagreement_figure"),
    ),
    # As late as may be: they are worked out ahead in a process of their own meanwhile.
    Step(
        N_("Boundaries"),
        "etl.extract.boundaries",
        (),
        ("territory", "located", "map_only_area", "neighbour", "map_layer"),
    ),
    Step(N_("Small maps"), "etl.extract.sketches", (), ("sketch",)),
    Step(
        N_("Measures"),
        "etl.measures",
        (*_OFFICES, "reached"),
        ("measure_value", "gate", "centre_part"),
    ),
    Step(
        N_("Figures of others"),
        "etl.loaded",
        ("loaded_figure", "population_count"),
        ("loaded_indicator", "measure_value", "loaded_figure"),
    ),
    # Before the figures: what is told of signals week by week is withheld together with them.
    Step(
        N_("Social vigilance cells"),
        "etl.fronts.vigilance",
        ("cell", "cell_report", "signal", "measure_value"),
        _VIGILANCE,
    ),
    Step(
        N_("Indicators"),
        "etl.indicators",
        ("measure_value", "signal_week", "signal_span"),
        ("indicator_value", "withheld_count"),
    ),
    Step(
        N_("Map classes"),
        "etl.classes",
        ("indicator_value",),
        ("indicator_view", "view_summary", "map_class"),
    ),
    Step(N_("What rests on each source"), "etl.fronts.source_use", ("indicator_value",), ("source_use",)),
    Step(N_("How each level lies"), "etl.fronts.level_spread", ("indicator_value",), ("level_spread",)),
    Step(N_("How unequal territories are"), "etl.inequality", ("indicator_value",), ("inequality",)),
    Step(
        N_("Figures of the portraits"),
        "etl.fronts.portrait_figure",
        ("indicator_value",),
        ("portrait_figure",),
    ),
    Step(
        N_("What each figure is compared with"),
        "etl.comparing",
        ("indicator_value", "reached"),
        ("verdict", "course", "worse_figure", "flip", "flip_mark", "likeness", "likeness_variable"),
    ),
    Step(N_("Ages of men and women"), "etl.fronts.age_share", (), ("age_share",)),
    Step(
        N_("Open centres"),
        "etl.fronts.open_centre",
        ("centre", "beneficiary_count", "reached"),
        ("open_centre",),
    ),
    Step(
        N_("What is missing where"),
        "etl.fronts.gaps",
        ("centre", "measure_value", "indicator_value", "reached"),
        ("need_threshold", "commune_need", "nearest_centre", "gap_row"),
    ),
    Step(
        N_("What loading said"),
        "etl.lineage.loads",
        ("source", "counted_file"),
        ("load_file", "load_sheet", "load_rule", "load_alias"),
    ),
    Step(
        N_("What came and what is awaited"),
        QUALITY,
        ("vigilance_frame", "gate", "indicator_value", "counted_file"),
        ("quality_frame", "reporting", "freshness", "refused_file", "held_back"),
    ),
)


def prepared() -> None:
    """Load the modules of every step, and the declarations they ask: seconds when met one after the other."""
    for step in STEPS:
        import_module(step.module)
    catalogue()
