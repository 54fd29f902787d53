"""What people decided and what stands of it, for whoever builds the facts.

Where nobody ever decided anything there is no store: none is opened then, nor the code that opens one loaded.
"""

from __future__ import annotations

import hashlib
import json
import os

from data import paths

Key = tuple[str, str, str]  # list, word form of what is written, within


def accepted() -> dict[Key, str]:
    """Every standing alias: (list, word form, within) -> value."""
    if _nothing():
        return {}
    from records import aliases  # noqa: PLC0415 - loads the store

    return aliases.accepted()


def rejected() -> frozenset[tuple[str, str, str, str]]:
    """Every candidate that stands turned down: (list, word form, within, value)."""
    if _nothing():
        return frozenset()
    from records import aliases  # noqa: PLC0415 - loads the store

    return aliases.rejected()


def headings(list_name: str) -> dict[tuple[str, str], str]:
    """Headings people accepted: (table, heading as a file had it) -> field."""
    if _nothing():
        return {}
    from records import aliases  # noqa: PLC0415 - loads the store

    kept = (alias for alias in aliases.listed() if alias.list_name == list_name)
    return {(alias.within, alias.as_written): alias.value for alias in kept}


def ignored() -> frozenset[tuple[str, str]]:
    """Every warning that stands set aside: (rule, key)."""
    if _nothing():
        return frozenset()
    from records import ignored as warnings  # noqa: PLC0415 - loads the store

    return warnings.ignored()


def digest() -> str:
    """SHA-256 of the standing aliases: part of what a build of the facts depends on."""
    told = json.dumps(sorted([*key, value] for key, value in accepted().items()), ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


def _nothing() -> bool:
    """Whether nobody can have decided anything: the store is where it is unless told, and it is not there."""
    return not os.environ.get("DATABASE_URL") and not paths.RECORDS.exists()
