"""A small warehouse for the words, the table and the files of the map page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data import warehouse
from pages._parts import known, places, search
from tests.pages import shell_facts


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Facts of `shell_facts`, and nothing remembered from or left to other tests."""
    monkeypatch.setattr(warehouse, "CURRENT", shell_facts.write(tmp_path))
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (warehouse._answer, known._known, places._places, places._inside, search._index)
    for answers in kept:
        answers.cache_clear()
    yield
    for answers in kept:
        answers.cache_clear()
