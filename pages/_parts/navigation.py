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
#: Pages of who plans, in the same way.
PLANNING = (
    ("/plan", N_("Next sites")),
    ("/access", N_("Access")),
    ("/norms", N_("Norms")),
    ("/plan/scenarios", N_("Scenarios")),
)
#: What each row of links is called, and its pages: the first one stands in the header for all.
FAMILIES = ((N_("Ways to compare"), COMPARING), (N_("Steps of planning"), PLANNING))


def pages(address: Address) -> Component:
    """The header's links."""
    _ = words.translator(address.lang).gettext
    _said, together = _family(address)
    here = together[0][0] if together else address.path
    links = [
        html.Li(_link(address, path, _(name), f"{here}/".startswith(f"{path}/"))) for path, name in NAVIGATION
    ]
    return html.Nav(html.Ul(links), className="pages", **aria(label=_("Pages")))


def family(address: Address) -> Component | None:
    """The pages that stand together with this one; None where it stands alone."""
    said, together = _family(address)
    if not together:
        return None
    _ = words.translator(address.lang).gettext
    links = [html.Li(_link(address, path, _(name), path == address.path)) for path, name in together]
    return html.Nav(html.Ul(links), className="family", **aria(label=_(said)))


def _family(address: Address) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The row a page belongs to; empty where it stands alone."""
    return next((one for one in FAMILIES if address.path in dict(one[1])), ("", ()))


def _link(address: Address, path: str, name: str, is_here: bool) -> Component:
    return html.A(name, href=address.to(path), **(aria(current="page") if is_here else {}))
