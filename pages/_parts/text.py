"""The sentence that says what one sees, computed from the figures on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import centre_types, figure_words, lookup, numbers
from pages._parts.codes import COUNTRY
from pages._parts.explain.link import map_sentence_link
from pages._parts.map.modes.both import rests_on_simulated
from pages._parts.map.modes.find import finding
from pages._parts.people import people
from pages._parts.places import places
from pages._parts.territory_words import counted
from pages._parts.view import View


@dataclass(frozen=True)
class Seen:
    """What a sentence is made from: the view, and what its territories have in common."""

    view: View
    indicator: Indicator
    summary: Row

    @property
    def label(self) -> str:
        """The indicator's name."""
        return self.indicator.label[self.view.lang]

    @property
    def everywhere(self) -> str:
        """All the territories shown, counted."""
        return counted(self.view.level, self.summary["territories"], self.view.lang)

    @property
    def has_own(self) -> bool:
        """Whether the area itself has a figure."""
        return self.summary["own_value"] is not None

    def value(self, value: float) -> str:
        """A value in a sentence's words."""
        return figure_words.spoken(value, self.indicator, self.view.lang)

    def own_value(self) -> str:
        """The area's own figure in a sentence's words."""
        return self.value(self.summary["own_value"])

    def count(self, count: int) -> str:
        """A count in the reader's digits."""
        return numbers.number(count, self.view.lang)

    def name(self, code: str) -> str:
        """A territory in the reader's script."""
        return places()[code].name(self.view.lang)


def sentence(view: View) -> str:
    """One sentence on what the view shows, in its language."""
    shown = finding(view)
    if shown is not None:
        return _of_area(shown.sentence(view), view)
    indicator = catalogue().indicators[view.indicator]
    summary = lookup.rows_within("what_one_sees", view)[0]
    return say(Seen(view, indicator, summary))


def _of_area(said: str, view: View) -> str:
    """A sentence with the area it is about, unless that is the country."""
    if view.within == COUNTRY:
        return said
    _ = words.translator(view.lang).gettext
    return _("{area}: {sentence}").format(area=places()[view.within].name(view.lang), sentence=said)


def headline(view: View) -> list[str | Component]:
    """The sentence, the word for demonstration where figures are simulated, where its numbers come from."""
    _ = words.translator(view.lang).gettext
    explained: list[str | Component] = [" ", map_sentence_link(view)]
    if not rests_on_simulated(view):
        return [sentence(view), *explained]
    return [
        sentence(view),
        html.Span(_("demonstration figures"), className="demonstration"),
        *explained,
    ]


def say(seen: Seen) -> str:
    """The sentence that fits the figures, its area unless it is the country, and how many have no figure."""
    _ = words.translator(seen.view.lang).gettext
    fitting = _fitting(seen)
    said = fitting(seen)
    if seen.view.within != COUNTRY and not (fitting is _spread and seen.has_own):
        said = _of_area(said, seen.view)
    unknown = seen.summary["territories"] - seen.summary["known"]
    return f"{said} {_unknown(unknown, seen)}" if unknown and seen.summary["known"] else said


def _fitting(seen: Seen) -> Callable[[Seen], str]:
    """Which sentence fits the figures."""
    summary = seen.summary
    if not summary["known"]:
        return _nothing
    if seen.indicator.unit == "yes_no":
        return _presence
    if summary["zeros"] and seen.indicator.direction == "higher":
        return _lack
    return _sameness if summary["low"] == summary["high"] else _spread


def _nothing(seen: Seen) -> str:
    _ = words.translator(seen.view.lang).gettext
    return _("{label}: there is no figure for {all}.").format(label=seen.label, all=seen.everywhere)


def _unknown(count: int, seen: Seen) -> str:
    _ = words.translator(seen.view.lang).gettext
    return _("No figure for {count}.").format(count=counted(seen.view.level, count, seen.view.lang))


def _presence(seen: Seen) -> str:
    _ = words.translator(seen.view.lang).gettext
    present = seen.summary["known"] - seen.summary["zeros"]
    said = _("{label}: yes in {some} of {all}.").format(
        label=seen.label, some=seen.count(present), all=seen.everywhere
    )
    return _with_people(said, seen, _("{people} live in the others."))


def _lack(seen: Seen) -> str:
    _ = words.translator(seen.view.lang).gettext
    type_ = (seen.indicator.dimension_value or "").upper()
    if seen.indicator.dimension == "centre_type" and seen.indicator.family.startswith("centres"):
        said = _("In {some} of {all} there is no centre of this type: {centre}.")
        centre = centre_types.one(type_, seen.view.lang)
    else:
        said, centre = _("{label}: zero in {some} of {all}."), ""
    some = seen.count(seen.summary["zeros"])
    said = said.format(label=seen.label, some=some, all=seen.everywhere, centre=centre)
    return _with_people(said, seen, _("{people} live there."))


def _with_people(said: str, seen: Seen, template: str) -> str:
    """Add who lives where there is nothing, where the figure rests on people."""
    count = seen.summary["people_without"]
    who = people(count, seen.indicator, seen.view.lang) if count else None
    return f"{said} {template.format(people=who)}" if who else said


def _sameness(seen: Seen) -> str:
    _ = words.translator(seen.view.lang).gettext
    value = seen.value(seen.summary["low"])
    return _("{label}: {value} in {all}.").format(label=seen.label, value=value, all=seen.everywhere)


def _spread(seen: Seen) -> str:
    _ = words.translator(seen.view.lang).gettext
    ends = {
        "label": seen.label,
        "low": seen.value(seen.summary["low"]),
        "high": seen.value(seen.summary["high"]),
        "low_place": seen.name(seen.summary["low_code"]),
        "high_place": seen.name(seen.summary["high_code"]),
    }
    if not seen.has_own:
        return _("{label}: from {low} in {low_place} to {high} in {high_place}.").format(**ends)
    template = _("{label}: from {low} in {low_place} to {high} in {high_place}; {area}: {own}.")
    return template.format(**ends, area=seen.name(seen.view.within), own=seen.own_value())
