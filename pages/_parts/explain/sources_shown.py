"""The sources of a figure, on the page: who, which file, what loading said of it, which build."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.address import Address
from pages._parts.attributes import aria, data
from pages._parts.explain.figure_sources import MOST, loads, sources
from pages._parts.explain.view import CHANGES, EXPLAIN_PATH
from pages._parts.quoted import link
from pages._parts.shell import built_on

Said = str | Component | list[Component]


def sources_shown(keys: str, lang: str) -> list[Component]:
    """Each source as a card, real ones first."""
    _ = words.translator(lang).gettext
    told = loads(keys)
    cards = [_card(row, told.get(row["source_key"]), lang) for row in sources(keys)]
    shown = html.Ul(cards, className="cards") if cards else html.P(_("none recorded"))
    return [html.H2(_("Files and sources")), shown]


def build_shown(address: Address, onwards: Sequence[tuple[str, str]]) -> Component:
    """Which build it is of, where a reader may go from here, what machines read."""
    _ = words.translator(address.lang).gettext
    name = warehouse.build()
    machines = address.url().replace(EXPLAIN_PATH, f"/api/v1{EXPLAIN_PATH}", 1)
    places = [
        *onwards,
        (_("What changed with this build"), address.to(EXPLAIN_PATH, part=CHANGES)),
        (_("For machines (JSON)"), machines),
    ]
    links = [html.Li(html.A(text, href=url)) for text, url in places]
    built = _("Build {name}, of {day}.").format(name=name, day=numbers.day(built_on(name), address.lang))
    return html.Footer(
        [html.P(html.Bdi(built)), html.Ul(links, className="onwards")], className="explain-foot"
    )


def _card(row: Row, load: Row | None, lang: str) -> Component:
    translate = words.translator(lang).gettext
    title, publisher, licence = (translate(row[name]) for name in ("title", "publisher", "licence"))
    _ = words.translator(lang).gettext
    mark: list[str | Component] = (
        [" ", html.Span(_("demonstration figures"), className="demonstration")] if row["simulated"] else []
    )
    facts: list[tuple[str, Said]] = [
        (_("Licence"), html.Bdi(licence)),
        (_("Period"), html.Bdi(numbers.period(row["reference_period"] or "", lang))),
        (_("Retrieved on"), numbers.day(row["retrieved_on"], lang) if row["retrieved_on"] else ""),
        (_("Address"), link(row["url"]) if row["url"] else ""),
        (_("File (SHA-256)"), _hash(row["sha256"], lang) if row["sha256"] else ""),
        *(_loaded(load, lang) if load else []),
    ]
    lines = [html.Div([html.Dt(name), html.Dd(told)]) for name, told in facts if told]
    return html.Li(
        [
            html.H3([html.Bdi(title), *mark]),
            html.P(html.Bdi(publisher), className="publisher"),
            html.Dl(lines, className="facts"),
        ],
        className="card",
    )


def _loaded(load: Row, lang: str) -> list[tuple[str, Said]]:
    """When a file was loaded, from which sheets, what warned and which aliases read it."""
    _ = words.translator(lang).gettext
    sheets = [
        " › ".join(filter(None, (one["member"], one["sheet"]))) for one in load["sheets"] if one["kind"]
    ]
    rules = [f"{one[f'text_{lang}']} ({numbers.number(one['found'], lang)})" for one in load["rules"][:MOST]]
    aliases = [f"{one['written']} → {one['value']}" for one in load["aliases"][:MOST]]
    return [
        (_("Loaded on"), html.Bdi(load["received_at"][:16].replace("T", " "))),
        (_("Loaded by"), html.Bdi(load["who"])),
        (_("Sheets"), html.Bdi(_(", ").join(filter(None, sheets)))) if any(sheets) else ("", ""),
        (_("Rules that warned"), _lines(rules)),
        (_("Names read by an alias"), _lines(aliases)),
    ]


def _lines(texts: list[str]) -> Said:
    return [html.Div(html.Bdi(text)) for text in texts] if texts else ""


def _hash(digest: str, lang: str) -> list[Component]:
    """Shown short; copying it gives it whole."""
    _ = words.translator(lang).gettext
    button = html.Button(
        _("Copy"),
        type="button",
        className="copy",
        **aria(label=_("Copy the whole hash")),
        **data(copy=digest, copied=_("Copied")),
    )
    return [html.Code(digest, className="hash", dir="ltr", title=digest), button]
