"""What another denominator changes, as a sheet: each figure as it is declared, and over the other one."""

from __future__ import annotations

from collections.abc import Sequence

from data import words
from data.catalogue import catalogue
from data.denominators import Denominator
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.compare import flips
from pages._parts.compare import words as said
from pages._parts.compare.view import CompareView
from pages._parts.explain.view import explain_url
from pages._parts.places import places
from pages._reports.sheet import Cell

#: A column of one side, and the words over it.
_SIDE = ("value", "lower", "upper", "benchmark_value")
WIDTHS = (14, 26, 24, 44, 10, *(12, 12, 12, 12, 16, 22, 14, 12) * 2, 22, 40)
#: Places of the columns whose numbers are values.
VALUES = (5, 6, 7, 8, 13, 14, 15, 16)


def headings(view: CompareView) -> list[str]:
    """The columns: the declared denominator first, then the other."""
    _ = words.translator(view.lang).gettext
    other = flips.other_of(view.denominator)
    names = (_("As it is declared"), other.label[view.lang] if other else "")
    side = [
        *(_("Value"), _("Lower bound"), _("Upper bound"), _("Benchmark"), _("Verdict"), _("How sure")),
        *(_("Denominator"), _("Census")),
    ]
    of = _("{name}: {column}")
    return [
        *(_("Code"), _("Territory"), _("Lies in"), _("Indicator"), _("Period")),
        *(of.format(name=name, column=column) for name in names for column in side),
        *(_("Real or demonstration"), _("Explanation")),
    ]


def rows(view: CompareView, host: str) -> list[list[Cell]]:
    """A line a verdict that is not as it was."""
    shown = flips.flipped(view)
    return [_row(row, shown.other, view, host) for row in shown.every] if shown.other else []


def _row(row: Row, other: Denominator, view: CompareView, host: str) -> list[Cell]:
    lang = view.lang
    _ = words.translator(lang).gettext
    indicator, place = catalogue().indicators[row["indicator"]], places()[row["code"]]
    return [
        place.code,
        place.name(lang),
        places()[place.parent].name(lang),
        indicator.label[lang],
        numbers.period(row["period"], lang),
        *_side(row, "usual_", indicator, flips.usual_period(row), lang),
        *_side(row, "", indicator, flips.other_period(row, other), lang),
        _("demonstration") if row["simulated"] else _("real"),
        host + explain_url(lang, indicator.key, place.code, row["period"]),
    ]


def _side(row: Row, start: str, indicator: Indicator, census: str, lang: str) -> Sequence[Cell]:
    sure, base = row[f"{start}sureness"], row[f"{start}base"]
    figures = (row[f"{start}{name}"] for name in _SIDE)
    return [
        *(None if one is None else round(float(one), indicator.decimals) for one in figures),
        said.verdict(row[f"{start}verdict"], lang),
        said.sure(sure, lang) if sure else None,
        None if base is None else round(base),
        numbers.period(census, lang),
    ]
