"""From the query of a URL to the nearest view that can be shown, with a notice for each thing mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rapidfuzz import fuzz, process

from data.catalogue import catalogue
from data.words import N_
from pages._parts import breaks, search
from pages._parts.asked import LIKE, Asked, Find
from pages._parts.breaks import MANUAL
from pages._parts.centre_attributes import ATTRIBUTES
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.known import Known, Offer, usual_second
from pages._parts.notices import Notice
from pages._parts.places import Place
from pages._parts.view import BESIDE, EVERY_CENTRE, LEVELS, METHODS, NAMES, SHOWS, VALUES, View

_BREAKS_MENDED = N_("Class breaks are 2 to 6 ascending numbers: “{asked}” is read as “{read}”.")
_NO_BREAKS = N_("Class breaks are 2 to 6 ascending numbers, not “{asked}”: the usual ones are shown.")
_BREAKS_LEFT_OUT = N_("Class breaks “{asked}” are left out: classes are not chosen by hand.")
_NO_SHOW = N_("The map cannot show “{asked}”: the nearest choice, or the values, are shown.")
_NO_SECOND = N_("“{asked}” cannot be set beside this indicator: another one is.")
_SECOND_LEFT_OUT = N_("The second indicator “{asked}” is left out: the map shows one.")
_BELOW = {"region": ("province", "commune"), "province": ("commune", "arrondissement_prefecture")}


def nearest(query: Mapping[str, str], known: Known, find: Find = search.best) -> tuple[View, list[Notice]]:
    """The view a query asks for, or the nearest one, and what had to be changed."""
    mending = _Mending(query, known, find)
    view = mending.filtered(mending.classed(mending.chosen()))
    return mending.fitted(mending.placed(view)), mending.asked.notices


class _Mending:
    """One query on its way to a view."""

    def __init__(self, query: Mapping[str, str], known: Known, find: Find) -> None:
        self.asked = Asked({name: query[name] for name in NAMES if query.get(name)}, find)
        self.known = known

    def chosen(self) -> View:
        """Settle what is one of a list."""
        no_indicator = N_("There is no indicator “{asked}”: another one is shown.")
        no_method = N_("There is no class method “{asked}”: quantiles are used.")
        no_type = N_("There is no type of centre “{asked}”: the nearest one, or none, is shown.")
        types = (EVERY_CENTRE, *self.known.centre_types)
        return View(
            lang=self.asked.language(),
            indicator=self.asked.choose(
                "indicator", self.known.offers, self.known.opening_indicator, no_indicator
            ),
            method=self.asked.choose("method", METHODS, self.usual_method(), no_method),
            show=self.show(),
            centres=self.asked.choose("centres", types, "", no_type),
        )

    def show(self) -> str:
        """What of the indicator is drawn; who names a second one means to see both."""
        usual = BESIDE if "second" in self.asked.values else ""
        found = self.asked.choose("show", (*SHOWS, VALUES), usual, _NO_SHOW)
        return "" if found == VALUES else found

    def second(self, view: View) -> str:
        """The indicator that is set beside the first one: it has figures at the same level."""
        asked = self.asked.values.get("second", "")
        if view.show != BESIDE:
            if asked:
                self.asked.note(_SECOND_LEFT_OUT, asked)
            return ""
        usual = usual_second(self.known, view.indicator, view.level)
        if not asked or asked == usual:
            return usual
        fitting = [key for key, offer in self.known.offers.items() if view.level in offer]
        return self.asked.choose(
            "second", [key for key in fitting if key != view.indicator], usual, _NO_SECOND
        )

    def usual_method(self) -> str:
        """Who gives breaks but no method means to class by hand."""
        return MANUAL if "breaks" in self.asked.values else METHODS[0]

    def classed(self, view: View) -> View:
        """Settle the breaks of classes chosen by hand."""
        asked = self.asked.values.get("breaks", "")
        if not asked:
            return view
        if view.method != MANUAL:
            self.asked.note(_BREAKS_LEFT_OUT, asked)
            return view
        found = breaks.exact(asked)
        if not found:
            found = breaks.mended(asked)
            said = _BREAKS_MENDED if found else _NO_BREAKS
            self.asked.notices.append(Notice(said, {"asked": asked, "read": breaks.written(found)}))
        return replace(view, breaks=breaks.written(found))

    def filtered(self, view: View) -> View:
        """Settle which of the centres are shown; centres of every type if only their attributes are named."""
        no_value = N_("Centres cannot be filtered by “{asked}”: the nearest choice, or none, is used.")
        chosen = {name: self.asked.choose(name, values, "", no_value) for name, values in ATTRIBUTES.items()}
        centres = view.centres
        if not centres and any(chosen.values()):
            self.asked.note(N_("This link filters centres: those of every type are shown."))
            centres = EVERY_CENTRE
        return replace(view, centres=centres, **chosen)

    def placed(self, view: View) -> View:
        """Settle where the reader is, and which territory is marked."""
        within = self.asked.territory("within", self.known.places) or self.known.places[COUNTRY]
        selected = self.asked.territory("selected", self.known.places)
        if within.level in ("commune", "arrondissement_prefecture"):
            within, selected = self.known.places[within.parent], selected or within
        return replace(view, within=within.code, selected=selected.code if selected else "")

    def fitted(self, view: View) -> View:
        """Settle level, period and milieu among those the indicator offers."""
        offer = self.known.offers[view.indicator]
        within = self.known.places[view.within]
        below = [
            level for level in _BELOW.get(within.level, LEVELS) if _has(offer, level, within, self.known)
        ]
        if not below:
            self.asked.note(N_("This indicator has no figures inside this territory: a wider area is shown."))
            return self.fitted(replace(view, within=within.parent))
        level = self.level(below, offer)
        period = self.period(view.indicator, list(offer[level]))
        milieu = self.milieu(offer[level][period])
        selected = view.selected if _shown(self.known.places.get(view.selected), level, view.within) else ""
        fitted = replace(view, level=level, period=period, milieu=milieu, selected=selected)
        return replace(fitted, second=self.second(fitted))

    def level(self, below: list[str], offer: Offer) -> str:
        """The level asked for, or the usual one of those that the place and the indicator leave."""
        wanted = self.asked.values.get("level", "").strip().casefold()
        close = process.extractOne(wanted, LEVELS, scorer=fuzz.ratio, score_cutoff=LIKE) if wanted else None
        level = close[0] if close else ""
        if wanted and (wanted != level or level not in offer):
            self.asked.note(N_("There is no level “{asked}” here: the nearest one is shown."), wanted)
        if level in below:
            return level
        return "province" if "province" in below else below[0]

    def period(self, indicator: str, offered: list[str]) -> str:
        """The period asked for, the last one before it, or the usual one."""
        asked = self.asked.values.get("period", "").strip().upper()
        if asked in offered:
            return asked
        known = catalogue().find(indicator)
        usual = known.usual(offered) if known else offered[-1]
        if not asked:
            return usual
        self.asked.note(N_("There are no figures for “{asked}”: the nearest period is shown."), asked)
        earlier = [period for period in offered if period <= asked and len(period) == len(asked)]
        return earlier[-1] if earlier else usual

    def milieu(self, offered: tuple[str, ...]) -> str:
        """The milieu asked for, or the first that is offered: the total wherever it exists."""
        asked = self.asked.values.get("milieu", offered[0]).strip().casefold()
        if asked in offered:
            return asked
        self.asked.note(N_("“{asked}” is not available for this indicator and period."), asked)
        return offered[0]


def _has(offer: Offer, level: str, within: Place, known: Known) -> bool:
    """Whether the indicator offers a level that the place has inside it."""
    if level == "arrondissement_prefecture" and within.code != COUNTRY:
        return level in offer and any(
            place.parent == within.code for place in known.places.values() if place.level == level
        )
    return level in offer


def _shown(place: Place | None, level: str, within: str) -> bool:
    return place is not None and place.level == level and lies_in(place.code, within)
