"""Steps that run beside each other: what waits for what, and what is told when one fails."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import pairwise

import duckdb
import pytest

from etl import beside
from etl.step import Step
from etl.steps import STEPS

#: Seconds after which somebody who waits is taken for forgotten.
FORGOTTEN = 20


def step(title: str, reads: tuple[str, ...] = (), writes: tuple[str, ...] = ()) -> Step:
    return Step(title, f"of.{title}", reads, writes or (title,), beside=True)


def ran(
    steps: list[Step],
    work: Callable[[Step, duckdb.DuckDBPyConnection], str] = lambda step, own: step.title,
) -> list[str]:
    """What was told of the steps, run on an empty warehouse."""
    told: list[str] = []
    with duckdb.connect() as warehouse:
        warehouse.execute("ATTACH ':memory:' AS building; USE building")
        beside.run(warehouse, steps, work, told.append)
    return told


def test_two_steps_are_under_way_at_once():
    meeting = threading.Barrier(2)

    def meet(step: Step, own: duckdb.DuckDBPyConnection) -> str:
        meeting.wait(FORGOTTEN)
        return step.title

    assert ran([step("a"), step("b")], meet) == ["a", "b"]


def test_a_step_waits_for_the_one_that_writes_what_it_reads_and_meets_its_table():
    begun = threading.Event()

    def work(step: Step, own: duckdb.DuckDBPyConnection) -> str:
        if step.title == "reader":
            return str(own.execute("FROM written").fetchall())
        begun.wait(0.2)
        own.execute("CREATE TABLE written AS SELECT 7 AS number")
        return step.title

    assert ran([step("writer", writes=("written",)), step("reader", ("written",))], work) == [
        "writer",
        "[(7,)]",
    ]


def test_steps_are_told_in_their_order_whichever_ends_first():
    second = threading.Event()

    def work(step: Step, own: duckdb.DuckDBPyConnection) -> str:
        if step.title == "slow":
            assert second.wait(FORGOTTEN)
        else:
            second.set()
        return step.title

    assert ran([step("slow"), step("quick")], work) == ["slow", "quick"]


def test_temporary_tables_of_one_step_are_not_seen_by_another():
    def work(step: Step, own: duckdb.DuckDBPyConnection) -> str:
        own.execute(f"CREATE TEMP TABLE scratch AS SELECT '{step.title}' AS title")
        return str(own.execute("SELECT title FROM scratch").fetchone()[0])

    titles = [str(number) for number in range(12)]
    assert ran([step(title) for title in titles], work) == titles


@pytest.mark.parametrize("first", ["reason", "refusal"])
def test_of_two_that_fail_the_reason_is_told_and_what_had_not_begun_never_does(first: str):
    begun: list[str] = []
    both = threading.Barrier(2)
    gone = threading.Event()

    def work(step: Step, own: duckdb.DuckDBPyConnection) -> str:
        begun.append(step.title)
        both.wait(FORGOTTEN)
        if step.title == first:
            gone.set()
        assert gone.wait(FORGOTTEN)
        if step.title == "reason":
            raise duckdb.IOException("no room on the disk")
        raise duckdb.FatalException("the database has been invalidated")

    others = [step(f"other {number}", ("refusal",)) for number in range(3)]
    with pytest.raises(duckdb.IOException, match="no room"):
        ran([step("reason"), step("refusal"), *others], work)
    assert sorted(begun) == ["reason", "refusal"]


def test_the_steps_beside_each_other_come_last_and_read_nothing_that_a_later_one_writes():
    assert [before.beside for before, after in pairwise(STEPS) if before.beside > after.beside] == []
    last = [step for step in STEPS if step.beside]
    assert len(last) > beside.AT_ONCE
    for place, one in enumerate(last):
        for later in last[place + 1 :]:
            assert set(one.reads).isdisjoint(later.writes)
            assert set(one.writes).isdisjoint(later.writes)
