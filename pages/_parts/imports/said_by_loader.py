"""What the loader's process wrote: its own sentences are told to readers, a traceback never is."""

from __future__ import annotations

from pathlib import Path

_SIGN = "✗"
_LONGEST = 600
_MOST = 3


def failure(said: Path) -> list[str] | None:
    """The sentences in which it says that it failed, perhaps none; None when it did not fail.

    A failure begins its line with ✗; what is wrong in a file is indented below the file.
    """
    lines = _lines(said)
    told = [_sentence(line) for line in lines if line.startswith(_SIGN)]
    failed = told or any(line.startswith("Traceback ") for line in lines)
    return told[-_MOST:] if failed else None


def sentences(said: Path) -> list[str]:
    """Why nothing came of it: its failure, or what it found wrong in the file."""
    told = [_sentence(line) for line in _lines(said) if line.lstrip().startswith(_SIGN)]
    return failure(said) or told[-_MOST:]


def _lines(said: Path) -> list[str]:
    try:
        return said.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _sentence(line: str) -> str:
    return line.strip().removeprefix(_SIGN).strip()[:_LONGEST]
