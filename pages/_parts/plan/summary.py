"""A plan in plain language: what was asked, what was found, what it brings, how sure that is."""

from __future__ import annotations

from data import words
from data.catalogue import catalogue
from pages._parts import numbers
from pages._parts.gaps.kinds import kinds
from pages._parts.plan.answer import Answer
from pages._parts.plan.conditions import equity
from pages._parts.plan.enough import norm
from pages._parts.plan.said import limit, named
from pages._parts.plan.view import PlanView
from pages._parts.plan.words import new_centres, outcome, proof


def summary(view: PlanView, answer: Answer) -> list[str]:
    """The plan in whole sentences, for who was not there when it was made."""
    return [_question(view), *_conditions(view), *_result(view, answer)]


def _question(view: PlanView) -> str:
    """What was asked."""
    _ = words.translator(view.lang).gettext
    kind = kinds()[view.what]
    told = {
        "what": kind.labels[view.lang],
        "centres": new_centres(view.count or 1, view.lang),
        "people": catalogue().measures[kind.target].label[view.lang],
        "km": view.radius,
        "where": named(view.regions, view.lang),
    }
    template = _sized(view)
    regions = words.translator(view.lang).ngettext(
        "in the region {where}", "in the regions {where}", len(view.regions)
    )
    place = regions.format(where=told["where"]) if view.regions else _("in the whole country")
    whom = _("{people} of rural communes").format(**told) if view.milieu == "rural" else told["people"]
    return template.format(**{**told, "place": place, "whom": whom})


def _sized(view: PlanView) -> str:
    _ = words.translator(view.lang).gettext
    if view.counts_places and view.by_budget:
        return _(
            "Asked: where as many new centres as the budget pays for (“{what}”) should open {place} so that "
            "most {whom} have a place within {km} km."
        )
    if view.counts_places:
        return _(
            "Asked: where {centres} (“{what}”) should open {place} so that most {whom} have a place within "
            "{km} km."
        )
    if view.by_budget:
        return _(
            "Asked: where as many new centres as the budget pays for (“{what}”) should open {place} so that "
            "most {whom} live within {km} km of one."
        )
    return _(
        "Asked: where {centres} (“{what}”) should open {place} so that most {whom} live within {km} km "
        "of one."
    )


def _conditions(view: PlanView) -> list[str]:
    """Whatever else must hold."""
    translator = words.translator(view.lang)
    _ = translator.gettext
    said = []
    if view.each == "yes":
        regions = _("Each of these regions receives one at least.")
        said.append(regions if view.regions else _("Each region receives one at least."))
    if view.limits:
        limits = _("; ").join(limit(one, view.lang) for one in view.limits)
        said.append(_("Limits by region: {limits}.").format(limits=limits))
    if held := norm(view):
        said.append(_("Held against {norm}.").format(norm=held))
    if view.room:
        places = int(view.room)
        template = (
            translator.ngettext("Each new centre has {n} place.", "Each new centre has {n} places.", places)
            if view.asked_for
            else translator.ngettext(
                "Each new centre has room for {n} person.", "Each new centre has room for {n} people.", places
            )
        )
        said.append(template.format(n=numbers.number(places, view.lang)))
    if view.equity != "alike":
        said.append(_("Whose access counts: {said}.").format(said=equity(view.equity, view.lang)))
    return said


def _result(view: PlanView, answer: Answer) -> list[str]:
    """What came of it."""
    _ = words.translator(view.lang).gettext
    told = _("Found: {said}").format(said=outcome(view, answer))
    if not answer.sites:
        return [told]
    places = named([site.code for site in answer.sites], view.lang)
    said = [told, _("They would stand in: {places}.").format(places=places), proof(view, answer)]
    if answer.cost is not None:
        cost = numbers.number(answer.cost, view.lang)
        said.insert(2, _("Together they would cost {cost} dirhams.").format(cost=cost))
    return said
