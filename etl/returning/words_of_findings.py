"""A finding in words: what is wrong, what was expected, what was probably meant, in one language."""

from __future__ import annotations

from typing import Any, NamedTuple

from data.words import N_, translator
from etl.judging.naming import ARABIC
from etl.schemas.rules import Rule

SEVERITIES = {"error": N_("refused"), "warning": N_("to be checked"), "note": N_("noted")}
EXPECTED = N_("Expected: {expected}")
SUGGESTED = N_("Perhaps: {suggestion}")


class Said(NamedTuple):
    """A finding's texts."""

    severity: str
    rule: str
    expected: str


def said(finding: Any, language: str) -> Said:
    """Put a row of ``Judged.findings`` into words.

    Parameters
    ----------
    finding : named tuple
        A row of the frame.
    language : str
        ``ar``, ``fr`` or ``en``.
    """
    _ = translator(language).gettext
    words = Rule[finding.rule].value
    allowed = f" ({_listed(finding.allowed)})" if finding.allowed else ""
    return Said(_(SEVERITIES[finding.severity]), _(words.statement), _(words.expected) + allowed)


def _listed(words: str) -> str:
    """Words of a list as their own script parts them."""
    return words.replace(", ", "، ") if ARABIC.search(words) else words


def comment(finding: Any, language: str) -> str:
    """What stands in the comment of a marked cell."""
    _ = translator(language).gettext
    texts = said(finding, language)
    lines = [f"[{texts.severity}] {texts.rule}", _(EXPECTED).format(expected=texts.expected)]
    if finding.suggestion:
        lines.append(_(SUGGESTED).format(suggestion=finding.suggestion))
    return "\n".join(lines)


def column_letter(position: int) -> str:
    """A column as spreadsheets name it, A for 0; empty where no column is meant."""
    letters, left = "", position + 1
    while left > 0:
        left, rest = divmod(left - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
