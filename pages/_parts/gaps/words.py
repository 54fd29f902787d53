"""What the gaps say in a sentence, and the sentence for who opens the product."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from data import warehouse, words
from data.catalogue import catalogue
from data.words import N_
from pages._parts import numbers, people, territory_words
from pages._parts.codes import COUNTRY
from pages._parts.gaps.facts import Shown, shown
from pages._parts.gaps.kinds import Kind, kinds
from pages._parts.gaps.view import GapsView, asked_view
from pages._parts.places import places

#: From how many kilometres on a centre is too far to count as being there.
TOO_FAR = 20
#: Levels whose distance is the mean of their communes.
MEANS = ("region", "province")
_BEFORE_VOWEL = re.compile(r"\bde (?=[aeiouyhâàéèêîôû])", re.IGNORECASE)


def sentence(shown: Shown) -> str:
    """Where what is missing, for how many people, how far from the nearest."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    if view.show == "places" or view.against == "each":
        return measured_sentence(shown)
    said = _fitting(shown)(shown)
    if shown.unknown and len(shown.unknown) < len(shown.around):
        count = territories(view, len(shown.unknown))
        said = f"{said} {_('No figure for {count}.').format(count=count)}"
    return said


def headline(query: Mapping[str, str]) -> str:
    """The sentence of a query."""
    return sentence(shown(asked_view(query)[0]))


def largest_rural_gap(lang: str) -> GapsView:
    """The service that most people of its own target group miss in the countryside, far from any."""
    found = warehouse.read("gap_largest_rural", km=TOO_FAR)
    view = GapsView(lang=lang, far=str(TOO_FAR))
    return GapsView(lang=lang, what=found[0]["type"], far=str(TOO_FAR)) if found else view


def national_sentence(lang: str) -> str:
    """The largest rural gap of the country in one sentence."""
    return sentence(shown(largest_rural_gap(lang)))


def territories(view: GapsView, count: int) -> str:
    """A number of the territories looked at, after a preposition: ``1,206 rural communes``."""
    if view.milieu == "all":
        return territory_words.counted(view.level, count, view.lang)
    plural = words.translator(view.lang).ngettext
    rural = {
        "region": plural("{n} mostly rural region", "{n} mostly rural regions", count),
        "province": plural("{n} mostly rural province", "{n} mostly rural provinces", count),
        "commune": plural("{n} rural commune", "{n} rural communes", count),
    }
    if view.level not in rural:
        return territory_words.counted(view.level, count, view.lang)
    return rural[view.level].format(n=numbers.number(count, view.lang))


def measured_sentence(shown: Shown) -> str:
    """How much is missing to the yardstick, in how many territories, and who is not reached."""
    if not shown.around:
        return _nowhere(shown)
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
    said = _with_people(said, shown, shown.people(below))
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


def _fitting(shown: Shown) -> Callable[[Shown], str]:
    """Which sentence fits what is shown."""
    view = shown.view
    if not shown.around:
        return _nowhere
    if not any(gap.is_known for gap in shown.around):
        return _unknown
    if view.which == "all" and view.far == "0" and view.spots == "no":
        return _some
    if not shown.listed:
        return _everywhere if _asks_only_for_none(view) else _nothing
    return _missing


def _asks_only_for_none(view: GapsView) -> bool:
    return view.which == "none" and view.far == "0" and view.spots == "no"


def _nowhere(shown: Shown) -> str:
    return words.translator(shown.view.lang).gettext("There are no such territories here.")


def _unknown(shown: Shown) -> str:
    _ = words.translator(shown.view.lang).gettext
    template = _("{label}: no list of centres covers {all}, so what is missing there is not known.")
    return _with_people(_said(template, shown, len(shown.around)), shown, shown.people(shown.around))


def _some(shown: Shown) -> str:
    """All are listed: how many of them have none."""
    _ = words.translator(shown.view.lang).gettext
    without = [gap for gap in shown.around if gap.centres == 0 and gap.status == "computed"]
    if not without:
        return _everywhere(shown)
    template = _("{label}: zero in {some} of {all}.")
    some = numbers.number(len(without), shown.view.lang)
    return _with_people(_said(template, shown, len(shown.around), some=some), shown, shown.people(without))


def _everywhere(shown: Shown) -> str:
    _ = words.translator(shown.view.lang).gettext
    known = sum(gap.status == "computed" for gap in shown.around)
    return _said(_("{label}: at least one in each of {all}."), shown, known)


def _nothing(shown: Shown) -> str:
    _ = words.translator(shown.view.lang).gettext
    return _said(_("{label}: none of {all} fits these choices."), shown, len(shown.around))


_LISTS = {
    ("none", False): N_("There are no {centres} in {all}."),
    ("none", True): N_("There are no {centres} in {all}, nor within {km} km in a straight line."),
    ("all", True): N_("There are no {centres} within {km} km, in a straight line, of {all}."),
}


def _missing(shown: Shown) -> str:
    """Who is listed, how many people live there, and how far the nearest is if that was not asked."""
    view = shown.view
    _ = words.translator(view.lang).gettext
    if view.spots == "yes":
        template = _(
            "White spots: in {all} at least three needs are among the worst fifth, "
            "and there are no {centres} within 20 km in a straight line."
        )
    elif view.far != "0" and view.level in MEANS:
        template = _("{label}: on average more than {km} km from the nearest, in a straight line, in {all}.")
    else:
        template = _(_LISTS[view.which, view.far != "0"])
    said = _with_people(_said(template, shown, len(shown.listed), km=view.far), shown, shown.people())
    return said if view.far != "0" or view.spots == "yes" else f"{said} {_far(shown)}".strip()


def _far(shown: Shown) -> str:
    """In how many of those listed even the nearest is too far."""
    count = sum(gap.is_beyond(TOO_FAR) for gap in shown.listed)
    if not count or shown.view.level in MEANS:
        return ""
    template = words.translator(shown.view.lang).ngettext(
        "In {n} of them the nearest is more than {km} km away in a straight line.",
        "In {n} of them the nearest is more than {km} km away in a straight line.",
        count,
    )
    return template.format(n=numbers.number(count, shown.view.lang), km=TOO_FAR)


def _said(template: str, shown: Shown, count: int, **more: str) -> str:
    view = shown.view
    kind = kinds()[view.what]
    names = {"label": kind.labels[view.lang], "centres": kind.plurals[view.lang]}
    said = template.format(all=_placed(view, count), **names, **more)
    return _BEFORE_VOWEL.sub("d’", said) if view.lang == "fr" else said


def _placed(view: GapsView, count: int) -> str:
    """So many territories, and where they lie unless it is the whole country."""
    counted = territories(view, count)
    return counted if view.within == COUNTRY else f"{counted} ({places()[view.within].name(view.lang)})"


def _with_people(said: str, shown: Shown, count: int) -> str:
    view = shown.view
    if not count:
        return said
    who = people.of_group(count, kinds()[view.what].target, view.lang)
    return f"{said} {words.translator(view.lang).gettext('{people} live there.').format(people=who)}"


def target(kind: Kind, lang: str) -> str:
    """Whom a service is for, as under a title."""
    return catalogue().measures[kind.target].label[lang]
