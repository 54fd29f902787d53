"""A figure's explanation for machines: the same as on the page, as plain values and texts."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import urlencode

from data import builds, warehouse
from data.warehouse import Row
from pages._parts import figure_words
from pages._parts.explain import recompute, words
from pages._parts.explain.came_from import came_from
from pages._parts.explain.evidence import Evidence, evidence, leaves
from pages._parts.explain.figure import Figure
from pages._parts.explain.figure_sources import MOST, keys_of, loads, package_file, sources
from pages._parts.explain.inputs import Input
from pages._parts.explain.reasons import why
from pages._parts.explain.stated import made_of_parts, stated
from pages._parts.explain.view import FigureView

ROWS_PATH = "/explain/rows.csv"
_MOMENT = re.compile(r"-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-")
Answer = dict[str, Any]


def answer(figure: Figure) -> Answer:
    """Everything the explanation says, ready for JSON: numbers as they are kept, and texts."""
    row = figure.row
    return {
        "indicator": _indicator(figure),
        "territory": _territory(figure),
        "period": figure.view.period,
        "milieu": figure.view.milieu,
        **{
            name: row[name]
            for name in ("value", "lower", "upper", "status", "rank", "rank_count", "simulated")
        },
        "said": {
            "value": words.value(figure),
            "status": figure_words.status(row["status"], figure.view.lang),
            "why": why(figure),
            "formula": words.formula_said(figure),
            "stated": stated(figure),
            "filled": words.filled(figure) or made_of_parts(figure),
            "interval": words.interval(figure),
            "interval_method": words.interval_method(figure),
            "rank": words.rank(figure),
        },
        "formula": _formula(figure),
        "inputs": [input_told(one, figure.view.lang) for one in figure.inputs.values()],
        "recomputed": figure.recomputed,
        "evidence": [_evidence(name, one, figure.view) for name, one in leaves(figure)],
        "sources": sources_told(keys_of(figure), figure.view.lang),
        "build": build(),
        "page": figure.view.address().url(),
    }


def rows_url(view: FigureView, name: str) -> str:
    """Where all the rows behind one input are taken from."""
    return f"{ROWS_PATH}?{urlencode({'lang': view.lang, **view.fields(), 'input': name})}"


def build() -> Answer:
    """The build's name, moment and content hash."""
    name = warehouse.build()
    moment = _MOMENT.search(f"{name}-")
    made = "{}-{}-{}T{}:{}:{}Z".format(*moment.groups()) if moment else None
    return {"name": name, "made_at": made, "content": builds.report().get("content")}


def _indicator(figure: Figure) -> Answer:
    one, lang = figure.indicator, figure.view.lang
    return {
        "key": one.key,
        "label": one.label[lang],
        "unit": one.unit,
        "unit_said": figure_words.unit(one, lang),
        "how": one.how[lang],
    }


def _territory(figure: Figure) -> Answer:
    place = figure.place
    return {"code": place.code, "level": place.level, "name": place.name(figure.view.lang)}


def _formula(figure: Figure) -> Answer:
    made = figure.indicator.computation
    return {"kind": made.kind.value, "per": made.per, "interval": made.interval.value}


def input_told(one: Input, lang: str) -> Answer:
    """One measure with its value, where it came from, and those it is made of."""
    said: Answer = {
        "role": one.role,
        "measure": one.measure,
        "label": words.measure(one, lang),
        "territory": one.code,
        "period": one.period,
        "milieu": one.milieu,
        "value": one.value,
        "status": one.status,
        "status_said": figure_words.status(one.status, lang),
        "source_keys": list(one.source_keys),
        "simulated": one.simulated,
        "came_from": came_from(one, lang),
    }
    if one.parts:
        said["parts"] = [input_told(part, lang) for part in one.parts]
        said["recomputed"] = made_again(one)
    if file := package_file(one):
        said["file"] = {**file._asdict(), "fields": list(one.origin.fields) if one.origin else []}
    return said


def made_again(one: Input) -> float | None:
    """A measure worked out again from its parts; None where one of them is not known."""
    values = [part.value for part in one.parts if part.value is not None]
    if one.origin is None or len(values) < len(one.parts):
        return None
    return recompute.measure(one.origin.formula, values)


def _evidence(name: str, one: Input, view: FigureView) -> Answer:
    return {"input": name, "measure": one.measure, **rows_told(evidence(one), rows_url(view, name))}


def rows_told(found: Evidence, url: str) -> Answer:
    """A sample of rows by file, their number and sum, and where all of them are."""
    return {
        "kind": found.kind,
        "row_count": found.row_count,
        "total": found.total if found.groups else None,
        "counts_withheld": found.small_rows,
        "files": [
            {**_plain(group), "rows": [_plain(row) for row in group["rows"]]} for group in found.groups
        ],
        "all_rows": url if found.is_listed else None,
    }


def sources_told(keys: str, lang: str) -> list[Answer]:
    """Each source with what loading said of its file."""
    told = loads(keys)
    return [{**_plain(row), **_loaded(told.get(row["source_key"]), lang)} for row in sources(keys)]


def _loaded(load: Row | None, lang: str) -> Answer:
    if load is None:
        return {}
    rules = [_in_language(rule, lang) for rule in load["rules"][:MOST]]
    return {"load": {**_plain(load), "rules": rules, "aliases": load["aliases"][:MOST]}}


def _in_language(rule: Row, lang: str) -> Answer:
    return {
        "rule": rule["rule"],
        "severity": rule["severity"],
        "found": rule["found"],
        "text": rule[f"text_{lang}"],
    }


def _plain(row: Row) -> Answer:
    return {
        name: one.isoformat() if isinstance(one, date) else one
        for name, one in row.items()
        if name != "smallest"
    }
