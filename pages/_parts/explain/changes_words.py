"""What moved between two builds, in words: how many figures, of how many indicators, from what to what."""

from __future__ import annotations

from data import changes, words
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.explain.changes_view import ChangesView
from pages._parts.shell import built_on


def sentence(view: ChangesView) -> str:
    """How much moved with a build, or that nothing did."""
    _ = words.translator(view.lang).gettext
    if view.pair is None:
        return _("No two builds were compared yet.")
    rows = changes.counted(view.pair)
    days = {"before": moment(view.pair.before, view.lang), "after": moment(view.pair.after, view.lang)}
    if not rows:
        return _("No figure moved between the builds of {before} and {after}.").format(**days)
    plural = words.translator(view.lang).ngettext
    figures, indicators = sum(row["figures"] for row in rows), len({row["indicator"] for row in rows})
    moved = plural("{n} figure moved", "{n} figures moved", figures).format(
        n=numbers.number(figures, view.lang)
    )
    of = plural("of {n} indicator", "of {n} indicators", indicators).format(
        n=numbers.number(indicators, view.lang)
    )
    return _("{moved}, {of}, between the builds of {before} and {after}.").format(moved=moved, of=of, **days)


def moment(build: str, lang: str) -> str:
    """Day and time, since several builds may be made in a day."""
    made = built_on(build)
    return f"{numbers.day(made, lang)}{'،' if lang == 'ar' else ','} {made:%H:%M}"


def label(indicator: str, lang: str) -> str:
    """An indicator's name; one that nobody declares any more goes by its key."""
    known = catalogue().find(indicator)
    return known.label[lang] if known else indicator


def value(row: Row, side: str, lang: str) -> str:
    """What a figure was or is; why there was none, or that the build did not have it."""
    status, number = row[f"status_{side}"], row[side]
    known = catalogue().find(row["indicator"])
    if status is None:
        return words.translator(lang).gettext("not there")
    if number is None:
        # An earlier value that is withheld now is withheld.
        return figure_words.status("suppressed" if status in figure_words.VALUES else status, lang)
    return figure_words.full(number, known, lang) if known else numbers.number(number, lang, 2)
