"""What the gaps are looked for: which centres make up each type or service, which needs are watched."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from data.catalogue import Catalogue
from data.dimensions import values
from data.paths import REFERENCE

#: The needs that make a commune a place of high need.
NEEDS = REFERENCE / "white_spot_needs.csv"
#: Who a centre is for that has no target group of its own.
EVERYBODY = "population"


def write(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue, needs: Path = NEEDS) -> None:
    """Write the temporary tables ``gap_kind``, ``gap_member`` and ``gap_need``.

    ``gap_kind`` (type, is_service, target): services first; a type of centre that makes up a service by
    itself (``emf``) is that service, the others are for everybody. ``gap_member`` (type, centre_type,
    category): the category is empty where it does not matter. ``gap_need`` (indicator, period, sign): the
    sign turns a value so that the highest is the worst.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Where to write.
    declared : Catalogue
        Says which way each need is bad.
    needs : Path
        The list of needs: indicator, position, period, note.

    Raises
    ------
    ValueError
        If the list names an indicator that is not declared or that makes no judgement.
    """
    services = values("service", REFERENCE)
    named = {service.suffix for service in services}
    types = [one for one in values("centre_type", REFERENCE) if one.suffix not in named]
    kinds = [(one.suffix, True, one.columns["target"]) for one in services]
    kinds += [(one.suffix, False, EVERYBODY) for one in types]
    members = [
        (service.suffix, *member.partition(":")[::2])
        for service in services
        for member in service.columns["members"].split("|")
    ]
    members += [(one.suffix, one.value, "") for one in types]
    _table(warehouse, "gap_kind", ("type", "is_service", "target"), kinds)
    _table(warehouse, "gap_member", ("type", "centre_type", "category"), members)
    _table(warehouse, "gap_need", ("indicator", "period", "sign"), _needs(declared, needs))


def listed(needs: Path = NEEDS) -> list[dict[str, str]]:
    """The rows of the list of needs."""
    with needs.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _needs(declared: Catalogue, file: Path) -> list[tuple[str, str, int]]:
    return [
        (row["indicator"], row["period"], _sign(row["indicator"], declared, file)) for row in listed(file)
    ]


def _sign(indicator: str, declared: Catalogue, file: Path) -> int:
    known = declared.indicators.get(indicator)
    signs = {"lower": 1, "higher": -1}
    if known is None or known.direction not in signs:
        found = "it is not declared" if known is None else "its direction is “none”"
        raise ValueError(
            f"{file.name}: {indicator!r} cannot tell a high need, for {found}; "
            "name an indicator of data/indicators whose direction is higher or lower"
        )
    return signs[known.direction]


def _table(
    warehouse: duckdb.DuckDBPyConnection,
    name: str,
    columns: tuple[str, ...],
    rows: Sequence[tuple[object, ...]],
) -> None:
    by_column = zip(*rows, strict=True)
    warehouse.register("given_rows", pa.table(dict(zip(columns, map(list, by_column), strict=True))))
    warehouse.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM given_rows")
    warehouse.unregister("given_rows")
