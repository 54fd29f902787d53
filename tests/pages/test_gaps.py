"""What is missing where: which territories are listed, what they add up to, what is said of them."""

from __future__ import annotations

import csv
import io
import itertools
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from data import warehouse
from pages._parts import known, places, search
from pages._parts.gaps import facts as gaps_facts
from pages._parts.gaps.facts import Shown, shown
from pages._parts.gaps.map import _fills, gaps_legend
from pages._parts.gaps.order import ordered
from pages._parts.gaps.screen import content
from pages._parts.gaps.table import columns, total
from pages._parts.gaps.told import marked
from pages._parts.gaps.view import FAR, LEAST, MILIEUX, SPOTS, WHICH, GapsView, asked_view
from pages._parts.gaps.words import headline, national_sentence, sentence
from pages._reports.csv_file import csv_file
from pages._reports.gaps_sheet import gaps_sheet
from pages._reports.xlsx_file import xlsx_file
from tests.pages import small_gaps

AJDIR, IZEMMOUREN, BAB_BERRED, BAB_TAZA = "01.051.01.03", "01.051.05.01", "01.151.05.01", "01.151.05.03"
ARGOUB, IMLILI, CHEFCHAOUEN = "12.391.05.01", "12.391.05.03", "01.151.01.03"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gaps")
    small_gaps.write(folder)
    return folder


@pytest.fixture
def pointer(folder: Path) -> Path:
    return folder / "current.duckdb"


@pytest.fixture(autouse=True)
def published(pointer: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Facts of `small_gaps`, and nothing remembered from or left to other tests."""
    monkeypatch.setattr(warehouse, "CURRENT", pointer)
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (
        *(warehouse._answer, known._known, places._places, places._inside, search._index),
        gaps_facts._all_gaps,
    )
    for answers in kept:
        answers.cache_clear()
    yield
    for answers in kept:
        answers.cache_clear()


def codes(facts: Shown) -> list[str]:
    return [gap.code for gap in facts.listed]


def asked(**query: str) -> Shown:
    return shown(asked_view({"lang": "en", **query})[0])


def text(component: object) -> str:
    """All the words of a component."""
    if isinstance(component, list | tuple):
        return " ".join(map(text, component))
    children = getattr(component, "children", component)
    return text(children) if children is not component else str(component or "")


def test_the_page_opens_with_rural_communes_that_have_none():
    assert codes(asked()) == [AJDIR, IZEMMOUREN, BAB_BERRED, IMLILI]


def test_a_territory_of_which_nothing_is_known_is_never_listed_as_having_none():
    for query in ({}, {"milieu": "all"}, {"far": "10"}, {"spots": "yes"}):
        assert ARGOUB not in codes(asked(**query))
    assert ARGOUB in codes(asked(which="all"))


def test_farther_than_means_farther_from_the_nearest_whether_or_not_there_is_one():
    assert codes(asked(far="20")) == [IZEMMOUREN, BAB_BERRED, IMLILI]
    assert codes(asked(far="20", which="all")) == [IZEMMOUREN, BAB_BERRED, BAB_TAZA, IMLILI]


def test_where_no_centre_is_open_anywhere_every_distance_is_farther():
    assert codes(asked(what="upe", far="100")) == [AJDIR, IZEMMOUREN, BAB_BERRED, BAB_TAZA, IMLILI]


def test_a_white_spot_has_no_centre_of_its_own_none_near_and_three_needs():
    assert codes(asked(spots="yes")) == [IZEMMOUREN]
    assert codes(asked(spots="yes", milieu="all")) == [IZEMMOUREN, CHEFCHAOUEN]


def test_people_unknown_are_not_enough_people():
    assert codes(asked(least="1000")) == [AJDIR, BAB_BERRED]


CHOICES = {"milieu": MILIEUX, "which": WHICH, "far": FAR, "least": LEAST, "spots": SPOTS}
PLACES = ("MA", "01", "12", "01.051", "01.151")
choices = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in CHOICES.items()})
#: The fixture is made once a test; what hypothesis changes is only the question.
same_facts = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
OPEN = {"milieu": "all", "which": "all", "far": "0", "least": "0", "spots": "no"}


@given(choices, st.sampled_from(PLACES), st.sampled_from(["emf", "upe"]))
@same_facts
def test_filters_add_up_to_what_each_alone_would_list(chosen: dict[str, str], within: str, what: str):
    together = set(codes(asked(**chosen, within=within, what=what)))
    alone = [
        set(codes(asked(**{**OPEN, name: value}, within=within, what=what))) for name, value in chosen.items()
    ]
    assert together == set.intersection(*alone)


@given(choices, st.randoms())
@same_facts
def test_the_order_of_filters_does_not_matter(chosen: dict[str, str], dice):
    query = list({**chosen, "lang": "fr", "within": "01"}.items())
    dice.shuffle(query)
    assert asked_view(dict(query))[0] == asked_view({**chosen, "lang": "fr", "within": "01"})[0]


@given(choices, st.sampled_from(["emf", "upe"]))
@same_facts
def test_regions_list_together_what_the_country_lists_and_their_people_add_up(
    chosen: dict[str, str], what: str
):
    whole = asked(**chosen, what=what)
    parts = [asked(**chosen, what=what, within=region) for region in ("01", "12")]
    assert codes(whole) == list(itertools.chain.from_iterable(map(codes, parts)))
    assert whole.people() == sum(part.people() for part in parts)


@given(choices)
@same_facts
def test_total_rows_and_file_hold_the_same_people_and_places(chosen: dict[str, str]):
    facts = asked(**chosen)
    rows = columns(facts)
    people = sum(one for one in rows["people"] if one is not None)
    assert people == facts.people()
    assert f"People concerned: {people:,}" in total(facts) or not facts.listed
    table = [row for row in written(facts.view) if row and row[0].count(".") == 3]
    assert sum(int(row[5] or 0) for row in table) == people
    assert {row[0] for row in table} == set(codes(facts))
    assert rows["listed"].count("1") == len(facts.listed) == len(rows["people"])
    if facts.missing() is not None:
        assert sum(int(row[7] or 0) for row in table) == facts.missing()


@given(choices)
@same_facts
def test_every_territory_is_counted_once_in_the_legend(chosen: dict[str, str]):
    facts = asked(**chosen)
    words = text(gaps_legend(facts))
    counts = [int(part.strip("()")) for part in words.split() if part.startswith("(") and part.endswith(")")]
    assert sum(counts) == 9
    assert set(codes(facts)) <= set(_fills(facts))


def written(view: GapsView) -> list[list[str]]:
    exported = csv_file(gaps_sheet(view, datetime(2026, 1, 5, tzinfo=UTC))).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(exported)))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "There are no multifunctional spaces for women in 4 rural communes. 4,200 women aged 15 and "
            "over live there. In 3 of them the nearest is more than 20 km away in a straight line. "
            "No figure for 1 rural commune.",
        ),
        (
            "fr",
            "Il n’y a pas d’espaces multifonctionnels pour femmes dans 4 communes rurales. 4 200 femmes "
            "de 15 ans et plus y vivent. "
            "Dans 3 de ces territoires, le plus proche est à plus de 20 km à vol d’oiseau. "
            "Pas de chiffre pour 1 commune rurale.",
        ),
        (
            "ar",
            "تغيب الفضاءات المتعددة الوظائف للنساء عن 4 جماعات قروية. ويعيش هناك 4.200 نسمة "
            "(النساء البالغات 15 سنة فأكثر). "
            "وفي 3 منها يبعد الأقرب بأكثر من 20 كلم بخط مستقيم. لا رقم عن جماعة قروية واحدة.",
        ),
    ],
)
def test_the_sentence_says_where_who_and_how_far(lang: str, said: str):
    assert " ".join(headline({"lang": lang}).split()) == " ".join(said.replace("\u202f", " ").split())


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"far": "20"}, "in 3 rural communes, nor within 20 km in a straight line. 2,200 women"),
        ({"far": "20", "which": "all"}, "within 20 km, in a straight line, of 4 rural communes"),
        ({"spots": "yes"}, "White spots: in 1 rural commune at least three needs"),
        ({"within": "01.151"}, "in 1 rural commune (Chefchaouen)"),
        ({"level": "province"}, "at least one in each of 2 provinces. No figure for 1 province."),
        ({"level": "province", "far": "10"}, "on average more than 10 km from the nearest"),
        (
            {"which": "all", "milieu": "all"},
            "zero in 5 of 9 communes. 12,200 women aged 15 and over live there.",
        ),
        ({"least": "50000"}, "There are no such territories here."),
        ({"within": "12.391", "milieu": "all", "least": "10000"}, "no list of centres covers 1 commune"),
        ({"within": "01.051", "far": "100"}, "none of 2 rural communes (Al Hoceima) fits these choices"),
        ({"what": "upe"}, "There are no child protection units in 5 rural communes. 5,400 inhabitants live"),
    ],
)
def test_the_sentence_fits_what_was_asked(query: dict[str, str], said: str):
    assert said in headline({"lang": "en", **query})


def test_the_sentence_for_home_is_about_the_service_most_rural_people_miss_far_from_any():
    assert "no multifunctional spaces for women in 3 rural communes, nor within 20 km" in national_sentence(
        "en"
    )


@pytest.mark.parametrize(
    ("query", "view", "notices"),
    [
        ({"what": "EMF"}, {"what": "emf"}, 0),
        ({"what": "emff"}, {"what": "emf"}, 1),
        ({"what": "nonsense"}, {"what": "emf"}, 1),
        ({"level": "comune"}, {"level": "commune"}, 1),
        ({"far": "22"}, {"far": "20"}, 1),
        ({"far": "-5"}, {"far": "0"}, 1),
        ({"far": "١٢"}, {"far": "0"}, 1),
        ({"least": "lots"}, {"least": "0"}, 1),
        ({"within": "1051"}, {"within": "01.051"}, 1),
        ({"within": AJDIR}, {"within": "01.051", "selected": AJDIR}, 0),
        ({"within": "01.051", "level": "province"}, {"within": "01", "level": "province"}, 1),
        ({"within": "01", "level": "region"}, {"within": "MA", "level": "region"}, 1),
        ({"level": "province", "spots": "yes"}, {"spots": "no"}, 1),
        ({"selected": "01.051"}, {"selected": ""}, 0),
        ({"which": "maybe", "spots": "perhaps"}, {"which": "none", "spots": "no"}, 2),
        ({"lang": "de"}, {"lang": "ar"}, 1),
        ({"sort": "-KM"}, {"sort": "-km"}, 0),
        ({"sort": "beauty"}, {"sort": ""}, 1),
    ],
)
def test_what_nobody_could_mean_becomes_the_nearest_view_with_a_notice(query, view, notices):
    mended, told = asked_view({"lang": "en", **query})
    assert {name: getattr(mended, name) for name in view} == view
    assert len(told.notices) == notices
    page = text(content(mended, told.notices))
    assert all(notice.say(mended.lang) in page for notice in told.notices)


def test_of_provinces_all_are_shown_and_of_communes_rural_ones_without_any():
    assert (asked(level="province").view.milieu, asked(level="province").view.which) == ("all", "all")
    assert (asked().view.milieu, asked().view.which) == ("rural", "none")


def test_the_first_rows_are_those_with_most_people():
    assert [gap.code for gap in ordered(asked())] == [AJDIR, BAB_BERRED, IZEMMOUREN, IMLILI]


@pytest.mark.parametrize(
    ("sort", "first_to_last"),
    [
        ("km", [IMLILI, BAB_BERRED, IZEMMOUREN, AJDIR]),
        ("-km", [AJDIR, IZEMMOUREN, BAB_BERRED, IMLILI]),
        ("-people", [IZEMMOUREN, BAB_BERRED, AJDIR, IMLILI]),
        ("-name", [AJDIR, BAB_BERRED, IMLILI, IZEMMOUREN]),
        ("parent", [IMLILI, BAB_BERRED, AJDIR, IZEMMOUREN]),
    ],
)
def test_the_order_of_the_address_is_that_of_table_and_file(sort: str, first_to_last: list[str]):
    facts = asked(sort=sort)
    assert [gap.code for gap in ordered(facts)] == first_to_last
    assert columns(facts)["sort"] == [sort.removeprefix("-"), "asc" if sort.startswith("-") else "desc"]
    listed = [row[0] for row in written(facts.view) if row and row[0] in first_to_last]
    assert listed == first_to_last


def test_a_column_that_is_not_shown_orders_nothing():
    assert [gap.code for gap in ordered(asked(sort="-centres"))] == [gap.code for gap in ordered(asked())]


def test_columns_without_anything_to_say_are_not_sent_and_not_shown():
    rows = columns(asked())
    assert rows["centres"] == []
    assert "centres" in rows["hidden"]
    of_places = {"bounds", "share", "per", "unreached", "over", "lacking"}
    assert {"missing", "centres"} == set(columns(asked(what="upe"))["hidden"]) - of_places
    assert "needs" in columns(asked(level="province"))["hidden"]


def test_a_marked_commune_tells_its_nearest_centre_and_its_needs():
    facts = asked(selected=IZEMMOUREN)
    said = text(marked(facts.view, facts))
    assert "Distance to the nearest: 25.5 km" in said
    assert "Nearest centre: Espace (Al Hoceima)" in said
    assert "Illiteracy rate at 10 and over" in said


def test_a_marked_commune_says_how_many_needs_are_not_known():
    facts = asked(selected=BAB_BERRED)
    assert "Needs without a figure: 1 of 3" in text(marked(facts.view, facts))


def test_the_file_says_what_it_lists_for_whom_and_that_distances_are_straight():
    head = {row[0]: row[1] for row in written(asked(far="20").view) if len(row) == 2}
    assert "nor within 20 km in a straight line" in head["In short"]
    assert head["People concerned"] == "women aged 15 and over"
    assert "People concerned: 2,200" in head["Total"]
    assert "straight line, not by road" in head["How it is computed"]


def test_the_file_marks_demonstration_and_leaves_unknown_cells_empty():
    rows = written(asked(which="all").view)
    assert rows[1] == ["Demonstration figures: not to be quoted"]
    (argoub,) = (row for row in rows if row and row[0] == ARGOUB)
    assert argoub[4:10] == ["", "300", "", "", "3", ""]
    assert argoub[10:12] == ["no figure", "demonstration"]
    assert argoub[12:] == ["", "", "", "", "", "", "", "", "", "no figure", "no figure", "no figure"]


def test_the_workbook_holds_the_rows_of_the_csv_from_right_to_left_in_arabic():
    exported = gaps_sheet(asked(lang="ar", which="all").view, datetime(2026, 1, 5, tzinfo=UTC))
    book = xlsx_file(exported)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    held = {row[0]: row for row in rows if str(row[0]).count(".") == 3}
    assert list(held) == [row[0] for row in exported.rows]
    assert held[AJDIR][4:8] == [0.0, 2000.0, 12.0, 12.0]
    assert held[ARGOUB][4] == ""
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        assert 'rightToLeft="1"' in parts.read("xl/worksheets/sheet1.xml").decode()


class TestWithoutTheDemonstrationSet:
    @pytest.fixture
    def pointer(self, tmp_path: Path) -> Path:
        found = small_gaps.write(tmp_path)
        small_gaps.change(tmp_path, small_gaps.NO_DEMO)
        return found

    def test_the_page_says_that_no_list_covers_the_country_and_who_lives_there(self):
        said = sentence(asked())
        assert "no list of centres covers 6 rural communes, so what is missing there is not known" in said
        assert "5,700 women aged 15 and over live there" in said

    def test_nothing_is_listed_as_missing_and_every_commune_is_drawn_as_unknown(self):
        facts = asked()
        assert facts.listed == []
        assert total(facts) == "Without lists of centres, nothing can be listed here."
        assert set(_fills(facts).values()) == {"missing"}
        assert not facts.simulated

    def test_the_whole_list_shows_people_beside_unknown_centres(self):
        facts = asked(which="all", milieu="all")
        assert len(facts.listed) == 9
        assert facts.people() == 37_700
        assert columns(facts)["status"] == "m" * 9

    def test_home_has_a_sentence_that_says_what_is_not_known(self):
        assert "no list of centres covers" in national_sentence("en")

    def test_page_and_file_carry_no_demonstration_mark(self):
        assert "demonstration figures" not in text(content(asked().view, []))
        assert written(asked().view)[1] != ["Demonstration figures: not to be quoted"]
