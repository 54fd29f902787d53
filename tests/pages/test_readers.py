"""Who asks is noticed while an answer is worked out, and after it; files that lie ready ask for nothing."""

from __future__ import annotations

import pytest

from app import server
from pages._serving.readers import Readers
from pages._serving.static import Static
from tests.pages.aside import finished

LONG_AGO = -float("inf")


def asked(monkeypatch: pytest.MonkeyPatch, application) -> None:
    monkeypatch.setattr(Readers, "_seen", LONG_AGO)
    finished(Readers(application)({"type": "http"}, None, None))


def test_nobody_is_at_rest_whose_answer_was_begun(monkeypatch: pytest.MonkeyPatch):
    seen = []

    async def answer(_scope, _receive, _send) -> None:
        seen.append(Readers.at_rest(60))

    asked(monkeypatch, answer)
    assert seen == [False]
    assert not Readers.at_rest(60)
    assert Readers.at_rest(0)


def test_an_answer_that_failed_was_asked_for_too(monkeypatch: pytest.MonkeyPatch):
    async def fail(_scope, _receive, _send) -> None:
        monkeypatch.setattr(Readers, "_seen", LONG_AGO)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asked(monkeypatch, fail)
    assert not Readers.at_rest(60)


def test_files_that_lie_ready_are_answered_before_readers_are_counted():
    order = [one.cls for one in server.user_middleware]
    assert order.index(Static) < order.index(Readers)
