"""What is shown, as files: links that follow the reader's choices."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.address import Address
from pages._parts.attributes import aria, data


def downloads(address: Address, path: str, *more: Component) -> Component:
    """CSV and Excel of what a page shows, at a path with an ending, and whatever else takes it away."""
    _ = words.translator(address.lang).gettext
    names = {f"{path}.csv": _("CSV"), f"{path}.xlsx": _("Excel")}
    links = [
        html.A(name, href=address.to(file, **address.fields), download="", **data(follows=file))
        for file, name in names.items()
    ]
    return html.Nav(
        [html.Span(_("Download:"), **aria(hidden="true")), *links, *more],
        className="downloads",
        **aria(label=_("Download what is shown")),
    )
