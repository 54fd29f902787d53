"""Maps that others published figures of, as `libpysal` carries them."""

from __future__ import annotations

from types import SimpleNamespace

import libpysal
import numpy as np
import pytest


def _read(name: str):
    return libpysal.io.open(libpysal.examples.get_path(name))


def _positions(weights: libpysal.weights.W) -> dict[int, list[int]]:
    return {
        weights.id2i[own]: [weights.id2i[other] for other in beside]
        for own, beside in weights.neighbors.items()
    }


@pytest.fixture(scope="session")
def sids() -> SimpleNamespace:
    """Sudden infant deaths among births in North Carolina's 100 counties (Cressie 1993, pp. 386-389)."""
    weights, table = _read("sids2.gal").read(), _read("sids2.dbf")
    columns = {
        name: np.array(table.by_col(name), dtype=float) for name in table.header if name[-2:] in "7479"
    }
    return SimpleNamespace(weights=weights, neighbours=_positions(weights), **columns)


@pytest.fixture(scope="session")
def homicides() -> SimpleNamespace:
    """Homicides in 78 counties around Saint Louis, 1979-84 (Messner and others 1999)."""
    weights, table = _read("stl.gal").read(), _read("stl_hom.csv")
    weights.id_order = weights.id_order
    count, population = (np.array(table.by_col(name), dtype=float) for name in ("HC7984", "PO7984"))
    return SimpleNamespace(
        weights=weights, neighbours=_positions(weights), count=count, population=population
    )


@pytest.fixture(scope="session")
def desmith() -> SimpleNamespace:
    """Ten places of a textbook (de Smith, Goodchild and Longley, Geospatial Analysis)."""
    weights, table = _read("desmith.gal").read(), _read("desmith.txt")
    return SimpleNamespace(
        weights=weights, neighbours=_positions(weights), value=np.array(table.by_col("z"), dtype=float)
    )
