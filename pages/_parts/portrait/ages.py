"""The age pyramid of a territory: a table whose cells are bars, so that it prints and mirrors by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dash.development.base_component import Component

from data import warehouse, words
from pages._parts import numbers
from pages._parts.markup import html
from pages._parts.places import Place

NOW, THEN = "2024", "2014"
SEXES = ("male", "female")

_Shares = Mapping[tuple[str, str], float]


@dataclass(frozen=True)
class Ages:
    """The ages of a territory.

    Attributes
    ----------
    groups : tuple of str
        Age groups, youngest first, as the census names them: ``age_0_4``.
    shares : mapping of str to mapping
        By census, the share in % of each (sex, group) within its sex; a census without rows has none.
    counted : mapping of str to float
        Municipal population of each sex in 2024, persons.
    source_keys : tuple of str
        Where they come from.
    """

    groups: tuple[str, ...]
    shares: Mapping[str, _Shares]
    counted: Mapping[str, float]
    source_keys: tuple[str, ...]


def ages(code: str) -> Ages:
    """The ages of a territory's men and women in both censuses."""
    return _ages(warehouse.build(), code)


@lru_cache(maxsize=256)
def _ages(_build: str, code: str) -> Ages:
    rows = warehouse.read("portrait_ages", code=code)
    shares: dict[str, dict[tuple[str, str], float]] = {NOW: {}, THEN: {}}
    counted = {}
    for row in rows:
        if row["field"].startswith("age_"):
            shares[row["period"]][row["sex"], row["field"]] = row["value"]
        elif row["period"] == NOW:
            counted[row["sex"]] = row["value"]
    groups = sorted({row["field"] for row in rows if row["field"].startswith("age_")}, key=_first_age)
    return Ages(tuple(groups), shares, counted, tuple(sorted({row["source_key"] for row in rows})))


def pyramid(place: Place, lang: str) -> Component:
    """Men and women by five-year groups: bars for 2024, an outline for 2014."""
    _ = words.translator(lang).gettext
    told = ages(place.code)
    if not told.shares[NOW]:
        return html.P(_("The census of 2024 publishes no ages here."), className="non-value")
    widest = max(share for shares in told.shares.values() for share in shares.values())
    rows = [_row(told, group, widest, lang) for group in reversed(told.groups)]
    return html.Table(
        [html.Caption(_caption(told, lang)), html.Thead(_heading(told, lang)), html.Tbody(rows)],
        className="pyramid",
    )


def _caption(told: Ages, lang: str) -> list[Component]:
    _ = words.translator(lang).gettext
    outline = (
        _("share of each sex, % · bars: 2024, outline: 2014")
        if told.shares[THEN]
        else _("share of each sex, % · 2024; the census of 2014 publishes no ages here")
    )
    return [html.B(_("Men and women by age")), html.Small(outline)]


def _heading(told: Ages, lang: str) -> Component:
    _ = words.translator(lang).gettext
    men, women = (numbers.number(told.counted.get(sex, 0), lang) for sex in SEXES)
    return html.Tr(
        [
            html.Th(_("Men: {count}").format(count=men), scope="col"),
            html.Th(_("Age"), scope="col"),
            html.Th(_("Women: {count}").format(count=women), scope="col"),
        ]
    )


def _row(told: Ages, group: str, widest: float, lang: str) -> Component:
    men, women = (_bar(told, sex, group, widest, lang) for sex in SEXES)
    return html.Tr([men, html.Th(age(group, lang), scope="row"), women])


def _bar(told: Ages, sex: str, group: str, widest: float, lang: str) -> Component:
    now, then = (told.shares[year].get((sex, group)) for year in (NOW, THEN))
    if now is None:
        return html.Td("–", className="none")
    lengths = {"--now": f"{100 * now / widest:.1f}%"}
    if then is not None and now > 0:
        lengths["--ratio"] = f"{then / now:.3f}"
    said = [
        f"{year}: {numbers.number(share, lang, 1)}" for year, share in ((NOW, now), (THEN, then)) if share
    ]
    return html.Td(
        html.Div(numbers.number(now, lang, 1), className="then" if then is not None else "", style=lengths),
        className=sex,
        title=" · ".join(said),
    )


def age(group: str, lang: str) -> str:
    """``0–4``; ``75 and over``."""
    first, last = group.removeprefix("age_").split("_")
    if last == "plus":
        return words.translator(lang).gettext("{age}+").format(age=first)
    return f"{first}–{last}"


def _first_age(group: str) -> int:
    return int(group.split("_")[1])
