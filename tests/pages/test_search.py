"""Finding a territory by a name as people type it."""

from __future__ import annotations

import pytest

from data.spelling import normal_form
from pages._parts.search import find
from pages._parts.search_box import offers

pytestmark = pytest.mark.usefixtures("shell")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al Hoceïma", "el-hoceima"),
        ("الحُسَيْمة", "الحسيمه"),
        ("آسفي", "أسفي"),
        ("بني ملال", "بنيملال"),
        ("تـــازة", "تازه"),
        ("Béni Mellal", "BENI MELLAL"),
        ("٠١.٠٥١", "01.051"),
        ("كلميم", "ڭلميم"),
    ],
)
def test_spellings_of_one_name_have_one_normal_form(one: str, other: str):
    assert normal_form(one) == normal_form(other) != ""


@pytest.mark.parametrize("different", [("تازة", "تزنيت"), ("Figuig", "Fès"), ("01.051", "01.151")])
def test_names_of_different_places_stay_apart(different: tuple[str, str]):
    assert normal_form(different[0]) != normal_form(different[1])


@pytest.mark.parametrize(
    "typed",
    ["Al Hoceima", "al hoceïma", "alhoceima", "Hoceima", "hosseima", "الحسيمة", "الحسيمه", "حسيمة", "01.051"],
)
def test_al_hoceima_is_found_however_it_is_typed(typed: str):
    assert find(typed)[0].code == "01.051"


@pytest.mark.parametrize("typed", ["chefchaoun", "Chefchaouène", "شفشاون", "chafchaouen", "chefch"])
def test_a_slip_or_a_beginning_is_enough(typed: str):
    assert find(typed)[0].code == "01.151"


@pytest.mark.parametrize("typed", ["", "   ", "-", "zzzzqqqq", "ًٌٍ"])
def test_what_resembles_no_name_finds_nothing(typed: str):
    assert find(typed) == []


def test_namesakes_are_told_apart_by_what_they_are_and_where_they_lie():
    assert [offer["label"] for offer in offers("chefchaouen", "fr")] == [
        "Chefchaouen · Province · Tanger",
        "Chefchaouen · Commune · Chefchaouen · Tanger",
    ]


def test_what_is_offered_is_in_the_readers_script_whatever_was_typed():
    assert offers("chefchaouen", "ar")[0] == {
        "value": "province:01.151",
        "label": "شفشاون · إقليم · طنجة-تطوان-الحسيمة",
    }
