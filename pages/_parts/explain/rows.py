"""All the rows behind one input of a figure, as a sheet that somebody takes away."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from data import warehouse, words
from data.warehouse import Row
from data.words import N_
from pages._parts import numbers
from pages._parts.explain import words as said
from pages._parts.explain.evidence import Evidence
from pages._parts.places import places

#: The columns rows may have, in order, as headings; those no row fills are left out.
COLUMNS = {
    "file": N_("File"),
    "member": N_("In the archive"),
    "sheet": N_("Sheet"),
    "row": N_("Row"),
    "code": N_("Territory"),
    "field": N_("Field"),
    "centre_id": N_("Centre"),
    "name": N_("Name"),
    "commune_code": N_("Commune"),
    "cell_id": N_("Cell"),
    "period": N_("Week"),
    "opened_on": N_("Opened on"),
    "expected_on": N_("Expected on"),
    "received_on": N_("Received on"),
    "unanswered": N_("Reports due since the last that came"),
    "watched": N_("Those there"),
    "heard": N_("Weeks with a report"),
    "weeks": N_("Weeks"),
    "printed": N_("As printed"),
    "qualifier": N_("How exact"),
    "note": N_("Note"),
    "url": N_("Address"),
    "value": N_("Value"),
    "people": N_("People"),
    "km": N_("Distance (km)"),
    "amount": N_("Counts for"),
}


def listed(found: Evidence, lang: str) -> list[dict[str, Any]]:
    """The rows, those of offices' files with the file's title, names in the reader's script."""
    titles = _titles(found) if found.from_files else {}
    return [
        {"file": titles.get(group["source_key"]), **_named(row, found, lang)}
        for group in found.groups
        for row in group["rows"]
    ]


def columns(rows: list[dict[str, Any]]) -> list[str]:
    """The columns that some row fills."""
    return [name for name in COLUMNS if any(row.get(name) not in (None, "") for row in rows)]


def about(figure: str, counted: str, found: Evidence, lang: str) -> list[tuple[str, str]]:
    """What stands above the rows: of which figure, what they are, what they add up to, of which build."""
    _ = words.translator(lang).gettext
    return [
        (_("Figure"), figure),
        (_("What is counted"), counted),
        (_("Rows"), numbers.number(found.row_count, lang)),
        (_("Together"), said.amount(found.total, lang)),
        *([(_("Withheld"), withheld(found, lang))] if found.small_rows or found.is_merged else []),
        (_("Build"), warehouse.build()),
        (_("Exported on"), numbers.day(datetime.now(UTC), lang)),
    ]


def withheld(found: Evidence, lang: str) -> str:
    """Why rows, or what each counts, are not told."""
    _ = words.translator(lang).gettext
    if found.is_merged:
        return _("File by file these rows would tell what each office or month noted: only the sum is told.")
    if not found.is_listed:
        return _("These rows are not listed: they would tell of a few people.")
    return _("Counts row by row are withheld, as some are below 5; only what they add up to is told.")


def _titles(found: Evidence) -> dict[str, str]:
    keys = "|".join(sorted(group["source_key"] for group in found.groups if group["source_key"]))
    return {row["source_key"]: row["title"] for row in warehouse.read("explain_sources", keys=keys)}


def _named(row: Row, found: Evidence, lang: str) -> dict[str, Any]:
    known = places()
    shown = {name: one.isoformat() if isinstance(one, date) else one for name, one in row.items()}
    shown["name"] = row.get("name_ar" if lang == "ar" else "name_fr") or _place(row.get("code", ""), lang)
    if found.of_signals and row["amount"] is None:
        shown["amount"] = words.translator(lang).gettext("Withheld")
    if row.get("commune_code") in known:
        shown["commune_code"] = f"{known[row['commune_code']].name(lang)} ({row['commune_code']})"
    return shown


def _place(code: str, lang: str) -> str:
    known = places()
    return known[code].name(lang) if code in known else ""
