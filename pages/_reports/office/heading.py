"""What stands above an office's report: its title, its sentence, and where all of it comes from."""

from __future__ import annotations

from data import words
from pages._parts import numbers, territory_words
from pages._reports.office.content import OfficeReport


def title(report: OfficeReport) -> str:
    """Which office it is."""
    _ = words.translator(report.lang).gettext
    return _("Report of the office: {place}").format(place=report.place.name(report.lang))


def sentence(report: OfficeReport) -> str:
    """What matters, counted."""
    _ = words.translator(report.lang).gettext

    def said(count: int) -> str:
        return numbers.number(count, report.lang)

    return _(
        "Rows that count: {rows} (files: {files}). Rows refused: {refused}. Still awaited: {awaited}, "
        "of which nothing came: {absent}."
    ).format(
        rows=said(sum(row["rows"] for row in report.files)),
        files=said(len({row["source_key"] for row in report.files})),
        refused=said(sum(one.rows for one in report.refused)),
        awaited=said(len(report.awaited)),
        absent=said(sum(row["state"] == "absent" for row in report.awaited)),
    )


def demonstration(report: OfficeReport) -> str:
    """The warning where anything is made up; else empty."""
    _ = words.translator(report.lang).gettext
    return _("Demonstration figures: not to be quoted") if report.simulated else ""


def about(report: OfficeReport) -> list[tuple[str, str]]:
    """What it is about, line by line."""
    _ = words.translator(report.lang).gettext
    return [
        (_("Territory"), f"{territory_words.kind(report.place, report.lang)} · {report.place.code}"),
        (_("Period"), years(*report.period, report.lang)),
        (_("Source"), _("files of the offices, as loaded; the calendar of what is expected")),
        (_("Figures built on"), numbers.day(report.built_on, report.lang)),
        (_("Build"), report.build),
        (_("Exported on"), numbers.day(report.made_on, report.lang)),
    ]


def years(first: str, last: str, lang: str) -> str:
    """From a year to a year; two in a row are no school season here."""
    # A longer dash would turn the years around in a line that runs from right to left.
    return ("-" if words.direction(lang) == "rtl" else "–").join(dict.fromkeys((first, last)))
