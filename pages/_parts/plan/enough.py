"""What is enough: a centre near, or places in it; the norm that asks for them, and the words of either."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.asked import Asked
from pages._parts.choice import Option, option
from pages._parts.norms import words as norm_words
from pages._parts.norms.amount import NoAmount, amount
from pages._parts.norms.facts import norm_of
from pages._parts.plan.view import PlanView

LABELS = {
    "near": N_("A centre near enough"),
    "places": N_("A place for each person"),
    "norm": N_("The norm entered"),
    "trial": N_("A trial norm"),
}
#: What is told of people near a centre, and of people who have a place in one.
_SAID = {
    "title": (
        N_("People near a centre, by number of new centres"),
        N_("People served, by number of new centres"),
    ),
    "people": (N_("People near a centre"), N_("People served")),
    "line": (N_("people near a centre"), N_("people served")),
    "brings": (N_("People it brings near"), N_("People it serves")),
    "whom": (N_("Whom they bring near, by province"), N_("Whom they serve, by province")),
    "before": (N_("Near before"), N_("Served before")),
    "after": (N_("Near with them"), N_("Served with them")),
    "newly": (N_("Newly near"), N_("Newly served")),
    "read": (
        N_("{last} new centres would bring {people} people near; {half} of them bring half of that."),
        N_("{last} new centres would serve {people} people more; {half} of them serve half of that."),
    ),
    "no more": (
        N_("More new centres bring nobody near who is not there already."),
        N_("More new centres serve nobody who is not served already."),
    ),
    "nobody": (
        N_("{centres} would bring nobody nearer than {km} km who is not there already."),
        N_("{centres} would have a place for nobody within {km} km who has none already."),
    ),
    "beaten": (
        N_("No choice reaches more than {people} people besides, {gap} of those near a centre."),
        N_("No choice reaches more than {people} people besides, {gap} of those served."),
    ),
    "swap": (N_("{swap}: as many people are near."), N_("{swap}: as many people are served.")),
    "without": (
        N_("Without {place}: as many people are near."),
        N_("Without {place}: as many people are served."),
    ),
    "moved": (
        N_("From {origin} to {target}: as many people are near."),
        N_("From {origin} to {target}: as many people are served."),
    ),
    "communes": (
        N_("Communes, and distance to the nearest centre"),
        N_("Communes, and places within reach"),
    ),
    "0": (N_("already near enough"), N_("enough places already")),
    "1": (N_("near enough with the new centres"), N_("more places with the new centres")),
    "2": (N_("too far, also with them"), N_("places missing, also with them")),
}
_LONGEST = 20


def say(view: PlanView, key: str, **fields: str) -> str:
    """A text in the words that fit what the view counts."""
    text = words.translator(view.lang).gettext(_SAID[key][view.counts_places])
    return text.format(**fields) if fields else text


def offered(lang: str) -> list[Option]:
    """What can be enough."""
    _ = words.translator(lang).gettext
    return [option(key, _(said)) for key, said in LABELS.items()]


def norm(view: PlanView) -> str:
    """The norm that is held against, with how much it asks and where it is from; empty where none is."""
    if not view.asked_for:
        return ""
    _ = words.translator(view.lang).gettext
    asked = norm_words.number(float(view.asked_for), view.lang)
    rate = _("{n} places for 1,000 people").format(n=asked)
    if view.enough == "trial":
        return _("a trial norm that nobody entered: {rate}").format(rate=rate)
    found = norm_of(view.what, "places")
    reference = norm_words.rests_on(found, view.lang) if found else ""
    return _("the norm in force: {rate} ({reference})").format(rate=rate, reference=reference)


def condition(view: PlanView) -> str:
    """What is enough, in a line of a list of conditions."""
    _ = words.translator(view.lang).gettext
    label, held = _(LABELS[view.enough]), norm(view)
    return held[:1].upper() + held[1:] if held else label


def places(count: float, lang: str) -> str:
    """A number of places, rounded."""
    return numbers.number(round(count), lang)


def entered(what: str, enough: str) -> str:
    """Places the norm of a service asks for, as a view keeps them; looked up only where it counts."""
    if enough != "norm":
        return ""
    found = norm_of(what, "places")
    return "" if found is None or found.value is None else f"{found.value:.6g}"


def trial(asked: Asked, enough: str, lang: str) -> str:
    """The number on trial, as an address keeps it; a bad one is told where it counts, and none is used."""
    typed = asked.values.get("trial", "").strip()[:_LONGEST]
    try:
        return f"{amount(typed, 'places', norm_words.unit_of('places', lang)):.6g}" if typed else ""
    except NoAmount as none:
        if enough == "trial":
            asked.notices.append(none.notice)
        return ""


def lacks_norm(view: PlanView) -> bool:
    """Whether a norm is to be held against, and none is known."""
    return view.enough in ("norm", "trial") and not view.asked_for


def refused(view: PlanView) -> str:
    """Why there is nothing to hold against; empty where there is, or nothing is."""
    if not lacks_norm(view):
        return ""
    _ = words.translator(view.lang).gettext
    if view.enough == "norm":
        return _(
            "nobody has entered a norm of places for this service yet: enter one on the page of norms, or "
            "type a trial norm."
        )
    return _("a trial norm needs a number: type how many places there should be for 1,000 people.")
