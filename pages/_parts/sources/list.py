"""The sources: who published what, under which licence, and how much rests on it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from data import warehouse, words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.attributes import aria, data
from pages._parts.quoted import link

ListOf = list[Component]


def sources_list(lang: str) -> ListOf:
    """Real sources as cards, then the demonstration files as lines, each with what rests on it."""
    _ = words.translator(lang).gettext
    rows = warehouse.read("source_list")
    real = [row for row in rows if not row["simulated"]]
    made_up = [row for row in rows if row["simulated"]]
    cards = html.Ul([_card(row, lang) for row in real], className="cards")
    shown: ListOf = [html.Section([_heading(_("Published and received"), real, lang), cards])]
    return [*shown, _demonstration(made_up, lang) if made_up else _without_demonstration(lang)]


def _heading(title: str, rows: list[Row], lang: str) -> Component:
    return html.H2([title, " ", html.Span(f"({numbers.number(len(rows), lang)})", className="count")])


def _without_demonstration(lang: str) -> Component:
    _ = words.translator(lang).gettext
    said = _("This build holds no demonstration files: what offices have not sent yet is missing.")
    return html.P(said, id="offices", className="said-softly")


def _card(row: Row, lang: str) -> Component:
    title, publisher, _licence = _named(row, lang)
    return html.Li(
        [
            html.H3(html.Bdi(title)),
            html.P(html.Bdi(publisher), className="publisher"),
            _facts(row, lang),
        ],
        id=f"source-{row['source_key']}",
        className="card",
    )


def _demonstration(rows: list[Row], lang: str) -> Component:
    """Files alike in publisher and licence, which are said once."""
    _ = words.translator(lang).gettext
    mark = html.Span(_("demonstration figures"), className="demonstration")
    heading = _heading(_("Demonstration files: made up, not to be cited"), rows, lang)
    shared = sorted({tuple(_named(row, lang)[1:]) for row in rows})
    said = [
        html.P([_("{publisher}. Licence: {licence}").format(publisher=publisher, licence=licence), " ", mark])
        for publisher, licence in shared
    ]
    lines = html.Ul([_line(row, lang) for row in rows], className="file-lines")
    return html.Section([heading, *said, lines], id="offices")


def _line(row: Row, lang: str) -> Component:
    parts = [
        html.B(html.Bdi(row["title"])),
        html.Span(html.Bdi(numbers.period(row["reference_period"] or "", lang))),
        html.Span(resting(row, lang)),
        html.Span(_hash(row["sha256"], lang) if row["sha256"] else ""),
    ]
    return html.Li(parts, id=f"source-{row['source_key']}")


def _named(row: Row, lang: str) -> list[str]:
    """Title, publisher and licence: as they are written, where they have no translation."""
    translate = words.translator(lang).gettext
    return [translate(row[name]) for name in ("title", "publisher", "licence")]


def _facts(row: Row, lang: str) -> Component:
    _ = words.translator(lang).gettext
    retrieved = numbers.day(row["retrieved_on"], lang) if row["retrieved_on"] else _("not recorded")
    facts: list[tuple[str, str | list[Component] | Component]] = [
        (_("Figures resting on it"), resting(row, lang)),
        (_("Period"), html.Bdi(numbers.period(row["reference_period"] or "", lang))),
        (_("Retrieved on"), retrieved),
        (_("Licence"), html.Bdi(_named(row, lang)[2])),
    ]
    if row["url"]:
        facts.append((_("Address"), link(row["url"])))
    if row["sha256"]:
        facts.append((_("File (SHA-256)"), _hash(row["sha256"], lang)))
    return html.Dl([html.Div([html.Dt(name), html.Dd(said)]) for name, said in facts], className="facts")


def resting(row: Row, lang: str) -> str:
    """``642,311 figures of 143 indicators``; printed figures that no indicator takes up are told apart."""
    translator = words.translator(lang)
    plural, said = translator.ngettext, []
    if row["indicators"]:
        figures = plural("{n} figure", "{n} figures", row["figures"])
        indicators = plural("of {n} indicator", "of {n} indicators", row["indicators"])
        counted = (numbers.number(row["figures"], lang), numbers.number(row["indicators"], lang))
        said.append(f"{figures.format(n=counted[0])} {indicators.format(n=counted[1])}")
        said += _without_value(row["figures"] - row["values"], lang)
    if row["quoted"]:
        quoted = plural("{n} figure quoted as printed", "{n} figures quoted as printed", row["quoted"])
        said.append(quoted.format(n=numbers.number(row["quoted"], lang)))
    return " · ".join(said) or translator.gettext("none directly: it links places and codes")


def _without_value(count: int, lang: str) -> list[str]:
    """Rows that say why there is no figure: withheld, too few people, does not apply."""
    plural = words.translator(lang).ngettext
    said = plural("{n} of them without a value", "{n} of them without a value", count)
    return [said.format(n=numbers.number(count, lang))] if count else []


def _hash(digest: str, lang: str) -> list[Component]:
    """Shown short; selecting or copying it gives it whole."""
    _ = words.translator(lang).gettext
    button = html.Button(
        _("Copy"),
        type="button",
        className="copy",
        **aria(label=_("Copy the whole hash")),
        **data(copy=digest, copied=_("Copied")),
    )
    return [html.Code(digest, className="hash", dir="ltr", title=digest), button]
