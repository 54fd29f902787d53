"""What is said when a declared fact is incomplete or unknown."""

from __future__ import annotations

from pathlib import Path
from typing import Any


class DeclarationProblem(ValueError):
    """A declaration cannot be used as it stands.

    Parameters
    ----------
    file : Path
        The declaration.
    key : str
        The entry, with its tables: ``label.fr``.
    value : object
        What stands there; None when nothing does.
    expected : str
        What should stand there.
    """

    def __init__(self, file: Path, key: str, value: Any, expected: str) -> None:
        self.file, self.key, self.value, self.expected = file, key, value, expected
        found = "is missing" if value is None else f"is {value!r}"
        super().__init__(f"{file.name}: {key} {found}; expected {expected}")
