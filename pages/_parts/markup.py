"""Component trees as HTML text, for what nobody wires: a page of tables without thousands of components.

Each Dash component listens to every change of the page, so that a few thousand of them answer a choice in
seconds. A `written` part is one component; ``assets/shell/26_markup.js`` puts its text in place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from html import escape
from typing import Any

from dash import html as dash_html
from dash.development.base_component import Component

from pages._parts.attributes import data

#: Takes the next piece of a text.
Say = Callable[[str], None]

#: Names that differ between components and HTML.
_NAMES = {"className": "class", "tabIndex": "tabindex", "colSpan": "colspan", "hrefLang": "hreflang"}
_EMPTY = frozenset({"img", "br", "hr", "input", "wbr"})
#: What a component knows of itself besides its properties.
_OF_DASH = frozenset(
    {
        *(
            "_base_nodes",
            "_children_props",
            "_namespace",
            "_prop_names",
            "_type",
            "_valid_wildcard_attributes",
        ),
        *("available_properties", "available_wildcard_properties"),
    }
)
#: Properties that are no attributes.
_OTHER = frozenset({"children", "style"})


class Element:
    """One HTML element: what a component of ``dash.html`` is, without what Dash needs to listen to it."""

    __slots__ = ("children", "given", "tag")

    def __init__(self, tag: str, children: Any = None, **given: Any) -> None:
        self.tag, self.children, self.given = tag, children, given


class _Tags:
    """Stands for ``dash.html`` where components are only written: ``html.Td("1", className="x")``."""

    def __getattr__(self, name: str) -> Any:
        # Kept as an attribute: the next time Python finds it without asking here.
        made = self.__dict__[name] = partial(Element, name.lower())
        return made


html = _Tags()


def written(text: str, **properties: Any) -> Component:
    """A part of the page whose content is HTML for the browser to put in place."""
    return dash_html.Div(**properties, **data(markup=text))


def markup(content: Any) -> str:
    """HTML of components, texts and numbers; everything in it is escaped.

    Raises
    ------
    TypeError
        If a component is more than an HTML element.
    """
    said: list[str] = []
    _write(content, said.append)
    return "".join(said)


def _write(content: Any, say: Say) -> None:
    if isinstance(content, str | int | float):
        say(escape(str(content)))
    elif isinstance(content, Element):
        _tagged(content.tag, content.given, content.children, say)
    elif isinstance(content, Component):
        _element(content, say)
    elif content is not None:
        for one in content:
            _write(one, say)


def _element(component: Component, say: Say) -> None:
    if component._namespace != "dash_html_components":
        raise TypeError(f"{component._type} cannot be written as HTML: expected an element of dash.html")
    # What Dash's own `to_plotly_json` gives, in a tenth of its time.
    given = {name: value for name, value in vars(component).items() if name not in _OF_DASH}
    _tagged(component._type.lower(), given, given.get("children"), say)


def _tagged(name: str, given: Mapping[str, Any], children: Any, say: Say) -> None:
    say(f"<{name}{''.join(_attributes(given))}>" if given else f"<{name}>")
    if name not in _EMPTY:
        _write(children, say)
        say(f"</{name}>")


def _attributes(given: Mapping[str, Any]) -> Iterable[str]:
    # Dash keeps properties in an order that differs from one process to the next.
    for name, value in sorted(given.items()):
        if name in _OTHER or value is None or value is False or value == "":
            continue
        shown = _NAMES.get(name, name)
        yield f" {shown}" if value is True else f' {shown}="{escape(str(value))}"'
    if given.get("style"):
        rules = ";".join(f"{_rule(name)}:{value}" for name, value in given["style"].items())
        yield f' style="{escape(rules)}"'


def _rule(name: str) -> str:
    """``backgroundColor`` as CSS writes it; own variables as they are."""
    if name.startswith("--"):
        return name
    return "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in name)
