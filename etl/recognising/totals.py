"""Which rows a total row sums: those of its own keys, or those since the last total of its depth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from etl.recognising.fields import adds_up, value_field
from etl.recognising.labels import GRAND, total_depth
from etl.recognising.layout import Layout
from etl.recognising.rows import Sorted, key_positions, labelled
from etl.recognising.table import Total
from etl.schemas.kinds import Kind

LARGEST = 2**62


def totals(under: Sorted, found: Layout, kind: Kind) -> tuple[Total, ...]:
    """Every total row with the rows it sums.

    Notes
    -----
    A row that has all its keys but one, where “Ensemble” stands (both sexes of a centre), sums the rows
    with the same other keys since the last such total. Any other sums the rows since the last total of
    its depth or above, or, when none is between, those down to the next (a total on top of its parts).
    """
    rows: list[int] = np.flatnonzero(under.totals).tolist()
    if not rows:
        return ()
    sums = not value_field(kind) or adds_up(kind)
    alike = _by_keys(under, found, kind, rows) if sums else {}
    standing = _by_place(under, rows, [row for row in rows if row not in alike]) if sums else {}
    return tuple(
        Total(
            int(under.numbers[row]),
            _label(under, row),
            alike.get(row, standing.get(row, ())),
            _values(under, found, kind, row),
        )
        for row in rows
    )


def _label(under: Sorted, row: int) -> str:
    cells = (column.at(row).strip() for column in under.texts)
    return next(text for text in cells if text and total_depth(text) is not None)


def _values(under: Sorted, found: Layout, kind: Kind, row: int) -> dict[str, str]:
    columns = kind.schema.columns
    places = {
        name: column.position
        for name, column in found.fields.items()
        if columns[name].metadata["reads"] in ("whole", "decimal") and name != "period"
    }
    places |= {
        f"{value_field(kind)}@{column.position}": column.position for column in (*found.spread, *found.sums)
    }
    return {name: text for name, place in places.items() if (text := under.texts[place].at(row).strip())}


def _by_place(under: Sorted, rows: Sequence[int], standing: Sequence[int]) -> dict[int, range]:
    """Rows since the last total of the depth or above, as the office numbers them."""
    facts, spans = np.flatnonzero(under.facts), {}
    ends: dict[int, int] = {}
    for row in standing:
        depth = total_depth(_label(under, row))
        depth = GRAND if depth is None else depth
        start = max((end for level, end in ends.items() if level <= depth), default=-1)
        if not _between(facts, start, row).size and start >= 0:
            # Two totals in a row: the second one sums what the first did, and all before it.
            start = max((end for level, end in ends.items() if level < depth), default=-1)
        inside = _between(facts, start, row)
        if not inside.size:
            following = [other for other in standing if other > row]
            inside = _between(facts, row, following[0] if following else len(under.facts))
        spans[row] = (
            range(int(under.numbers[inside[0]]), int(under.numbers[inside[-1]]) + 1)
            if inside.size
            else range(0)
        )
        ends = {level: end for level, end in ends.items() if level < depth} | {depth: row}
    return spans


def _between(facts: npt.NDArray[np.intp], start: int, end: int) -> npt.NDArray[np.intp]:
    return facts[np.searchsorted(facts, start, side="right") : np.searchsorted(facts, end)]


def _by_keys(under: Sorted, found: Layout, kind: Kind, rows: Sequence[int]) -> dict[int, tuple[int, ...]]:
    keys = key_positions(found, kind)
    marks = {place: mask for place in keys if (mask := labelled(under.texts[place])) is not None}
    alike: dict[int, tuple[int, ...]] = {}
    for place, mask in marks.items():
        others = [other for other in keys if other != place]
        whole = [
            row
            for row in rows
            if mask[row]
            and others
            and all(under.texts[o].at(row) and not (o in marks and marks[o][row]) for o in others)
        ]
        if whole:
            alike |= _same_keys(under, others, whole)
    return alike


def _same_keys(under: Sorted, others: list[int], whole: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Rows of facts with the texts of a total row in some columns, since the last total with these texts."""
    numbers = _numbered(under, others)
    facts = np.flatnonzero(under.facts)
    ordered = facts[np.argsort(numbers[facts], kind="stable")]
    sorted_numbers = numbers[ordered]
    ends: dict[int, list[int]] = defaultdict(list)
    for row in whole:
        ends[int(numbers[row])].append(row)
    alike: dict[int, tuple[int, ...]] = {}
    for number, rows in ends.items():
        first, last = np.searchsorted(sorted_numbers, [number, number + 1])
        group = ordered[first:last]
        for start, row, end in zip([-1, *rows[:-1]], rows, [*rows[1:], len(numbers)], strict=True):
            inside = _between(group, start, row)
            inside = inside if inside.size else _between(group, row, end)
            alike[row] = tuple(under.numbers[inside].tolist())
    return alike


def _numbered(under: Sorted, places: Sequence[int]) -> npt.NDArray[np.int64]:
    """One number for each combination of texts in some columns."""
    numbers, size = np.zeros(len(under.facts), dtype=np.int64), 1
    for place in places:
        column = under.texts[place]
        if size * len(column.distinct) >= LARGEST:
            numbers = np.unique(numbers, return_inverse=True)[1].astype(np.int64)
            size = len(numbers)
        numbers = numbers * len(column.distinct) + column.codes
        size *= len(column.distinct)
    return numbers
