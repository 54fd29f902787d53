"""A territory's places beside what is asked for, as names and values."""

from __future__ import annotations

from data import words
from pages._parts import numbers
from pages._parts.gaps.facts import Shown
from pages._parts.gaps.gap import Gap
from pages._parts.gaps.held import Held, told_why

Told = list[tuple[str, str]]


def measured_lines(gap: Gap, shown: Shown, reasons: Held) -> Told:
    """What is missing to the yardstick, and who is not served; nothing where the view is not about places."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext

    def count(value: float | None, figure: str) -> str:
        return told_why(gap, figure, reasons, lang) if value is None else numbers.number(round(value), lang)

    if shown.view.against == "each":
        return [(_("Centres missing"), count(gap.lacking, "centres"))]
    if shown.view.show != "places":
        return []
    return [
        (_("Licensed places"), count(gap.supply.places, "places")),
        (_("Places missing"), with_ends(gap, count(gap.missing, "places"), lang)),
        *_relative(gap, lang),
        (_("People not reached"), count(gap.unreached, "unreached")),
        (_("People above the places"), count(gap.supply.over, "occupancy")),
    ]


def with_ends(gap: Gap, said: str, lang: str) -> str:
    """A number of places missing, with the ends of its interval where it has one."""
    if gap.low is None or gap.high is None:
        return said
    ends = {"lower": numbers.number(gap.low, lang), "upper": numbers.number(gap.high, lang)}
    between = words.translator(lang).gettext("between {lower} and {upper}").format(**ends)
    return f"{said} ({between})"


def _relative(gap: Gap, lang: str) -> Told:
    _ = words.translator(lang).gettext
    if gap.share is None or gap.per is None:
        return []
    share = _("{n}%").format(n=numbers.number(gap.share, lang, 1))
    return [
        (_("Share missing"), share),
        (_("Missing per 1,000 people"), numbers.number(gap.per, lang, 2)),
    ]
