"""What a build's first reader would wait for is asked ahead, once a build, and errors are not hidden."""

from __future__ import annotations

import gc
import sys
import threading

import pytest

from data import warehouse
from pages._parts import warm


class Server:
    """Builds that are published one after the other; the server ends after the last."""

    def __init__(self, *builds: str) -> None:
        self.builds, self.ended = list(builds), threading.Event()

    def look(self) -> str:
        if len(self.builds) == 1:
            self.ended.set()
        return self.builds.pop(0)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The builds that were asked ahead in."""
    builds: list[str] = []
    monkeypatch.setattr(warm, "LOOK_SECONDS", 0)
    monkeypatch.setattr(warm, "ask_ahead", lambda build, _ended: builds.append(build))
    return builds


def test_every_build_is_asked_once_and_before_the_first_nothing_is(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
):
    server = Server("", "first", "first", "second", "second")
    monkeypatch.setattr(warm, "_published", server.look)
    warm.follow(server.ended)
    assert asked == ["first", "second"]


def test_what_goes_wrong_in_one_build_is_told_and_the_next_is_asked_all_the_same(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
):
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda failure: told.append(failure.exc_value))

    def ask(build: str, _ended: threading.Event) -> None:
        asked.append(build)
        if build == "broken":
            raise LookupError(build)

    monkeypatch.setattr(warm, "ask_ahead", ask)
    server = Server("broken", "broken", "mended")
    monkeypatch.setattr(warm, "_published", server.look)
    warm.follow(server.ended)
    assert asked == ["broken", "mended"]
    assert [str(failure) for failure in told] == ["broken"]


def test_a_build_that_was_replaced_is_not_asked_further(monkeypatch: pytest.MonkeyPatch):
    published, answered = ["old"], []

    def publish() -> None:
        answered.append("old")
        published[0] = "new"

    monkeypatch.setattr(warm, "_published", lambda: published[0])
    monkeypatch.setattr(warm, "asked_ahead", lambda: iter([publish, publish]))
    warm.ask_ahead("old", threading.Event())
    assert answered == ["old"]


def test_readers_wait_less_for_a_turn_while_pages_are_asked_ahead_and_as_usual_after_one_failed(
    monkeypatch: pytest.MonkeyPatch,
):
    usual, seen = sys.getswitchinterval(), []

    def fail() -> None:
        seen.append(sys.getswitchinterval())
        raise ZeroDivisionError

    monkeypatch.setattr(warm, "_published", lambda: "build")
    monkeypatch.setattr(warm, "asked_ahead", lambda: iter([fail]))
    with pytest.raises(ZeroDivisionError):
        warm.ask_ahead("build", threading.Event())
    assert seen[0] < usual / 4
    assert sys.getswitchinterval() == usual


def test_nothing_is_asked_ahead_of_readers_who_are_being_answered_but_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
):
    asked, rests = [], iter([False, False, True])
    monkeypatch.setattr(warm, "_published", lambda: "build")
    monkeypatch.setattr(warm, "asked_ahead", lambda: iter([lambda: asked.append(len(list(rests)))]))
    monkeypatch.setattr(warm.Readers, "at_rest", lambda _seconds: next(rests))
    warm.ask_ahead("build", threading.Event())
    assert asked == [0]
    monkeypatch.setattr(warm.Readers, "at_rest", lambda _seconds: False)
    monkeypatch.setattr(warm, "_PATIENCE_SECONDS", 0.05)
    warm.ask_ahead("build", threading.Event())
    assert asked == [0, 0]


def test_what_was_asked_ahead_is_passed_by_the_collector_of_garbage(monkeypatch: pytest.MonkeyPatch):
    kept: list[list[object]] = []
    monkeypatch.setattr(warm, "_published", lambda: "build")
    monkeypatch.setattr(warm, "asked_ahead", lambda: iter([lambda: kept.append([kept])]))
    gc.unfreeze()
    try:
        warm.ask_ahead("build", threading.Event())
        assert gc.get_freeze_count() > 0
        assert not any(one is kept[0] for one in gc.get_objects())
    finally:
        gc.unfreeze()


def test_without_a_warehouse_there_is_nothing_to_ask(monkeypatch: pytest.MonkeyPatch):
    def none() -> str:
        raise warehouse.NoWarehouse

    monkeypatch.setattr(warehouse, "build", none)
    assert warm._published() == ""


def test_a_page_that_is_asked_for_but_not_there_is_named():
    with pytest.raises(LookupError, match="/nowhere"):
        warm._page("/nowhere", {})
