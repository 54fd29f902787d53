"""Work that is done in a process of its own while earlier steps run."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from etl.ahead import Ahead, Work
from etl.errors import SourceProblem
from etl.settings import Settings
from etl.steps import STEPS
from tests.etl import ahead_works


@contextmanager
def begun(work: Work) -> Iterator[Ahead]:
    ahead = Ahead(work, Settings(lang="fr"))
    try:
        yield ahead
    finally:
        ahead.end()


def test_what_is_worked_out_elsewhere_comes_back_and_knew_the_settings():
    with begun(ahead_works.named) as ahead:
        process, lang = ahead.result()
    assert process != os.getpid()
    assert lang == "fr"


def test_a_problem_keeps_its_words_in_every_language_on_its_way():
    with begun(ahead_works.refused) as ahead, pytest.raises(SourceProblem) as caught:
        ahead.result()
    assert caught.value.fields == {"folder": "/f"}
    assert "/f" in caught.value.text("fr")
    assert caught.value.text("fr") != caught.value.text("en")


def test_a_process_that_ends_without_a_word_is_told_with_its_exit_code():
    with begun(ahead_works.vanished) as ahead, pytest.raises(RuntimeError, match="exit code 9"):
        ahead.result()


def test_what_nobody_waits_for_any_more_is_stopped():
    with begun(ahead_works.named) as ahead:
        pass
    assert ahead._process.exitcode is not None


def test_boundaries_are_worked_out_ahead_and_their_work_can_be_sent():
    (step,) = [step for step in STEPS if step.prepare]
    assert step.module == "etl.extract.boundaries"
    assert pickle.loads(pickle.dumps(step.prepare)) is step.prepare
