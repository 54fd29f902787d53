"""What there is in the rural, or the urban, part of a territory, with the rows it is counted from."""

from __future__ import annotations

from collections.abc import Iterator

from data import words
from data.origins import origin
from pages._parts import figure_words, numbers
from pages._parts.explain.came_from import rows_said
from pages._parts.explain.evidence import Rows
from pages._parts.explain.told import Line
from pages._parts.gaps.facts import period
from pages._parts.gaps.gap import Gap
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.part_figures import part_figures
from pages._parts.gaps.parts import PARTS
from pages._parts.gaps.view import GapsView


def milieu_of(view: GapsView) -> str:
    """The milieu a view is about: ``total`` where it is about whole territories."""
    return PARTS[view.milieu_part].milieu if view.milieu_part else "total"


def rows_of_centres(view: GapsView, keeps: str, kind: str = "centres") -> Rows:
    """Rows of the territory that is marked: its centres, or their ``beneficiaries``, of the part alone."""
    service = kinds()[view.what]
    found = origin(f"{'places' if service.is_service else 'centres'}_{service.key}", period(), "total")
    part = PARTS.get(view.milieu_part)
    asked = (
        *(("territory", view.selected), ("level", view.level), ("period", period())),
        *(("members", "|".join(found.members) if found else ""), ("keeps", keeps)),
        ("part", f"{part.counted_by}:{part.milieu}" if part else ""),
    )
    return Rows(kind, asked)


def places_of_part(view: GapsView, gap: Gap) -> Line:
    """Licensed places of the part's own centres."""
    label = words.translator(view.lang).gettext("Licensed places")
    value = _count(gap.supply.places, gap.supply.places_status, view.lang)
    rows = rows_of_centres(view, "places") if gap.supply.places else None
    how = rows_said("centres", "places", view.lang)
    return Line("places", label, value, gap.supply.places, how, rows=rows)


def use_of_part(view: GapsView, gap: Gap) -> Iterator[Line]:
    """People of the part not reached, and those above its places."""
    _ = words.translator(view.lang).gettext
    supply, served = gap.supply, part_figures(view)[view.selected].served
    yield Line(
        *("unreached", _("People not reached"), _count(gap.unreached, supply.unreached_status, view.lang)),
        gap.unreached,
        rows_said("beneficiaries", "all", view.lang),
        _less(gap.people, served, gap.unreached, view.lang),
        rows=rows_of_centres(view, "all", "beneficiaries") if served else None,
    )
    yield Line(
        *("over", _("People above the places"), _count(supply.over, supply.occupancy_status, view.lang)),
        supply.over,
        rows_said("beneficiaries", "compared", view.lang),
        _less(supply.enrolled, supply.room, supply.over, view.lang),
        rows=rows_of_centres(view, "compared", "beneficiaries") if supply.enrolled else None,
    )


def _less(whole: float | None, taken: float | None, left: float | None, lang: str) -> str:
    """``2,000 − 40 → 1,960``; empty where one of them is not known."""
    if whole is None or taken is None or left is None:
        return ""
    first, second, third = (numbers.number(round(one), lang) for one in (whole, taken, left))
    return f"{first} − {second} → {third}"


def _count(value: float | None, status: str, lang: str) -> str:
    return figure_words.status(status, lang) if value is None else numbers.number(round(value), lang)
