"""Findings in words: what each says, how many there are, and what a person is asked to settle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from data.words import LANGUAGES, N_
from etl.judging.findings import Judged, Waiting
from etl.reading.grid import said
from etl.schemas import choices
from etl.schemas.rules import Rule

SEVERITIES = ("error", "warning", "note")
IN_A_CELL = N_("Row {row}, column {letter}: “{value}” breaks the rule “{rule}”.")
IN_A_ROW = N_("Row {row} breaks the rule “{rule}”.")
IN_A_FILE = N_("The table breaks the rule “{rule}”.")

Said = dict[str, str]
#: Severity and rule -> how often.
Counted = dict[tuple[str, str], int]


def findings(judged: Iterable[Judged]) -> pd.DataFrame:
    """Every finding of an upload, errors first, in the order of tables and rows."""
    frames = [one.findings for one in judged if len(one.findings)]
    if not frames:
        return pd.DataFrame()
    together = pd.concat(frames, ignore_index=True)
    rank = {name: at for at, name in enumerate(SEVERITIES)}
    order = together["severity"].map(rank)
    return together.iloc[order.argsort(kind="stable")].reset_index(drop=True)


def in_languages(message: str, fields: Mapping[str, Any]) -> Said:
    """A marked text with its fields, in each of the product's languages."""
    return {language: said(message, fields, language) for language in LANGUAGES}


def column_letter(column: int) -> str:
    """A column as spreadsheets name it: A, B, … Z, AA; empty where no column is meant."""
    letters, left = "", column + 1
    while left > 0:
        left, rest = divmod(left - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def counted(judged: Iterable[Judged], everything: pd.DataFrame) -> Counted:
    """How often each rule is broken; what is counted beyond the findings kept goes to its worst severity."""
    if everything.empty:
        return {}
    told: Counted = dict(Counter(zip(everything["severity"], everything["rule"], strict=True)))
    for rule, total in _totals(judged).items():
        worst = [one for one in SEVERITIES if (one, rule) in told]
        if worst:
            told[worst[0], rule] += max(0, total - sum(told[one, rule] for one in worst))
    return told


def _totals(judged: Iterable[Judged]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for one in judged:
        for rule, count in one.counts.items():
            totals[rule] = totals.get(rule, 0) + count
    return totals


def by_severity(counts: Counted) -> dict[str, int]:
    """How many findings of each severity."""
    return {
        severity: sum(count for (one, _), count in counts.items() if one == severity)
        for severity in SEVERITIES
    }


def rules(counts: Counted) -> list[dict[str, Any]]:
    """The rules broken, errors first, the most frequent first, in words."""
    ordered = sorted(counts, key=lambda key: (SEVERITIES.index(key[0]), -counts[key], key[1]))
    return [
        {
            "rule": rule,
            "severity": severity,
            "count": counts[severity, rule],
            "text": in_languages(Rule[rule].value.statement, {}),
        }
        for severity, rule in ordered
    ]


def finding(row: Mapping[Any, Any]) -> dict[str, Any]:
    """One finding: where, what, why, what was expected and what was probably meant."""
    words = Rule[str(row["rule"])].value
    letter = column_letter(int(row["column"]))
    message = IN_A_CELL if letter else IN_A_ROW if row["row"] else IN_A_FILE
    fields = {"row": int(row["row"]), "letter": letter, "value": row["value"], "rule": words.statement}
    allowed = f" ({row['allowed']})" if row["allowed"] else ""
    expected = in_languages(words.expected, {})
    return {
        "severity": str(row["severity"]),
        "rule": str(row["rule"]),
        "member": row.get("member") or "",
        "sheet": row.get("sheet") or "",
        "row": int(row["row"]),
        "column": row["heading"],
        "letter": letter,
        "value": str(row["value"]),
        "expected": {language: text + allowed for language, text in expected.items()},
        "suggestion": row["suggestion"],
        "key": row.get("key") or "",
        "text": in_languages(message, fields),
    }


def waiting(one: Waiting) -> dict[str, Any]:
    """One name to be settled, with what it may have meant."""
    return {
        "list": one.list_name,
        "written": one.written,
        "within": one.within,
        "count": one.count,
        "candidates": [
            {"value": value, "label": _label(one.list_name, value), "score": score}
            for value, score in one.candidates
        ],
    }


def _label(list_name: str, value: str) -> Said:
    """A candidate in words; a territory's code stands for itself, pages name it."""
    return {language: choices.labels(list_name, language).get(value, value) for language in LANGUAGES}
