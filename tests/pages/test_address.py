"""The address of a page, its links, and what a URL asks that nobody could mean."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages._parts.address import Address, from_store, territory_url
from pages._parts.asked import Asked
from pages._parts.places import Place
from tests.pages.test_view import PLACES

COLOURS = ("red", "green", "blue")
NO_COLOUR = "There is no colour “{asked}”."


def query_of(url: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(url).query))


def asked(find: Place | None = None, **query: str) -> Asked:
    return Asked(query, lambda _text: find)


def test_a_link_keeps_what_was_chosen_and_leaves_out_what_is_empty():
    address = Address("/gaps", "fr", {"level": "commune", "region": ""})
    assert address.url() == "/gaps?lang=fr&level=commune"


def test_a_link_to_the_same_page_with_one_more_choice_keeps_the_others():
    assert query_of(Address("/gaps", "fr", {"level": "commune"}).url(region="08")) == {
        "lang": "fr",
        "level": "commune",
        "region": "08",
    }


def test_a_link_to_another_page_keeps_the_language_only():
    assert Address("/gaps", "en", {"level": "commune"}).to("/map") == "/map?lang=en"


def test_another_language_shows_the_same_choices():
    address = Address("/gaps", "fr", {"level": "commune"}).in_language("ar")
    assert address.url() == "/gaps?lang=ar&level=commune"


@given(st.dictionaries(st.text("abc", min_size=1), st.text(min_size=1), max_size=4))
def test_what_the_browser_keeps_is_what_the_link_says(fields: dict[str, str]):
    address = Address("/gaps", "fr", fields)
    assert from_store(address.as_store()) == {"lang": "fr", **fields}


def test_a_territory_has_a_portrait_of_its_own():
    assert territory_url("01.051", "ar", compare="MA") == "/territory/01.051?lang=ar&compare=MA"


@pytest.mark.parametrize(
    ("value", "chosen", "notices"),
    [("red", "red", 0), ("RED ", "red", 0), ("grene", "green", 1), ("xyzzy", "blue", 1), ("", "blue", 0)],
)
def test_what_is_no_choice_becomes_the_nearest_or_the_usual_one(value: str, chosen: str, notices: int):
    wanted = asked(colour=value)
    assert wanted.choose("colour", COLOURS, "blue", NO_COLOUR) == chosen
    assert len(wanted.notices) == notices


def test_a_language_nobody_reads_becomes_arabic_and_says_so():
    wanted = asked(lang="xx")
    assert wanted.language() == "ar"
    assert [notice.say("en") for notice in wanted.notices] == [
        "There is no language “xx”: the page is shown in Arabic."
    ]


def test_a_code_that_lost_its_zero_is_found_and_said():
    wanted = asked(code="1.051")
    assert wanted.territory("code", PLACES) == PLACES["01.051"]
    assert "not a whole code" in wanted.notices[0].say("en")


def test_a_name_in_the_address_is_read_even_when_the_browser_encoded_it():
    wanted = Asked(
        {"code": "%D9%81%D8%AC%D9%8A%D8%AC"}, lambda text: PLACES["01"] if text == "فجيج" else None
    )
    assert wanted.territory("code", PLACES) == PLACES["01"]


def test_a_territory_that_nobody_knows_is_none_and_named():
    wanted = asked(code="Atlantis")
    assert wanted.territory("code", PLACES) is None
    assert wanted.notices[0].say("en") == "There is no territory “Atlantis”."
