"""Sheets that we write into workbooks ourselves; sent back with the others, they hold no table."""

from __future__ import annotations

GUIDE = {"fr": "Mode d'emploi", "ar": "طريقة الملء", "en": "How to fill it in"}
LISTS = {"fr": "Listes", "ar": "اللوائح", "en": "Lists"}
FINDINGS = {"fr": "À corriger", "ar": "للتصحيح", "en": "To mend"}
OURS = frozenset(name for names in (GUIDE, LISTS, FINDINGS) for name in names.values())


def is_ours(sheet: str) -> bool:
    """Whether a sheet's name is one of those we give; a spreadsheet may have added a number to it."""
    return sheet.rstrip(" ()0123456789") in OURS
