"""What a diagnosis sheet says: the portrait's figures in words, axis by axis, with their sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from data import warehouse, words
from data.diagnosis import Heading, frame
from data.warehouse import Row
from pages._parts import figure_words, numbers, source_line
from pages._parts.address import TERRITORY_PATH, Address
from pages._parts.explain.view import EXPLAIN_PATH
from pages._parts.places import Place, places
from pages._parts.portrait.cells import amount, held_back_here, limits
from pages._parts.portrait.compare_words import compared_with
from pages._parts.portrait.figures import Figure, Portrait, portrait
from pages._parts.portrait.lead import norms
from pages._parts.portrait.likes import likes_of
from pages._parts.portrait.words import Sentence, lead_parts
from pages._parts.shell import built_on

#: Between the ends of an interval: in Arabic lines it holds the lower one on the left, as on the screen.
_DASH = {"ltr": "–", "rtl": "\u200e–\u200e"}
#: Units that neither the name of a figure nor the sign after its value tells.
_UNITS_SHOWN = ("km", "days", "people_per_km2", "people_per_household", "people_per_room", "per_100")


@dataclass(frozen=True)
class Measured:
    """One measured figure of the sheet, all of it text.

    Problems and projects refer to it by its `number`; `sources` are numbers of the annex; `simulated` asks
    for the mark.
    """

    number: str
    label: str
    unit: str
    value: str
    interval: str
    milieus: str
    compared: str
    before: str
    period: str
    sources: tuple[int, ...]
    simulated: bool


@dataclass(frozen=True)
class Axis:
    """An axis of the national frame with its figures; the context before them has the number 0."""

    number: int
    label: str
    note: str
    figures: tuple[Measured, ...]


@dataclass(frozen=True)
class Diagnosis:
    """A whole sheet in one language."""

    lang: str
    place: Place
    compared_with: str
    compared_notes: tuple[str, ...]
    lead: tuple[Sentence, ...]
    axes: tuple[Axis, ...]
    stages: tuple[str, ...]
    participants: tuple[str, ...]
    sources: tuple[str, ...]
    build: str
    built: datetime
    url: str

    @property
    def explained(self) -> str:
        """Where any figure of the territory is taken apart: the indicator is chosen there."""
        host = self.url.partition(TERRITORY_PATH)[0]
        return host + Address(EXPLAIN_PATH, self.lang, {"territory": self.place.code}).url()

    @property
    def simulated(self) -> bool:
        """Whether any demonstration figure stands on the sheet."""
        return any(one.simulated for axis in self.axes for one in axis.figures)


def diagnosis(code: str, lang: str, compare: str, url: str, likened: str = "") -> Diagnosis:
    """The sheet of a territory, compared as its portrait is; `url` leads back to that.

    Raises
    ------
    KeyError
        If there is no such territory.
    """
    shown, plan, build = portrait(code, compare, likened), frame(), warehouse.build()
    known = warehouse.read("portrait_sources")
    used = {
        key for axis in (plan.context, *plan.axes) for one in _told(shown, axis) for key in one.source_keys
    }
    cited = [row for row in known if row["source_key"] in used]
    return Diagnosis(
        lang=lang,
        place=shown.place,
        compared_with=compared_with(shown.comparison, lang),
        compared_notes=tuple(one for one in (_likes(shown, lang), *norms(shown, lang)) if one),
        lead=tuple(lead_parts(code, lang, shown)),
        axes=tuple(_axis(shown, axis, cited, lang) for axis in (plan.context, *plan.axes)),
        stages=tuple(one.label[lang] for one in plan.stages),
        participants=tuple(one.label[lang] for one in plan.participants),
        sources=tuple(source_line.named(row, lang) for row in cited),
        build=build.rpartition("-")[2],
        built=built_on(build),
        url=url,
    )


def _likes(shown: Portrait, lang: str) -> str:
    """Who the likes are that figures are compared with; empty where they are not."""
    if shown.comparison.way != "likes":
        return ""
    _ = words.translator(lang).gettext
    near = likes_of(shown.place.code, shown.comparison.likened)
    names = _(", ").join(places()[one.code].name(lang) for one in near)
    return _("Its likes: {names}.").format(names=names)


def _told(shown: Portrait, axis: Heading) -> Iterator[Figure]:
    """The axis's figures that exist at this level."""
    figures = (shown.figure(key) for key in frame().figures.get(axis.key, ()))
    return (one for one in figures if one is not None)


def _axis(shown: Portrait, axis: Heading, cited: list[Row], lang: str) -> Axis:
    numbered = enumerate(_told(shown, axis), start=1)
    figures = (_measured(shown, one, f"{axis.position}.{place}", cited, lang) for place, one in numbered)
    return Axis(axis.position, axis.label[lang], axis.note[lang], tuple(figures))


def _measured(shown: Portrait, figure: Figure, number: str, cited: list[Row], lang: str) -> Measured:
    indicator = figure.indicator
    keys = [row["source_key"] for row in cited]
    return Measured(
        number=number,
        label=indicator.label[lang],
        unit=figure_words.unit(indicator, lang) if indicator.unit in _UNITS_SHOWN else "",
        value=": ".join(
            [amount(figure.value, figure.status, indicator, lang), *held_back_here(figure, lang)]
        ),
        interval=limits(figure, lang).replace("–", _DASH[words.direction(lang)]),
        milieus=_milieus(shown, figure, lang),
        compared=amount(figure.compared.value, figure.compared.status, indicator, lang),
        before="" if figure.before is None else amount(figure.before, "published", indicator, lang),
        period=numbers.period(figure.period, lang),
        sources=tuple(keys.index(key) + 1 for key in figure.source_keys),
        simulated=figure.shows_simulated,
    )


def _value(figure: Figure, lang: str) -> str:
    """The value, or why there is none, and what it is held back for."""
    said = amount(figure.value, figure.status, figure.indicator, lang)
    return ": ".join([said, *held_back_here(figure, lang)])


def _milieus(shown: Portrait, figure: Figure, lang: str) -> str:
    """Urban and rural beside each other, where people live in both and both are told."""
    rural = shown.figure("rural_share")
    if rural is not None and rural.value in (0, 100):
        return ""
    parts = [shown.figure(figure.indicator.key, milieu) for milieu in ("urban", "rural")]
    known = [one for one in parts if one is not None and one.status != "not_applicable"]
    if len(known) < len(parts):
        return ""
    said = [amount(one.value, one.status, one.indicator, lang) for one in known]
    return words.translator(lang).gettext("{first} · {second}").format(first=said[0], second=said[1])
