"""What people read of a load, complete in three languages: pages show it without knowing anything of etl."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from data.words import LANGUAGES
from etl.judging.findings import Judged
from etl.loading import found
from etl.loading.outcome import Left, Outcome
from etl.reading.grid import Note, Problem
from etl.recognising import fields
from etl.recognising.table import Match
from etl.schemas.kinds import Kind

#: Findings told one by one; all of them are in findings.parquet.
FIRST = 200


def describe(outcome: Outcome) -> dict[str, Any]:
    """The report of one file, but for its name, status and what it supersedes."""
    everything = found.findings(outcome.judged)
    counted = found.counted(outcome.judged, everything)
    kinds = list(dict.fromkeys(one.table.kind.table for one in outcome.judged))
    return {
        "file": outcome.upload.name,
        "sha256": outcome.upload.sha256,
        "bytes": outcome.upload.size,
        "received_at": outcome.upload.received_at.isoformat(timespec="microseconds"),
        "office": outcome.upload.office,
        "who": outcome.upload.who,
        "kind": kinds[0] if len(kinds) == 1 else "",
        "kinds": kinds,
        "simulated": _simulated(outcome),
        "grids": [*map(_grid, outcome.judged), *map(_left, outcome.left)],
        "problems": [_problem(one) for one in outcome.problems],
        "rows": _rows(outcome.judged),
        "findings": found.by_severity(counted),
        "rules": found.rules(counted),
        "first": [found.finding(row) for row in everything.head(FIRST).to_dict("records")],
        "waiting": [found.waiting(one) for judged in outcome.judged for one in judged.waiting],
        "aliases": [
            {"list": name, "written": written, "value": value}
            for judged in outcome.judged
            for (name, written), value in (judged.aliases or {}).items()
        ],
    }


def _simulated(outcome: Outcome) -> bool:
    """Whether it is a demonstration file: every accepted row says so."""
    told = [one.rows["simulated"] for one in outcome.judged if len(one.rows) and "simulated" in one.rows]
    return bool(told) and all(bool(rows.all()) for rows in told)


def _grid(judged: Judged) -> dict[str, Any]:
    table = judged.table
    return {
        "member": table.grid.member,
        "sheet": table.grid.sheet,
        "header_row": table.header[1],
        "kind": table.kind.table,
        "level": _only(judged, "level"),
        "period": _span(judged),
        "rows": {"accepted": len(judged.rows), "refused": len(judged.refused)},
        "columns": [_column(table.kind, match) for match in table.matches],
        "notes": [_note(one) for one in (*table.grid.notes, *table.notes, *judged.notes)],
    }


def _column(kind: Kind, match: Match) -> dict[str, Any]:
    """How a heading of the file was read; what it was read as is told by the template's heading."""
    return {
        "heading": match.heading,
        "letter": found.column_letter(match.column),
        "field": match.field,
        "template": fields.template_headings(kind, match.field),
        "how": match.how,
        "score": match.score,
    }


def _left(left: Left) -> dict[str, Any]:
    return {
        "member": left.member,
        "sheet": left.sheet,
        "header_row": 0,
        "kind": "",
        "level": "",
        "period": "",
        "rows": {"accepted": 0, "refused": 0},
        "columns": [],
        "notes": [_note(one) for one in left.notes],
    }


def _only(judged: Judged, name: str) -> str:
    values = judged.rows[name].dropna().unique().tolist() if name in judged.rows else []
    return str(values[0]) if len(values) == 1 else ""


def _span(judged: Judged) -> str:
    """The first and last period of the accepted rows."""
    if "period" not in judged.rows or judged.rows.empty:
        return ""
    periods = sorted(judged.rows["period"].dropna().unique().tolist())
    return f"{periods[0]}" if len(periods) == 1 else f"{periods[0]} – {periods[-1]}"


def _rows(judged: Iterable[Judged]) -> dict[str, int]:
    told = {"read": 0, "accepted": 0, "refused": 0, "totals": 0, "blank": 0, "examples": 0}
    for one in judged:
        here = {
            "read": len(one.table.rows) - one.examples,
            "accepted": len(one.rows),
            "refused": len(one.refused),
            "totals": len(one.table.totals),
            "blank": one.table.blank,
            "examples": one.examples,
        }
        told = {name: told[name] + here[name] for name in told}
    return told


def _note(note: Note) -> found.Said:
    return {language: note.text(language) for language in LANGUAGES}


def _problem(one: Problem) -> dict[str, Any]:
    return {"member": one.member, "sheet": one.sheet, "text": {lang: one.text(lang) for lang in LANGUAGES}}
