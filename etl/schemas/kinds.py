"""The kinds of files an office sends, in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass

import pandera.pandas as pa

from etl.schemas import (
    beneficiaries,
    cells,
    centres,
    indicator_table,
    population,
    published_table,
    registers,
    reports,
    signals,
    travel,
)


@dataclass(frozen=True)
class Kind:
    """A kind of file.

    Attributes
    ----------
    table : str
        The warehouse table it fills.
    stem : str
        How its file name begins.
    sheet_fr, sheet_ar : str
        The names its sheet may have in a workbook.
    title : str
        What it is called in the list of sources (English).
    schema : pandera.DataFrameSchema
        Headings and rules.
    """

    table: str
    stem: str
    sheet_fr: str
    sheet_ar: str
    title: str
    schema: pa.DataFrameSchema


KINDS = (
    Kind("centre", "centres", "Centres", "المراكز", "Centres", centres.SCHEMA),
    Kind(
        "beneficiary_count",
        "beneficiaires",
        "Bénéficiaires",
        "المستفيدون",
        "Beneficiaries",
        beneficiaries.SCHEMA,
    ),
    Kind("cell", "cellules", "Cellules de veille sociale", "خلايا اليقظة الاجتماعية", "Cells", cells.SCHEMA),
    Kind("cell_report", "rapports", "Rapports", "التقارير", "Reports of cells", reports.SCHEMA),
    Kind("signal", "signalements", "Signalements", "الإشارات", "Signals", signals.SCHEMA),
    Kind(
        "programme_register",
        "registres",
        "Registres des programmes",
        "سجلات البرامج",
        "Programme registers",
        registers.SCHEMA,
    ),
)

#: Figures of others that anyone may load: no office has to send them.
FIGURE_KINDS = (
    Kind("population_count", "population", "Population", "السكان", "Population", population.SCHEMA),
    Kind("loaded_figure", "indicateur", "Indicateurs", "المؤشرات", "Indicators", indicator_table.SCHEMA),
    Kind(
        "published_figure",
        "publie",
        "Chiffres publiés",
        "الأرقام المنشورة",
        "Published figures",
        published_table.SCHEMA,
    ),
    Kind("travel_time", "trajets", "Temps de trajet", "مدد التنقل", "Travel times", travel.SCHEMA),
)

EVERY_KIND = KINDS + FIGURE_KINDS
