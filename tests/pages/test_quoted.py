"""A printed figure stays as it was printed: number, how exact, when, who says so."""

from __future__ import annotations

import pytest

from pages._parts import quoted
from tests.pages.said import inside, said

ROW = {
    "value": 4000.0,
    "unit": "centres",
    "period": "2022",
    "qualifier": "more_than",
    "source_text": None,
    "url": None,
    "other_urls": [],
}


@pytest.mark.parametrize(
    ("lang", "qualifier", "value", "unit", "shown"),
    [
        ("en", "more_than", 4000.0, "centres", "more than 4,000"),
        ("fr", "more_than", 4000.0, "centres", "plus de 4\u202f000"),
        ("ar", "more_than", 4000.0, "centres", "أزيد من 4.000"),
        ("en", "about", 3000, "associations", "about 3,000"),
        ("en", "target", 52.0, "cells", "planned: 52"),
        ("en", "exact", 11.9, "%", "11.9%"),
        ("en", "exact", 1092.0, "establishments", "1,092"),
    ],
)
def test_a_value_carries_its_qualifier(lang: str, qualifier: str, value: float, unit: str, shown: str):
    row = {**ROW, "value": value, "qualifier": qualifier, "unit": unit}
    assert quoted.value(row, lang) == shown


@pytest.mark.parametrize(
    ("period", "shown"),
    [("2022", "2022"), ("2016-12", "December 2016"), ("2017-2020", "2017–2020"), ("2025-H1", "2025-H1")],
)
def test_a_date_is_said_as_precisely_as_it_was_printed(period: str, shown: str):
    assert quoted.when({**ROW, "period": period}, "en") == shown


def test_a_plan_is_never_called_a_result():
    assert quoted.exactness({**ROW, "qualifier": "target"}, "en") == "a plan, not a result"


def test_addresses_are_plain_links_that_tell_nothing_of_where_one_comes_from():
    row = {**ROW, "url": "https://www.maroc.ma/fr/a", "other_urls": ["http://aujourdhui.ma/b"]}
    links = [one for one in inside(quoted.source(row, "en")) if hasattr(one, "href")]
    assert [link.href for link in links] == ["https://www.maroc.ma/fr/a", "http://aujourdhui.ma/b"]
    assert all("noreferrer" in link.rel for link in links)
    assert said(quoted.source(row, "en")) == "maroc.ma  ·  aujourdhui.ma"


def test_a_source_in_words_is_said_in_the_readers_language():
    row = {**ROW, "source_text": "mapexpress.ma, 26 April 2018"}
    assert said(quoted.source(row, "fr")) == "mapexpress.ma, 26 avril 2018"
    assert quoted.source(ROW, "fr") == []
