"""Writing so that a file or folder is there whole or not at all, and still there after a power cut."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from data.words import N_
from etl.errors import SourceProblem

#: How often a waiting process looks whether the lock has fallen, in seconds.
LOOK_AGAIN = 0.1


@contextmanager
def alone(folder: Path, busy: str, patience: float) -> Iterator[None]:
    """Let one process at a time work in a folder; the lock falls when the process ends, however it ends.

    Parameters
    ----------
    folder : Path
        Made where it is not there.
    busy : str
        What to say of a folder in use: marked text with ``{folder}``.
    patience : float
        Seconds to wait for another process before giving up.

    Raises
    ------
    SourceProblem
        If the other process is still at work then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + patience
    with (folder / ".lock").open("w") as lock:
        while not _taken(lock.fileno()):
            if time.monotonic() >= until:
                raise SourceProblem(busy, folder=str(folder))
            time.sleep(LOOK_AGAIN)
        yield


def _taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def clear(folder: Path, pattern: str) -> None:
    """Remove what an unfinished run left; call it under the folder's lock."""
    for leftover in folder.glob(pattern):
        if leftover.is_dir() and not leftover.is_symlink():
            shutil.rmtree(leftover)
        else:
            leftover.unlink()


def write_json(path: Path, content: Any) -> None:
    """Write a file of JSON aside and rename it: readers see the old one or the new one."""
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with aside.open("w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Make sure that everything in a folder is on the disk before its name says that it is there."""
    for path in (*folder.rglob("*"), folder):
        settle_one(path)


def settle_one(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def room(folder: Path) -> Iterator[None]:
    """Say clearly that a disk is full, or that a folder cannot be written.

    Raises
    ------
    SourceProblem
        Instead of an `OSError` met while writing.
    """
    try:
        yield
    except OSError as failed:
        raise SourceProblem(
            N_(
                "{folder} cannot be written: {reason}. {free} MB are free there. Nothing was loaded or "
                "published; make room or allow writing, then run the same command again."
            ),
            folder=str(folder),
            reason=failed.strerror or str(failed),
            free=f"{shutil.disk_usage(_there(folder)).free // 1_000_000}",
        ) from failed


def _there(folder: Path) -> Path:
    return folder if folder.exists() else _there(folder.parent)
