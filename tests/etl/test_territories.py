"""Territories: how many, named how, inside what."""

from __future__ import annotations

import shutil

import pytest

from data.paths import REFERENCE
from etl.errors import SourceProblem
from etl.extract import territories


def test_there_are_as_many_of_each_kind_as_morocco_has(ground):
    assert dict(ground.rows("SELECT kind, count(*) FROM territory GROUP BY kind")) == {
        "country": 1, "region": 12, "prefecture": 13, "province": 62,
        "arrondissement_prefecture": 8, "commune": 1503,
    }  # fmt: skip


def test_casablancas_eight_are_inside_their_prefecture_and_outside_its_level(ground):
    rows = ground.rows(
        "SELECT DISTINCT level, parent_code, province_code FROM territory WHERE code LIKE '06.141.01._0'"
    )
    assert rows == [("arrondissement_prefecture", "06.141", "06.141")]


def test_a_commune_is_rural_when_more_than_half_its_people_are(ground):
    assert ground.rows("SELECT count(*) FROM territory WHERE is_rural") == [(1225,)]
    assert ground.rows("SELECT count(*) FROM territory WHERE is_rural <> (rural_share > 0.5)") == [(0,)]
    assert ground.rows(
        "SELECT count(*) FROM territory WHERE level <> 'commune' AND is_rural IS NOT NULL"
    ) == [(0,)]


def test_communes_are_told_apart_by_where_their_people_live_not_by_their_cercle(ground):
    rows = ground.rows("SELECT type, count(*) FROM territory WHERE level = 'commune' GROUP BY type")
    assert dict(rows) == {"urban": 221, "mixed": 160, "rural": 1122}


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("MA", ("المغرب", "Maroc", "Morocco", "MA")),
        ("07", ("مراكش-آسفي", "Marrakech-Safi", "Marrakesh-Safi", "MA-07")),
        ("01.051", ("الحسيمة", "Al Hoceima", "Al Hoceima", "MA-HOC")),
        ("09.163", ("اشتوكة-آيت باها", "Chtouka-Aït Baha", "Chtouka-Aït Baha", "MA-CHT")),
        ("01.511.01.0", ("طنجة", "Tanger", "Tangier", None)),
        ("06.141.01.0", ("الدار البيضاء", "Casablanca", "Casablanca", None)),
    ],
)
def test_names_are_those_in_use(ground, code, named):
    found = ground.rows(
        "SELECT name_ar, name_fr, name_en, iso_3166_2 FROM territory WHERE code = $code", code=code
    )
    assert found == [named]


def test_iso_codes_are_one_each_for_country_regions_and_provinces(ground):
    assert ground.rows("SELECT count(DISTINCT iso_3166_2), count(iso_3166_2) FROM territory") == [(88, 88)]


def test_usual_spellings_lead_to_the_territory(ground):
    found = dict(
        ground.rows(
            "SELECT alias, code FROM territory_alias "
            "WHERE list_contains(['كرسيف', 'Mohammedia', 'Tinerhir'], alias)"
        )
    )
    assert found == {"كرسيف": "02.265", "Mohammedia": "06.371", "Tinerhir": "08.577"}


def test_no_alias_is_of_an_unknown_territory(ground):
    assert (
        ground.rows("SELECT code FROM territory_alias WHERE code NOT IN (SELECT code FROM territory)") == []
    )


@pytest.fixture
def own_reference(tmp_path, monkeypatch):
    folder = shutil.copytree(REFERENCE, tmp_path / "reference")
    monkeypatch.setattr(territories, "REFERENCE", folder)
    return folder


def test_an_english_name_for_nowhere_is_refused(own_reference):
    with (own_reference / "english_names.csv").open("a", encoding="utf-8") as file:
        file.write("99.999,Atlantis\n")
    with pytest.raises(SourceProblem, match=r"unknown territories 99\.999"):
        territories.territory_rows()


def test_a_province_the_census_does_not_know_is_refused(own_reference):
    table = own_reference / "provinces.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",01.051,", ",1051,"), encoding="utf-8")
    with pytest.raises(SourceProblem, match=r"Provinces 1051 of data/reference/provinces\.csv"):
        territories.territory_rows()
