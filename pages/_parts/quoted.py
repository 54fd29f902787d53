"""A printed figure as it was printed: its number, how exact it claims to be, when, and who says so."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from dash import html
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from data.words import N_
from pages._parts import numbers

#: How exact a figure claims to be.
QUALIFIERS = {
    "exact": N_("{value}"),
    "more_than": N_("more than {value}"),
    "about": N_("about {value}"),
    "target": N_("planned: {value}"),
}
_KINDS = {
    "exact": N_("printed as an exact number"),
    "more_than": N_("printed as a minimum"),
    "about": N_("printed as an approximation"),
    "target": N_("a plan, not a result"),
}
_YEARS = re.compile(r"(\d{4})-(\d{4})$")


def value(row: Row, lang: str) -> str:
    """``more than 4,000``, as published."""
    _ = words.translator(lang).gettext
    said = numbers.number(row["value"], lang, 0 if row["value"] == int(row["value"]) else 1)
    said = _("{n}%").format(n=said) if row.get("unit") == "%" else said
    qualifier = QUALIFIERS[row["qualifier"]]
    return _(qualifier).format(value=said)


def exactness(row: Row, lang: str) -> str:
    """What the qualifier means, spelled out."""
    translate = words.translator(lang).gettext
    kind = _KINDS[row["qualifier"]]
    return translate(kind)


def when(row: Row, lang: str) -> str:
    """Its date: a year, a month, or the years of a plan."""
    years = _YEARS.match(row["period"])
    return f"{years[1]}–{years[2]}" if years else numbers.period(row["period"], lang)


def source(row: Row, lang: str) -> list[str | Component]:
    """Who printed it: in words where there are any, and the addresses as plain links."""
    said: list[str | Component] = []
    if row["source_text"]:
        translate, text = words.translator(lang).gettext, row["source_text"]
        said.append(html.Bdi(translate(text)))
    addresses = [row["url"], *(row.get("other_urls") or ())]
    for address in filter(None, addresses):
        said += [" · ", link(address)] if said else [link(address)]
    return said


def note(row: Row, lang: str) -> list[Component]:
    """What is to be known of the figure beside its scope: ours translated, an office's as it wrote it."""
    translate, text = words.translator(lang).gettext, row.get("note")
    return [html.P(html.Bdi(translate(text)), className="exactness")] if text else []


def link(address: str) -> Component:
    """An address elsewhere: followed only by who clicks on it, and told nothing about where from."""
    return html.A(
        html.Bdi(urlsplit(address).netloc.removeprefix("www.")),
        href=address,
        rel="noreferrer noopener external",
        className="elsewhere",
    )
