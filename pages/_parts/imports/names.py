"""Names that only a person can settle: what a file writes, and what it may have meant."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import numbers, territory_words
from pages._parts.attributes import aria, data
from pages._parts.imports import loads, settled
from pages._parts.imports.loads import Load
from pages._parts.imports.said import rows, spoken
from pages._parts.places import places

_LISTS = {
    "country": N_("Country"),
    "region": N_("Region"),
    "province": N_("Province or prefecture"),
    "arrondissement_prefecture": N_("Prefecture of arrondissements"),
    "delegation": N_("Delegation"),
    "commune": N_("Commune"),
    "territory": N_("Territory"),
    "centre_type": N_("Type of centre"),
    "category": N_("Category"),
    "legal_regime": N_("Legal regime"),
    "serves": N_("Area served"),
    "programme": N_("Programme"),
    "sex": N_("Sex"),
    "age_band": N_("Ages"),
    "milieu": N_("Milieu"),
    "milieu_or_total": N_("Milieu"),
    "level": N_("Level of territory"),
    "signal_type": N_("Type of signal"),
    "outcome": N_("What was done"),
    "register": N_("Programme register"),
    "qualifier": N_("Precision"),
    "yes_no": N_("Yes or no"),
}

#: Likeness of a candidate that bears the very name.
_SAME = 100.0
_SHARED = N_(
    "Several places bear this name, and an answer holds for the files of every office: where the rows of a "
    "file lie in one province, write it beside the name, in a column “Province”, or above the table."
)


@dataclass(frozen=True)
class Name:
    """One name, in however many loads it waits.

    Attributes
    ----------
    list_name, written, within : str
        What it should be one of, as the files write it, and inside which territory.
    count : int
        Rows that wait for it.
    candidates : tuple
        Value, label and score of what it may have meant, the nearest first.
    loads : tuple of Load
        Where it stands.
    """

    list_name: str
    written: str
    within: str
    count: int
    candidates: tuple[tuple[str, Mapping[str, str], float], ...]
    loads: tuple[Load, ...]


def everything() -> list[Name]:
    """Every name that waits, the one that holds up most rows first."""
    return of(load for load in loads.everything() if load.status in ("judged", "accepted"))


def of(of_loads: Iterable[Load]) -> list[Name]:
    """The names that wait in some loads."""
    found: dict[tuple[str, str, str], Name] = {}
    for load in of_loads:
        for told in load.listed("waiting"):
            name = _name(told, load)
            key = (name.list_name, name.written, name.within)
            found[key] = _both(found[key], name) if key in found else name
    done = {(one.list_name, one.written, one.within) for one in settled.everything()}
    waiting = (name for key, name in found.items() if key not in done)
    return sorted(waiting, key=lambda name: (-name.count, name.written))


def names(waiting: list[Name], lang: str, with_files: bool = True) -> Component:
    """The names as cards, each with what it may mean to be picked."""
    return html.Ul([_card(name, lang, with_files) for name in waiting], className="import-names")


def _card(name: Name, lang: str, with_files: bool) -> Component:
    _ = words.translator(lang).gettext
    listed = _(_LISTS[name.list_name]) if name.list_name in _LISTS else name.list_name
    inside = _place(name.within, lang)
    where = " · ".join(part for part in (listed, inside, rows(name.count, lang)) if part)
    files = sorted({load.file for load in name.loads}) if with_files else []
    told = [part for file in files for part in (" · ", html.Bdi(file))]
    offered = [
        _offer(name, value, _label(value, label, lang), score, lang)
        for value, label, score in name.candidates
    ]
    none = html.P(
        _("Nothing on the list comes near: please write the code in the file."), className="said-softly"
    )
    return html.Li(
        [
            html.H3(["«\u2068", html.Bdi(name.written), "\u2069»"]),
            html.P([where, *told], className="said-softly"),
            *([html.P(_(_SHARED), className="said-softly")] if _is_shared(name) else []),
            html.Ul(offered, className="import-offers") if offered else none,
            html.P("", className="import-answer", role="status"),
        ],
        className="card import-name",
    )


def _is_shared(name: Name) -> bool:
    """Whether several territories answer to the very name, and nothing tells in which province to look."""
    return not name.within and sum(score == _SAME for _, _, score in name.candidates) > 1


def _offer(name: Name, value: str, label: str, score: float, lang: str) -> Component:
    """One thing it may mean: a person says that it does, or that it does not."""
    _ = words.translator(lang).gettext
    told = {"list": name.list_name, "written": name.written, "within": name.within, "value": value}
    likeness = _("{n}% alike").format(n=numbers.number(round(score), lang))
    more = _place(value, lang, with_parent=True)
    said = [html.B(html.Bdi(label)), html.Span(more), html.Span(likeness, className="likeness")]
    return html.Li(
        [
            html.Span(said, className="offer-said"),
            _button(_("This is it"), label, "accept", told),
            _button(_("Not this"), label, "reject", told),
        ]
    )


def _label(value: str, label: Mapping[str, str], lang: str) -> str:
    """A territory by its name; anything else in the words of its list."""
    place = places().get(value)
    return place.name(lang) if place else spoken(label, lang) or value


def _button(text: str, about: str, decision: str, told: Mapping[str, str]) -> Component:
    kind = "primary small" if decision == "accept" else "quiet small"
    return html.Button(
        text,
        type="button",
        className=kind,
        **aria(label=f"{text}: {about}"),
        **data(settle=decision, name=json.dumps(told, ensure_ascii=False)),
    )


def _place(code: str, lang: str, with_parent: bool = False) -> str:
    place = places().get(code)
    if place is None:
        return ""
    if not with_parent:
        return place.name(lang)
    parent = places().get(place.parent)
    said = [territory_words.kind(place, lang), parent.name(lang) if parent else "", code]
    return " · ".join(part for part in said if part)


def _name(told: Mapping[str, Any], load: Load) -> Name:
    candidates = tuple(
        (str(one.get("value")), one.get("label") or {}, float(one.get("score") or 0))
        for one in told.get("candidates") or []
    )
    return Name(
        str(told.get("list") or ""),
        str(told.get("written") or ""),
        str(told.get("within") or ""),
        int(told.get("count") or 0),
        candidates,
        (load,),
    )


def _both(one: Name, other: Name) -> Name:
    return Name(
        one.list_name,
        one.written,
        one.within,
        one.count + other.count,
        one.candidates or other.candidates,
        (*one.loads, *other.loads),
    )
