"""The kinds of files, as the commands name them."""

from __future__ import annotations

from enum import StrEnum

from etl.schemas.kinds import EVERY_KIND, Kind

TABLES = {
    "centres": "centre",
    "beneficiaries": "beneficiary_count",
    "cells": "cell",
    "reports": "cell_report",
    "signals": "signal",
    "registers": "programme_register",
    "population": "population_count",
    "indicator": "loaded_figure",
    "published": "published_figure",
    "travel": "travel_time",
}


class KindName(StrEnum):
    """What a file may be said to hold."""

    CENTRES = "centres"
    BENEFICIARIES = "beneficiaries"
    CELLS = "cells"
    REPORTS = "reports"
    SIGNALS = "signals"
    REGISTERS = "registers"
    POPULATION = "population"
    INDICATOR = "indicator"
    PUBLISHED = "published"
    TRAVEL = "travel"

    @property
    def kind(self) -> Kind:
        """The kind it names."""
        return next(kind for kind in EVERY_KIND if kind.table == TABLES[self.value])


def name(table: str) -> str:
    """What the commands call the files of a warehouse table; empty where there is none."""
    return next((name for name, own in TABLES.items() if own == table), table)
