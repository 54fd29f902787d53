"""A territory's places beside what is asked for, as names and values."""

from __future__ import annotations

from data import words
from pages._parts import figure_words, numbers
from pages._parts.gaps.facts import Shown
from pages._parts.gaps.gap import Gap

Told = list[tuple[str, str]]


def measured_lines(gap: Gap, shown: Shown) -> Told:
    """What is missing to the yardstick, and who is not served; nothing where the view is not about places."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    if shown.view.against == "each":
        return [(_("Centres missing"), _count(gap.lacking, gap.status, lang))]
    if shown.view.show != "places":
        return []
    supply = gap.supply
    return [
        (_("Licensed places"), _count(supply.places, supply.places_status, lang)),
        (_("Places missing"), _missing(gap, lang)),
        *_relative(gap, lang),
        (_("People not reached"), _count(gap.unreached, supply.unreached_status, lang)),
        (_("People above the places"), _count(supply.over, supply.occupancy_status, lang)),
    ]


def _missing(gap: Gap, lang: str) -> str:
    """The places missing, with both ends where the target group is estimated."""
    return with_ends(gap, _count(gap.missing, gap.supply.places_status, lang), lang)


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


def _count(value: float | None, status: str, lang: str) -> str:
    """A number, or in words why there is none."""
    if value is not None:
        return numbers.number(round(value), lang)
    return figure_words.status(status if status in figure_words.NON_VALUES else "missing", lang)
