"""One sentence that says what matters of a territory."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts import numbers, territory_words
from pages._parts.places import Place
from pages._parts.portrait.figures import Figure, portrait

_CHANGES = {
    "more": N_("{n} more than in 2014"),
    "fewer": N_("{n} fewer than in 2014"),
    "same": N_("as many as in 2014"),
}


def headline(place: Place, lang: str) -> str:
    """Say ``Figuig: 144,451 inhabitants, 47.1% of them in rural areas, 4.4% more than in 2014.``."""
    _ = words.translator(lang).gettext
    told = portrait(place.code)
    parts = [
        _inhabitants(told.figure("population"), lang),
        _rural(told.figure("rural_share"), lang),
        _change(told.figure("population_change"), lang),
    ]
    return _("{territory}: {facts}.").format(
        territory=place.name(lang), facts=_(", ").join(part for part in parts if part)
    )


def title(place: Place, lang: str) -> str:
    """What the territory is: ``Province · Oriental``."""
    return territory_words.kind(place, lang)


def _inhabitants(figure: Figure | None, lang: str) -> str:
    _ = words.translator(lang).gettext
    if figure is None or figure.value is None:
        return _("population not known")
    return _("{count} inhabitants").format(count=numbers.number(figure.value, lang))


def _rural(figure: Figure | None, lang: str) -> str:
    _ = words.translator(lang).gettext
    if figure is None or figure.value is None:
        return ""
    if figure.value in (0, 100):
        return _("all in urban areas") if figure.value == 0 else _("all in rural areas")
    return _("{n} of them in rural areas").format(n=_percent(figure.value, lang))


def _change(figure: Figure | None, lang: str) -> str:
    if figure is None or figure.value is None:
        return ""
    rounded = round(figure.value, 1)
    kind = "same" if rounded == 0 else "more" if rounded > 0 else "fewer"
    return words.translator(lang).gettext(_CHANGES[kind]).format(n=_percent(abs(rounded), lang))


def _percent(value: float, lang: str) -> str:
    return words.translator(lang).gettext("{n}%").format(n=numbers.number(value, lang, 1))
