"""Travel times between communes: loaded by code or name, refused with their rule, replaced pair by pair."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.loading import deciding
from etl.loading.progress import silent
from etl.schemas.rules import Rule

QUESTION = "SELECT from_code, to_code, minutes FROM travel_time ORDER BY ALL"
OUARZAZATE, SKOURA = "08.401.01.07", "08.401.07.07"


def plain(path: Path, *rows: str, head: str = "from,to,minutes") -> Path:
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


def test_a_matrix_of_codes_and_names_is_loaded_until_it_is_undone(product, tmp_path: Path):
    (result,) = product.load(
        plain(tmp_path / "trajets.csv", f"{OUARZAZATE},{SKOURA},45", f"Skoura Ahl El Oust,{OUARZAZATE},47.5")
    )
    assert product.rows(QUESTION) == [(OUARZAZATE, SKOURA, 45.0), (SKOURA, OUARZAZATE, 47.5)]
    assert (result.entry.name,) in product.rows("SELECT source_key FROM source")
    deciding.undo(product.settings, result.entry.name, "Amina", silent)
    assert product.rows(QUESTION) == []


@pytest.mark.parametrize(
    "head",
    [
        "Départ;Arrivée;Durée en minutes",
        "جماعة الانطلاق;جماعة الوصول;الدقائق",
        "Commune de départ;Commune d'arrivée;Minutes",
    ],
)
def test_headings_of_other_languages_say_the_same(product, tmp_path: Path, head: str):
    product.load(plain(tmp_path / "trajets.csv", f"{OUARZAZATE};{SKOURA};45", head=head))
    assert product.rows(QUESTION) == [(OUARZAZATE, SKOURA, 45.0)]


def test_a_newer_file_replaces_the_pairs_it_gives_and_no_other(product, tmp_path: Path):
    product.load(plain(tmp_path / "trajets_a.csv", f"{OUARZAZATE},{SKOURA},45", f"{SKOURA},{OUARZAZATE},50"))
    product.load(plain(tmp_path / "trajets_b.csv", f"{OUARZAZATE},{SKOURA},40"))
    assert product.rows(QUESTION) == [(OUARZAZATE, SKOURA, 40.0), (SKOURA, OUARZAZATE, 50.0)]


def test_rows_that_break_a_rule_are_refused_with_row_column_value_and_rule(product, tmp_path: Path):
    wrong = {
        f"{OUARZAZATE},{SKOURA},-1": ("minutes", "-1", Rule.MINUTES),
        f"{OUARZAZATE},{SKOURA},6001": ("minutes", "6001", Rule.MINUTES),
        f"{OUARZAZATE},{SKOURA},soon": ("minutes", "soon", Rule.NUMBER),
        f"{OUARZAZATE},{SKOURA},": ("minutes", "", Rule.FILLED),
        f"Nowhere at all,{SKOURA},4": ("from", "Nowhere at all", Rule.TERRITORY),
        # A province is no commune.
        f"{OUARZAZATE},08.401,4": ("to", "08.401", Rule.TERRITORY),
    }
    (result,) = product.load(plain(tmp_path / "trajets.csv", f"{SKOURA},{OUARZAZATE},50", *wrong))
    assert product.rows(QUESTION) == [(SKOURA, OUARZAZATE, 50.0)]
    told = {
        one["row"]: (one["column"], one["value"], one["expected"]["en"])
        for one in result.told["first"]
        if one["severity"] == "error"
    }
    assert told == {
        row: (column, value, rule.value.expected)
        for row, (column, value, rule) in enumerate(wrong.values(), start=3)
    }


def test_a_pair_that_stands_twice_counts_once_where_both_say_the_same(product, tmp_path: Path):
    twice = [f"{SKOURA},{OUARZAZATE},50", f"{SKOURA},{OUARZAZATE},50.0"]
    contradicted = [f"{OUARZAZATE},{SKOURA},50", f"{OUARZAZATE},{SKOURA},60"]
    product.load(plain(tmp_path / "trajets.csv", *twice, *contradicted))
    assert product.rows(QUESTION) == [(SKOURA, OUARZAZATE, 50.0)]
