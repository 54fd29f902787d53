"""The header's links, and the row of those that stand together."""

from __future__ import annotations

from typing import Any

import pytest
from dash.development.base_component import Component

from data.words import LANGUAGES
from pages._parts.address import Address
from pages._parts.navigation import FAMILIES, NAVIGATION, family, pages


def links(part: Component | None) -> list[dict[str, Any]]:
    """What each link of a row says, where it leads, and whether one is there."""
    items = part.children.children if part is not None else []
    return [
        {
            "href": item.children.href,
            "here": getattr(item.children, "aria-current", None),
            "says": item.children.children,
        }
        for item in items
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_header_is_a_link_in_the_readers_language(language: str):
    row = links(pages(Address("/gaps", language)))
    assert [link["href"] for link in row] == [f"{path}?lang={language}" for path, _name in NAVIGATION]
    assert [link["href"] for link in row if link["here"]] == [f"/gaps?lang={language}"]
    assert all(link["says"] for link in row)


@pytest.mark.parametrize(
    ("path", "first"), [(path, row[0][0]) for _said, row in FAMILIES for path, _name in row]
)
def test_pages_that_stand_together_are_one_entry_of_the_header_and_a_row_of_their_own(path: str, first: str):
    assert [link["href"] for link in links(pages(Address(path, "fr"))) if link["here"]] == [
        f"{first}?lang=fr"
    ]
    assert [link["href"] for link in links(family(Address(path, "fr"))) if link["here"]] == [
        f"{path}?lang=fr"
    ]


def test_a_page_below_another_marks_the_one_above():
    row = links(pages(Address("/territory/01.051", "ar")))
    assert [link["href"] for link in row if link["here"]] == ["/territory?lang=ar"]


def test_a_page_that_stands_alone_has_no_row_of_its_own():
    assert family(Address("/map", "en")) is None
