"""A store of one's own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import paths


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(paths, "RECORDS", tmp_path / "data" / "records.sqlite")
    return paths.RECORDS
