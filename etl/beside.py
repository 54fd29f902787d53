"""Steps that do not rest on each other, run two at a time: many keep one processor busy only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import duckdb

from etl.step import Step

Done = TypeVar("Done")
Work = Callable[[Step, duckdb.DuckDBPyConnection], Done]

AT_ONCE = 2


def connections(warehouse: duckdb.DuckDBPyConnection) -> Callable[[], duckdb.DuckDBPyConnection]:
    """What opens other connections to the build in hand, in any thread; each has its own temporary tables."""
    ((database,),) = warehouse.execute("SELECT current_database()").fetchall()

    def opened() -> duckdb.DuckDBPyConnection:
        own = warehouse.cursor()
        own.execute(f'USE "{database}"')
        return own

    return opened


def run(
    warehouse: duckdb.DuckDBPyConnection,
    steps: Sequence[Step],
    work: Work[Done],
    tell: Callable[[Done], None],
) -> None:
    """Run steps beside each other, each once those are done that write what it reads.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        The build in hand; each step has a connection of its own to it.
    steps : sequence of Step
        Of two that follow each other in a table, the one that writes it comes first.
    work : callable
        Does a step on a connection.
    tell : callable
        Told what each step gave, in the order of the steps.

    Raises
    ------
    Exception
        What failed. A disk without room stops one step, and DuckDB then refuses the other: what is raised is
        the reason, not that refusal. Steps under way end before it is raised, others are not begun.
    """
    failed: list[BaseException] = []
    opened = connections(warehouse)

    def one(step: Step, before: list[Future[Done]]) -> Done:
        try:
            for earlier in before:
                earlier.result()
            with opened() as own:
                return work(step, own)
        except BaseException as problem:
            failed.append(problem)
            raise

    hands = ThreadPoolExecutor(max_workers=AT_ONCE)
    try:
        for done in _begun(hands, steps, one):
            tell(done.result())
    except BaseException:
        hands.shutdown(cancel_futures=True)
        if failed:
            raise min(failed, key=_is_refusal) from None
        raise
    hands.shutdown()


def _is_refusal(problem: BaseException) -> bool:
    """Whether it only says that the build is of no use since something else failed."""
    return isinstance(problem, duckdb.FatalException)


def _begun(
    hands: ThreadPoolExecutor,
    steps: Sequence[Step],
    one: Callable[[Step, list[Future[Done]]], Done],
) -> list[Future[Done]]:
    """Every step on its way, with those it waits for."""
    writing: dict[str, Future[Done]] = {}
    begun: list[Future[Done]] = []
    for step in steps:
        begun.append(hands.submit(one, step, [writing[table] for table in step.reads if table in writing]))
        writing |= dict.fromkeys(step.writes, begun[-1])
    return begun
