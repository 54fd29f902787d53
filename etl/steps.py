"""The order in which a build is made, and which steps a change reaches."""

from __future__ import annotations

from importlib import import_module

from data.catalogue import catalogue
from data.words import N_
from etl.step import FILES, Step

#: The step that tells what came and what did not.
QUALITY = "etl.quality"
_OFFICES = ("centre", "beneficiary_count", "cell", "cell_report", "signal")
_OTHERS = ("loaded_figure", "population_count", "published_figure", "travel_time")
_VIGILANCE = ("vigilance_frame", "report_week", "report_span", "cell_state", "signal_week", "signal_span")

_IN_TURN = (
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
)
#: What rests on figures, and not on each other.
_BESIDE = (
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
        ("indicator_value", "level_spread", "reached"),
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
STEPS = (*_IN_TURN, *(step._replace(beside=True) for step in _BESIDE))


def prepared() -> None:
    """Load the modules of every step, and the declarations they ask: seconds when met one after the other."""
    for step in STEPS:
        import_module(step.module)
    catalogue()
