"""What is said of a part of each territory: both ways of counting its centres, what is in neither part."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.gaps.facts import Shown
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.part_figures import PartFigures, figures_of
from pages._parts.gaps.parts import LEADS, PARTS, SERVES, STANDS, Part
from pages._parts.gaps.view import GapsView

_COUNTED = {
    STANDS: N_("Centres standing there: {centres}"),
    SERVES: N_("Centres saying they serve it: {centres}"),
}
_WITH_PLACES = {
    STANDS: N_("Centres standing there: {centres}; licensed places known: {places}"),
    SERVES: N_("Centres saying they serve it: {centres}; licensed places known: {places}"),
}


def lead(view: GapsView) -> str:
    """What a sentence about a part begins with; empty where a view is about whole territories."""
    return words.translator(view.lang).gettext(LEADS[view.milieu_part]) if view.milieu_part else ""


def part_lines(facts: Shown) -> list[str]:
    """Both readings of a part, and what is in neither; for every view where nobody concerned lives."""
    if not facts.view.milieu_part:
        return list(filter(None, [_nobody(facts)]))
    asked = PARTS[facts.view.milieu_part]
    readings = {one.counted_by: _around(facts, one) for one in (asked, asked.other)}
    told = [_reading(facts, counted_by, readings[counted_by]) for counted_by in (STANDS, SERVES)]
    both = f"{told[0]}. {told[1]}."
    neither = [_neither(facts, readings[counted_by], counted_by) for counted_by in (STANDS, SERVES)]
    return [both, *filter(None, (*neither, _in_towns(facts), _nobody(facts)))]


def parts_said(lang: str) -> list[str]:
    """How parts are found, and what they cannot say."""
    _ = words.translator(lang).gettext
    return [
        _(
            "Parts of territories: people are the census’s of 2024 by milieu; where all of a commune is "
            "rural, its rural part is the commune. Centres are counted by the milieu their office gives "
            "for where they stand, or by that of the people they say they serve."
        ),
        _(
            "A centre in a town may serve people of the countryside: counted by where it stands, it lowers "
            "nothing there. Peri-urban areas, which the census does not know, and centres that say nothing "
            "are in neither part. What a town has beyond what is asked for does not lower what its "
            "countryside lacks, so that two parts may lack more than the whole."
        ),
        _(
            "Distances of a part run from the same point of each commune; a region or a province has the "
            "mean of its communes, weighted by the people of the part."
        ),
    ]


def _around(facts: Shown, part: Part) -> list[PartFigures]:
    figures = figures_of(facts.view.what, facts.view.level, part)
    return [figures[gap.code] for gap in facts.around if gap.code in figures]


def _reading(facts: Shown, counted_by: str, there: list[PartFigures]) -> str:
    lang, with_places = facts.view.lang, kinds()[facts.view.what].is_service
    template = (_WITH_PLACES if with_places else _COUNTED)[counted_by]
    return (
        words.translator(lang)
        .gettext(template)
        .format(
            centres=_added([one.centres for one in there], lang),
            places=_added([one.supply.places for one in there], lang),
        )
    )


def _added(values: list[int | None] | list[float | None], lang: str) -> str:
    """The sum of what is known; in words where nothing is."""
    known = [value for value in values if value is not None]
    if not known and values:
        return words.translator(lang).gettext("not known")
    return numbers.number(round(sum(known)), lang)


def _neither(facts: Shown, there: list[PartFigures], counted_by: str) -> str:
    """Centres in neither part, with the reason."""
    _ = words.translator(facts.view.lang).gettext
    between, unknown = sum(one.between for one in there), sum(one.unknown for one in there)
    said = {
        "between": numbers.number(between, facts.view.lang),
        "unknown": numbers.number(unknown, facts.view.lang),
    }
    if unknown:
        text = {
            STANDS: _("In neither part, as they give no milieu: {unknown}."),
            SERVES: _("In neither part: {between} that serve peri-urban areas, {unknown} that do not say."),
        }
        return text[counted_by].format(**said)
    if between:
        return _("In neither part, as they serve peri-urban areas: {between}.").format(**said)
    return ""


def _in_towns(facts: Shown) -> str:
    """That centres for people of the countryside may stand in towns, where only those outside are counted."""
    view = facts.view
    if not kinds()[view.what].is_rural or PARTS[view.milieu_part].counted_by != STANDS:
        return ""
    return words.translator(view.lang).gettext(
        "Houses in towns lodge pupils of the countryside too: by where they stand they are not counted here."
    )


def _nobody(facts: Shown) -> str:
    """In how many territories nobody lives in such a part, and centres that are said to be there anyway."""
    if not facts.nobody:
        return ""
    lang = facts.view.lang
    _ = words.translator(lang).gettext
    count = numbers.number(len(facts.nobody), lang)
    if not facts.view.milieu_part:
        return _("Not applicable, as the census counts nobody concerned there: {n}.").format(n=count)
    figures = figures_of(facts.view.what, facts.view.level, PARTS[facts.view.milieu_part])
    stray = sum(figures[code].stray for code in facts.nobody)
    said = _("Not applicable, as the census counts nobody in this part: {n}.").format(n=count)
    if not stray:
        return said
    more = _("Centres said to be there all the same, counted nowhere: {n}.")
    return f"{said} {more.format(n=numbers.number(stray, lang))}"
