"""The box beside the pointer: the figures of a level as texts, asked for when first needed."""

from __future__ import annotations

from typing import Any

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator, IntervalMethod
from data.warehouse import Row
from pages._parts import figure_words, lookup, numbers, territory_words
from pages._parts.map.modes.both import shown_views, sources_used
from pages._parts.map.modes.find import finding
from pages._parts.quality.reasons import reasons_of
from pages._parts.view import View


def tips(view: View) -> dict[str, Any]:
    """Texts of the territories inside ``view.within``.

    Label, source and demonstration mark once; by code value, interval and rank.

    Raises
    ------
    KeyError
        If there is no such indicator.
    """
    indicator = catalogue().indicators[view.indicator]
    rows = lookup.rows_within("map_tips", view)
    reasons = reasons_of(view, rows)
    more = _more(view)
    return {
        "label": _label(indicator, view),
        "source": _source(view),
        "mark": _mark(rows, view),
        "tips": {row["code"]: _tip(row, indicator, view.lang, reasons.get(row["code"], "")) for row in rows},
        **({"more": {row["code"]: more[row["code"]] for row in rows if more[row["code"]]}} if more else {}),
    }


def _more(view: View) -> dict[str, str]:
    """Code -> what the way of showing adds: the smoothed rate, the verdict, the second figure."""
    found = finding(view)
    if found is None:
        return {}
    columns = found.columns(view)
    joint = words.translator(view.lang).gettext("; ")
    return {
        code: joint.join(filter(None, (column.spoken(at, view.lang) for column in columns)))
        for at, code in enumerate(found.facts.codes)
    }


def _label(indicator: Indicator, view: View) -> str:
    parts = [indicator.label[view.lang], numbers.period(view.period, view.lang)]
    if view.milieu != "total":
        parts.append(territory_words.milieu(view.milieu, view.lang))
    return " · ".join(parts)


def _source(view: View) -> str:
    _ = words.translator(view.lang).gettext
    named = [row["publisher"] for row in sources_used(view)]
    publishers = dict.fromkeys(map(_, named))
    return _("Source: {publishers}").format(publishers=_(", ").join(publishers)) if publishers else ""


def _mark(rows: list[Row], view: View) -> str:
    others = (lookup.rows_within("what_one_sees", one)[0] for one in shown_views(view)[1:])
    simulated = any(row["simulated"] for row in (*rows, *others))
    return words.translator(view.lang).gettext("demonstration figures") if simulated else ""


def _tip(row: Row, indicator: Indicator, lang: str, reason: str = "") -> tuple[str, ...]:
    if row["value"] is None:
        # What is held back says why in the place of its interval.
        return tuple(filter(None, (figure_words.status(row["status"], lang), reason)))
    _ = words.translator(lang).gettext
    rank = _("rank {rank} of {count}")
    return (
        _value(row, indicator, lang),
        _interval(row, indicator, lang),
        rank.format(rank=row["rank"], count=row["rank_count"]) if row["rank"] else "",
    )


def _value(row: Row, indicator: Indicator, lang: str) -> str:
    _ = words.translator(lang).gettext
    number = figure_words.full(row["value"], indicator, lang)
    if indicator.unit == "pct":
        said = _("{n}%").format(n=number)
    elif indicator.unit in ("yes_no", "ratio"):
        said = number
    else:
        said = f"{number} {figure_words.unit(indicator, lang)}"
    estimated = row["status"] == "estimated"
    return f"{said} ({figure_words.status('estimated', lang)})" if estimated else said


def _interval(row: Row, indicator: Indicator, lang: str) -> str:
    if row["lower"] is None:
        return ""
    _ = words.translator(lang).gettext
    template = _("between {lower} and {upper}")
    if indicator.computation.interval is IntervalMethod.CENSUS_SAMPLE:
        template = _("between about {lower} and {upper}")
    lower, upper = (figure_words.full(row[end], indicator, lang) for end in ("lower", "upper"))
    return template.format(lower=lower, upper=upper)
