"""A figure that is no indicator's value, explained: numbers line by line, each with how it came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from pages._parts.address import Address
from pages._parts.explain.answer import ROWS_PATH
from pages._parts.explain.evidence import Evidence, Rows
from pages._parts.explain.inputs import Input


@dataclass(frozen=True)
class Line:
    """One number.

    Attributes
    ----------
    name : str
        For machines: unique within its explanation.
    label, value : str
        What it is and how much, in words.
    number : float or None
        The value as it is kept; None where `value` says why there is none.
    how : str
        What was counted, or by which rule.
    filled : str
        The arithmetic with its numbers; empty where there is none.
    url : str
        Where it is explained further, or empty.
    rows : Rows or Evidence or None
        What stands behind it: a question to ask, or the rows themselves.
    parts : sequence of Input
        A measure it is, with those it is made of.
    """

    name: str
    label: str
    value: str
    number: float | None = None
    how: str = ""
    filled: str = ""
    url: str = ""
    rows: Rows | Evidence | None = None
    parts: Sequence[Input] = ()

    def sample(self) -> Evidence | None:
        """Some of the rows behind it."""
        return self.rows.sample() if isinstance(self.rows, Rows) else self.rows

    def whole(self) -> Evidence | None:
        """All the rows behind it."""
        return self.rows.whole() if isinstance(self.rows, Rows) else self.rows


@dataclass(frozen=True)
class Told:
    """The explanation of a row of the gaps, of a cell's row, or of a sentence about many of them.

    `about` are paragraphs on the rule; `keys` are those of its sources; `onwards` are links.
    """

    address: Address
    sentence: str
    subtitle: str
    lines: Sequence[Line]
    keys: Sequence[str]
    simulated: bool
    about: Sequence[str] = ()
    onwards: Sequence[tuple[str, str]] = ()

    @property
    def lang(self) -> str:
        """The reader's language."""
        return self.address.lang

    @property
    def sources(self) -> str:
        """The keys of its sources, parted by ``|``."""
        return "|".join(sorted(set(self.keys)))

    def rows_url(self, name: str) -> str:
        """Where all the rows behind one line are taken from."""
        return f"{ROWS_PATH}?{urlencode({'lang': self.lang, **self.address.fields, 'input': name})}"
