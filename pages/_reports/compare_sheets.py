"""What a reader takes away from the comparisons: every figure with its verdict, ranks or funnel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from data import warehouse, words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.compare import entered, facts, flips, funnel, ranks, screen, told
from pages._parts.compare import words as said
from pages._parts.compare.view import CompareView
from pages._parts.explain.view import explain_url
from pages._parts.people import concerned
from pages._parts.places import places
from pages._parts.quality.reasons import status_and_why
from pages._parts.shell import built_on
from pages._reports import flips_sheet
from pages._reports.sheet import Cell, Sheet

_WIDTHS = (14, 26, 24, 44, 10, 12, 12, 12, 12, 12, 16, 26, 14, 24, 22, 40)
_VALUES = (5, 6, 7, 8)
#: What a part adds to a figure, by territory: ranks, groups, places in the funnel.
Added = Mapping[str, Sequence[Cell]]
#: Headings, lines, widths, and where the values are.
Columns = tuple[list[str], list[list[Cell]], tuple[int, ...], tuple[int, ...]]


def compare_sheet(view: CompareView, host: str = "", now: datetime | None = None) -> Sheet:
    """The figures of a view; `host` begins the addresses of their explanations."""
    _ = words.translator(view.lang).gettext
    headings, lines, widths, values = _flips(view, host) if view.part == "flip" else _figures(view, host)
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-compare-{view.part}-{view.level}-{view.within}",
        title=screen.title(view),
        demonstration=_("Demonstration figures: not to be quoted") if screen.simulated(view) else "",
        about=_about(view, now or datetime.now(UTC)),
        headings=headings,
        rows=lines,
        decimals=2,
        widths=widths,
        values=values,
    )


def _flips(view: CompareView, host: str) -> Columns:
    return flips_sheet.headings(view), flips_sheet.rows(view, host), flips_sheet.WIDTHS, flips_sheet.VALUES


def _figures(view: CompareView, host: str) -> Columns:
    headings, added = _added(view)
    usual = _headings(view.lang)
    lines = [[*_row(row, view, host), *added.get(row["code"], [None] * len(headings))] for row in _rows(view)]
    return [*usual, *headings], lines, (*_WIDTHS[: len(usual)], *(16 for _heading in headings)), _VALUES


def _rows(view: CompareView) -> list[Row]:
    """The figures, in the order of the screen."""
    if view.part == "worse":
        return facts.every_worse(view)
    if view.part == "heat":
        asked = {"level": view.level, "benchmark": view.benchmark, "within": view.within}
        shown = {key: at for at, key in enumerate(screen.keys(view))}
        found = warehouse.read_once("compare_rows", only="", **asked)
        held = dict(view.norms) if view.benchmark == "norm" else {}
        found = [*found, *({**row, "indicator": key} for key in held for row in facts.figures(view, key))]
        return sorted(
            (row for row in found if row["indicator"] in shown), key=lambda row: shown[row["indicator"]]
        )
    if view.part == "ranks":
        known, unknown = ranks.ranked(view)
        return [{**row, "indicator": view.indicator} for row in [*(one.row for one in known), *unknown]]
    return [
        {**row, "indicator": key}
        for key in screen.keys(view)
        for row in facts.figures(view, key, view.benchmark)
    ]


def _added(view: CompareView) -> tuple[list[str], Added]:
    _ = words.translator(view.lang).gettext
    if view.part == "ranks":
        known, _unknown = ranks.ranked(view)
        headings = [_("Rank"), _("Rank, from"), _("Rank, to"), _("Group that cannot be told apart")]
        return headings, {one.row["code"]: [one.rank, one.low, one.high, one.group] for one in known}
    if view.part == "funnel":
        shown = funnel.funnel(view)
        places_in = zip(shown.rows, shown.letters, strict=True)
        return [_("In the funnel")], {
            row["code"]: [_in_funnel(letter, view.lang)] for row, letter in places_in
        }
    return [], {}


def _in_funnel(letter: str, lang: str) -> str:
    word, sure = said.LETTERS[letter]
    return said.verdict(word, lang, sure)


def _about(view: CompareView, now: datetime) -> list[tuple[str, str]]:
    _ = words.translator(view.lang).gettext
    rests = [(_("Source"), source) for source in [told.sources(view, screen.keys(view))] if source]
    return [
        (_("In short"), screen.sentence(view)),
        (_("Compare with"), said.benchmark(view.benchmark, view.lang)),
        *((_("The norm"), line) for line in _norms(view)),
        *_divided(view),
        *rests,
        (_("How it is computed"), screen.method(view)),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), view.lang)),
        (_("Exported on"), numbers.day(now, view.lang)),
    ]


def _norms(view: CompareView) -> list[str]:
    """Which norms that somebody entered figures are held to."""
    return entered.told(view.norms, screen.keys(view), view.lang) if view.benchmark == "norm" else []


def _divided(view: CompareView) -> list[tuple[str, str]]:
    """What the other denominator is."""
    other = flips.other_of(view.denominator)
    if other is None:
        return []
    divided = words.translator(view.lang).gettext("Divided by")
    return [(divided, f"{other.label[view.lang]}. {other.why[view.lang]}")]


def _headings(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    return [
        _("Code"),
        _("Territory"),
        _("Lies in"),
        _("Indicator"),
        _("Period"),
        _("Value"),
        _("Lower bound"),
        _("Upper bound"),
        _("Benchmark"),
        _("Verdict"),
        _("How sure"),
        _("Trend"),
        _("People concerned"),
        _("Status"),
        _("Real or demonstration"),
        _("Explanation"),
    ]


def _row(row: Row, view: CompareView, host: str) -> list[Cell]:
    lang = view.lang
    _ = words.translator(lang).gettext
    indicator = catalogue().indicators[row["indicator"]]
    place = places()[row["code"]]
    people = row["people"] if "people" in row else concerned(row, indicator)
    return [
        place.code,
        place.name(lang),
        places()[place.parent].name(lang),
        indicator.label[lang],
        numbers.period(row["period"], lang),
        *(_number(row[name], indicator) for name in ("value", "lower", "upper", "benchmark")),
        said.verdict(row["verdict"], lang),
        said.sure(row["sureness"], lang) if row["sureness"] else None,
        said.going(facts.going(row["course"], indicator.direction), lang) if row["course"] else None,
        None if people is None else round(people),
        status_and_why(
            row["status"], indicator.key, view.level, row["period"], "total", code=place.code, lang=lang
        ),
        _("demonstration") if row["simulated"] else _("real"),
        host + explain_url(lang, indicator.key, place.code, row["period"]),
    ]


def _number(value: float | None, indicator: Indicator) -> float | None:
    return None if value is None else round(float(value), indicator.decimals)
