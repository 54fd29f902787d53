"""Work that rests on no earlier step, done in a process of its own while they run."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from etl.settings import Settings

Work = Callable[[Settings], Any]


class Ahead:
    """One piece of work that has begun. Where the build is killed it ends by itself once it is done.

    Parameters
    ----------
    work : callable
        A module's function of the settings; what it returns must be picklable.
    settings : Settings
        Given to it.
    """

    def __init__(self, work: Work, settings: Settings) -> None:
        self._told, telling = get_context("spawn").Pipe(duplex=False)
        self._process = get_context("spawn").Process(target=_do, args=(work, settings, telling), daemon=True)
        self._process.start()
        telling.close()

    def result(self) -> Any:
        """Wait for what the work returned.

        Raises
        ------
        RuntimeError
            If its process ended without a word.
        Exception
            What the work raised.
        """
        try:
            done, failed = self._told.recv()
        except EOFError as silent:
            self._process.join()
            raise RuntimeError(
                f"a process of the build ended with exit code {self._process.exitcode} before it had told "
                "anything: run the build again, with more memory if it was killed"
            ) from silent
        if failed is not None:
            raise failed
        return done

    def end(self) -> None:
        """Stop it if it still runs: nobody waits for it any more."""
        self._process.terminate()
        self._process.join()
        self._told.close()


def _do(work: Work, settings: Settings, telling: Connection) -> None:
    try:
        done = work(settings)
    except Exception as failed:  # noqa: BLE001 - raised again by who waits for it
        telling.send((None, failed))
    else:
        telling.send((done, None))
