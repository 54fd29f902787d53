"""Component trees written as HTML: nothing a reader typed becomes markup, nothing is lost."""

from __future__ import annotations

import pytest
from dash import dcc, html

from pages._parts.attributes import aria, data
from pages._parts.markup import html as markup_html
from pages._parts.markup import markup, written


def test_texts_and_attributes_are_escaped():
    shown = markup(html.P(["<b>", html.A("&", href='/?a="1"&b=2')]))
    assert shown == '<p>&lt;b&gt;<a href="/?a=&quot;1&quot;&amp;b=2">&amp;</a></p>'


def test_names_of_components_become_those_of_html():
    cell = html.Td("1", className="x", tabIndex=0, style={"backgroundColor": "red", "--now": "5%"})
    assert markup(cell) == '<td class="x" tabindex="0" style="background-color:red;--now:5%">1</td>'


def test_roles_labels_and_data_stay():
    shown = markup(html.Div(role="region", **aria(label="A"), **data(sketch="{}")))
    assert sorted(shown.removesuffix("></div>").split()) == sorted(
        ["<div", 'role="region"', 'aria-label="A"', 'data-sketch="{}"']
    )


def test_elements_without_content_are_not_closed_and_switches_have_no_value():
    assert markup(html.Img(src="a.svg")) == '<img src="a.svg">'
    assert markup(html.P(hidden=True)) == "<p hidden></p>"
    assert markup(html.P("a", hidden=False)) == "<p>a</p>"


def test_lists_numbers_and_nothing_are_written_in_order():
    assert markup([html.B(1), " ", None, 2.5]) == "<b>1</b> 2.5"


def test_what_is_no_element_is_refused():
    with pytest.raises(TypeError, match="Store"):
        markup(dcc.Store(id="x"))


def test_a_written_part_is_one_component():
    part = written(markup(html.B("a")), id="p").to_plotly_json()
    assert part["props"]["data-markup"] == "<b>a</b>"
    assert part["props"].get("children") is None


def test_elements_that_are_only_written_are_written_like_those_of_dash():
    given = {"className": "a", "style": {"--x": "1%"}}
    written_only = markup_html.Td(["1", markup_html.B(2)], **given)
    assert markup(written_only) == markup(html.Td(["1", html.B(2)], **given))
