"""The nine communes of `tests/pages/test_plan.py`, and nothing remembered from or left to other tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data import paths, warehouse
from pages._parts import known, places, search
from pages._parts.gaps import facts as gaps_facts
from pages._parts.plan import answer as plan_answer
from pages._parts.plan import found, moving
from pages._parts.plan import ground as plan_ground
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.asking import asked_view
from tests.pages import small_gaps


@pytest.fixture(scope="module")
def pointer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plan")
    pointer = small_gaps.write(folder)
    facts = Path(__file__).parent.with_name("plan_facts.sql")
    small_gaps.change(folder, facts.read_text(encoding="utf-8"))
    return pointer


@pytest.fixture(autouse=True)
def published(pointer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """These facts, with records of their own."""
    monkeypatch.setattr(warehouse, "CURRENT", pointer)
    monkeypatch.setattr(warehouse, "_connections", {})
    monkeypatch.setattr(paths, "RECORDS", tmp_path / "records.sqlite")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    kept = (
        *(warehouse._answer, known._known, places._places, places._inside, search._index, moving._newly),
        *(gaps_facts._all_gaps, plan_ground._ground, plan_answer._answered),
    )
    for answers in kept:
        answers.cache_clear()
    found._kept.clear()
    yield
    for answers in kept:
        answers.cache_clear()
    found._kept.clear()


@pytest.fixture
def asked() -> Callable[..., Answer]:
    """The answer to a question, one new centre unless told."""
    return lambda **query: answered(asked_view({"lang": "en", "sites": "1", **query})[0])
