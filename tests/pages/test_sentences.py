"""The sentence that says what one sees, word for word in three languages."""

from __future__ import annotations

import pytest

from pages._parts.text import headline, sentence
from pages._parts.view import View
from tests.pages import shell_facts

pytestmark = pytest.mark.usefixtures("shell")

NBSP, NARROW = "\u00a0", "\u202f"


def view(lang: str, indicator: str, period: str = "2025", **more: str) -> View:
    return View(lang=lang, indicator=indicator, period=period, **more)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "Illiteracy rate at 10 and over: from 11.1% in Chefchaouen to 30.5% in Al Hoceima; "
            "Morocco: 24.8%. No figure for 1 province.",
        ),
        (
            "fr",
            f"Taux d’analphabétisme des 10 ans et plus{NBSP}: de 11,1{NBSP}% (Chefchaouen) à 30,5{NBSP}% "
            f"(Al Hoceïma){NBSP}; Maroc{NBSP}: 24,8{NBSP}%. Pas de chiffre pour 1 province ou préfecture.",
        ),
        (
            "ar",
            "معدل الأمية لدى البالغين 10 سنوات فأكثر: من 11,1% (شفشاون) إلى 30,5% (الحسيمة)؛ المغرب: 24,8%. "
            "لا رقم عن عمالة أو إقليم واحد.",
        ),
    ],
)
def test_a_need_is_told_from_its_lowest_to_its_highest_and_beside_the_country(lang: str, said: str):
    assert sentence(view(lang, "illiteracy_10_plus", "2024")) == said


@pytest.mark.parametrize(
    ("lang", "ending"),
    [
        ("en", "zero in 2 of 3 provinces. 1.08 million people aged 60 and over live there."),
        (
            "fr",
            "zéro dans 2 des 3 provinces et préfectures. "
            "1,08 million de personnes de 60 ans et plus y vivent.",
        ),
        (
            "ar",
            "صفر في 2 من أصل 3 عمالات وأقاليم. ويعيش هناك 1,08 مليون نسمة (الأشخاص البالغون 60 سنة فأكثر).",
        ),
    ],
)
def test_where_there_is_nothing_the_people_who_live_there_are_counted(lang: str, ending: str):
    assert sentence(view(lang, shell_facts.LACK)).endswith(ending)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "In 1 of 3 provinces there is no centre of this type: Multifunctional space for women. "
            "25,400 inhabitants live there.",
        ),
        (
            "fr",
            f"Dans 1 des 3 provinces et préfectures, il n’y a aucun centre de ce type{NBSP}: "
            f"Espace multifonctionnel pour femmes. 25{NARROW}400 habitants y vivent.",
        ),
        (
            "ar",
            "في 1 من أصل 3 عمالات وأقاليم لا يوجد أي مركز من هذا النوع: الفضاء المتعدد الوظائف للنساء. "
            "ويعيش هناك 25.400 نسمة.",
        ),
    ],
)
def test_a_missing_type_of_centre_is_named(lang: str, said: str):
    assert sentence(view(lang, shell_facts.TYPE)) == said


def test_a_cell_is_there_or_not_and_zero_is_no_small_number_of_cells():
    said = sentence(view("en", shell_facts.CELL))
    assert said.endswith("yes in 2 of 3 provinces. 25,000 inhabitants live in the others.")


def test_inside_a_region_the_sentence_says_which():
    said = sentence(view("en", shell_facts.TYPE, within="01"))
    assert said.startswith("Tangier: In 1 of 2 provinces there is no centre of this type")


def test_territories_without_a_figure_are_not_counted_as_zero():
    said = sentence(view("en", "illiteracy_10_plus", "2024", within="12"))
    assert said == "Dakhla: Illiteracy rate at 10 and over: there is no figure for 1 province."


def test_demonstration_figures_carry_the_word_and_real_ones_do_not():
    made_up, real = (
        [getattr(part, "className", "") for part in headline(view("en", *asked, within=within))]
        for asked, within in (((shell_facts.CELL,), "MA"), (("illiteracy_10_plus", "2024"), "01"))
    )
    assert "demonstration" in made_up
    assert "demonstration" not in real


def test_beside_the_sentence_stands_where_its_numbers_come_from():
    link = headline(view("en", shell_facts.CELL))[-1]
    assert link.href.startswith("/explain?lang=en&part=map&indicator=cell_present")
