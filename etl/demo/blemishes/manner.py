"""How one file of the demonstration set is written, as ``data/reference/demo_blemishes.toml`` declares it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from data.paths import REFERENCE

DECLARED = REFERENCE / "demo_blemishes.toml"


@dataclass(frozen=True)
class Manner:
    """How one file is written; what is not declared is as an office is asked to write it.

    Attributes
    ----------
    name : str
        The file's name; its ending says whether it is a text, a workbook or an archive of texts.
    of : tuple of str
        Clean files it takes rows from.
    places : tuple of str
        Delegations whose centres or cells it takes, by their codes without points; all that is left if none.
    encoding, read_as : str
        Of a text; ``read_as`` is the wrong encoding in which somebody read it before saving it as UTF-8.
    separator : str
        Of a text.
    language, words : str
        Of headings (ar, fr, both) and of the words of lists (ar, fr).
    names : tuple of str
        Ways of `etl.demo.blemishes.places` in which places are written, in turn.
    dates, numbers, decimals, weeks : str
        Ways of `etl.demo.blemishes.spelling`.
    total_in : str
        The way in which totals are written.
    reverse : bool
        Columns from the last to the first.
    titles : tuple of str
        Lines above the header, merged over the table's width in a workbook.
    header_lines : int
        Two: French over Arabic, or a caption over the columns of a wide table.
    sheets : str
        Column by which rows are parted into sheets or members; of a year or delegation only their names tell.
    columns_by : tuple of str
        Columns whose values become headings.
    sum_beside : str
        Heading of a column that sums those.
    sub_totals, total : str
        Labels of rows that sum each centre or cell, and the whole table.
    blank_every : int
        A blank row after so many.
    extra : mapping of str to tuple of str
        Columns that nobody asked for, and what stands in them in turn.
    """

    name: str
    of: tuple[str, ...]
    places: tuple[str, ...] = ()
    encoding: str = "utf-8-sig"
    read_as: str = ""
    separator: str = ";"
    language: str = "both"
    words: str = "fr"
    names: tuple[str, ...] = ("french",)
    dates: str = "days"
    numbers: str = "plain"
    decimals: str = "point"
    weeks: str = "french"
    total_in: str = "plain"
    reverse: bool = False
    titles: tuple[str, ...] = ()
    header_lines: int = 1
    sheets: str = ""
    columns_by: tuple[str, ...] = ()
    sum_beside: str = ""
    sub_totals: str = ""
    total: str = ""
    blank_every: int = 0
    extra: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def declared(cls, words: Mapping[str, Any]) -> Manner:
        """A file as the declaration has it.

        Raises
        ------
        ValueError
            If it declares what is not known.
        """
        known = {one.name for one in fields(cls)}
        if unknown := words.keys() - known:
            raise ValueError(f"{DECLARED.name}: {sorted(unknown)} of {words['name']}; known: {sorted(known)}")
        extra = {heading: tuple(cells) for heading, cells in words.get("extra", {}).items()}
        told = {name: tuple(value) if isinstance(value, list) else value for name, value in words.items()}
        return cls(**told | {"extra": extra})


def manners() -> list[Manner]:
    """Every declared file: those of some places first, which leave the rest to the others."""
    declared = tomllib.loads(DECLARED.read_text(encoding="utf-8"))["file"]
    return sorted((Manner.declared(one) for one in declared), key=lambda manner: not manner.places)
