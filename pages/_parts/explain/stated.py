"""A figure that no formula works out: published as such, added up of published ones, or counted in files."""

from __future__ import annotations

from data import words
from data.indicator import Kind
from data.warehouse import Row
from data.words import N_
from pages._parts.explain import words as said
from pages._parts.explain.came_from import came_from
from pages._parts.explain.evidence import evidence
from pages._parts.explain.figure import Figure
from pages._parts.explain.figure_sources import sources
from pages._parts.explain.inputs import NUMERATOR, Input

#: Kinds of indicator whose value is its numerator.
_AS_IT_IS = (Kind.PUBLISHED, Kind.COUNT)
_PUBLISHED = ("census", "establishments", "published")
#: From how many on numbers are added.
_SEVERAL = 2
_SAID = N_("Published as such by {publisher}, in “{title}”: {value}.")
_ADDED = N_("Published by {publisher}, in “{title}”, and added here.")
_COUNTED = N_("{what}: {value}.")


def as_it_is(figure: Figure) -> Input | None:
    """The number that the figure simply is; None where a formula works it out, or where it is not known."""
    if figure.indicator.computation.kind not in _AS_IT_IS or figure.row["value"] is None:
        return None
    return figure.inputs[NUMERATOR]


def stated(figure: Figure) -> str:
    """Who published the number, in what; or what was counted. Empty where a formula works it out."""
    one = as_it_is(figure)
    if one is None or one.parts or one.origin is None:
        return ""
    lang = figure.view.lang
    _ = words.translator(lang).gettext
    if one.origin.rows not in _PUBLISHED:
        return _(_COUNTED).format(what=came_from(one, lang), value=said.value(figure))
    if one.status != "published":
        return ""
    row = _source(one)
    if row is None:
        return ""
    template = _ADDED if len(_fields(one)) >= _SEVERAL else _SAID
    named = {name: _(row[name]) for name in ("publisher", "title")}
    return _(template).format(**named, value=said.value(figure))


def made_of_parts(figure: Figure) -> str:
    """The arithmetic of a number that is made of others: ``4,1 + 3,2 = 7,3``; empty where there is none."""
    one = as_it_is(figure)
    if one is None or one.origin is None:
        return ""
    lang = figure.view.lang
    if one.parts:
        return said.measure_filled(one, lang)
    values = [said.amount(row["value"], lang) for row in _fields(one)]
    if len(values) < _SEVERAL:
        return ""
    return f"{' + '.join(values)} = {said.amount(figure.row['value'], lang)}"


def _fields(one: Input) -> list[Row]:
    """The published numbers that a measure is, where it is published."""
    if one.origin is None or one.origin.rows not in ("census", "establishments"):
        return []
    return [row for group in evidence(one).groups for row in group["rows"]]


def _source(one: Input) -> Row | None:
    found = sources("|".join(one.source_keys))
    return found[0] if found else None
