"""From a part's code of 2014 to the unit of 2024 it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from etl.errors import SourceProblem
from etl.extract import parts
from etl.extract.parts import Codes, code_2014, commune_of, is_arrondissement_prefecture, units


def part(region: str, province: str, cercle: str, commune: str, name: str = "Somewhere") -> dict:
    numbers = {"code_reg": region, "code_prov": province, "cod_cercle": cercle, "cod_com": commune}
    return numbers | {"libelle_fr": name}


CODES = Codes(
    renumbered={"01.051.05.01": "01.051.11.01"},
    communes=frozenset({"01.051.11.01", "06.141.01.0", "01.511.01.0", "06.117.08.20"}),
    commune_by_arrondissement={"06.141.01.23": "06.141.01.0", "01.511.01.05": "01.511.01.0"},
)
AIT_KAMRA = part("1.0", "51.0", "5.0", "1.0")
ASSAWDA = part("6.0", "141.0", "1.0", "23.0")
MGHOGHA = part("1.0", "511.0", "1.0", "5.0")
OULED = part("6.0", "117.0", "8.0", "20.0")
SEBTA = part("1.0", "573.0", "0.0", "0.0", "Sebta")
ALL = [AIT_KAMRA, ASSAWDA, MGHOGHA, OULED, SEBTA]


def test_four_numbers_make_one_code_with_its_zeros():
    assert code_2014(part("1.0", "51.0", "5.0", "1.0")) == "01.051.05.01"


def test_each_part_finds_its_unit():
    assert units(ALL, CODES) == [
        "01.051.11.01",
        "06.141.01.20",
        "01.511.01.0",
        "06.117.08.20",
        "01.573.00.00",
    ]


def test_a_missing_row_of_the_crosswalk_is_refused_with_the_part_it_loses():
    without = CODES._replace(renumbered={})
    with pytest.raises(
        SourceProblem, match=r"1 parts of the map belong to no commune of 2024: 01\.051\.05\.01"
    ):
        units(ALL, without)


def test_a_commune_without_a_part_is_refused_by_its_code():
    with pytest.raises(SourceProblem, match=r"1 communes of 2024 have no part on the map: 06\.117\.08\.20"):
        units([AIT_KAMRA, ASSAWDA, MGHOGHA, SEBTA], CODES)


@pytest.mark.parametrize(
    ("code", "commune"), [("06.141.01.00", "06.141.01.0"), ("06.117.08.20", "06.117.08.20")]
)
def test_only_casablancas_prefectures_lie_in_a_city(code: str, commune: str):
    assert commune_of(code) == commune


@pytest.mark.parametrize("code", ["06.141.01.0", "06.141.01.81", "06.117.08.20", "06.141"])
def test_a_code_that_ends_in_zero_elsewhere_is_no_prefecture(code: str):
    assert not is_arrondissement_prefecture(code)


@dataclass(frozen=True)
class Real:
    read: list
    codes: Codes


@pytest.fixture(scope="module")
def real() -> Real:
    return Real(parts.read_parts(), parts.read_codes())


def test_the_real_parts_reach_every_commune_of_2024(real: Real):
    found = units(real.read, real.codes)
    assert len(real.read) == 1689
    assert len({commune_of(unit) for unit in found} & real.codes.communes) == 1503
    assert {unit for unit in found if unit.endswith(parts.MAP_ONLY_SUFFIX)} == {
        "01.573.00.00",
        "02.381.00.00",
    }


def test_all_207_renumbered_communes_are_in_use(real: Real):
    drawn = {code_2014(item) for item in real.read}
    assert len(real.codes.renumbered) == 207
    assert set(real.codes.renumbered) <= drawn
    assert set(real.codes.renumbered.values()) <= real.codes.communes


def test_losing_any_real_crosswalk_row_is_noticed(real: Real):
    for lost in sorted(real.codes.renumbered)[::40]:
        fewer = {old: new for old, new in real.codes.renumbered.items() if old != lost}
        with pytest.raises(SourceProblem, match=r"belong to no commune|have no part"):
            units(real.read, real.codes._replace(renumbered=fewer))
