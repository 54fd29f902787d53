"""The lists behind a template's drop-down cells, on a sheet of their own that stays hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from xlsxwriter.utility import xl_rowcol_to_cell

from etl.extract.territories import territory_rows
from etl.judging.naming import territory_names
from etl.resolving.territories import DELEGATION
from etl.returning.template_fields import Field
from etl.schemas.choices import labels


@dataclass(frozen=True)
class Within:
    """A list that depends on another cell of the row.

    Attributes
    ----------
    outer : str
        The field that says which part of the list is offered.
    pairs : tuple of (outer word, word)
        Sorted by the outer word, so that a part is one block.
    """

    outer: str
    pairs: tuple[tuple[str, str], ...]


def words(field: Field, others: Iterable[str], language: str) -> list[str] | Within | None:
    """What a field's drop-down offers; None where anything may be written.

    Parameters
    ----------
    field : Field
        The field.
    others : iterable of str
        Names of the template's fields.
    language : str
        ``ar`` or ``fr``.
    """
    if field.choices:
        return list(labels(field.choices, language).values())
    if field.reads == "delegation":
        return [name for _, name in _delegations(language)]
    if field.reads == "commune" and "delegation_code" in others:
        return Within("delegation_code", _communes(language))
    if field.reads == "territory" and "level" in others:
        return Within("level", _by_level(language))
    return None


def source(sheet: str, column: int, offered: list[str] | Within, outer_cell: str) -> str:
    """The formula of a drop-down's list, whose words stand in a column of the hidden sheet.

    A list that depends on another cell is the block of rows whose first column holds that cell's word.
    """
    if isinstance(offered, Within):
        first = xl_rowcol_to_cell(0, column + 1, row_abs=True, col_abs=True)
        last = len(offered.pairs) - 1
        keys = (xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True) for row in (0, last))
        block = "'{}'!{}:{}".format(sheet, *keys)
        return f"=OFFSET('{sheet}'!{first},MATCH({outer_cell},{block},0)-1,0,COUNTIF({block},{outer_cell}),1)"
    ends = (xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True) for row in (0, len(offered) - 1))
    return "='{}'!{}:{}".format(sheet, *ends)


@cache
def _delegations(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name of every delegation, in the order of names."""
    rows = territory_rows()
    codes = rows.loc[rows["level"].isin(DELEGATION), "code"].astype("str")
    named = ((code, territory_names(language)[code]) for code in codes)
    return tuple(sorted(named, key=lambda pair: pair[1]))


@cache
def _communes(language: str) -> tuple[tuple[str, str], ...]:
    """Every delegation's communes; a préfecture d'arrondissements has those of its préfecture."""
    rows = territory_rows()
    communes = rows[rows["level"] == "commune"]
    by_province = communes.groupby("province_code")["code"].agg(list).to_dict()
    return tuple(
        (name, commune)
        for code, name in _delegations(language)
        for commune in _one_name_each(by_province.get(code[:6], []), territory_names(language))
    )


@cache
def _by_level(language: str) -> tuple[tuple[str, str], ...]:
    rows = territory_rows()
    codes = {level: part["code"].astype("str").tolist() for level, part in rows.groupby("level")}
    return tuple(
        (label, name)
        for level, label in labels("level", language).items()
        for name in _one_name_each(codes.get(level, []), territory_names(language))
    )


def _one_name_each(codes: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Names in order; the code where several places of the list share a name."""
    known = [str(code) for code in codes]
    shared = Counter(names[code] for code in known)
    return sorted(names[code] if shared[names[code]] == 1 else code for code in known)
