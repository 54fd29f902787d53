"""Findings as a text file that spreadsheets open as it is: one row a finding, in one language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

import pandas as pd

from data.words import N_, translator
from etl.returning.words_of_findings import column_letter, said

HEADINGS = (
    N_("severity"),
    N_("file"),
    N_("sheet"),
    N_("row"),
    N_("column"),
    N_("heading"),
    N_("value"),
    N_("rule"),
    N_("expected"),
    N_("suggestion"),
)
#: Signs with which a spreadsheet begins a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def findings_csv(findings: pd.DataFrame, language: str) -> bytes:
    """Write findings out.

    Parameters
    ----------
    findings : DataFrame
        As in ``Judged.findings``.
    language : str
        ``ar``, ``fr`` or ``en``.

    Returns
    -------
    bytes
        UTF-8 with a mark, ``;`` between cells, which French Excel opens without asking. A cell that a
        spreadsheet would run as a formula begins with an apostrophe.
    """
    _ = translator(language).gettext
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_(heading) for heading in HEADINGS])
    writer.writerows([harmless(cell) for cell in cells(row, language)] for row in findings.itertuples())
    return text.getvalue().encode("utf-8-sig")


def cells(finding: Any, language: str) -> Iterable[str]:
    """The cells of one finding, in the order of `HEADINGS`."""
    texts = said(finding, language)
    return (
        texts.severity,
        finding.member,
        finding.sheet,
        str(finding.row) if finding.row else "",
        column_letter(int(finding.column)),
        finding.heading,
        finding.value,
        texts.rule,
        texts.expected,
        finding.suggestion,
    )


def harmless(cell: str) -> str:
    """Text that no spreadsheet runs."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
