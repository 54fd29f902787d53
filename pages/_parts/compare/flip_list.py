"""The list of verdicts that flip: a line a figure, as it is declared and over another denominator."""

from __future__ import annotations

from typing import Any

from dash import html as dash_html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.denominators import Denominator
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.address import territory_url
from pages._parts.attributes import aria, data
from pages._parts.compare import flips
from pages._parts.compare import words as said
from pages._parts.compare.flips import Flipped
from pages._parts.explain.view import explain_url
from pages._parts.markup import html, markup, written
from pages._parts.places import places

TABLE = "compare-flips"


def flip_list(shown: Flipped) -> list[Component]:
    """What the other denominator is, what it turns into what, and the list."""
    if shown.other is None:
        return []
    why = dash_html.P(shown.other.why[shown.view.lang], className="compare-why")
    if not shown.every:
        return [why]
    return [
        why,
        turns(shown),
        written(
            markup(_table(shown, shown.other)), id=TABLE, className="compare-scrolled scrolls", tabIndex=0
        ),
        dash_html.P(_of_all(shown), className="compare-total"),
    ]


def turns(shown: Flipped) -> Component:
    """From which verdict to which, in colour, sign and words, with how often."""
    lang = shown.view.lang
    template = words.translator(lang).gettext("from “{before}” to “{after}”: {n}")
    items = [
        dash_html.Li(
            [
                _swatch(before),
                _swatch(after),
                template.format(
                    before=said.verdict(before, lang),
                    after=said.verdict(after, lang),
                    n=numbers.number(count, lang),
                ),
            ]
        )
        for (before, after), count in shown.turns
    ]
    return dash_html.Ul(items, className="compare-legend")


def _swatch(word: str) -> Component:
    return dash_html.Span(said.SIGNS[word], className=f"v v-{said.look(word)}", **aria(hidden="true"))


def _of_all(shown: Flipped) -> str:
    _ = words.translator(shown.view.lang).gettext
    listed, every = (numbers.number(len(one), shown.view.lang) for one in (shown.shown, shown.every))
    return _("{shown} of {all} figures are listed.").format(shown=listed, all=every)


def _table(shown: Flipped, other: Denominator) -> Any:
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    heads = [
        _("Territory"),
        _("Indicator"),
        _("As it is declared"),
        other.label[lang],
        _("Denominator changes by"),
        _("More"),
    ]
    top = html.Tr([html.Th(head, scope="col", className=f"c{at}") for at, head in enumerate(heads)])
    body = [_line(row, shown, other) for row in shown.shown]
    return html.Table([html.Thead(top), html.Tbody(body)], className="compare-list flip-list")


def _line(row: Row, shown: Flipped, other: Denominator) -> Any:
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    indicator = catalogue().indicators[row["indicator"]]
    place = places()[row["code"]]
    name = html.A(place.name(lang), href=territory_url(place.code, lang))
    mark = [" ", html.Span(_("demonstration"), className="demonstration")] if row["simulated"] else []
    periods = (flips.usual_period(row), flips.other_period(row, other))
    heads = (_("As it is declared"), other.label[lang])
    sides = [
        html.Td(_side(row, start, indicator, period, shown), **data(head=head))
        for start, period, head in zip(("usual_", ""), periods, heads, strict=True)
    ]
    return html.Tr(
        [
            html.Th([name, html.Small(places()[place.parent].name(lang))], scope="row"),
            html.Td([indicator.label[lang], html.Small([numbers.period(row["period"], lang), *mark])]),
            *sides,
            html.Td(change(row, lang), className="number", **data(head=_("Denominator changes by"))),
            html.Td(_links(row, place.name(lang), lang), className="compare-links"),
        ]
    )


def _side(row: Row, start: str, indicator: Indicator, period: str, shown: Flipped) -> list[Any]:
    """A verdict over one denominator: the word, the value and its interval, benchmark and denominator."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    word, sure = row[f"{start}verdict"], row[f"{start}sureness"]
    sign = html.Span(said.SIGNS[word], className=f"v v-{said.look(word, sure)}", **aria(hidden="true"))
    parts: list[Any] = [sign, html.B(said.verdict(word, lang, sure))]
    if row[f"{start}value"] is not None:
        parts.append(html.Small(_figure(row, start, indicator, shown)))
    if row[f"{start}base"] is not None:
        over = _("over {count} people, census of {year}")
        count = numbers.number(row[f"{start}base"], lang)
        parts.append(html.Small(over.format(count=count, year=numbers.period(period, lang))))
    return parts


def _figure(row: Row, start: str, indicator: Indicator, shown: Flipped) -> str:
    lang = shown.view.lang
    value = figure_words.full(row[f"{start}value"], indicator, lang)
    low, high = row[f"{start}lower"], row[f"{start}upper"]
    between = f" ({said.between(low, high, lang, indicator.decimals)})" if low is not None else ""
    beside = row[f"{start}benchmark_value"]
    if beside is None:
        return f"{value}{between}"
    template = words.translator(lang).gettext("{label}: {value}")
    named = template.format(
        label=said.benchmark(shown.view.benchmark, lang), value=figure_words.full(beside, indicator, lang)
    )
    return f"{value}{between} · {named}"


def change(row: Row, lang: str) -> str:
    """How much larger or smaller the other denominator is, in per cent; a dash where one is not told."""
    before, after = row["usual_base"], row["base"]
    if not before or after is None:
        return "–"
    share = 100 * (after - before) / before
    # A change too small to be shown has no sign.
    sign = "+" if round(share, 1) > 0 else ""
    said_ = words.translator(lang).gettext("{n}%").format(n=numbers.number(share, lang, 1))
    return f"\u2066{sign}{said_}\u2069"


def _links(row: Row, name: str, lang: str) -> list[Any]:
    _ = words.translator(lang).gettext
    urls = {
        _("Portrait"): territory_url(row["code"], lang),
        _("Explanation"): explain_url(lang, row["indicator"], row["code"], row["period"]),
    }
    return [html.A(text, href=url, **aria(label=f"{text}: {name}")) for text, url in urls.items()]
