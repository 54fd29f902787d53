"""What rests on a source is counted row by row; totals set side by side were printed, each once."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from etl import publish
from etl.fronts import disagreements, source_use
from etl.settings import Settings

FIGURES = """
CREATE TABLE indicator_value AS SELECT * FROM (VALUES
    ('population', '01', 10.0, ['hcp']), ('population', '02', 20.0, ['hcp']),
    ('population', '03', NULL, ['hcp']),
    ('reach_emf', '01', 1.5, ['office', 'hcp']), ('reach_emf', '02', NULL, ['office', 'hcp']),
    ('centres', '01', 4.0, ['office']), ('centres', '02', NULL, [])
) AS figure (indicator, territory_code, value, source_keys);
"""
# None of them loaded by an office: those have a row.
PRINTED = """
CREATE TABLE published_figure (
    indicator VARCHAR, period VARCHAR, level VARCHAR, topic VARCHAR, source_row INTEGER
);
"""


@pytest.fixture
def warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as fresh:
        fresh.execute(PRINTED)
        yield fresh


def test_a_figure_counts_for_each_source_it_names_and_apart_from_what_has_no_value(
    warehouse: duckdb.DuckDBPyConnection,
):
    warehouse.execute(FIGURES)
    assert source_use.load(warehouse, Settings()) == 4
    assert warehouse.table("source_use").order("source_key, indicator").fetchall() == [
        ("hcp", "population", 3, 2),
        ("hcp", "reach_emf", 2, 1),
        ("office", "centres", 1, 1),
        ("office", "reach_emf", 2, 1),
    ]


def broken(warehouse: duckdb.DuckDBPyConnection, table: str) -> list[tuple]:
    """What the checks that read a table find."""
    return [row for rule in publish.rules() if table in rule for row in warehouse.execute(rule).fetchall()]


def print_figures(warehouse: duckdb.DuckDBPyConnection, rows: str) -> None:
    warehouse.execute(f"INSERT INTO published_figure (indicator, period, level) VALUES {rows}")


def test_every_declared_total_is_one_printed_figure_of_the_country(warehouse: duckdb.DuckDBPyConnection):
    disagreements.load(warehouse, Settings())
    declared = warehouse.execute("SELECT indicator, period FROM disagreement_figure").fetchall()
    print_figures(warehouse, ", ".join(f"('{name}', '{period}', 'country')" for name, period in declared))
    assert broken(warehouse, "disagreement") == []
    assert len(declared) > 30


@pytest.mark.parametrize(
    "printed", ["('eps_total', '2016-12', 'region')", "('eps_total', '2016', 'country')"]
)
def test_a_total_that_was_not_printed_so_is_refused(warehouse: duckdb.DuckDBPyConnection, printed: str):
    disagreements.load(warehouse, Settings())
    print_figures(warehouse, printed)
    assert ("every total set beside others was printed once", "eps: eps_total 2016-12, 0 figures") in broken(
        warehouse, "disagreement"
    )


def test_one_total_alone_disagrees_with_nothing(warehouse: duckdb.DuckDBPyConnection):
    disagreements.load(warehouse, Settings())
    warehouse.execute("DELETE FROM disagreement_figure WHERE set = 'cells' AND period = '2016'")
    left = warehouse.execute(
        "SELECT indicator, period FROM disagreement_figure WHERE set = 'cells'"
    ).fetchall()
    print_figures(warehouse, ", ".join(f"('{name}', '{period}', 'country')" for name, period in left))
    assert ("totals that disagree are at least two", "cells: 1 figures") in broken(warehouse, "disagreement")
