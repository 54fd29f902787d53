"""What a plan says in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data import words
from pages._parts import numbers, people
from pages._parts.gaps.kinds import kinds
from pages._parts.plan.answer import SECONDS, Answer, answered
from pages._parts.plan.view import PlanView, asked_view


def headline(query: Mapping[str, str]) -> str:
    """The sentence of a query."""
    view = asked_view(query)[0]
    return sentence(view, answered(view))


def sentence(view: PlanView, answer: Answer) -> str:
    """How many people so many new centres bring within reach, and how sure it is that none brings more."""
    said = _fitting(answer)(view, answer)
    return f"{kinds()[view.what].labels[view.lang]}: {said}" if view.lang != "fr" else _french(view, said)


def proof(view: PlanView, answer: Answer) -> str:
    """How sure it is that no other places reach more people."""
    _ = words.translator(view.lang).gettext
    if answer.siting.status == "optimal":
        return _("Proven: no other choice of places reaches more people.")
    more = numbers.number(round(answer.siting.bound - answer.siting.objective), view.lang)
    return _(
        "The best found in {seconds} seconds; another choice might reach up to {people} people more."
    ).format(seconds=numbers.number(SECONDS, view.lang), people=more)


def new_centres(count: int, lang: str) -> str:
    """``3 new centres``, after a preposition."""
    template = words.translator(lang).ngettext("{n} new centre", "{n} new centres", count)
    return template.format(n=numbers.number(count, lang))


def share(part: float, whole: float, lang: str) -> str:
    """A share of the people in percent."""
    template = words.translator(lang).gettext("{n}%")
    return template.format(n=numbers.number(100 * part / whole, lang, 1))


def _french(view: PlanView, said: str) -> str:
    return f"{kinds()[view.what].labels['fr']} : {said}"


def _fitting(answer: Answer) -> Callable[[PlanView, Answer], str]:
    if not answer.demand.any():
        return _nobody
    if not answer.sites:
        return _impossible
    return _reached if round(answer.newly) else _nothing_left


def _nobody(view: PlanView, _answer: Answer) -> str:
    _ = words.translator(view.lang).gettext
    return _("nobody of the target group is known to live there, so nothing can be planned.")


def _impossible(view: PlanView, _answer: Answer) -> str:
    _ = words.translator(view.lang).gettext
    return _("no choice of {centres} keeps all these conditions: ask for more centres, or for less.").format(
        centres=new_centres(int(view.sites), view.lang)
    )


def _nothing_left(view: PlanView, answer: Answer) -> str:
    _ = words.translator(view.lang).gettext
    return _("{centres} would bring nobody nearer than {km} km who is not there already.").format(
        centres=new_centres(len(answer.sites), view.lang), km=view.radius
    )


def _reached(view: PlanView, answer: Answer) -> str:
    _ = words.translator(view.lang).gettext
    whole = float(answer.demand.sum())
    return _(
        "with {centres}, {people} more would live within {km} km of one: {after} of those concerned, "
        "instead of {before}."
    ).format(
        centres=new_centres(len(answer.sites), view.lang),
        people=people.of_group(round(answer.newly), kinds()[view.what].target, view.lang),
        km=view.radius,
        after=share(float(answer.after.sum()), whole, view.lang),
        before=share(float(answer.before.sum()), whole, view.lang),
    )
