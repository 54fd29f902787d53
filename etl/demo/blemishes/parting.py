"""Which rows of the clean set stand in which file of the blemished one: each in one, none lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from etl.demo.blemishes.manner import Manner
from etl.schemas.kinds import Kind


class Clean(NamedTuple):
    """A file of the clean set."""

    name: str
    kind: Kind
    rows: pd.DataFrame


class Part(NamedTuple):
    """Rows of one file, and how it is written; None for a file that stays clean."""

    name: str
    kind: Kind
    rows: pd.DataFrame
    manner: Manner | None


def parted(clean: Iterable[Clean], manners: Sequence[Manner]) -> Iterator[Part]:
    """Give every row of the clean set to one file.

    Parameters
    ----------
    clean : iterable of Clean
        The clean set.
    manners : sequence of Manner
        Those that take some places first.

    Yields
    ------
    Part
        Declared files, then the clean ones with what is left of them.
    """
    left = {one.name: one for one in clean}
    for manner in manners:
        taken = []
        for name in manner.of:
            mask = _of_places(left[name].rows, manner.places)
            taken.append(left[name].rows[mask])
            left[name] = left[name]._replace(rows=left[name].rows[~mask])
        yield Part(manner.name, left[manner.of[0]].kind, pd.concat(taken, ignore_index=True), manner)
    yield from (Part(*one, None) for one in left.values() if len(one.rows))


def _of_places(rows: pd.DataFrame, places: Sequence[str]) -> pd.Series:
    """Rows of the centres or cells of some delegations."""
    if not places:
        return pd.Series(data=True, index=rows.index)
    return places_of(rows).isin(places)


def places_of(rows: pd.DataFrame) -> pd.Series:
    """The digits of each row's delegation, as its centre's or cell's code has them."""
    keys = rows["cell_id" if "cell_id" in rows else "centre_id"]
    return keys.map({key: key.split("-")[1] for key in keys.unique()})
