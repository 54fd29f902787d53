"""Published figures and people counted by others: loaded, set beside what is there, taken back."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl import publish
from etl.extract import published
from etl.fronts import disagreements
from etl.loading import deciding
from etl.loading.progress import silent
from etl.schemas.kinds import FIGURE_KINDS
from etl.settings import Settings
from records import aliases
from tests.etl.loading.office_files import csv

KIND = {kind.table: kind for kind in FIGURE_KINDS}
HEADINGS = {
    table: {name: column.metadata["fr"] for name, column in kind.schema.columns.items()}
    for table, kind in KIND.items()
}
PRINTED = {"indicator": "Centres ouverts", "territory_code": "Maroc", "period": "2024", "value": "4100",
           "unit": "centres", "scope": "Centres gérés en propre", "source": "Rapport annuel 2024",
           "url": "https://example.org/rapport", "simulated": "Non"}  # fmt: skip
PEOPLE = {"territory_code": "08.401", "period": "2030", "population": "330000", "simulated": "Non"}
QUESTION = (
    "SELECT indicator, period, value, qualifier, scope_ar, source_text, source_key FROM published_figure"
)


def file(path: Path, table: str, *rows: dict[str, str]) -> Path:
    return csv(path, [{HEADINGS[table][name]: cell for name, cell in row.items()} for row in rows])


def test_a_printed_figure_stands_with_its_scope_and_source_until_its_load_is_undone(product, tmp_path: Path):
    (result,) = product.load(file(tmp_path / "publie.csv", "published_figure", PRINTED))
    row = ("Centres ouverts", "2024", 4100.0, "exact", PRINTED["scope"], PRINTED["source"], result.entry.name)
    assert product.rows(QUESTION) == [row]
    assert (result.entry.name,) in product.rows("SELECT source_key FROM source")
    deciding.undo(product.settings, result.entry.name, "Amina", silent)
    assert product.rows(QUESTION) == []
    deciding.redo(product.settings, result.entry.name, "Amina", silent)
    assert product.rows(QUESTION) == [row]


def test_two_scopes_of_one_year_stand_side_by_side_and_the_same_scope_is_replaced(product, tmp_path: Path):
    other = PRINTED | {"scope": "Avec les partenaires", "value": "5200"}
    product.load(file(tmp_path / "a.csv", "published_figure", PRINTED, other))
    product.load(file(tmp_path / "b.csv", "published_figure", PRINTED | {"value": "4150"}))
    assert sorted(product.rows("SELECT scope_fr, value FROM published_figure")) == [
        ("Avec les partenaires", 5200.0),
        ("Centres gérés en propre", 4150.0),
    ]


def test_people_of_two_sources_stand_side_by_side_and_those_of_one_are_replaced(product, tmp_path: Path):
    product.load(file(tmp_path / "a.csv", "population_count", PEOPLE | {"source": "HCP"}))
    product.load(file(tmp_path / "b.csv", "population_count", PEOPLE | {"source": "ONU", "population": "1"}))
    product.load(file(tmp_path / "c.csv", "population_count", PEOPLE | {"source": "HCP", "population": "2"}))
    product.load(file(tmp_path / "d.csv", "population_count", PEOPLE | {"population": "3"}))
    (last,) = product.load(file(tmp_path / "e.csv", "population_count", PEOPLE | {"population": "4"}))
    found = product.rows("SELECT source, population FROM population_count ORDER BY population")
    assert found == [("ONU", 1), ("HCP", 2), ("", 4)]
    assert len(last.told["supersedes"]) == 1


@pytest.fixture
def warehouse():
    with duckdb.connect() as opened:
        published.load(opened, Settings())
        yield opened


def loaded(warehouse: duckdb.DuckDBPyConnection, *figures: tuple[str, str, str, float]) -> None:
    warehouse.executemany(
        "INSERT INTO published_figure BY NAME SELECT $1 AS topic, $2 AS indicator, $3 AS period, $4 AS value,"
        " 'centres' AS unit, 'country' AS level, 'MA' AS territory_code, 'Maroc' AS territory_name,"
        " 'exact' AS qualifier, 'tous' AS scope_ar, 'tous' AS scope_fr, 'tous' AS scope_en,"
        " 'Rapport' AS source_text, '20260101-a' AS source_key, 2 AS source_row, FALSE AS simulated",
        figures,
    )
    disagreements.load(warehouse, Settings())


def shown(warehouse: duckdb.DuckDBPyConnection, indicator: str) -> list[tuple]:
    question = Path("data/queries/disagreeing_totals.sql").read_text(encoding="utf-8")
    return warehouse.execute(
        f"SELECT set, label_fr, value FROM ({question}) AS asked WHERE source_text = 'Rapport' AND"
        " value IN (SELECT value FROM published_figure WHERE indicator = $1) ORDER BY value",
        [indicator],
    ).fetchall()


def broken(warehouse: duckdb.DuckDBPyConnection) -> list[tuple]:
    rules = [rule for rule in publish.rules() if "disagreement" in rule]
    assert len(rules) == 2
    return [row for rule in rules for row in warehouse.execute(rule).fetchall()]


def test_a_loaded_total_joins_the_set_of_its_name_or_its_title(warehouse):
    loaded(
        warehouse,
        ("", "establishments_and_social_centres", "2016", 4086.5),
        ("Établissements de protection sociale (EPS)", "EPS au Maroc", "2023", 1500.5),
    )
    assert [row[0] for row in shown(warehouse, "establishments_and_social_centres")] == ["centres"]
    assert [row[0] for row in shown(warehouse, "EPS au Maroc")] == ["eps"]
    assert broken(warehouse) == []


def test_loaded_totals_of_another_name_are_a_set_once_there_are_two(warehouse):
    loaded(warehouse, ("", "Coopératives", "2023", 10.5))
    assert shown(warehouse, "Coopératives") == []
    loaded(warehouse, ("", "Coopératives", "2023", 12.5))
    assert [row[1:] for row in shown(warehouse, "Coopératives")] == [
        ("Coopératives", 10.5),
        ("Coopératives", 12.5),
    ]
    assert broken(warehouse) == []


def test_the_projects_own_figures_come_back_beside_what_is_loaded_and_once(warehouse):
    before = warehouse.execute("SELECT count(*) FROM published_figure").fetchone()[0]
    loaded(warehouse, ("", "Coopératives", "2023", 10.5))
    published.load(warehouse, Settings())
    assert warehouse.execute("SELECT count(*), count(source_row) FROM published_figure").fetchone() == (
        before + 1,
        1,
    )


def test_a_commune_that_a_person_named_counts_when_its_file_comes_again_and_says_whose_word_it_took(
    product, tmp_path: Path
):
    """The province stands beside the commune, as in the census's own tables."""
    path = tmp_path / "population.csv"
    rows = ["Province,Commune,Année,Population", "Ouarzazate,Skoura Ahl El Ousst,2030,3300"]
    path.write_text("\r\n".join(rows), encoding="utf-8")
    (first,) = product.load(path)
    (asked,) = first.told["waiting"]
    assert (asked["list"], asked["within"], asked["written"]) == ("commune", "08.401", "Skoura Ahl El Ousst")
    aliases.accept(
        asked["list"], asked["written"], asked["candidates"][0]["value"], "Amina", within=asked["within"]
    )
    (again,) = product.load(path)
    assert product.rows("SELECT territory_code, population FROM population_count") == [("08.401.07.07", 3300)]
    assert [(one["written"], one["value"]) for one in again.told["aliases"]] == [
        ("Skoura Ahl El Ousst", "08.401.07.07")
    ]
