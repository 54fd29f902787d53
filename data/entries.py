"""Reading the entries of a TOML table one by one, refusing what is missing, wrong or left over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from data.problems import DeclarationProblem


class Entries:
    """A TOML table that knows its file, and which of its entries were used.

    Parameters
    ----------
    file : Path
        Where the table was read.
    table : mapping
        Its entries.
    name : str
        Path of the table within the file, empty for the file itself.
    manual : str
        Where its entries are explained.
    """

    def __init__(
        self, file: Path, table: Mapping[str, Any], name: str = "", manual: str = "data/indicators/README.md"
    ) -> None:
        self.file, self.name, self.manual = file, name, manual
        self._table = dict(table)

    def problem(self, key: str, value: Any, expected: str) -> DeclarationProblem:
        """Build the refusal of one entry."""
        return DeclarationProblem(self.file, f"{self.name}.{key}" if self.name else key, value, expected)

    def text(self, key: str, default: str | None = None) -> str:
        """Take a text that is not empty."""
        return self._take(
            key, lambda value: isinstance(value, str) and value.strip() != "", "a text", default
        )

    def optional_text(self, key: str) -> str | None:
        """Take a text, or None where there is none."""
        return self.text(key) if key in self._table else None

    def choice(self, key: str, choices: Iterable[str], default: str | None = None) -> str:
        """Take one of some words."""
        known = tuple(choices)
        return self._take(key, lambda value: value in known, f"one of {', '.join(known)}", default)

    def whole(
        self, key: str, allowed: Callable[[int], bool], expected: str, default: int | None = None
    ) -> int:
        """Take a whole number."""
        return self._take(key, lambda value: type(value) is int and allowed(value), expected, default)

    def optional_number(self, key: str) -> float | None:
        """Take a number, or None where there is none."""
        if key not in self._table:
            return None
        return float(self._take(key, lambda value: type(value) in (int, float), "a number"))

    def flag(self, key: str, default: bool) -> bool:
        """Take true or false."""
        return self._take(key, lambda value: isinstance(value, bool), "true or false", default)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Take a list of texts that is not empty."""
        taken = self._take(key, _is_list_of_texts, "a list of texts, not empty", default)
        return tuple(taken)

    def choices(
        self, key: str, choices: Iterable[str], default: tuple[str, ...] | None = None
    ) -> tuple[str, ...]:
        """Take a list of some words."""
        known, taken = tuple(choices), self.texts(key, default)
        for word in taken:
            if word not in known:
                raise self.problem(key, word, f"some of {', '.join(known)}")
        return taken

    def table(self, key: str, optional: bool = False) -> Entries:
        """Take a table within this one."""
        inner = self._take(key, lambda value: isinstance(value, dict), "a table", {} if optional else None)
        return Entries(self.file, inner, f"{self.name}.{key}" if self.name else key, self.manual)

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def finish(self) -> None:
        """Refuse the entries that nobody took.

        Raises
        ------
        DeclarationProblem
            Naming the first of them.
        """
        for key, value in self._table.items():
            raise self.problem(key, value, f"no such entry: see {self.manual}")

    def _take(self, key: str, right: Callable[[Any], bool], expected: str, default: Any = None) -> Any:
        value = self._table.pop(key, default)
        if value is None or not (value is default or right(value)):
            raise self.problem(key, value, expected)
        return value


def _is_list_of_texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(word, str) and word for word in value)
