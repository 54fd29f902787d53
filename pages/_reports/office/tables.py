"""An office's report as tables of plain cells, the same on paper and in a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from data import words
from data.warehouse import Row
from data.words import N_
from pages._parts import numbers
from pages._parts.places import places
from pages._parts.quality import words as quality_words
from pages._reports.office.content import OfficeReport
from pages._reports.office.heading import years
from pages._reports.office.refused import Example

Cell = str | int | date | None
RECEIVED, REFUSED, MEND, AWAITED = N_("Received"), N_("Refused rows"), N_("Cells to mend"), N_("Awaited")
STANDING, CENTRES = N_("Where it stands"), N_("Centres awaited")
#: State -> what the office does about it.
TO_DO = {
    "absent": N_("send it: a template to fill in is on the page Import"),
    "partial": N_("send what is missing; what came is kept"),
    "refused": N_("mend the marked cells in the workbook that came back, and send it again"),
}
#: A list of centres came, but some of its cells are empty.
PLACES_MISSING = N_("write the licensed places of each licensed centre, and send the list again")


@dataclass(frozen=True)
class Table:
    """One table; `wide` are the columns that hold long texts, `nothing` is said where it has no rows.

    A cell that is None is one of which nothing is known; an empty text repeats the cell above it.
    """

    title: str
    heads: Sequence[str]
    rows: list[list[Cell]]
    wide: frozenset[int]
    nothing: str


def tables(report: OfficeReport) -> list[Table]:
    """Where the office stands, what it has to do, and what came of it."""
    return [make(report) for make in (_standing, _refused, _to_mend, _awaited, _centres, _received)]


def _standing(report: OfficeReport) -> Table:
    heads = (
        N_("What is sent"),
        N_("Period"),
        N_("State"),
        N_("What is counted"),
        N_("Came"),
        N_("Expected"),
        N_("Rows accepted"),
        N_("Last received on"),
    )
    rows: list[list[Cell]] = [
        [
            quality_words.dataset(name, report.lang),
            numbers.period(row["period"], report.lang),
            quality_words.state(row["state"], report.lang),
            quality_words.counted_in(row["dataset"], report.lang),
            row["received"],
            row["expected"],
            row["accepted_rows"],
            row["last_received_on"],
        ]
        for name, row in report.latest.items()
    ]
    return _said(
        report, Table(STANDING, heads, rows, frozenset({0, 3}), N_("Nothing is awaited of this office."))
    )


def _received(report: OfficeReport) -> Table:
    _ = words.translator(report.lang).gettext
    heads = (
        N_("File"),
        N_("What is sent"),
        N_("Periods"),
        N_("Rows that count"),
        N_("Received on"),
        N_("Real or demonstration"),
    )
    rows: list[list[Cell]] = [
        [
            row["file"] or row["source_key"],
            quality_words.dataset(row["dataset"], report.lang),
            _periods(row, report.lang),
            row["rows"],
            row["received_on"],
            _("demonstration") if row["simulated"] else _("real"),
        ]
        for row in report.files
    ]
    return _said(
        report, Table(RECEIVED, heads, rows, frozenset({0, 1}), N_("No file of this office counts yet."))
    )


def _periods(row: Row, lang: str) -> str | None:
    """From which year to which; None for a list."""
    if not row["first_period"]:
        return None
    return years(str(row["first_period"])[:4], str(row["last_period"])[:4], lang)


def _refused(report: OfficeReport) -> Table:
    _ = words.translator(report.lang).gettext
    heads = (
        N_("File"),
        N_("Received on"),
        N_("Rows accepted"),
        N_("Rows refused"),
        N_("Rule broken"),
        N_("Cells marked"),
    )
    rows: list[list[Cell]] = []
    for one in report.refused:
        why: list[tuple[str, int | None]] = [*one.rules, *((problem, None) for problem in one.problems)]
        # A file's rows are counted once, beside its first rule: said again they would be added up.
        of_file: list[Cell] = [one.received_on, one.accepted, one.rows]
        for text, count in why or [("", None)]:
            rows.append([one.file, *of_file, text or None, count])
            of_file = ["", "", ""]
    return _said(report, Table(REFUSED, heads, rows, frozenset({0, 4}), N_("Nothing waits to be mended.")))


def _to_mend(report: OfficeReport) -> Table:
    heads = (
        N_("File"),
        N_("Where"),
        N_("Heading"),
        N_("In the file"),
        N_("Rule broken"),
        N_("Expected value"),
        N_("Suggested"),
    )
    rows: list[list[Cell]] = [
        [one.file, *(text or None for text in _mended(each))]
        for one in report.refused
        for each in one.examples
    ]
    return _said(report, Table(MEND, heads, rows, frozenset({4, 5}), N_("No cell has to be mended.")))


def _mended(one: Example) -> tuple[str, ...]:
    return one.where, one.heading, one.value, one.rule, one.expected, one.suggestion


def _to_do(row: Row, lang: str) -> str:
    listed = (row["dataset"], row["state"]) == ("centres", "partial")
    advice = PLACES_MISSING if listed else TO_DO[row["state"]]
    return words.translator(lang).gettext(advice)


def _awaited(report: OfficeReport) -> Table:
    heads = (
        N_("What is sent"),
        N_("Period"),
        N_("State"),
        N_("What is counted"),
        N_("Came"),
        N_("Expected"),
        N_("Due on"),
        N_("What to do"),
    )
    rows: list[list[Cell]] = [
        [
            quality_words.dataset(row["dataset"], report.lang),
            numbers.period(row["period"], report.lang),
            quality_words.state(row["state"], report.lang),
            quality_words.counted_in(row["dataset"], report.lang),
            row["received"],
            row["expected"],
            row["due_on"],
            _to_do(row, report.lang),
        ]
        for row in report.awaited
    ]
    return _said(
        report,
        Table(AWAITED, heads, rows, frozenset({0, 3, 7}), N_("Nothing is awaited: all that was due came.")),
    )


def _centres(report: OfficeReport) -> Table:
    heads = (N_("Centre"), N_("Code"), N_("Commune"), N_("Period"), N_("What is missing"))
    rows: list[list[Cell]] = [
        [
            (row["name_ar"] or row["name_fr"]) if report.lang == "ar" else (row["name_fr"] or row["name_ar"]),
            row["centre_id"],
            places()[row["commune_code"]].name(report.lang),
            numbers.period(row["period"], report.lang),
            _missing(row, report.lang),
        ]
        for row in report.centres
    ]
    nothing = N_("No centre is awaited by its name: of each dataset all came, or nothing.")
    return _said(report, Table(CENTRES, heads, rows, frozenset({0, 4}), nothing))


def _missing(row: Row, lang: str) -> str:
    _ = words.translator(lang).gettext
    people = [quality_words.dataset("beneficiaries", lang)] if row["untold"] else []
    return " · ".join([*people, *([_("Licensed places")] if row["placeless"] else [])])


def _said(report: OfficeReport, table: Table) -> Table:
    """A table's own texts in the reader's language; its cells are already."""
    _ = words.translator(report.lang).gettext
    heads = [_(head) for head in table.heads]
    return replace(table, title=_(table.title), heads=heads, nothing=_(table.nothing))
