"""The pages one can go to, in their order, and those that stand together under one of them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts.address import Address
from pages._parts.attributes import aria

#: The pages of the header.
NAVIGATION = (
    ("/map", N_("Map")),
    ("/territory", N_("Territories")),
    ("/gaps", N_("Gaps")),
    ("/compare", N_("Compare")),
    ("/plan", N_("Plan")),
    ("/vigilance", N_("Vigilance")),
    ("/quality", N_("Quality")),
    ("/import", N_("Import")),
    ("/sources", N_("Sources")),
)
#: Pages that compare: one entry of the header, a row of links of their own.
COMPARING = (
    ("/compare", N_("Verdicts and ranks")),
    ("/inequality", N_("Inequality")),
    ("/composite", N_("Composite index")),
)


def pages(address: Address) -> Component:
    """The header's links."""
    _ = words.translator(address.lang).gettext
    here = "/compare" if address.path in dict(COMPARING) else address.path
    links = [html.Li(_link(address, path, _(name), here)) for path, name in NAVIGATION]
    return html.Nav(html.Ul(links), className="pages", **aria(label=_("Pages")))


def family(address: Address) -> Component | None:
    """The pages that stand together with this one; None where it stands alone."""
    if address.path not in dict(COMPARING):
        return None
    _ = words.translator(address.lang).gettext
    links = [html.Li(_link(address, path, _(name), address.path)) for path, name in COMPARING]
    return html.Nav(html.Ul(links), className="family", **aria(label=_("Ways to compare")))


def _link(address: Address, path: str, name: str, here: str) -> Component:
    is_here = here == path or here.startswith(f"{path}/")
    return html.A(name, href=address.to(path), **(aria(current="page") if is_here else {}))
