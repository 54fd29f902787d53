"""Writing frames as offices write their files: the inverse of the reader, from the same schemas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
import xlsxwriter

from etl.schemas.choices import labels
from etl.schemas.kinds import Kind

#: A workbook otherwise carries the moment it was written.
CREATED = datetime(2025, 12, 28)  # noqa: DTZ001 - a workbook's dates have no zone
BETWEEN_LANGUAGES = " | "
WIDEST = 60
NOTE = (
    "Données de démonstration produites par « python -m etl demo » : inventées, à ne pas citer.",
    "معطيات تجريبية من إنتاج «python -m etl demo»: غير حقيقية ولا يجوز الاستشهاد بها.",
)


def headings(schema: pa.DataFrameSchema) -> list[str]:
    """The headings of a kind of file, French and Arabic side by side."""
    return [
        f"{column.metadata['fr']}{BETWEEN_LANGUAGES}{column.metadata['ar']}"
        for column in schema.columns.values()
    ]


def as_written(rows: pd.DataFrame, schema: pa.DataFrameSchema) -> pd.DataFrame:
    """Rows in the words of an office: labels for values, Oui and Non, weeks as 2024-S07; dates stay dates."""
    rows = rows.assign(simulated=True)
    written = pd.DataFrame(index=rows.index)
    for name, column in schema.columns.items():
        write = WRITERS.get(column.metadata["reads"])
        written[name] = write(rows[name], column.metadata["choices"]) if write else rows[name]
    return written


def write_clean(path: Path, kind: Kind, rows: pd.DataFrame) -> None:
    """Write a file of the clean set: a workbook or a text, as its name ends."""
    writer = write_xlsx if path.suffix == ".xlsx" else write_csv
    writer(path, kind, rows)


def write_csv(path: Path, kind: Kind, rows: pd.DataFrame) -> None:
    """Semicolons, UTF-8 with BOM, dates JJ/MM/AAAA: what opens by itself in a French Excel."""
    written = as_written(rows, kind.schema)
    written.columns = pd.Index(headings(kind.schema))
    written.to_csv(
        path, sep=";", index=False, encoding="utf-8-sig", date_format="%d/%m/%Y", lineterminator="\r\n"
    )


def write_xlsx(path: Path, kind: Kind, rows: pd.DataFrame) -> None:
    """A workbook with a note first and the kind's own sheet; the same bytes whenever it is written."""
    written = as_written(rows, kind.schema).astype("object")
    written = written.where(written.notna(), None)
    with xlsxwriter.Workbook(path) as workbook:
        workbook.set_properties({"created": CREATED, "title": kind.sheet_fr, "comments": NOTE[0]})
        note = workbook.add_worksheet("Lisez-moi")
        note.write_column(0, 0, NOTE)
        sheet = workbook.add_worksheet(kind.sheet_fr)
        bold = workbook.add_format({"bold": True})
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet.freeze_panes(1, 1)
        for position, (name, heading) in enumerate(zip(written, headings(kind.schema), strict=True)):
            is_date = kind.schema.columns[name].metadata["reads"] == "date"
            sheet.set_column(position, position, min(len(heading), WIDEST))
            sheet.write(0, position, heading, bold)
            sheet.write_column(1, position, written[name].tolist(), day if is_date else None)


def _labelled(values: pd.Series, choices: str) -> pd.Series:
    return values.map(labels(choices, "fr"))


def _yes_or_no(values: pd.Series, choices: str) -> pd.Series:
    words = labels("yes_no", "fr")
    return values.map({True: words["true"], False: words["false"]})


def _french_week(values: pd.Series, choices: str) -> pd.Series:
    return values.str.replace("-W", "-S")


WRITERS: dict[str, Callable[[pd.Series, str], pd.Series]] = {
    "choice": _labelled,
    "yes_no": _yes_or_no,
    "week": _french_week,
}
