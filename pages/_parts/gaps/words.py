"""What the gaps say in a sentence, and the sentence for who opens the product."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from data import warehouse, words
from data.catalogue import catalogue
from data.words import N_
from pages._parts import numbers, territory_words
from pages._parts.codes import COUNTRY
from pages._parts.gaps.facts import Shown, shown
from pages._parts.gaps.kinds import Kind, kinds
from pages._parts.gaps.measured_words import measured_sentence, with_people
from pages._parts.gaps.parts_told import lead
from pages._parts.gaps.view import GapsView, asked_view
from pages._parts.places import places

#: From how many kilometres on a centre is too far to count as being there.
TOO_FAR = 20
#: Levels whose distance is the mean of their communes.
MEANS = ("region", "province")
_BEFORE_VOWEL = re.compile(r"\bde (?=[aeiouyhâàéèêîôû])", re.IGNORECASE)


def sentence(shown: Shown) -> str:
    """Where what is missing, for how many people, how far from the nearest; of which part, if of one."""
    return f"{lead(shown.view)} {_sentence(shown)}".lstrip()


def _sentence(shown: Shown) -> str:
    view = shown.view
    _ = words.translator(view.lang).gettext
    if shown.around and (view.show == "places" or view.against == "each"):
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
    return with_people(_said(template, shown, len(shown.around)), shown, shown.people(shown.around))


def _some(shown: Shown) -> str:
    """All are listed: how many of them have none."""
    _ = words.translator(shown.view.lang).gettext
    without = [gap for gap in shown.around if gap.centres == 0 and gap.status == "computed"]
    if not without:
        return _everywhere(shown)
    template = _("{label}: zero in {some} of {all}.")
    some = numbers.number(len(without), shown.view.lang)
    return with_people(_said(template, shown, len(shown.around), some=some), shown, shown.people(without))


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
    said = with_people(_said(template, shown, len(shown.listed), km=view.far), shown, shown.people())
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


def target(kind: Kind, lang: str) -> str:
    """Whom a service is for, as under a title."""
    return catalogue().measures[kind.target].label[lang]
