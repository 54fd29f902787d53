"""One row of the gaps explained: centres counted, the nearest, people, places missing, needs, white spot."""

from __future__ import annotations

from collections.abc import Iterator

from data import warehouse, words
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.address import territory_url
from pages._parts.explain import words as said
from pages._parts.explain.came_from import came_from, rows_said
from pages._parts.explain.figure import Figure, figure
from pages._parts.explain.gap_distance import distance
from pages._parts.explain.gap_measured import measured
from pages._parts.explain.gap_part import milieu_of, rows_of_centres
from pages._parts.explain.inputs import measured as measure
from pages._parts.explain.told import Line, Told
from pages._parts.explain.view import FigureView, explain_url, gaps_address
from pages._parts.gaps.kinds import Kind, kinds
from pages._parts.gaps.method import limit, white_spots_said
from pages._parts.gaps.part_figures import part_figures
from pages._parts.gaps.parts import NAMES
from pages._parts.gaps.view import GapsView
from pages._parts.gaps.words import TOO_FAR
from pages._parts.places import Place, places

#: Needs among the worst fifth from which on a commune is a place of high need.
_NEEDS = 3


def gap_told(view: GapsView) -> Told:
    """The row of the territory that is marked."""
    kind, place, lang = kinds()[view.what], places()[view.selected], view.lang
    row = _row(view)
    _ = words.translator(lang).gettext
    lines = [*_lines(row, kind, place, view)]
    address = gaps_address(view)
    return Told(
        address,
        _("{what} – {where}: {value}").format(
            what=kind.labels[lang], where=place.name(lang), value=_centres_said(row, lang)
        ),
        " · ".join(
            [
                place.name(lang),
                *([_(NAMES[view.milieu_part])] if view.milieu_part else []),
                numbers.period(row["period"], lang),
            ]
        ),
        lines,
        [*row["source_keys"], *(key for line in lines for one in line.parts for key in one.source_keys)],
        row["simulated"],
        onwards=[
            (_("In the list of the gaps"), view.address().url()),
            (_("Its territory"), territory_url(place.code, lang)),
        ],
    )


def _row(view: GapsView) -> Row:
    """The row of the build, with the figures of the part that is asked for in the place of the whole's."""
    milieu = milieu_of(view)
    (row,) = warehouse.read(
        "explain_gap", type=view.what, level=view.level, code=view.selected, milieu=milieu
    )
    if not view.milieu_part:
        return row
    one = part_figures(view)[view.selected]
    its = {"centres": one.centres, "status": one.status, "people": one.people}
    return {**row, **its, "distance_km": one.km, "distance_status": one.km_status, "whole": row}


def _lines(row: Row, kind: Kind, place: Place, view: GapsView) -> Iterator[Line]:
    """The columns of the table, in its order."""
    lang = view.lang
    yield _centres(row, view)
    yield from distance(row, place, lang, milieu_of(view))
    yield _people(kind, place, view)
    if kind.is_service and view.against == "national" and not view.milieu_part:
        yield _missing(FigureView(lang, f"places_missing_{kind.key}", place.code, row["period"]))
    yield from measured(view)
    if place.level == "commune":
        yield from _needs(row, place, lang)
        # A white spot is a whole commune, whichever part of it one looks at.
        yield _white_spot(row.get("whole", row), lang)


def _centres(row: Row, view: GapsView) -> Line:
    lang = view.lang
    _ = words.translator(lang).gettext
    rows = rows_of_centres(view, "open") if row["centres"] else None
    return Line(
        "centres",
        _("Centres"),
        _centres_said(row, lang),
        row["centres"],
        rows_said("centres", "open", lang),
        rows=rows,
    )


def _centres_said(row: Row, lang: str) -> str:
    if row["centres"] is None:
        return figure_words.status(row["status"], lang)
    return numbers.number(row["centres"], lang)


def _people(kind: Kind, place: Place, view: GapsView) -> Line:
    lang = view.lang
    _ = words.translator(lang).gettext
    # Young people of the countryside are one measure, whichever part is asked for.
    one = measure(kind.target, place.code, "2024", "total" if kind.is_rural else milieu_of(view))
    label = _("{label}: {value}").format(label=_("People concerned"), value=said.measure(one, lang))
    return Line(
        *("people", label, said.input_value(one, lang), one.value, came_from(one, lang)),
        filled=said.measure_filled(one, lang),
        parts=(one,),
    )


def _missing(view: FigureView) -> Line:
    """The indicator of the same name, which has an explanation of its own."""
    found: Figure = figure(view)
    lang = view.lang
    label = words.translator(lang).gettext("Places missing")
    url = explain_url(lang, view.indicator, view.territory, view.period)
    how = found.indicator.how[lang]
    return Line("missing", label, said.value(found), found.row["value"], how, said.filled(found), url)


def _needs(row: Row, place: Place, lang: str) -> Iterator[Line]:
    """How many needs are among the worst fifth, then each with its limit."""
    _ = words.translator(lang).gettext
    counted = _("{part} of {whole}").format(
        part=numbers.number(row["needs_worst"] or 0, lang),
        whole=numbers.number(row["needs_known"] or 0, lang),
    )
    how = _("At or beyond the limit of the worst fifth of communes; each below with its own value and limit")
    yield Line("needs", _("Needs among the worst fifth"), counted, row["needs_worst"], how)
    for need in warehouse.read("explain_needs", code=place.code):
        yield _need(need, place, lang)


def _need(need: Row, place: Place, lang: str) -> Line:
    _ = words.translator(lang).gettext
    indicator = catalogue().indicators[need["indicator"]]
    if need["value"] is None:
        value = figure_words.status(need["status"], lang)
    else:
        value = figure_words.spoken(need["value"], indicator, lang)
    verdicts = {True: _("among the worst fifth"), False: _("not among the worst fifth"), None: ""}
    label = f"– {indicator.label[lang]}"
    how = " – ".join(filter(None, (verdicts[need["worst"]], limit(need, lang))))
    url = explain_url(lang, indicator.key, place.code, need["period"])
    return Line(f"need.{indicator.key}", label, value, need["value"], how, url=url)


def _white_spot(row: Row, lang: str) -> Line:
    _ = words.translator(lang).gettext
    if row["white_spot"] is None:
        return Line("white_spot", _("White spot"), figure_words.status(row["status"], lang))
    met = [
        _signed(row["centres"], "=", 0, lang),
        _signed(row["needs_worst"], "≥", _NEEDS, lang),
        *([_signed(row["distance_km"], ">", TOO_FAR, lang)] if row["distance_km"] is not None else []),
    ]
    value = _("yes") if row["white_spot"] else _("no")
    number = float(row["white_spot"])
    return Line("white_spot", _("White spot"), value, number, white_spots_said(lang), "; ".join(met))


def _signed(value: float, sign: str, wanted: int, lang: str) -> str:
    """A condition with its number and whether it holds: ``0 = 0 ✓``."""
    holds = {"=": value == wanted, "≥": value >= wanted, ">": value > wanted}[sign]
    return f"{said.amount(value, lang)} {sign} {said.amount(wanted, lang)} {'✓' if holds else '✗'}"
