"""What gaps say in a sentence that are measured: places, or centres, missing to a yardstick."""

from __future__ import annotations

from data import words
from pages._parts import numbers, people
from pages._parts.codes import COUNTRY
from pages._parts.gaps.facts import Shown
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.view import GapsView
from pages._parts.places import places


def measured_sentence(shown: Shown) -> str:
    """How much is missing to the yardstick, in how many territories, and who is not reached."""
    return (_centres_missing if shown.yardstick.in_centres else _places_missing)(shown)


def _centres_missing(shown: Shown) -> str:
    """Centres missing to a norm of so many in each territory."""
    view = shown.view
    _, plural = words.translator(view.lang).gettext, words.translator(view.lang).ngettext
    known = [gap for gap in shown.around if gap.lacking is not None]
    below = [gap for gap in known if gap.lacking]
    count = sum(gap.lacking or 0 for gap in below)
    lacking = plural("{n} centre missing", "{n} centres missing", count)
    template = _("{label}: {missing}. Yardstick: {yardstick}. Below it: {some} of {all}.")
    said = template.format(
        label=_label(view),
        missing=lacking.format(n=numbers.number(count, view.lang)),
        yardstick=shown.yardstick.said(view.lang),
        some=numbers.number(len(below), view.lang),
        all=numbers.number(len(shown.around), view.lang),
    )
    said = with_people(said, shown, shown.people(below))
    return said + _not_known(len(shown.around) - len(known), view.lang)


def _places_missing(shown: Shown) -> str:
    """Places missing in the territories listed; why none can be told where the yardstick is none."""
    view = shown.view
    _, plural = words.translator(view.lang).gettext, words.translator(view.lang).ngettext
    held, known = shown.yardstick.said(view.lang), [gap for gap in shown.listed if gap.missing is not None]
    if shown.yardstick.amount is None or (shown.listed and not known):
        template = _("{label}: what is missing there is not known. Yardstick: {yardstick}.")
        return template.format(label=_label(view), yardstick=held)
    if shown.yardstick.amount == 0:
        template = _("{label}: nothing can be missing to zero. Yardstick: {yardstick}. Choose another one.")
        return template.format(label=_label(view), yardstick=held)
    count = shown.missing() or 0
    places_said = plural("{n} place missing", "{n} places missing", count)
    template = _("{label}: {missing}. Yardstick: {yardstick}. Below it: {some} of {all}.")
    said = template.format(
        label=_label(view),
        missing=places_said.format(n=numbers.number(count, view.lang)),
        yardstick=held,
        some=numbers.number(sum(bool(gap.missing) for gap in known), view.lang),
        all=numbers.number(len(shown.listed), view.lang),
    )
    unreached = shown.sum("unreached")
    if unreached:
        who = people.of_group(unreached, kinds()[view.what].target, view.lang)
        said = f"{said} {_('Not reached, where it is known: {people}.').format(people=who)}"
    return said + _not_known(len(shown.listed) - len(known), view.lang)


def _label(view: GapsView) -> str:
    """The kind, and where, unless it is the whole country."""
    label = kinds()[view.what].labels[view.lang]
    return label if view.within == COUNTRY else f"{label} ({places()[view.within].name(view.lang)})"


def _not_known(count: int, lang: str) -> str:
    if not count:
        return ""
    text = words.translator(lang).gettext("Not known, and counted neither way: {n}.")
    return f" {text.format(n=numbers.number(count, lang))}"


def with_people(said: str, shown: Shown, count: int) -> str:
    """A sentence, and how many people of the target group live there."""
    view = shown.view
    if not count:
        return said
    who = people.of_group(count, kinds()[view.what].target, view.lang)
    return f"{said} {words.translator(view.lang).gettext('{people} live there.').format(people=who)}"
