"""What a plan says in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from data import words
from pages._parts import numbers, people
from pages._parts.gaps.kinds import kinds
from pages._parts.plan import enough
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.asking import asked_view
from pages._parts.plan.question import candidates, least_share
from pages._parts.plan.refused import refused
from pages._parts.plan.view import PlanView


def headline(query: Mapping[str, str]) -> str:
    """The sentence of a query."""
    view = asked_view(query)[0]
    return sentence(view, answered(view))


def sentence(view: PlanView, answer: Answer) -> str:
    """How many people so many new centres bring within reach; why there is no plan, where there is none."""
    said = outcome(view, answer)
    joined = "{label} : {said}" if view.lang == "fr" else "{label}: {said}"
    return joined.format(label=kinds()[view.what].labels[view.lang], said=said)


def outcome(view: PlanView, answer: Answer) -> str:
    """The same without the service's name before it."""
    return refused(view, answer.ground) or _fitting(answer)(view, answer)


def proof(view: PlanView, answer: Answer) -> str:
    """How sure it is that no other places reach more people: proven, or by how much it may be beaten."""
    _ = words.translator(view.lang).gettext
    found = answer.found
    if not found.is_answer:
        return _("There is no plan to be proven.")
    if found.status == "optimal":
        return _proven(view)
    begun = _("Not proven yet: this is the best that was found in {seconds}.").format(
        seconds=seconds(found.seconds, view.lang)
    )
    more = round(found.bound - found.objective)
    if more <= 0:
        return begun
    gap = percent(more / max(float(answer.after.sum()), 1.0), view.lang)
    return f"{begun} {enough.say(view, 'beaten', people=numbers.number(more, view.lang), gap=gap)}"


def _proven(view: PlanView) -> str:
    _ = words.translator(view.lang).gettext
    if view.equity in ("rural", "worst"):
        whom = _("rural people") if view.equity == "rural" else _("the farthest tenth")
        return _("Proven: no other choice reaches more people once {whom} come first.").format(whom=whom)
    if view.equity != "alike":
        return _("Proven: no other choice that keeps this share reaches more people.")
    return _("Proven: no other choice of places reaches more people.")


def remarks(view: PlanView, answer: Answer) -> list[str]:
    """What differs from what was asked: fewer centres than asked for, a term that changes nothing."""
    _ = words.translator(view.lang).gettext
    said = []
    there, asked = int(candidates(view, answer.ground).sum()), view.count or 0
    if asked > there:
        said.append(
            _("Fewer communes than that may receive a centre: {n} are placed, one in each.").format(
                n=numbers.number(there, view.lang)
            )
        )
    if view.equity == "rural" and view.milieu == "rural":
        said.append(_("Only rural communes are asked about: to put rural people first changes nothing."))
    return said


def open_to_all(view: PlanView, answer: Answer) -> list[str]:
    """That centres which stand are taken to serve all near them, and how many places they have for them."""
    if view.counts_places or answer.before.sum() < 1:
        return []
    here = answer.ground
    ways = here.near[answer.before > 0] * float(view.detour)
    places = here.places[np.unique(ways.indices[ways.data <= float(view.radius)])].sum()
    _ = words.translator(view.lang).gettext
    return [
        _(
            "Whoever lives near a centre that stands counts as reached, however few places it has: "
            "{people} people for {places} licensed places."
        ).format(
            people=numbers.number(round(float(answer.before.sum())), view.lang),
            places=numbers.number(round(float(places)), view.lang),
        )
    ]


def new_centres(count: int, lang: str) -> str:
    """``3 new centres``, after a preposition."""
    template = words.translator(lang).ngettext("{n} new centre", "{n} new centres", count)
    return template.format(n=numbers.number(count, lang))


def seconds(count: float, lang: str) -> str:
    """A span of time, after a preposition."""
    whole = max(1, round(count))
    template = words.translator(lang).ngettext("{n} second", "{n} seconds", whole)
    return template.format(n=numbers.number(whole, lang))


def share(part: float, whole: float, lang: str) -> str:
    """A share of the people in percent."""
    return percent(part / whole, lang)


def percent(value: float, lang: str) -> str:
    """A share (0 to 1) in percent."""
    template = words.translator(lang).gettext("{n}%")
    return template.format(n=numbers.number(100 * value, lang, 1))


def _fitting(answer: Answer) -> Callable[[PlanView, Answer], str]:
    if not answer.found.is_answer:
        return _impossible if answer.found.status == "infeasible" else _not_found
    return _reached if round(answer.newly) else _nothing_left


def _not_found(view: PlanView, _answer: Answer) -> str:
    return words.translator(view.lang).gettext(
        "no plan was found in the time a page waits; the search goes on below."
    )


def _impossible(view: PlanView, _answer: Answer) -> str:
    _ = words.translator(view.lang).gettext
    centres = new_centres(view.count or 0, view.lang)
    if least_share(view):
        return _(
            "no choice of {centres} brings {share} of rural people near one: ask for more centres."
        ).format(centres=centres, share=percent(least_share(view), view.lang))
    return _("no choice of {centres} keeps all these conditions: ask for more centres, or for less.").format(
        centres=centres
    )


def _nothing_left(view: PlanView, answer: Answer) -> str:
    centres = new_centres(len(answer.sites) or view.count or 1, view.lang)
    return enough.say(view, "nobody", centres=centres, km=view.radius)


def _reached(view: PlanView, answer: Answer) -> str:
    whole = float(answer.demand.sum())
    return _template(view).format(
        centres=new_centres(len(answer.sites), view.lang),
        people=people.of_group(round(answer.newly), kinds()[view.what].target, view.lang),
        km=view.radius,
        after=share(float(answer.after.sum()), whole, view.lang),
        before=share(float(answer.before.sum()), whole, view.lang),
        **_in_places(view, answer),
    )


def _template(view: PlanView) -> str:
    _ = words.translator(view.lang).gettext
    if view.asked_for:
        return _(
            "with {centres}, {filled} of the {missing} places missing would be there within {km} km, enough "
            "for {people}: {after} of the places the norm asks for, instead of {before}."
        )
    if view.counts_places:
        return _(
            "with {centres}, {people} more would have a place within {km} km: {after} of those concerned, "
            "instead of {before}."
        )
    return _(
        "with {centres}, {people} more would live within {km} km of one: {after} of those concerned, "
        "instead of {before}."
    )


def _in_places(view: PlanView, answer: Answer) -> dict[str, str]:
    told = answer.places
    if told is None:
        return {}
    return {name: enough.places(getattr(told, name), view.lang) for name in ("filled", "missing")}
